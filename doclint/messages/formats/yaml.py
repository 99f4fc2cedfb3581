"""YAML: the texts of its mappings and lists, each where it is written."""

from __future__ import annotations

import re

from doclint.document import Entry, Piece
from doclint.expressions import expression
from doclint.messages.formats._escapes import unescaped
from doclint.messages.formats.record import Fault, FileText, Reading
from doclint.parsing.front_matter.tree import Unreadable, compose, entries_of
from doclint.source import Span

SUFFIXES = (".yml", ".yaml")
_ESCAPE = expression(
    r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\n[ \t]*|.)"
)
_SHORT = {
    "n": "\n",
    "t": "\t",
    "r": "\r",
    "0": "\0",
    "e": "\x1b",
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}


def read(text: str) -> Reading:
    """The texts of a YAML file."""
    try:
        tree = compose(text)
    except Unreadable as error:
        return Reading(
            (), (Fault("invalid", error.span, f"it is no YAML: {error.message}"),)
        )
    twice = (
        Fault(
            "duplicate", again.span, f"found the key {again.text} for the second time"
        )
        for _, again in tree.duplicates
    )
    entries = entries_of(tree.root) if tree.root else ()
    values = (_value(entry, text) for entry in entries if isinstance(entry.value, str))
    return Reading(tuple(values), tuple(twice))


def _value(entry: Entry, text: str) -> FileText:
    span, quote = (
        entry.value_span,
        text[entry.value_span.start : entry.value_span.start + 1],
    )
    if quote == '"':
        inner = Span(span.start + 1, span.end - 1)
        plain, pieces = unescaped(text, inner, _ESCAPE, _resolved)
    elif quote == "'":
        inner = Span(span.start + 1, span.end - 1)
        plain, pieces = unescaped(text, inner, re.compile("''"), lambda match: "'")
    else:
        inner, plain, pieces = (
            span,
            text[span.start : span.end],
            [Piece(0, span.end - span.start, span)],
        )
    if plain != entry.value:  # folded over lines, or a block
        plain, pieces = _by_lines(str(entry.value), text, inner)
    return FileText(entry.path, entry.key_span, inner, plain, tuple(pieces))


def _by_lines(value: str, text: str, span: Span) -> tuple[str, list[Piece]]:
    """A value whose words stand in the file in their order: each word is looked for
    behind the one before."""
    pieces: list[Piece] = []
    end = span.start
    for match in re.finditer(r"\S+|\s+", value):
        word = match[0]
        start = -1 if word.isspace() else text.find(word, end, span.end)
        place = Span(start, start + len(word)) if start >= 0 else Span(end, end)
        pieces.append(Piece(match.start(), len(word), place))
        end = place.end
    return value, pieces


def _resolved(match: re.Match[str]) -> str:
    inner = match[0][1:]
    if inner[0] in "xuU":
        code = int(inner[1:], 16)
        return chr(code) if code < 0x110000 else inner
    if inner[0] == "\n":
        return ""
    return _SHORT.get(inner, inner)
