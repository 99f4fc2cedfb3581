"""Headings that count themselves: `Step 1`, `Step 2`; their numbers are their page's
own."""

from __future__ import annotations

from itertools import pairwise

from doclint.dataclasses import dataclass
from doclint.document import Document, Heading
from doclint.expressions import expression
from doclint.project import Unit
from doclint.source import Span

_NUMBER = expression(r"\d+")
# So many headings (count) in a row make a count.
_LEAST = 3


@dataclass(frozen=True, slots=True)
class Counting:
    """The headings of a page whose number is one more than that of the heading of their
    level before them."""

    places: frozenset[Span]

    @staticmethod
    def of(document: Document) -> Counting:
        """The headings that count, where at least three follow one another."""
        places: set[Span] = set()
        for level in {heading.level for heading in document.of(Heading)}:
            numbered = [
                (heading.span, int(match.group()))
                for heading in document.of(Heading)
                if heading.level == level and (match := _NUMBER.search(heading.text))
            ]
            following = [
                both for both in pairwise(numbered) if both[1][1] == both[0][1] + 1
            ]
            if len(following) >= _LEAST - 1:
                places.update(span for both in following for span, _ in both)
        return Counting(frozenset(places))

    def counts_itself(self, unit: Unit) -> bool:
        """Whether a unit is such a heading."""
        return unit.heading is not None and unit.heading.span in self.places
