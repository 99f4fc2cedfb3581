"""Marks that come in pairs, and which of them stand alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from doclint.document import Segment

# A pair may open before a list and close after it, or enclose several paragraphs: so many segments on at most.
_REACH = 12


class Mark(NamedTuple):
    """A mark of a text: where it is, which pair it is of, and which side (both may be possible)."""

    at: int
    pair: int
    opens: bool
    closes: bool


def unpaired(marks: Iterable[Mark]) -> list[Mark]:
    """The marks without a partner, in order. A mark that can do both closes when one of its pair is open."""
    alone: list[Mark] = []
    open_marks: list[Mark] = []
    for mark in marks:
        partner = _last(open_marks, mark.pair) if mark.closes else None
        if partner is not None:
            alone.extend(open_marks[partner + 1 :])
            del open_marks[partner:]
        elif mark.opens:
            open_marks.append(mark)
        else:
            alone.append(mark)
    return sorted(alone + open_marks)


def _last(marks: Sequence[Mark], pair: int) -> int | None:
    return next((index for index in range(len(marks) - 1, -1, -1) if marks[index].pair == pair), None)


def alone(segments: Sequence[Segment], marks: Callable[[str], Iterable[Mark]]) -> Iterator[tuple[Segment, list[Mark]]]:
    """Each segment with marks that have no partner, there or in a segment near by, and these marks."""
    lonely = [(index, mark) for index, segment in enumerate(segments) for mark in unpaired(marks(segment.text))]
    for index, several in groupby(_without_far_partners(lonely), key=lambda each: each[0]):
        yield segments[index], [mark for _, mark in several]


def _without_far_partners(lonely: Iterable[tuple[int, Mark]]) -> list[tuple[int, Mark]]:
    rest: list[tuple[int, Mark]] = []
    for index, mark in lonely:
        partner = next((each for each in reversed(rest) if _reaches(each, index, mark)), None)
        if partner is not None:
            rest.remove(partner)
        else:
            rest.append((index, mark))
    return rest


def _reaches(candidate: tuple[int, Mark], index: int, mark: Mark) -> bool:
    """Whether `candidate` is an opening mark of the same pair in an earlier block near by."""
    start, opening = candidate
    sides = opening.opens and not opening.closes and mark.closes and not mark.opens
    return sides and opening.pair == mark.pair and 0 < index - start <= _REACH
