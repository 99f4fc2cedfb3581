"""The cheapest way to put two sequences of units beside one another (Needleman and
Wunsch's dynamic programming).

The table is a band around the diagonal, and its cells are counted: where a gap is
large, units that surely belong together at both of its ends need none, and the band
around the rest is narrow.
"""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from doclint.alignment.costs import COSTS, Costs

# A cell of the table farther than this from the diagonal is not looked at.
BAND = 150
# A gap of more cells than this is large. Of 2,000 real pairs of pages (Scala's and
# OpenTelemetry's documentation, FastAPI's, Klipper's) none has one of more than 9,800,
# pages that drifted apart among them.
LARGE = 40_000
# How much farther from the diagonal than the difference of both sides the band of a
# large gap reaches.
ROOM = 20


class Move(Enum):
    """A step of the way: how many units of the source text and of the translation it
    takes."""

    PAIR = (1, 1)
    LEFT = (1, 0)
    RIGHT = (0, 1)
    TWO_FOR_ONE = (2, 1)
    ONE_FOR_TWO = (1, 2)


class Step(NamedTuple):
    """A step of the way. `i` and `j` are the last units of the source text and of the
    translation that it takes, as indexes into the pages, -1 for a side that it takes
    none of. `moved`: the translation has its unit elsewhere."""

    move: Move
    i: int
    j: int
    cost: float
    moved: bool = False

    @property
    def is_pair(self) -> bool:
        """Whether it takes one unit of each page."""
        return self.move is Move.PAIR

    @property
    def is_alone(self) -> bool:
        """Whether it takes a unit that the other page lacks here."""
        return self.move in (Move.LEFT, Move.RIGHT)


def left_alone(i: int) -> Step:
    """A unit of the source text that has no counterpart here."""
    return Step(Move.LEFT, i, -1, COSTS.gap)


def right_alone(j: int) -> Step:
    """A unit of the translation that has no counterpart here."""
    return Step(Move.RIGHT, -1, j, COSTS.gap)


def way(costs: Costs, left: Sequence[int], right: Sequence[int]) -> Iterator[Step]:
    """The cheapest way through units `left` of the source text and `right` of the
    translation, in order.

    Raises LimitError when that takes more cells than the pair has left.
    """
    if not left or not right:
        yield from map(left_alone, left)
        yield from map(right_alone, right)
    elif _Band(len(left), len(right), BAND).cells <= LARGE:
        yield from _Table(costs, left, right, BAND).steps()
    else:
        yield from _through_large(costs, left, right)


def _through_large(
    costs: Costs, left: Sequence[int], right: Sequence[int]
) -> Iterator[Step]:
    """The way through a large gap: pairs while they are sure, from both ends, and a
    narrow band between."""
    shorter = min(len(left), len(right))
    head = _known_from_start(costs, left, right, shorter)
    tail = _known_from_start(costs, left[::-1], right[::-1], shorter - head)
    left_end = len(left) - tail
    right_end = len(right) - tail
    inner_left = left[head:left_end]
    inner_right = right[head:right_end]
    yield from _paired(costs, left[:head], right[:head])
    if inner_left and inner_right:
        difference = abs(len(left) - len(right))
        band = min(BAND, difference + ROOM)
        yield from _Table(costs, inner_left, inner_right, band).steps()
    else:
        yield from way(costs, inner_left, inner_right)
    yield from _paired(costs, left[left_end:], right[right_end:])


def _paired(costs: Costs, left: Sequence[int], right: Sequence[int]) -> Iterator[Step]:
    """Units one by one; both sides have as many."""
    for i, j in zip(left, right, strict=True):
        yield Step(Move.PAIR, i, j, costs.one(i, j))


def _known_from_start(
    costs: Costs, left: Sequence[int], right: Sequence[int], most: int
) -> int:
    """How many units, at most `most`, are known again one by one from the beginning."""
    for count, (i, j) in enumerate(zip(left[:most], right[:most], strict=True)):
        if costs.one(i, j) >= COSTS.known:
            return count
    return most


class _Band:
    """The cells of a table of `height` and `width` that lie at most `band` beside its
    diagonal."""

    def __init__(self, height: int, width: int, band: int) -> None:
        self._height = height
        self._width = width
        self._band = band
        self._slope = width / height

    def row(self, x: int) -> tuple[int, int]:
        """The first and last column of a row; each row begins where the one before
        lies, or before that."""
        diagonal = int(x * self._slope)
        diagonal_before = int((x - 1) * self._slope)
        first = min(diagonal - self._band, diagonal_before)
        last = diagonal + self._band
        return max(1, first), min(self._width, last)

    @property
    def cells(self) -> int:
        """How many there are, roughly."""
        return self._height * min(self._width, 2 * self._band + 1) + self._width


