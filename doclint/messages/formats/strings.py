"""Strings of Apple's systems: `"key" = "text";`, with comments as C has them."""

from __future__ import annotations

import re

from doclint.expressions import expression
from doclint.messages.formats._escapes import unescaped
from doclint.messages.formats.record import Fault, FileText, Reading
from doclint.source import Span

SUFFIXES = (".strings",)
_QUOTED = r"(?:[^\"\\]|\\[\s\S])*"
_ENTRY = expression(
    rf"/\*(?:(?!/\*)[\s\S])*?\*/|//[^\n]*|(?:\"(?P<quoted>{_QUOTED})\"|(?<![\w.-])(?P<bare>[\w.-]+))\s*=\s*\"(?P<text>{_QUOTED})\"\s*;"
)
_ESCAPE = expression(r"\\(?:[uU][0-9a-fA-F]{4}|[\s\S])")
_SHORT = {"n": "\n", "t": "\t", "r": "\r"}


def read(text: str) -> Reading:
    """The texts of a file of strings."""
    values: list[FileText] = []
    faults: list[Fault] = []
    known: set[str] = set()
    for match in _ENTRY.finditer(text):
        if match["text"] is None:
            continue
        group = "quoted" if match["quoted"] is not None else "bare"
        key, place = match[group], Span(*match.span(group))
        if key in known:
            message = f"found the key {key} for the second time"
            faults.append(Fault("duplicate", place, message))
        known.add(key)
        span = Span(*match.span("text"))
        plain, pieces = unescaped(text, span, _ESCAPE, _resolved)
        values.append(FileText((key,), place, span, plain, tuple(pieces)))
    return Reading(tuple(values), tuple(faults))


def _resolved(match: re.Match[str]) -> str:
    inner = match[0][1:]
    if inner[0] in "uU" and len(inner) > 1:
        return chr(int(inner[1:], 16))
    return _SHORT.get(inner, inner)
