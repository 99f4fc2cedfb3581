"""Items of a list that lost their mark, and became a line of the item before."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.document import Block, BlockKind, Document
from doclint.expressions import expression
from doclint.once import once
from doclint.project import Pair
from doclint.source import Span

# A line of the text that is no end of one by a mark (`  ` or a backslash).
_LINE = expression(r"[^\r\n]*(?<!\\)(?<! {2})(?=\r?\n[ \t]*\S)")


class JoinedItems(NamedTuple):
    """The paragraph that items of a list became, and how many they were."""

    paragraph: Span
    items: int


@dataclass(frozen=True, slots=True)
class _List:
    """A list: how many items it has, and the paragraphs of those that have several
    lines, with their number of lines."""

    items: int
    broken: tuple[JoinedItems, ...]


@dataclass(frozen=True, slots=True)
class JoinedLists:
    """What became of lists in which an item lost its mark: the paragraphs of the
    translation that hold several items, and the items of the source's lists."""

    paragraphs: tuple[JoinedItems, ...]
    source_items: frozenset[Span]


@once
def joined_items(pair: Pair) -> JoinedLists:
    """The lists that lack as many items as lines of their items are broken, and whose
    source's items have a line each; kept, for several rules ask."""
    lists = _lists(pair.translation)
    source_lists = _lists(pair.source)
    paragraphs: list[JoinedItems] = []
    joined = set()
    for ours, theirs in _same_lists(pair).items():
        list_, source = lists[ours], source_lists[theirs]
        if source.broken or not list_.broken:
            continue
        breaks = sum(each.items - 1 for each in list_.broken)
        if source.items - list_.items == breaks:
            paragraphs += list_.broken
            joined.add(theirs)
    items = {
        both.source.span
        for both in pair.blocks
        if both.source and _holders(pair.source).get(both.source.span.start) in joined
    }
    return JoinedLists(tuple(paragraphs), frozenset(items))


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


@once
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
    broken: defaultdict[int, list[JoinedItems]] = defaultdict(list)
    for block in blocks:
        if block.kind is BlockKind.PARAGRAPH and _is_of_item(block, blocks):
            breaks = _breaks(block, document)
            if breaks:
                joined = JoinedItems(block.span, breaks + 1)
                broken[_list_of(block, blocks)].append(joined)
    return {number: _List(items[number], tuple(broken[number])) for number in items}


def _is_of_item(block: Block, blocks: tuple[Block, ...]) -> bool:
    return block.parent >= 0 and blocks[block.parent].kind is BlockKind.ITEM


def _list_of(block: Block, blocks: tuple[Block, ...]) -> int:
    return blocks[block.parent].parent


def _breaks(block: Block, document: Document) -> int:
    """How many lines of a paragraph are followed by another, without a mark that says
    so."""
    lines = _LINE.finditer(document.text, block.span.start, block.span.end)
    return sum(bool(match[0]) for match in lines)
