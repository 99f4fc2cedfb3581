"""What readers read: blocks, segments, headings, tables."""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.source import Span

# Stands in a segment for whatever is not prose (code, an image, a tag, an address): one
# character, no letter, no blank.
OPAQUE = "￼"
# Fills masked stretches: a private-use character, so neither blank, letter nor
# punctuation for Markdown.
FILLER = "\ue000"


@dataclass(frozen=True, slots=True)
class Part:
    """Anything a page is made of. `span` is its place, markup included."""

    span: Span


class BlockKind(StrEnum):
    """What a block is. Containers hold other blocks; the rest are leaves."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    TABLE = "table"
    CELL = "cell"
    FENCE = "fence"
    HTML = "html"
    RULE = "rule"
    LIST = "list"
    ITEM = "item"
    QUOTE = "quote"
    FRONT_MATTER = "front-matter"
    CAPTION = "caption"  # the visible words of a container's mark line
    MESSAGE = "message"  # a text of an interface file


@dataclass(frozen=True, slots=True)
class Block(Part):
    """A block. `parent` is the index of its container in `document.of(Block)`, -1 at
    the top; `level` a heading's."""

    kind: BlockKind
    parent: int = -1
    level: int = 0


class Role(StrEnum):
    """Where prose stands."""

    PROSE = "prose"
    HEADING = "heading"
    CELL = "cell"
    ALT = "alt"
    TITLE = "title"
    CAPTION = "caption"
    HTML = "html"
    FRONT_MATTER = "front-matter"
    MESSAGE = "message"


class Piece(NamedTuple):
    """A run of a segment's text and where it comes from; lengths differ for an entity
    or an opaque character.

    A piece of length 0 is a seam: marks that close markup end there, between the run
    before it and the one behind.
    """

    at: int
    length: int
    source: Span


@dataclass(frozen=True, slots=True)
class Segment(Part):
    """The visible prose of a block, markup gone, code and other opaque things each one
    `OPAQUE` character."""

    role: Role
    block: int
    text: str
    pieces: tuple[Piece, ...]
    key: str = ""  # the front matter key, dotted, where role is FRONT_MATTER

    def place(self, start: int, end: int) -> Span:
        """The span in the page's text of `self.text[start:end]`.

        Of an empty stretch it is where something may be put in: behind marks that close
        markup (`**`, `](…)`, `{: …}`), before marks that open it.
        """
        if start == end:
            gap = self._gap(start)
            return Span(gap, gap)
        return Span(self._offset(start, False), self._offset(end, True))

    def _gap(self, at: int) -> int:
        index = bisect_right(self.pieces, at, key=lambda piece: piece.at) - 1
        if index < 1 or self.pieces[index].at < at:
            return self._offset(at, at > 0)
        # What begins a line of a quotation or list stands before its first piece.
        return (
            self.pieces[index].source.start
            if self.text[at - 1] == "\n"
            else self.pieces[index - 1].source.end
        )

    def _offset(self, at: int, as_end: bool) -> int:
        if not self.pieces:
            return self.span.start
        index = max(
            bisect_right(self.pieces, at - as_end, key=lambda piece: piece.at) - 1, 0
        )
        piece = self.pieces[index]
        if piece.length == piece.source.end - piece.source.start:
            return min(
                max(piece.source.start + at - piece.at, piece.source.start),
                piece.source.end,
            )
        return (
            piece.source.end
            if as_end or at >= piece.at + piece.length
            else piece.source.start
        )


@dataclass(frozen=True, slots=True)
class Heading(Part):
    """A heading. `anchor` is the id that the site generator gives it; `explicit_id` the
    one that the author wrote."""

    level: int
    text: str
    text_span: Span
    anchor: str
    explicit_id: str | None
    explicit_id_span: Span | None
    block: int


@dataclass(frozen=True, slots=True)
class Anchor(Part):
    """An id that is no heading's: of an HTML element, an attribute list or a template
    tag."""

    name: str


@dataclass(frozen=True, slots=True)
class Cell(Part):
    """A table cell, trimmed."""


@dataclass(frozen=True, slots=True)
class Row(Part):
    """A table row: a line of the page from its first pipe or letter to its last."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table(Part):
    """A table. `header` and `delimiter` are None where the dialect lets a table do
    without."""

    header: Row | None
    delimiter: Row | None
    rows: tuple[Row, ...]
    block: int
