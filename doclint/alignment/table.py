"""The cheapest way to put two sequences of units beside one another (Needleman and Wunsch's dynamic programming).

The table is a band around the diagonal, and its cells are counted: where a gap is large, units that surely belong
together at both of its ends need none, and the band around the rest is narrow.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterator, Sequence
from enum import Enum
from typing import NamedTuple

from doclint.alignment.costs import GAP, KNOWN, MERGE, Costs

# A cell of the table farther than this from the diagonal is not looked at.
BAND = 150
# A gap of more cells than this is large. Of 2,000 real pairs of pages (Scala's and OpenTelemetry's documentation,
# FastAPI's, Klipper's) none has one of more than 9,800, pages that drifted apart among them.
LARGE = 40_000
# How much farther from the diagonal than the difference of both sides the band of a large gap reaches.
ROOM = 20


class Move(Enum):
    """A step of the way: how many units of the source text and of the translation it takes."""

    PAIR = (1, 1)
    LEFT = (1, 0)
    RIGHT = (0, 1)
    TWO_FOR_ONE = (2, 1)
    ONE_FOR_TWO = (1, 2)


# A step with the last units that it takes (indexes into the pages; of a side without a unit it is the one before).
Step = tuple[Move, int, int, float]


def way(costs: Costs, left: Sequence[int], right: Sequence[int]) -> Iterator[Step]:
    """The cheapest way through units `left` of the source text and `right` of the translation, in order.

    Raises LimitError when that takes more cells than the pair has left.
    """
    if not left or not right:
        yield from ((Move.LEFT, i, -1, GAP) for i in left)
        yield from ((Move.RIGHT, -1, j, GAP) for j in right)
    elif _Band(len(left), len(right), BAND).cells <= LARGE:
        yield from _Table(costs, left, right, BAND).steps()
    else:
        yield from _through_large(costs, left, right)


def _through_large(costs: Costs, left: Sequence[int], right: Sequence[int]) -> Iterator[Step]:
    """The way through a large gap: pairs while they are sure, from both ends, and a narrow band between."""
    most = min(len(left), len(right))
    first = _sure(costs, left, right, most)
    last = _sure(costs, left[::-1], right[::-1], most - first)
    yield from ((Move.PAIR, i, j, costs.one(i, j)) for i, j in zip(left[:first], right[:first], strict=True))
    ends = len(left) - last, len(right) - last
    inner = left[first : ends[0]], right[first : ends[1]]
    if inner[0] and inner[1]:
        yield from _Table(costs, *inner, min(BAND, abs(len(left) - len(right)) + ROOM)).steps()
    else:
        yield from way(costs, *inner)
    yield from ((Move.PAIR, i, j, costs.one(i, j)) for i, j in zip(left[ends[0] :], right[ends[1] :], strict=True))


def _sure(costs: Costs, left: Sequence[int], right: Sequence[int], most: int) -> int:
    """How many units, at most `most`, are known again one by one from the beginning."""
    pairs = zip(left[:most], right[:most], strict=True)
    return next((count for count, (i, j) in enumerate(pairs) if costs.one(i, j) >= KNOWN), most)


class _Band:
    """The cells of a table of `height` and `width` that lie at most `band` beside its diagonal."""

    def __init__(self, height: int, width: int, band: int) -> None:
        self._slope, self._width, self._height, self._band = width / height, width, height, band

    def row(self, x: int) -> tuple[int, int]:
        """The first and last column of a row; each row begins where the one before lies, or before that."""
        at, before = int(x * self._slope), int((x - 1) * self._slope)
        return max(1, min(at - self._band, before)), min(self._width, at + self._band)

    @property
    def cells(self) -> int:
        """How many there are, roughly."""
        return self._height * min(self._width, 2 * self._band + 1) + self._width


class _Row(NamedTuple):
    """A row of the table: the columns from `start` on, what the way to each costs and its last step."""

    start: int
    prices: Sequence[float]
    moves: Sequence[Move]


class _Table:
    """The cheapest way to each cell of the band. A cell outside of it cannot be reached, the edges can."""

    def __init__(self, costs: Costs, left: Sequence[int], right: Sequence[int], band: int) -> None:
        self._costs, self._left, self._right = costs, left, right
        shape = _Band(len(left), len(right), band)
        costs.cells.take(shape.cells)
        width = len(right) + 1
        self._rows = [_Row(0, array("d", (y * GAP for y in range(width))), [Move.RIGHT] * width)]
        for x in range(1, len(left) + 1):
            self._rows.append(self._filled(x, *shape.row(x)))

    def steps(self) -> Iterator[Step]:
        """The way itself."""
        steps: list[Step] = []
        x, y = len(self._left), len(self._right)
        while x or y:
            move = self._move(x, y)
            dx, dy = move.value
            cost = self._price(x, y) - self._price(x - dx, y - dy)
            steps.append((move, self._left[x - 1] if dx else -1, self._right[y - 1] if dy else -1, cost))
            x, y = x - dx, y - dy
        return reversed(steps)

    def _price(self, x: int, y: int) -> float:
        if y == 0:
            return x * GAP
        row = self._rows[x]
        at = y - row.start
        return row.prices[at] if 0 <= at < len(row.prices) else math.inf

    def _move(self, x: int, y: int) -> Move:
        row = self._rows[x]
        at = y - row.start
        return row.moves[at] if y and 0 <= at < len(row.moves) else Move.LEFT

    def _filled(self, x: int, low: int, high: int) -> _Row:
        costs, left, right = self._costs, self._left, self._right
        i = left[x - 1]
        above = [self._price(x - 1, y) for y in range(low - 2, high + 1)]  # from two columns before the first
        joined = x > 1 and left[x - 2] == i - 1
        higher = [self._price(x - 2, y) for y in range(low - 1, high)] if joined else ()
        beside = self._price(x, 0) if low == 1 else math.inf
        prices, moves = array("d"), []
        for at, y in enumerate(range(low, high + 1)):
            j = right[y - 1]
            best, move = above[at + 1] + costs.one(i, j), Move.PAIR
            if (price := above[at + 2] + GAP) < best:
                best, move = price, Move.LEFT
            if (price := beside + GAP) < best:
                best, move = price, Move.RIGHT
            if joined and higher[at] + MERGE < best and (price := higher[at] + costs.two_for_one(i, j)) < best:
                best, move = price, Move.TWO_FOR_ONE
            split = y > 1 and right[y - 2] == j - 1
            if split and above[at] + MERGE < best and (price := above[at] + costs.one_for_two(i, j)) < best:
                best, move = price, Move.ONE_FOR_TWO
            beside = best
            prices.append(best)
            moves.append(move)
        return _Row(low, prices, moves)
