"""Runs of aligned units, and what to call units in messages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence, Set

from doclint.dataclasses import dataclass
from doclint.document import OPAQUE, BlockKind, Tag
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
    BlockKind.MESSAGE: "message",
}
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.TABLE})


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a page is empty; pages on either side stand in
    tests/evidence/test_units_by_degrees.py."""

    # It has less than this share of the prose that its source has (0 to 1);
    almost_none: float = 0.1
    # the source must have so much (characters).
    enough: int = 200


_LIMITS = _Calibration()


def runs(
    pair: Pair, chosen: Callable[[BlockPair], bool]
) -> Iterator[tuple[Unit | None, list[BlockPair]]]:
    """Runs of neighbouring aligned units for which `chosen` holds, each with the
    translation's unit before it."""
    before: Unit | None = None
    run: list[BlockPair] = []
    for both in pair.blocks:
        if is_nested(both):
            continue
        if chosen(both):
            run.append(both)
            continue
        if run:
            yield before, run
            run = []
        if both.translation and not both.moved:
            before = both.translation
    if run:
        yield before, run


def is_nested(both: BlockPair) -> bool:
    """Whether it is a cell, which its row speaks for, or a front matter value."""
    unit = both.source or both.translation
    return unit is None or unit.kind is BlockKind.CELL or bool(unit.key)


def placed(pair: Pair) -> Iterator[BlockPair]:
    """Aligned units that surely belong together, by what they are or by standing
    between two that do."""
    if pair.drifted:
        yield from (both for both in pair.blocks if both.sure)
        return
    whole = [both for both in pair.blocks if not is_nested(both)]
    neighbours = zip([None, *whole], whole, [*whole[1:], None], strict=False)
    for before, both, after in neighbours:
        stands_in_place = not both.moved and _is_anchor(before) and _is_anchor(after)
        is_pair = both.source is not None and both.translation is not None
        if both.sure or (is_pair and stands_in_place):
            yield both


def _is_anchor(both: BlockPair | None) -> bool:
    """Whether a block surely stands in its place; so do the ends of a page."""
    return both is None or (both.sure and not both.moved)


def emptied(pair: Pair) -> bool:
    """Whether the translation has almost none of the prose that its source has."""
    source = _prose(
        (both.source for both in pair.blocks if not is_nested(both)), _PROSE
    )
    # It may say in HTML what its source says in Markdown.
    translation = _prose(
        (both.translation for both in pair.blocks if not is_nested(both)),
        _PROSE | {BlockKind.HTML},
    )
    return (
        source >= _LIMITS.enough
        and translation < _LIMITS.almost_none * pair.ratio * source
    )


def writes_out(pair: Pair) -> bool:
    """Whether the source has no block of its own, for it takes in another file, and the
    translation says itself what stands there: no source to compare with."""
    sources = (both.source for both in pair.blocks)
    translations = (both.translation for both in pair.blocks)
    return (
        bool(pair.source.of(Tag))
        and not any(map(_says_something, sources))
        and any(map(_says_something, translations))
    )


def _says_something(unit: Unit | None) -> bool:
    """Whether it is a block with text or code."""
    if unit is None or unit.key:
        return False
    return bool(unit.text.replace(OPAQUE, "").strip() or unit.fence)


def _prose(units: Iterable[Unit | None], kinds: Set[BlockKind]) -> int:
    return sum(
        len(unit.text.replace(OPAQUE, "").strip())
        for unit in units
        if unit and unit.kind in kinds
    )


def name(unit: Unit) -> str:
    """What writers call a unit."""
    if unit.kind is BlockKind.PARAGRAPH and BlockKind.ITEM in unit.within:
        return "list item"
    return _NAMES.get(unit.kind, "block")


def named(units: Sequence[Unit]) -> str:
    """A run of units in words: `a paragraph`, `2 list items and a heading`."""
    words = [_counted(word, count) for word, count in Counter(map(name, units)).items()]
    if len(words) < 2:
        return "".join(words)
    *first, last = words
    return f"{', '.join(first)} and {last}"


def _counted(word: str, count: int) -> str:
    if count > 1:
        return f"{count} {word}s"
    return f"{'an' if word[0] in 'aeiouH' else 'a'} {word}"
