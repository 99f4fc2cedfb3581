"""The units of a document that are aligned: its leaf blocks, table rows with their
cells, front matter values."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TypeVar

from doclint.dataclasses import replace
from doclint.document import (
    Block,
    BlockKind,
    CodeSpan,
    Document,
    Emphasis,
    Fence,
    Heading,
    HtmlTag,
    Image,
    Link,
    LinkKind,
    Message,
    Part,
    Role,
    Segment,
    Table,
    Tag,
)
from doclint.project import Unit
from doclint.source import Span

P = TypeVar("P", bound=Part)
T = TypeVar("T")
_LEAVES = frozenset(
    {
        BlockKind.CAPTION,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.FENCE,
        BlockKind.HTML,
    }
)


def units(document: Document) -> tuple[Unit, ...]:
    """The units of a page in order, without its front matter."""
    return tuple(_Builder(document).body())


def front_matter_units(document: Document) -> dict[str, Unit]:
    """The front matter values that are prose, by key."""
    values: dict[str, Unit] = {}
    for segment in document.of(Segment):
        if segment.role is Role.FRONT_MATTER:
            values[segment.key] = Unit(
                BlockKind.FRONT_MATTER,
                segment.span,
                segments=(segment,),
                key=segment.key,
            )
    return values


def message_units(document: Document) -> tuple[Unit, ...]:
    """The messages of an interface file as units, in its order."""
    builder = _Builder(document)
    return tuple(builder.message(message) for message in document.of(Message))


class _Builder:
    """Files the parts of a document under their blocks, once, and makes the units."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.blocks = document.of(Block)
        self.segments = self._by_block(document.of(Segment))
        self.codes = self._by_block(document.of(CodeSpan))
        self.links = self._by_block(
            [x for x in document.of(Link) if x.kind is not LinkKind.BARE or x.target]
        )
        self.images = self._by_block(document.of(Image))
        self.emphases = self._by_block(document.of(Emphasis))
        self.fences = {fence.block: fence for fence in document.of(Fence)}
        self.headings = {heading.block: heading for heading in document.of(Heading)}

    def _by_block(self, parts: Sequence[P]) -> dict[int, list[P]]:
        filed: defaultdict[int, list[P]] = defaultdict(list)
        for part in parts:
            filed[part.block].append(part)  # type: ignore[attr-defined]  # every part given here has a block
        return filed

    def body(self) -> Iterator[Unit]:
        """All units but those of the front matter, in the order of the page."""
        body_units = [
            self._leaf(index)
            for index, block in enumerate(self.blocks)
            if block.kind in _LEAVES
        ]
        cells = self._cells_by_table()
        for table in self.document.of(Table):
            body_units += self._rows(table, cells[table.block])
        yield from sorted(body_units, key=lambda unit: unit.span)

    def message(self, message: Message) -> Unit:
        """The unit of a message."""
        unit = self._unit(message.block, BlockKind.MESSAGE, message.span)
        return replace(unit, key=message.key, message=message)

    def _leaf(self, index: int) -> Unit:
        block = self.blocks[index]
        return self._unit(index, block.kind, block.span)

    def _unit(self, index: int, kind: BlockKind, span: Span) -> Unit:
        code_spans = tuple(self.codes.get(index, ()))
        text = self.document.text
        return Unit(
            kind,
            span,
            self.blocks[index].level,
            self._within(index),
            segments=tuple(self.segments.get(index, ())),
            codes=tuple(
                text[code.content_span.start : code.content_span.end]
                for code in code_spans
            ),
            code_spans=code_spans,
            links=tuple(self.links.get(index, ())),
            images=tuple(self.images.get(index, ())),
            emphases=tuple(self.emphases.get(index, ())),
            tags=_inside(self.document.of(Tag), span),
            html=_inside(self.document.of(HtmlTag), span),
            fence=self.fences.get(index),
            heading=self.headings.get(index),
        )

    def _within(self, index: int) -> tuple[BlockKind, ...]:
        kinds: list[BlockKind] = []
        parent = self.blocks[index].parent
        while parent >= 0:
            kinds.append(self.blocks[parent].kind)
            parent = self.blocks[parent].parent
        return tuple(reversed(kinds))

    def _cells_by_table(self) -> Mapping[int, dict[Span, int]]:
        """The cells of each table by their place, as indexes of blocks."""
        filed: defaultdict[int, dict[Span, int]] = defaultdict(dict)
        for index, block in enumerate(self.blocks):
            if block.kind is BlockKind.CELL:
                filed[block.parent][block.span] = index
        return filed

    def _rows(self, table: Table, cells: Mapping[Span, int]) -> Iterator[Unit]:
        within = (*self._within(table.block), BlockKind.TABLE)
        for row in (table.header, *table.rows):
            if row is None:
                continue
            parts = tuple(
                self._unit(cells[cell.span], BlockKind.CELL, cell.span)
                for cell in row.cells
                if cell.span in cells
            )
            yield _joined(BlockKind.TABLE, row.span, within, parts)


def _joined(
    kind: BlockKind, span: Span, within: tuple[BlockKind, ...], parts: tuple[Unit, ...]
) -> Unit:
    """One unit of several, with the parts of all."""
    return Unit(
        kind,
        span,
        parts[0].level if parts else 0,
        within,
        segments=_chained(part.segments for part in parts),
        codes=_chained(part.codes for part in parts),
        code_spans=_chained(part.code_spans for part in parts),
        links=_chained(part.links for part in parts),
        images=_chained(part.images for part in parts),
        emphases=_chained(part.emphases for part in parts),
        tags=_chained(part.tags for part in parts),
        html=_chained(part.html for part in parts),
        cells=parts if kind is BlockKind.TABLE else (),
    )


def _chained(tuples: Iterable[tuple[T, ...]]) -> tuple[T, ...]:
    return tuple(chain.from_iterable(tuples))


def merged(one: Unit, other: Unit) -> Unit:
    """Two neighbours as one unit, for a page that has them as one block."""
    span = Span(one.span.start, other.span.end)
    both = _joined(one.kind, span, one.within, (one, other))
    return replace(both, halves=(one, other))


def _inside(parts: Sequence[P], span: Span) -> tuple[P, ...]:
    if not parts:
        return ()
    first = bisect_left(parts, span.start, key=lambda part: part.span.start)
    last = bisect_left(parts, span.end, key=lambda part: part.span.start)
    return tuple(parts[first:last])
