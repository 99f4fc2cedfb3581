"""Asking many spans at once."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from doclint.document import Document, Emphasis, Link
from doclint.source import Span

# Links and emphasis hardly nest deeper; a bound keeps a page of a hundred thousand of them cheap.
_DEPTH = 8


class Spans:
    """Spans that may nest, and whether one of them holds a place."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)

    def __bool__(self) -> bool:
        return bool(self._spans)

    def hold(self, place: Span) -> bool:
        """Whether one of the spans holds `place`."""
        if not self._spans:
            return False
        at = bisect_right(self._spans, place.start, key=lambda span: span.start)
        return any(span.holds(place) for span in self._spans[max(at - _DEPTH, 0) : at])


def marked(document: Document) -> Spans:
    """The stretches of a page that an author has set apart from its running text: link texts and emphasis."""
    links = (link.text_span for link in document.of(Link))
    return Spans([*links, *(emphasis.span for emphasis in document.of(Emphasis))])
