"""The cheapest way to put two sequences of units beside one another (Needleman and Wunsch's dynamic programming)."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from enum import Enum

from doclint.indexing.costs import GAP, MERGE, Costs

# A cell of the table farther than this from the diagonal is not looked at.
_BAND = 150


class Move(Enum):
    """A step of the way: how many units of the source text and of the translation it takes."""

    PAIR = (1, 1)
    LEFT = (1, 0)
    RIGHT = (0, 1)
    TWO_FOR_ONE = (2, 1)
    ONE_FOR_TWO = (1, 2)


# A step with the last units that it takes (indexes into the pages; of a side without a unit it is the one before).
Step = tuple[Move, int, int, float]
_Table = list[list[tuple[float, Move | None]]]


def way(costs: Costs, left: Sequence[int], right: Sequence[int]) -> Iterator[Step]:
    """The cheapest way through units `left` of the source text and `right` of the translation, in order."""
    if not left or not right:
        yield from ((Move.LEFT, i, -1, GAP) for i in left)
        yield from ((Move.RIGHT, -1, j, GAP) for j in right)
        return
    table = _filled(costs, left, right)
    steps: list[Step] = []
    x, y = len(left), len(right)
    while x or y:
        move = table[x][y][1] or (Move.LEFT if x else Move.RIGHT)
        dx, dy = move.value
        cost = table[x][y][0] - table[x - dx][y - dy][0]
        steps.append((move, left[x - 1] if dx else -1, right[y - 1] if dy else -1, cost))
        x, y = x - dx, y - dy
    yield from reversed(steps)


def _filled(costs: Costs, left: Sequence[int], right: Sequence[int]) -> _Table:
    height, width = len(left), len(right)
    slope = width / height
    table: _Table = [[(math.inf, None)] * (width + 1) for _ in range(height + 1)]
    table[0] = [(y * GAP, Move.RIGHT) for y in range(width + 1)]
    for x in range(1, height + 1):
        row, above = table[x], table[x - 1]
        row[0] = (x * GAP, Move.LEFT)
        low, high = max(1, int(x * slope) - _BAND), min(width, int(x * slope) + _BAND)
        for y in range(low, high + 1):
            i, j = left[x - 1], right[y - 1]
            best, move = above[y - 1][0] + costs.one(i, j), Move.PAIR
            for price, step in ((above[y][0] + GAP, Move.LEFT), (row[y - 1][0] + GAP, Move.RIGHT)):
                if price < best:
                    best, move = price, step
            before = table[x - 2][y - 1][0] if x > 1 and left[x - 2] == i - 1 else math.inf
            if before + MERGE < best and (price := before + costs.two_for_one(i, j)) < best:
                best, move = price, Move.TWO_FOR_ONE
            before = above[y - 2][0] if y > 1 and right[y - 2] == j - 1 else math.inf
            if before + MERGE < best and (price := before + costs.one_for_two(i, j)) < best:
                best, move = price, Move.ONE_FOR_TWO
            row[y] = best, move
    return table
