"""What changed between two versions of a page, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import cached_property
from itertools import islice, takewhile

from doclint.dataclasses import dataclass


@dataclass(frozen=True)
class PageChange:
    """How a page changed, line by line. `before` is its path then. Lines count from
    1."""

    before: str
    old: Sequence[str]
    new: Sequence[str]

    @cached_property
    def _steps(self) -> list[tuple[str, int, int, int, int]]:
        """What became of runs of lines: what, the old ones, the new ones; lines count
        from 0 here."""
        start = _same(zip(self.old, self.new, strict=False))
        longest = min(len(self.old), len(self.new)) - start
        end = _same(
            islice(zip(reversed(self.old), reversed(self.new), strict=False), longest)
        )
        old, new = (
            self.old[start : len(self.old) - end],
            self.new[start : len(self.new) - end],
        )
        middle = SequenceMatcher(None, old, new).get_opcodes()
        steps = [("equal", 0, start, 0, start)]
        steps += [
            (kind, a + start, b + start, c + start, d + start)
            for kind, a, b, c, d in middle
        ]
        steps.append(
            (
                "equal",
                len(self.old) - end,
                len(self.old),
                len(self.new) - end,
                len(self.new),
            )
        )
        return steps

    @cached_property
    def _origin(self) -> Mapping[int, int]:
        """The line that each line was, for those that did not change."""
        return {
            new + 1: old + 1
            for kind, start, end, at, _ in self._steps
            if kind == "equal"
            for old, new in zip(
                range(start, end), range(at, at + end - start), strict=True
            )
        }

    @cached_property
    def ranges(self) -> tuple[tuple[int, int], ...]:
        """The lines that are new or other than they were: first and last of each
        run."""
        return tuple(
            (at + 1, stop)
            for kind, _, _, at, stop in self._steps
            if kind != "equal" and stop > at
        )

    def origin(self, line: int) -> int | None:
        """The line that a line was, None for one that changed."""
        return self._origin.get(line)

    def hunk_before(self, line: int) -> int | None:
        """The number of the rewritten run that a line of the page before stood in."""
        return self._hunk(line, 1)

    def hunk(self, line: int) -> int | None:
        """The number of the rewritten run that a line stands in."""
        return self._hunk(line, 3)

    def _hunk(self, line: int, side: int) -> int | None:
        for number, step in enumerate(self._steps):
            if step[0] == "replace" and int(step[side]) < line <= int(step[side + 1]):
                return number
        return None


def _same(pairs: Iterable[tuple[str, str]]) -> int:
    """How many pairs there are before the first of two that differ."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def page_change(before: str, old: str, new: str) -> PageChange:
    """How a page changed from one text to another; blanks at the ends of lines are no
    change."""
    return PageChange(
        before,
        [line.rstrip() for line in old.splitlines()],
        [line.rstrip() for line in new.splitlines()],
    )
