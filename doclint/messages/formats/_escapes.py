"""Texts in quotes: their escapes resolved, with the place of every character."""

from __future__ import annotations

import re
from collections.abc import Callable

from doclint.document import Piece
from doclint.source import Span


def unescaped(
    text: str,
    span: Span,
    escape: re.Pattern[str],
    resolve: Callable[[re.Match[str]], str],
) -> tuple[str, list[Piece]]:
    """What stands at `span` of a text once each `escape` is resolved, and in which
    pieces it is written."""
    out: list[str] = []
    pieces: list[Piece] = []
    at, pos = 0, span.start

    def add(value: str, place: Span) -> None:
        nonlocal at
        if value:
            out.append(value)
            pieces.append(Piece(at, len(value), place))
            at += len(value)

    for match in escape.finditer(text, span.start, span.end):
        add(text[pos : match.start()], Span(pos, match.start()))
        add(resolve(match), Span(*match.span()))
        pos = match.end()
    add(text[pos : span.end], Span(pos, span.end))
    return "".join(out), pieces
