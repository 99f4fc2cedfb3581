"""Runs of aligned units, and what to call units in messages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from doclint.document import BlockKind
from doclint.project import BlockPair, Pair, Unit

_NAMES = {
    BlockKind.HEADING: "heading",
    BlockKind.PARAGRAPH: "paragraph",
    BlockKind.TABLE: "table row",
    BlockKind.CELL: "table cell",
    BlockKind.FENCE: "code block",
    BlockKind.HTML: "HTML block",
    BlockKind.CAPTION: "caption",
    BlockKind.FRONT_MATTER: "front matter value",
}


def runs(pair: Pair, chosen: Callable[[BlockPair], bool]) -> Iterator[tuple[Unit | None, list[BlockPair]]]:
    """Runs of neighbouring aligned units for which `chosen` holds, each with the translation's unit before it."""
    before: Unit | None = None
    run: list[BlockPair] = []
    for both in pair.blocks:
        if _nested(both):
            continue
        if chosen(both):
            run.append(both)
            continue
        if run:
            yield before, run
            run = []
        if both.translation and not both.translation.key and not both.moved:
            before = both.translation
    if run:
        yield before, run


def _nested(both: BlockPair) -> bool:
    """Whether it is a cell, which its row speaks for, or a front matter value."""
    unit = both.source or both.translation
    return unit is None or unit.kind is BlockKind.CELL or bool(unit.key)


def name(unit: Unit) -> str:
    """What writers call a unit."""
    if unit.kind is BlockKind.PARAGRAPH and BlockKind.ITEM in unit.within:
        return "list item"
    return _NAMES.get(unit.kind, "block")


def named(units: Sequence[Unit]) -> str:
    """A run of units in words: `a paragraph`, `2 list items and a heading`."""
    words = [_counted(word, count) for word, count in Counter(map(name, units)).items()]
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def _counted(word: str, count: int) -> str:
    if count > 1:
        return f"{count} {word}s"
    return f"{'an' if word[0] in 'aeiouH' else 'a'} {word}"
