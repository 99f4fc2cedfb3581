"""Properties of Java: a key and a text a line, `key=text` or `key: text`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.expressions import expression
from doclint.messages.formats._entries import Entry, reading
from doclint.messages.formats.record import Reading
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
    return reading(text, _entries(text), _ESCAPE, _resolved)


def _entries(text: str) -> Iterator[Entry]:
    """The keys and their texts; lines of remarks have none."""
    for match in _LINE.finditer(text):
        if match["key"] is not None:
            places = Span(*match.span("key")), Span(*match.span("text"))
            yield Entry(match["key"], *places)


def _resolved(match: re.Match[str]) -> str:
    inner = match[0][1:]
    if inner[0] == "u":
        return chr(int(inner[1:], 16)) if len(inner) > 1 else "u"
    if inner[0] in "\r\n":
        return ""
    return _SHORT.get(inner, inner)
