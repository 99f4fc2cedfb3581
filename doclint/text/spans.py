"""Asking many spans at once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from heapq import heappop, heappush
from itertools import accumulate

from doclint.source import Span

# Links and emphasis hardly nest deeper; a bound keeps a page of a hundred thousand of
# them cheap.
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


class Cover:
    """Spans that may nest and cross, asked for each place in the time of a search.

    The numbers of spans are those of the sequence given.
    """

    def __init__(self, spans: Sequence[Span]) -> None:
        self._edges = sorted({edge for span in spans for edge in span})
        self._last = self._swept(spans)

    def _swept(self, spans: Sequence[Span]) -> list[int]:
        """From each edge on the highest number of a span that holds the place, -1 for
        none."""
        coming = sorted(
            range(len(spans)), key=lambda number: spans[number].start, reverse=True
        )
        around: list[
            int
        ] = []  # a heap of the numbers of spans begun, the highest on top; ended ones leave it late
        last = []
        for edge in self._edges:
            while coming and spans[coming[-1]].start <= edge:
                heappush(around, -coming.pop())
            while around and spans[-around[0]].end <= edge:
                heappop(around)
            last.append(-around[0] if around else -1)
        return last

    def last(self, offset: int) -> int:
        """The highest number of a span that holds the character at `offset`; -1 if none
        does."""
        at = bisect_right(self._edges, offset) - 1
        return self._last[at] if at >= 0 else -1


class Layers:
    """Spans that hardly nest, and all of them that hold a place."""

    def __init__(self, spans: Sequence[Span]) -> None:
        layers: list[list[int]] = []
        for number in sorted(range(len(spans)), key=lambda number: spans[number]):
            free = (
                layer for layer in layers if spans[layer[-1]].end <= spans[number].start
            )
            layer = next(free, None)
            if layer is None:
                layers.append([number])
            else:
                layer.append(number)
        self._spans = spans
        self._layers = layers

    def around(self, offset: int) -> Iterator[int]:
        """The numbers of the spans that hold the character at `offset`."""
        for layer in self._layers:
            at = (
                bisect_right(
                    layer, offset, key=lambda number: self._spans[number].start
                )
                - 1
            )
            if at >= 0 and offset < self._spans[layer[at]].end:
                yield layer[at]


class Taken:
    """Spans that share no character, taken one by one."""

    def __init__(self) -> None:
        self._spans: list[Span] = []

    def take(self, span: Span) -> bool:
        """Take a span; False, and nothing done, when one that was taken before shares a
        character with it."""
        at = bisect_left(self._spans, span)
        if any(other.meets(span) for other in self._spans[max(at - 1, 0) : at + 1]):
            return False
        self._spans.insert(at, span)
        return True


class Within:
    """Spans in any order, and whether one of them lies within a place."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._starts = [span.start for span in ordered]
        self._least_end = list(
            accumulate((span.end for span in reversed(ordered)), min)
        )[::-1]

    def any_in(self, place: Span) -> bool:
        """Whether `place` holds one of the spans."""
        at = bisect_left(self._starts, place.start)
        return at < len(self._starts) and self._least_end[at] <= place.end


class Met:
    """Spans in any order, and whether one of them meets a place or is equal to it."""

    def __init__(self, spans: Iterable[Span]) -> None:
        ordered = sorted(spans)
        self._all = frozenset(ordered)
        self._starts = [span.start for span in ordered]
        self._latest_end = list(accumulate((span.end for span in ordered), max))

    def meets(self, place: Span) -> bool:
        """Whether one of the spans shares a character with `place`, or is `place`,
        which may be empty."""
        if place in self._all:
            return True
        last_before_end = bisect_left(self._starts, place.end) - 1
        if last_before_end < 0:
            return False
        return self._latest_end[last_before_end] > place.start
