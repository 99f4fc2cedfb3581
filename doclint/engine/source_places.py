"""Where what is found on translations lies in their source texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cached_property

from doclint.dataclasses import dataclass
from doclint.findings import Finding, PageSummary, RelatedPlace

# A place in a source text: path, line, column.
Key = tuple[str, int, int]


def key_of(place: RelatedPlace) -> Key:
    """A place in a source text as a key; ends of places count nothing."""
    return place.path, place.place.start.line, place.place.start.column


@dataclass(frozen=True)
class SourcePlaces:
    """The places in source texts of what is told of `pages`, by path."""

    pages: Mapping[str, PageSummary]

    def of(self, finding: Finding) -> list[RelatedPlace]:
        """Where a finding lies in the source text."""
        page = self.pages.get(finding.path)
        source = page.source if page else None
        return [related for related in finding.related if related.path == source]

    @cached_property
    def translations(self) -> Counter[str]:
        """How many translations each page has, by its path."""
        return Counter(page.source for page in self.pages.values() if page.source)
