"""The marks of the lists of a page, which tell numbers and kinds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from doclint.document import Block, BlockKind, Document
from doclint.evidence.beside import source_place
from doclint.expressions import expression
from doclint.findings import Related
from doclint.once import once
from doclint.project import Pair
from doclint.source import Span

_MARK = expression(r"[ \t>]*(?P<mark>(?P<number>\d{1,9})[.)]|[-*+])(?=[ \t])")

# The marks of a list's items, in order.
Marks = Sequence[re.Match[str]]


def list_pairs(pair: Pair) -> Iterator[tuple[Marks, Marks]]:
    """The lists of both pages whose first items surely belong together, source
    first."""
    mine, theirs = _lists(pair.source), _lists(pair.translation)
    for both in pair.blocks:
        units = both.sure_units
        if units is None or both.moved:
            continue
        source, translation = units
        one = mine.get(source.span.start)
        other = theirs.get(translation.span.start)
        if one and other:
            yield one, other


def in_source(pair: Pair, mark: re.Match[str]) -> tuple[Related]:
    """The place of a mark of the source text, for a hit."""
    return source_place(pair, Span(*mark.span("mark")))


@once
def _lists(document: Document) -> Mapping[int, Marks]:
    """The marks of each list whose items all have one, by where the text of the first
    item begins."""
    blocks = document.of(Block)
    items: dict[int, list[int]] = {}
    first_text: dict[int, int] = {}
    for index, block in enumerate(blocks):
        first_text.setdefault(block.parent, block.span.start)
        if block.kind is BlockKind.ITEM:
            items.setdefault(block.parent, []).append(index)
    lists: dict[int, Marks] = {}
    for indexes in items.values():
        starts = (blocks[index].span.start for index in indexes)
        matches = (_MARK.match(document.text, start) for start in starts)
        marks = [match for match in matches if match]
        if len(marks) == len(indexes) and indexes[0] in first_text:
            lists[first_text[indexes[0]]] = marks
    return lists
