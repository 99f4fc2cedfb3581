"""Strings of Android: `<string name="key">text</string>`, plurals and lists in
`<resources>`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from doclint.expressions import expression
from doclint.messages.formats._escapes import unescaped
from doclint.messages.formats.record import FileText, Reading
from doclint.source import Span

SUFFIXES = (".xml",)
_NAME = r"\bname=\"(?P<{0}>[^\"<>]+)\""
_TOKEN = expression(
    # Each reaches no further than the next of its kind: what nothing closes is soon given up.
    r"<!--(?:(?!<!--)[\s\S])*?-->"
    rf"|<string\b(?P<of_string>[^<>]*?{_NAME.format('string')}[^<>]*)>(?P<text>(?:(?!<string\b)[\s\S])*?)</string>"
    rf"|<(?P<group>plurals|string-array)\b(?P<of_group>[^<>]*?{_NAME.format('name')}[^<>]*)>"
    r"|<item\b(?:[^<>]*?\bquantity=\"(?P<quantity>\w+)\")?[^<>]*>(?P<item>(?:(?!<item\b)[\s\S])*?)</item>"
    r"|</(?P<end>plurals|string-array)>"
)
_UNTRANSLATED = 'translatable="false"'
_ESCAPE = expression(r"\\(?:u[0-9a-fA-F]{4}|.)|&(?:#\w+|\w+);")
_SHORT = {"n": "\n", "t": "\t"}


def read(text: str) -> Reading:
    """The texts of a file of resources; those that are not to be translated are none."""
    return Reading(tuple(_values(text)))


def _values(text: str) -> Iterator[FileText]:
    group: tuple[str, Span] | None = None
    number = 0
    for match in _TOKEN.finditer(text):
        attributes = match["of_string"] or match["of_group"] or ""
        is_kept = _UNTRANSLATED in attributes
        if match["string"] and not is_kept:
            place = Span(*match.span("string"))
            yield _value((match["string"],), place, match, "text", text)
        elif match["group"]:
            place = Span(*match.span("name"))
            group, number = None if is_kept else (match["name"], place), 0
        elif match["end"]:
            group = None
        elif group and match["item"] is not None:
            step: str | int = match["quantity"] or number
            number += 1
            yield _value((group[0], step), group[1], match, "item", text)


def _value(
    path: tuple[str | int, ...],
    key: Span,
    match: re.Match[str],
    name: str,
    text: str,
) -> FileText:
    span = Span(*match.span(name))
    plain, pieces = unescaped(text, span, _ESCAPE, _resolved)
    return FileText(path, key, span, plain, tuple(pieces))


def _resolved(match: re.Match[str]) -> str:
    if match[0].startswith("&"):
        return unescape(match[0])
    inner = match[0][1:]
    if inner[0] == "u" and len(inner) > 1:
        return chr(int(inner[1:], 16))
    return _SHORT.get(inner, inner)
