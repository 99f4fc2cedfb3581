"""Headings that count themselves: `Step 1`, `Step 2`, `**3. Then**`; their numbers are
their page's own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
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
class _Numbered:
    """A heading with its number."""

    place: Span
    number: int


def _numbered(document: Document) -> Mapping[int, Sequence[_Numbered]]:
    """The numbered headings by level, bold beginnings of paragraphs at level 0."""
    by_level: defaultdict[int, list[_Numbered]] = defaultdict(list)
    for heading in document.of(Heading):
        if match := _NUMBER.search(heading.text):
            numbered = _Numbered(heading.span, int(match.group()))
            by_level[heading.level].append(numbered)
    for part in document.of(Emphasis):
        if match := _BOLD.match(document.source.cut(part.span)):
            by_level[0].append(_Numbered(part.span, int(match[1])))
    return by_level


@dataclass(frozen=True, slots=True)
class Counting:
    """The headings of a page whose number is one more than that of the heading of their
    level before them. Bold words that begin with a number are headings, too."""

    places: frozenset[Span]

    @staticmethod
    def of(document: Document) -> Counting:
        """The headings that count, where several follow one another."""
        places: set[Span] = set()
        for level in _numbered(document).values():
            following = [
                (before, after)
                for before, after in pairwise(level)
                if after.number == before.number + 1
            ]
            if len(following) < _LIMITS.least_in_a_row - 1:
                continue
            for before, after in following:
                places |= {before.place, after.place}
        return Counting(frozenset(places))

    def counts_itself(self, unit: Unit) -> bool:
        """Whether a unit is such a heading."""
        if unit.heading is not None:
            return unit.heading.span in self.places
        return any(unit.span.start == place.start for place in self.places)
