"""Marks that come in pairs, and which of them stand alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple


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
