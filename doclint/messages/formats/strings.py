"""Strings of Apple's systems: `"key" = "text";`, with comments as C has them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.expressions import expression
from doclint.messages.formats._entries import Entry, reading
from doclint.messages.formats.record import Reading
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
    return reading(text, _entries(text), _ESCAPE, _resolved)


def _entries(text: str) -> Iterator[Entry]:
    """The keys and their texts; remarks have none."""
    for match in _ENTRY.finditer(text):
        if match["text"] is not None:
            group = "quoted" if match["quoted"] is not None else "bare"
            places = Span(*match.span(group)), Span(*match.span("text"))
            yield Entry(match[group], *places)


def _resolved(match: re.Match[str]) -> str:
    inner = match[0][1:]
    if inner[0] in "uU" and len(inner) > 1:
        return chr(int(inner[1:], 16))
    return _SHORT.get(inner, inner)
