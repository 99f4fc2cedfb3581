"""Headings that count themselves: `Step 1`, `Step 2`, `**3. Then**`; their numbers are
their page's own."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from doclint.dataclasses import dataclass
from doclint.document import Document, Emphasis, Heading
from doclint.expressions import expression
from doclint.project import Unit
from doclint.source import Span

_NUMBER = expression(r"\d+")
_BOLD = expression(r"(?:\*\*|__)(\d{1,3})[.)、．]")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When headings count. Held by tests/evidence/test_degrees.py."""

    # So many headings (count) in a row make a count: at 2 and 4 pages with two and
    # with three turn.
    least_in_a_row: int = 3


_LIMITS = _Calibration()


@dataclass(frozen=True, slots=True)
class Counting:
    """The headings of a page whose number is one more than that of the heading of their
    level before them. Bold words that begin with a number are headings, too."""

    places: frozenset[Span]

    @staticmethod
    def of(document: Document) -> Counting:
        """The headings that count, where at least three follow one another."""
        places: set[Span] = set()
        by_level: defaultdict[int, list[tuple[Span, int]]] = defaultdict(list)
        for heading in document.of(Heading):
            if match := _NUMBER.search(heading.text):
                by_level[heading.level].append((heading.span, int(match.group())))
        for part in document.of(Emphasis):
            if match := _BOLD.match(document.source.cut(part.span)):
                by_level[0].append((part.span, int(match[1])))
        for numbered in by_level.values():
            following = [
                both for both in pairwise(numbered) if both[1][1] == both[0][1] + 1
            ]
            if len(following) >= _LIMITS.least_in_a_row - 1:
                places.update(span for both in following for span, _ in both)
        return Counting(frozenset(places))

    def counts_itself(self, unit: Unit) -> bool:
        """Whether a unit is such a heading."""
        if unit.heading is not None:
            return unit.heading.span in self.places
        return any(unit.span.start == place.start for place in self.places)
