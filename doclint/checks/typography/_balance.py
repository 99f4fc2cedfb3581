"""Marks that come in pairs, and which of them stand alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.document import Segment


@dataclass(frozen=True, slots=True)
class _Calibration:
    """How far a pair reaches. Held by tests/checks/test_texts_by_degrees.py."""

    # A pair may open before a list and close after it, or enclose several
    # paragraphs: so many segments on (count) at most.
    reach: int = 12


_LIMITS = _Calibration()


# A segment with more lonely marks than this is no prose; one is told anyway.
_MOST = 20


class PairedMark(NamedTuple):
    """A mark of a text: where it is, which pair it is of, and which side (both may be
    possible)."""

    at: int
    pair: int
    opens: bool
    closes: bool


def unpaired(marks: Iterable[PairedMark]) -> list[PairedMark]:
    """The marks without a partner, in order. A mark that can do both closes when one of
    its pair is open."""
    lonely: list[PairedMark] = []
    waiting: list[PairedMark] = []
    count: Counter[int] = (
        Counter()
    )  # of waiting marks by pair, so that each mark is looked at twice at most
    for mark in marks:
        if mark.closes and count[mark.pair]:
            while (last := waiting.pop()).pair != mark.pair:
                count[last.pair] -= 1
                lonely.append(last)
            count[mark.pair] -= 1
        elif mark.opens:
            waiting.append(mark)
            count[mark.pair] += 1
        else:
            lonely.append(mark)
    return sorted(lonely + waiting)


def lonely_marks(
    segments: Sequence[Segment], marks: Callable[[str], Iterable[PairedMark]]
) -> Iterator[tuple[Segment, list[PairedMark]]]:
    """Each segment with marks that have no partner, there or in a segment near by, and
    these marks."""
    lonely = [
        (index, mark)
        for index, segment in enumerate(segments)
        for mark in unpaired(marks(segment.text))[:_MOST]
    ]
    for index, several in groupby(
        _without_far_partners(lonely), key=lambda each: each[0]
    ):
        yield segments[index], [mark for _, mark in several]


def _without_far_partners(
    lonely: Iterable[tuple[int, PairedMark]],
) -> list[tuple[int, PairedMark]]:
    rest: list[tuple[int, PairedMark]] = []
    for index, mark in lonely:
        partner = (
            _partner(rest, index, mark) if mark.closes and not mark.opens else None
        )
        if partner is not None:
            del rest[partner]
        else:
            rest.append((index, mark))
    return rest


def _partner(
    rest: Sequence[tuple[int, PairedMark]], index: int, mark: PairedMark
) -> int | None:
    """The place in `rest` of the last opening mark of the same pair that stands in an
    earlier block near by."""
    for at in range(len(rest) - 1, -1, -1):
        start, opening = rest[at]
        if index - start > _LIMITS.reach:
            break
        if (
            opening.opens
            and not opening.closes
            and opening.pair == mark.pair
            and start < index
        ):
            return at
    return None
