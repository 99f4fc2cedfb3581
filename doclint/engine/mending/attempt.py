"""What one attempt to mend has changed, and where findings of its start stand now."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import field
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.engine.mending.edits import Applied, Moves
from doclint.findings import Finding, PlacedEdit, Report
from doclint.source import Span


@dataclass(frozen=True, slots=True)
class Refusal:
    """A fix that was not applied, and why, in a clause. `malformed`: by a fault of the
    rule's code."""

    finding: Finding
    reason: str
    malformed: bool = False


class Done(NamedTuple):
    """A fix that was applied; `spans` are what it put in, in the text as it is now."""

    finding: Finding
    spans: tuple[Span, ...]


@dataclass
class Attempt:
    """What one attempt has changed. `failed` has fixes that did not mend, or did not
    settle."""

    report: Report
    changed: dict[str, bytes] = field(default_factory=dict)
    done: dict[str, list[Done]] = field(default_factory=dict)
    moves: defaultdict[str, list[Moves]] = field(
        default_factory=lambda: defaultdict(list)
    )
    failed: list[Refusal] = field(default_factory=list)

    def record(self, path: str, applied: Applied) -> None:
        """Take a round's fixes of a page."""
        moves = Moves(applied.edits)
        put = dict(zip(map(_key, applied.edits), moves.touched(), strict=True))
        before = [
            Done(done.finding, tuple(map(moves.span, done.spans)))
            for done in self.done.get(path, ())
        ]
        now = [
            Done(finding, tuple(put[_key(edit)] for edit in finding.fix.edits))
            for finding in applied.taken
            if finding.fix
        ]
        self.done[path] = [*before, *now]
        self.moves[path].append(moves)

    def place(self, finding: Finding) -> Span:
        """Where a finding of the start stands now."""
        span = finding.span
        for moves in self.moves.get(finding.path, ()):
            span = moves.span(span)
        return span


def _key(edit: PlacedEdit) -> tuple[Span, str]:
    return edit.span, edit.text


def same_place(one: Span, other: Span) -> bool:
    """Whether two places begin together or meet."""
    return one.start == other.start or one.meets(other)
