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
# A `>` may stand in the value of an attribute.
_ATTRIBUTES = r"(?:[^<>\"]|\"[^\"]*\")*"
_NAME = expression(r"\bname=\"([^\"]+)\"")
_TOKEN = expression(
    # Each reaches no further than the next of its kind: what nothing closes is soon given up.
    r"<!--(?:(?!<!--)[\s\S])*?-->"
    rf"|<string\b(?P<of_string>{_ATTRIBUTES})>(?P<text>(?:(?!<string\b)[\s\S])*?)</string>"
    rf"|<(?P<group>plurals|string-array)\b(?P<of_group>{_ATTRIBUTES})>"
    rf"|<item\b(?P<of_item>{_ATTRIBUTES})>(?P<item>(?:(?!<item\b)[\s\S])*?)</item>"
    r"|</(?P<end>plurals|string-array)>"
)
_QUANTITY = expression(r"\bquantity=\"(\w+)\"")
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
        if match["text"] is not None:
            named = _named(match, "of_string")
            if named:
                yield _value((named[0],), named[1], match, "text", text)
        elif match["group"]:
            group, number = _named(match, "of_group"), 0
        elif match["end"]:
            group = None
        elif group and match["item"] is not None:
            quantity = _QUANTITY.search(match["of_item"])
            step: str | int = quantity[1] if quantity else number
            number += 1
            yield _value((group[0], step), group[1], match, "item", text)


def _named(match: re.Match[str], attributes: str) -> tuple[str, Span] | None:
    """The name that attributes give, with its place; None where a text is not to be translated."""
    name = _NAME.search(match[attributes])
    if name is None or _UNTRANSLATED in match[attributes]:
        return None
    start = match.start(attributes)
    return name[1], Span(start + name.start(1), start + name.end(1))


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
