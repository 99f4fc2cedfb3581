"""Segments: the visible prose of a block, gathered piece by piece with the place of
each."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from doclint.document import FILLER, OPAQUE, Piece, Role, Segment
from doclint.expressions import expression
from doclint.source import Span

# Letters of other scripts end an address: in Japanese and Korean no blank parts it from
# the words that follow.
_WITH_SCHEME = (
    r"(?:https?|s?ftp|ssh)://"
    rf"(?:[\w{FILLER}./?&=%#@:;,!~*'+$-]|\([\w.-]*\))*"
    rf"(?:[\w{FILLER}/&=%#@+~$-]|\([\w.-]*\))"
)
_OF_WEB = r"www\.[\w-]+\.[\w./?#&=%-]*[\w/]"
_MAIL = r"[\w.+-]+@[\w-]+\.[\w.-]*\w"
_MASKED = rf"(?P<filler>{FILLER}+)"
# What stands in prose and is none: bare addresses, and masked template tags.
_NO_PROSE = expression(f"{_WITH_SCHEME}|{_OF_WEB}|{_MAIL}|{_MASKED}", re.ASCII)


class SegmentBuilder:
    """Gathers the text of one segment."""

    def __init__(self, role: Role, block: int, key: str = "") -> None:
        self.role, self.block, self.key = role, block, key
        self._text: list[str] = []
        self._pieces: list[Piece] = []
        self._at = 0
        self._seam: Piece | None = None

    def add(self, text: str, span: Span) -> None:
        """Text that stands at `span`; one to one when the lengths are equal."""
        if text:
            if self._seam and self._seam.at == self._at:
                self._pieces.append(self._seam)
            self._text.append(text)
            self._pieces.append(Piece(self._at, len(text), span))
            self._at += len(text)

    def opaque(self, span: Span) -> None:
        """Something that is no prose."""
        self.add(OPAQUE, span)

    def close(self, span: Span) -> None:
        """Marks that close markup, and leave no text, stand at `span`; behind the last
        of them is the seam."""
        if self._pieces:
            self._seam = Piece(self._at, 0, Span(span.end, span.end))

    def finish(self) -> tuple[Segment | None, list[Span]]:
        """The segment (None when nothing can be read) and the spans of the addresses
        that stood bare in it."""
        text, pieces = "".join(self._text), tuple(self._pieces)
        if not text.strip(f" \t\n{OPAQUE}{FILLER}"):
            return None, []
        segment = Segment(self._span(), self.role, self.block, text, pieces, self.key)
        if not ("://" in text or "www." in text or "@" in text or FILLER in text):
            return segment, []
        matches = list(_NO_PROSE.finditer(text))
        addresses = [
            segment.place(*match.span()) for match in matches if not match["filler"]
        ]
        return _without(segment, [match.span() for match in matches]), addresses

    def _span(self) -> Span:
        start, end = self._pieces[0].source
        return Span(
            start,
            max(end, *(piece.source.end for piece in self._pieces))
            if len(self._pieces) > 1
            else end,
        )


def _without(segment: Segment, spots: list[tuple[int, int]]) -> Segment:
    """The segment with the stretches `spots` of its text made opaque."""
    builder = SegmentBuilder(segment.role, segment.block, segment.key)
    starts = [piece.at for piece in segment.pieces]
    pos = 0
    for start, end in [*spots, (len(segment.text), len(segment.text))]:
        first = max(bisect_right(starts, pos) - 1, 0)
        for piece in segment.pieces[first : bisect_left(starts, start)]:
            a, b = max(piece.at, pos), min(piece.at + piece.length, start)
            if a < b:
                builder.add(segment.text[a:b], segment.place(a, b))
            elif piece.length == 0 and pos <= piece.at <= start:
                builder.close(piece.source)
        if start < end:
            builder.opaque(segment.place(start, end))
        pos = end
    return Segment(
        segment.span,
        segment.role,
        segment.block,
        "".join(builder._text),
        tuple(builder._pieces),
        segment.key,
    )
