"""Items of a list that lost their mark, and became a line of the item before."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.document import Block, BlockKind, Document
from doclint.expressions import expression
from doclint.project import Pair
from doclint.source import Span

# A line of the text that is no end of one by a mark (`  ` or a backslash).
_LINE = expression(r"[^\r\n]*(?<!\\)(?<! {2})(?=\r?\n[ \t]*\S)")


class LostItem(NamedTuple):
    """The line that an item's text ends with, and the paragraph of both items."""

    line: Span
    paragraph: Span


@dataclass(frozen=True, slots=True)
class _List:
    """A list: how many items it has, and the lines of their first paragraphs that are
    followed by another."""

    items: int
    broken: tuple[LostItem, ...]


def lost_items(pair: Pair) -> Iterator[LostItem]:
    """The places where an item lost its mark: a list lacks as many items as lines of its
    items are broken, and its source's items have a line each."""
    lists = _lists(pair.translation)
    source_lists = _lists(pair.source)
    for ours, theirs in _same_lists(pair).items():
        list_, source = lists[ours], source_lists[theirs]
        if source.broken or not list_.broken:
            continue
        if source.items - list_.items == len(list_.broken):
            yield from list_.broken


def _same_lists(pair: Pair) -> Mapping[int, int]:
    """The list of the source that most items of a list of the translation are from."""
    ours, theirs = _holders(pair.translation), _holders(pair.source)
    votes: defaultdict[int, Counter[int]] = defaultdict(Counter)
    for both in pair.blocks:
        if both.source is None or both.translation is None:
            continue
        mine = ours.get(both.translation.span.start)
        other = theirs.get(both.source.span.start)
        if mine is not None and other is not None:
            votes[mine][other] += 1
    return {mine: others.most_common(1)[0][0] for mine, others in votes.items()}


def _holders(document: Document) -> Mapping[int, int]:
    """The list of each paragraph that is an item's own, by where it starts."""
    blocks = document.of(Block)
    return {
        block.span.start: _list_of(block, blocks)
        for block in blocks
        if block.kind is BlockKind.PARAGRAPH and _is_of_item(block, blocks)
    }


def _lists(document: Document) -> Mapping[int, _List]:
    """The lists of a page, by the number of their block."""
    blocks = document.of(Block)
    items = Counter(block.parent for block in blocks if block.kind is BlockKind.ITEM)
    broken: defaultdict[int, list[LostItem]] = defaultdict(list)
    for block in blocks:
        if block.kind is BlockKind.PARAGRAPH and _is_of_item(block, blocks):
            broken[_list_of(block, blocks)] += _broken_lines(block, document)
    return {number: _List(items[number], tuple(broken[number])) for number in items}


def _is_of_item(block: Block, blocks: tuple[Block, ...]) -> bool:
    return block.parent >= 0 and blocks[block.parent].kind is BlockKind.ITEM


def _list_of(block: Block, blocks: tuple[Block, ...]) -> int:
    return blocks[block.parent].parent


def _broken_lines(block: Block, document: Document) -> Iterator[LostItem]:
    for match in _LINE.finditer(document.text, block.span.start, block.span.end):
        if match[0]:
            yield LostItem(Span(*match.span()), block.span)
