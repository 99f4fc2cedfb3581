"""Edits become text: the one place where fixes are applied, and where malformed ones
are refused."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from doclint.findings import Finding, PlacedEdit, PlacedFix
from doclint.source import Span


class Applied(NamedTuple):
    """A text after fixes: those `taken` are in it, with their `edits` in the order of
    the text; those `malformed` are not, by a fault of the rule that made them. A fix
    that is in neither touches the same place as one taken."""

    text: str
    taken: tuple[Finding, ...]
    malformed: tuple[Finding, ...]
    edits: tuple[PlacedEdit, ...]


def apply(text: str, findings: Iterable[Finding], *, unsafe: bool = False) -> Applied:
    """`text` with the fixes of findings applied, with `unsafe` also those that are not safe.

    Of two that touch the same place the first in the text wins.
    """
    taken: list[Finding] = []
    malformed: list[Finding] = []
    edits: list[PlacedEdit] = []  # in the order of the text; none touches another
    for finding in sorted(findings, key=lambda finding: finding.span):
        fix = finding.fix
        if fix is None or not (fix.safe or unsafe):
            continue
        if is_malformed(fix, len(text)):
            malformed.append(finding)
        elif not any(_clashes(edit, edits) for edit in fix.edits):
            taken.append(finding)
            for edit in fix.edits:
                insort(edits, edit, key=_span)
    return Applied(_written(text, edits), tuple(taken), tuple(malformed), tuple(edits))


def is_malformed(fix: PlacedFix, length: int) -> bool:
    """Whether a fix cannot be applied to a text of `length`: an edit runs backwards or
    lies outside the text, or two edits of the fix touch the same place."""
    spans = sorted(edit.span for edit in fix.edits)
    outside = any(not 0 <= span.start <= span.end <= length for span in spans)
    crossing = any(
        one == other or one.end > other.start for one, other in pairwise(spans)
    )
    return not spans or outside or crossing


def _clashes(edit: PlacedEdit, edits: Sequence[PlacedEdit]) -> bool:
    """Whether an edit touches one of those in a sequence; only its neighbours can."""
    at = bisect_left(edits, edit.span, key=_span)
    return any(
        edit.span == other.span or edit.span.meets(other.span)
        for other in edits[max(at - 1, 0) : at + 1]
    )


def _written(text: str, edits: Sequence[PlacedEdit]) -> str:
    pieces, at = [], 0
    for edit in edits:
        pieces += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*pieces, text[at:]])


def _span(edit: PlacedEdit) -> Span:
    return edit.span


class Moves:
    """Where the places of a text are once edits (in the order of the text, none
    touching another) are applied."""

    def __init__(self, edits: Sequence[PlacedEdit]) -> None:
        self._edits = edits
        self._ends = [edit.span.end for edit in edits]
        self._shifts = list(
            accumulate(
                (len(e.text) - (e.span.end - e.span.start) for e in edits), initial=0
            )
        )

    def span(self, span: Span) -> Span:
        """Where a stretch of the old text is in the new; of what was replaced, where it
        was."""
        start = self._offset(span.start)
        return Span(start, max(start, self._offset(span.end)))

    def touched(self) -> list[Span]:
        """What the edits put in, as places of the new text."""
        starts = (
            edit.span.start + shift
            for edit, shift in zip(self._edits, self._shifts, strict=False)
        )
        return [
            Span(at, at + len(edit.text))
            for edit, at in zip(self._edits, starts, strict=True)
        ]

    def _offset(self, at: int) -> int:
        index = bisect_right(self._ends, at)
        inside = index < len(self._edits) and self._edits[index].span.start < at
        return (self._edits[index].span.start if inside else at) + self._shifts[index]
