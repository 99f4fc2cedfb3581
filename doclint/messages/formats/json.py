"""JSON, and JSON with comments: read with the place of every text, which the standard
library does not tell."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from doclint.document import Piece
from doclint.expressions import expression
from doclint.messages.formats._escapes import unescaped
from doclint.messages.formats.record import Fault, FileText, Reading
from doclint.source import Span

SUFFIXES = (".json", ".jsonc", ".json5", ".arb")

_TOKEN = expression(
    r'(?P<skip>[\s\ufeff]+|//[^\n]*|/\*[\s\S]*?\*/)|"(?P<text>(?:[^"\\\n]|\\.)*)"|(?P<mark>[{}\[\]:,])|(?P<word>[^\s{}\[\]:,"]+)'
)
_ESCAPE = expression(r"\\(?:u[0-9a-fA-F]{4}(?:\\u[dD][c-fC-F][0-9a-fA-F]{2})?|.)")
_DEEPEST = 100


def read(text: str) -> Reading:
    """The texts of a JSON file. What comes before the place where it cannot be read
    counts."""
    faults = list(_invalid(text))
    duplicates: list[Fault] = []
    values = tuple(_values(text, duplicates))
    return Reading(values, (*faults, *duplicates))


def _invalid(text: str) -> Iterator[Fault]:
    try:
        json.loads(text.lstrip("\ufeff"))
    except json.JSONDecodeError as error:
        if not _has_comments(text):
            at = len(
                text[: error.pos].rstrip()
            )  # a comma that is missing, where it should stand
            yield Fault(
                "invalid",
                Span(at, at),
                f"it is no JSON: {error.msg[:1].lower()}{error.msg[1:]}",
            )
    except RecursionError:
        yield Fault("invalid", Span(0, 0), "it is nested too deep")


def _has_comments(text: str) -> bool:
    for token in _TOKEN.finditer(text):
        is_comment = token["skip"] and token[0].startswith(("//", "/*"))
        if is_comment:
            return True
    return False


def _values(text: str, duplicates: list[Fault]) -> Iterator[FileText]:
    """Every text with the keys above it; a stack of what is open, and no recursion."""
    opened: list[_Open] = []
    for match in _TOKEN.finditer(text):
        mark, inner = match["mark"], opened[-1] if opened else None
        if mark in ("{", "["):
            if len(opened) >= _DEEPEST:
                return
            opened.append(_Open(mark == "{"))
        elif inner is None:
            continue
        elif mark in ("}", "]"):
            opened.pop()
        elif mark == ",":
            inner.next()
        elif match["text"] is not None:
            span = Span(*match.span("text"))
            value, pieces = unescaped(text, span, _ESCAPE, _resolved)
            if inner.wants_key:
                duplicates += inner.named(value, span)
            else:
                yield _value(value, span, pieces, opened)


def _value(
    text: str, span: Span, pieces: Sequence[Piece], opened: Sequence[_Open]
) -> FileText:
    """A text with the steps to it and the places of the keys above it."""
    path = tuple(level.step for level in opened)
    keys = tuple(level.key for level in opened if level.key)
    nearest_key = keys[-1] if keys else span
    return FileText(path, nearest_key, span, text, tuple(pieces), above=keys)


@dataclass
class _Open:
    """An object or a list that is not closed yet, and where in it reading stands."""

    mapping: bool
    step: str | int = 0
    key: Span | None = None
    keys: set[str] = field(default_factory=set)
    wants_key: bool = False

    def __post_init__(self) -> None:
        self.wants_key = self.mapping

    def next(self) -> None:
        """Behind a comma."""
        self.wants_key = self.mapping
        if not self.mapping:
            self.step = int(self.step) + 1

    def named(self, name: str, span: Span) -> Iterator[Fault]:
        """A key."""
        if name in self.keys:
            yield Fault("duplicate", span, f"found the key {name} for the second time")
        self.step, self.key, self.wants_key = name, span, False
        self.keys.add(name)


def _resolved(match: re.Match[str]) -> str:
    try:
        return str(json.loads(f'"{match[0]}"'))
    except json.JSONDecodeError:
        return match[0][1:]
