"""Sentences of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from doclint.expressions import expression
from doclint.languages.abbreviations import amid, and_so_on
from doclint.source import Span

# An end mark (also the danda of India and the stops of Arabic letters), what may close
# after it, and then a blank; or a full-width end mark,
# which needs none; or an empty line.
_END = expression(r"[.!?…।॥۔؟]+[\"'”’»)\]*_]*(?=\s|$)|[。！？]+[」』）”]*|\n[ \t]*\n")
_ABBREVIATION = expression(
    rf"(?:^|[\s(])(?:{amid()}|{and_so_on()}|\w)\.$",
    re.IGNORECASE,
)
# Characters of the longest abbreviation and what stands before it.
_LONGEST = 10


@lru_cache(maxsize=2048)
def sentences(text: str) -> tuple[Span, ...]:
    """Where the sentences of a text are, without blanks around them. Several rules ask
    it of each text."""
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[Span]:
    start = 0
    for match in _END.finditer(text):
        if match.group().startswith(".") and _ABBREVIATION.search(
            text, max(start, match.end() - _LONGEST), match.end()
        ):
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    if piece.strip():
        yield Span(
            start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())
        )
