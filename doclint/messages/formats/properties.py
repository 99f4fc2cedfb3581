"""Properties of Java: a key and a text a line, `key=text` or `key: text`."""

from __future__ import annotations

import re

from doclint.expressions import expression
from doclint.messages.formats._escapes import unescaped
from doclint.messages.formats.record import Fault, FileText, Reading
from doclint.source import Span

SUFFIXES = (".properties",)
# A backslash at the end of a line joins the next one to it.
_TEXT = r"(?:\\(?:\r\n|[\s\S])|[^\\\r\n])*"
_LINE = expression(
    rf"^[ \t\f]*(?:[#!][^\r\n]*|(?P<key>(?:\\[^\r\n]|[^\\\s=:#!])(?:\\[^\r\n]|[^\\\s=:])*)"
    rf"[ \t\f]*[=: \t\f][ \t\f]*(?P<text>{_TEXT}))$",
    re.MULTILINE,
)
_ESCAPE = expression(r"\\(?:u[0-9a-fA-F]{4}|\r?\n[ \t]*|[^\r\n])")
_SHORT = {"n": "\n", "t": "\t", "r": "\r", "f": "\f"}


def read(text: str) -> Reading:
    """The texts of a file of properties."""
    values: list[FileText] = []
    faults: list[Fault] = []
    known: set[str] = set()
    for match in _LINE.finditer(text):
        if match["key"] is None:
            continue
        key, place = match["key"], Span(*match.span("key"))
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
    if inner[0] == "u":
        return chr(int(inner[1:], 16)) if len(inner) > 1 else "u"
    if inner[0] in "\r\n":
        return ""
    return _SHORT.get(inner, inner)
