"""Dates that are written with their year first."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import Segment
from doclint.expressions import expression
from doclint.project import Unit
from doclint.source import Span

# Digits only, so that the letters of unspaced scripts may stand beside it.
_DATE = expression(r"(\d(?<![\d-]\d)\d{3})-(\d\d)-(\d\d)(?![\d-])", re.ASCII)


def swapped_dates(source: Unit, translation: Unit) -> Iterator[tuple[str, Span]]:
    """Dates of a translated unit in which day and month of one of the source's changed
    places: that date, and where.

    ISO 8601 has one order only, in every language.
    """
    source_dates = {match[0] for _, match in _dates(source)}
    if not source_dates:
        return
    here = list(_dates(translation))
    kept = {match[0] for _, match in here}
    lost = source_dates - kept
    for segment, match in here:
        year, month, day = match[1], match[2], match[3]
        turned = f"{year}-{day}-{month}"
        if match[0] not in source_dates and turned in lost:
            yield turned, segment.place(*match.span())


def _dates(unit: Unit) -> Iterator[tuple[Segment, re.Match[str]]]:
    for segment in unit.segments:
        for match in _DATE.finditer(segment.text):
            yield segment, match