class _Row(NamedTuple):
    """A row of the table: the columns from `start` on, what the way to each costs and
    its last step."""

    start: int
    prices: Sequence[float]
    moves: Sequence[Move]


class _Table:
    """The cheapest way to each cell of the band. A cell outside of it cannot be
    reached, the edges can."""

    def __init__(
        self, costs: Costs, left: Sequence[int], right: Sequence[int], band: int
    ) -> None:
        self._costs = costs
        self._left = left
        self._right = right
        self._follows_left = _follows(left)
        self._follows_right = _follows(right)
        shape = _Band(len(left), len(right), band)
        costs.cells.take(shape.cells)
        width = len(right) + 1
        gaps = array("d", (y * COSTS.gap for y in range(width)))
        self._rows = [_Row(0, gaps, [Move.RIGHT] * width)]
        for x in range(1, len(left) + 1):
            low, high = shape.row(x)
            self._rows.append(self._filled(x, low, high))

    def _prices(self, x: int, first: int, last: int) -> list[float]:
        """What the way costs to the cells of row `x`, from column `first` to `last`."""
        return [self._price(x, y) for y in range(first, last + 1)]

    def steps(self) -> Iterator[Step]:
        """The way itself."""
        steps: list[Step] = []
        x, y = len(self._left), len(self._right)
        while x or y:
            move = self._move(x, y)
            taken_left, taken_right = move.value
            i = self._left[x - 1] if taken_left else -1
            j = self._right[y - 1] if taken_right else -1
            cost = self._price(x, y) - self._price(x - taken_left, y - taken_right)
            steps.append(Step(move, i, j, cost))
            x -= taken_left
            y -= taken_right
        return reversed(steps)

    def _price(self, x: int, y: int) -> float:
        if y == 0:
            return x * COSTS.gap
        row = self._rows[x]
        at = y - row.start
        return row.prices[at] if 0 <= at < len(row.prices) else math.inf

    def _move(self, x: int, y: int) -> Move:
        row = self._rows[x]
        at = y - row.start
        return row.moves[at] if y and 0 <= at < len(row.moves) else Move.LEFT

    def _filled(self, x: int, low: int, high: int) -> _Row:
        """Row `x` from column `low` to `high`: for each cell the cheapest of the five
        moves that lead to it.

        Merging is asked for last, and only where it could be cheaper: it is the dearest
        to work out.
        """
        costs, right, follows_right = self._costs, self._right, self._follows_right
        gap, merge = COSTS.gap, COSTS.merge
        i = self._left[x - 1]
        # From two columns before the first: `above[at + 2]` is right above a cell.
        above = self._prices(x - 1, low - 2, high)
        two_above = self._prices_two_above(x, low, high)
        beside = self._price(x, 0) if low == 1 else math.inf
        prices, moves = array("d"), []
        for at, y in enumerate(range(low, high + 1)):
            j = right[y - 1]
            best, move = above[at + 1] + costs.one(i, j), Move.PAIR
            if (price := above[at + 2] + gap) < best:
                best, move = price, Move.LEFT
            if (price := beside + gap) < best:
                best, move = price, Move.RIGHT
            if two_above[at] + merge < best:
                price = two_above[at] + costs.two_for_one(i, j)
                if price < best:
                    best, move = price, Move.TWO_FOR_ONE
            if follows_right[y - 1] and above[at] + merge < best:
                price = above[at] + costs.one_for_two(i, j)
                if price < best:
                    best, move = price, Move.ONE_FOR_TWO
            beside = best
            prices.append(best)
            moves.append(move)
        return _Row(low, prices, moves)

    def _prices_two_above(self, x: int, low: int, high: int) -> list[float]:
        """The same of the row before the last, one column to the left: nothing can be
        reached from there where the unit of row `x` cannot be merged."""
        if self._follows_left[x - 1]:
            return self._prices(x - 2, low - 1, high - 1)
        return [math.inf] * (high - low + 1)


def _follows(units: Sequence[int]) -> list[bool]:
    """Of each unit whether the one before it on its page is among them, so that both
    may be merged."""
    return [False, *(after == before + 1 for before, after in pairwise(units))]
