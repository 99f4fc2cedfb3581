"""Aligned units whose values may be compared, and what a hit needs to show the source
text beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from doclint.dataclasses import dataclass
from doclint.document import BlockKind
from doclint.expressions import expression
from doclint.findings import Related, Severity
from doclint.languages import language
from doclint.languages.detect import votes
from doclint.once import once
from doclint.project import SURE, BlockPair, Pair, Unit
from doclint.source import Span
from doclint.text.words import level_words

_LINE_END = expression(r"[\r\n]")
T = TypeVar("T")
P = TypeVar("P")
K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """Which units say the same; units on either side of each number stand in
    tests/evidence/test_units_by_degrees.py."""

    # What two blocks may cost that differ in a number or a name and are translations of
    # one another all the same. Of 60 numbers judged by a reader, those of blocks up to
    # 0.54 were the same sentence's, from 0.64 on another's.
    unlike: float = 0.6
    # In a text of so few characters the one thing that differs makes all of the cost.
    short: int = 60
    # A text in the source's language has so many of its small words (count),
    spoken: int = 4
    # and of its source so much (share of words, 0 to 1), if it is that text.
    same: float = 0.6


_LIMITS = _Calibration()


@once
def compared(pair: Pair) -> tuple[tuple[Unit, Unit], ...]:
    """The units that belong together, source first; table rows, not their cells. A
    dozen rules ask it of each pair.

    A pair is unlike because its codes or links changed, which is the very fault looked
    for: so one that stands in its place between two sure pairs is believed, too, where
    neither page has blocks that the other lacks, or where both have the same code.
    """
    whole = [both for both in pair.blocks if not _aside(both)]
    by_place = pair.whole
    return tuple(
        (both.source, both.translation)
        for at, both in enumerate(whole)
        if both.source
        and both.translation
        and (both.sure or ((by_place or _same_code(both)) and _held(whole, at)))
    )


def units_alike(pair: Pair, translation: Unit) -> bool:
    """Whether a unit of the translation is so like its source's that what differs in it
    was changed, not rewritten."""
    cost = _costs(pair).get(translation.span, 0.0)
    near = cost <= _LIMITS.unlike or (
        cost < SURE and len(translation.text) < _LIMITS.short
    )
    return near and not is_another_text(pair, translation)


def is_another_text(pair: Pair, translation: Unit) -> bool:
    """Whether a unit was left in the source's language, and is what an older page said
    in that place."""
    spoken, translated_into = (
        language(pair.source.language),
        language(pair.translation.language),
    )
    if (
        spoken is None
        or translated_into is None
        or spoken.code == translated_into.code
        or votes(translation.text, spoken) < _LIMITS.spoken
    ):
        return False
    if votes(translation.text, translated_into) * 2 > votes(translation.text, spoken):
        return False
    source = _sources(pair).get(translation.span)
    texts, known = (
        level_words(translation.text),
        frozenset(level_words(source.text)) if source else frozenset(),
    )
    return source is not None and sum(
        word in known for word in texts
    ) < _LIMITS.same * len(texts)


@once
def _sources(pair: Pair) -> dict[Span, Unit]:
    return {
        both.translation.span: both.source
        for both in pair.blocks
        if both.source and both.translation
    }


@once
def _costs(pair: Pair) -> dict[Span, float]:
    return {
        both.translation.span: both.cost
        for both in pair.blocks
        if both.source and both.translation
    }


def worth(pair: Pair, translation: Unit) -> Severity | None:
    """What a difference in a unit is worth at most: on a page made from another version
    hardly anything."""
    return (
        Severity.INFO if is_aged(pair) or not units_alike(pair, translation) else None
    )


@once
def is_aged(pair: Pair) -> bool:
    """Whether the page was made from another version of its source, so that what
    differs is most often that version's; kept, for a dozen rules ask."""
    return pair.aged


def _same_code(both: BlockPair) -> bool:
    """Whether both sides have code, and the same."""
    mine, theirs = both.source, both.translation
    if mine is None or theirs is None or not mine.codes:
        return False
    return sorted(mine.codes) == sorted(theirs.codes)


def _held(whole: Sequence[BlockPair], at: int) -> bool:
    before = whole[max(at - 1, 0) : at]
    behind = whole[at + 1 : at + 2]
    if whole[at].moved:
        return False
    return all(near.sure and not near.moved for near in (*before, *behind))


def _aside(both: BlockPair) -> bool:
    """Whether it is a cell, or a caption that only one of the pages has."""
    unit = both.source or both.translation
    if unit is None or unit.kind is BlockKind.CELL:
        return True
    stands_alone = both.source is None or both.translation is None
    return unit.kind is BlockKind.CAPTION and stands_alone


def changes(source: Iterable[T], translation: Iterable[T]) -> tuple[list[T], list[T]]:
    """What the translation lost and what it gained, as multisets, each in its own
    order."""
    mine, theirs = list(source), list(translation)
    if mine == theirs:
        return [], []
    return _without(mine, Counter(theirs)), _without(theirs, Counter(mine))


def _without(values: Iterable[T], others: Counter[T]) -> list[T]:
    left = []
    for value in values:
        if others[value]:
            others[value] -= 1
        else:
            left.append(value)
    return left


def without_held(
    mine: Sequence[P], theirs: Sequence[P], same: Callable[[P, P], bool]
) -> tuple[list[P], list[P]]:
    """Two rows without what is the same in one place of both: of a value that stands
    twice, the one that is too many is another."""
    if len(mine) != len(theirs):
        return list(mine), list(theirs)
    moved = [
        (one, other)
        for one, other in zip(mine, theirs, strict=True)
        if not same(one, other)
    ]
    return [one for one, _ in moved], [other for _, other in moved]


def chosen(parts: Iterable[P], keys: Iterable[K], key: Callable[[P], K]) -> list[P]:
    """The first parts that have some keys, as many of each key as it is given."""
    left = Counter(keys)
    values = []
    for part in parts:
        if left[key(part)]:
            left[key(part)] -= 1
            values.append(part)
    return values


def source_place(pair: Pair, span: Span) -> tuple[Related]:
    """The place in the source text, for a hit."""
    return (Related(span, "the source text has", pair.source.path),)


def first_line(pair: Pair, unit: Unit) -> Span:
    """The first line of a unit of the translation: where a hit stands that has no place
    of its own."""
    start, end = unit.span.start, unit.span.end
    line_end = _LINE_END.search(pair.translation.text, start, end)
    return Span(start, line_end.start() if line_end else end)
