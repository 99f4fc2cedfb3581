"""What an alignment gets right once all of it is known: units beside one another, and what their places tell."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from doclint.alignment.costs import Costs
from doclint.alignment.moves import Placed
from doclint.alignment.table import Move, Step
from doclint.alignment.traits import Traits
from doclint.document import BlockKind
from doclint.project import SURE

# What a pair costs that its place makes sure, if it costs less than the second by itself.
_BY_PLACE, _UNLIKE = 0.75, 2.0


def absorbed(costs: Costs, steps: Sequence[Step]) -> Iterator[Step]:
    """`steps`, a unit that stands alone beside a pair made a part of it where that is better.

    An anchor may be one half of what the other page has as one block.
    """
    index = 0
    while index < len(steps):
        both = _joined(costs, *steps[index : index + 2]) if index + 1 < len(steps) else None
        yield both or steps[index]
        index += 2 if both else 1


def _joined(costs: Costs, one: Step, other: Step) -> Step | None:
    moves = {one[0], other[0]}
    pair, alone = (one, other) if one[0] is Move.PAIR else (other, one)
    if moves == {Move.PAIR, Move.LEFT}:
        cost, move = costs.two_for_one(max(one[1], other[1]), pair[2]), Move.TWO_FOR_ONE
    elif moves == {Move.PAIR, Move.RIGHT}:
        cost, move = costs.one_for_two(pair[1], max(one[2], other[2])), Move.ONE_FOR_TWO
    else:
        return None
    if cost >= pair[3] + alone[3]:
        return None
    return move, max(one[1], other[1]), max(one[2], other[2]), cost


def paired_by_place(costs: Costs, steps: Sequence[Placed]) -> Iterator[Placed]:
    """`steps`; where as many units of the same kinds stand alone on both sides of a gap, they are pairs, if unlike."""
    for alone, group in groupby(steps, key=lambda step: step.move in (Move.LEFT, Move.RIGHT)):
        run = list(group)
        left = [step.i for step in run if step.move is Move.LEFT and counts(costs.mine[step.i])]
        right = [step.j for step in run if step.move is Move.RIGHT and counts(costs.theirs[step.j])]
        if alone and left and [_kind(costs.mine[i]) for i in left] == [_kind(costs.theirs[j]) for j in right]:
            yield from _zipped(costs, run, list(zip(left, right, strict=True)))
        else:
            yield from run


def _zipped(costs: Costs, run: Sequence[Placed], pairs: Sequence[tuple[int, int]]) -> Iterator[Placed]:
    """`pairs` with the captions of the run where they stood."""
    mine = deque(step for step in run if step.move is Move.LEFT and not counts(costs.mine[step.i]))
    theirs = deque(step for step in run if step.move is Move.RIGHT and not counts(costs.theirs[step.j]))
    for i, j in pairs:
        while mine and mine[0].i < i:
            yield mine.popleft()
        while theirs and theirs[0].j < j:
            yield theirs.popleft()
        yield Placed(Move.PAIR, i, j, max(costs.one(i, j), SURE))
    yield from (*mine, *theirs)


def held_by_place(costs: Costs, steps: Sequence[Placed]) -> Iterator[Placed]:
    """`steps`; a pair between two sure ones is sure by its place, unless the two are very unlike.

    Where a page lacks blocks of the other, place tells less: there the neighbours must share what tells them from
    others, and the ends of the pages are no neighbours.
    """
    whole = all(step.move not in (Move.LEFT, Move.RIGHT) or not _counted(costs, step) for step in steps)
    sure = [whole, *(_holds(costs, step, whole) for step in steps), whole]
    for index, step in enumerate(steps):
        held = sure[index] and sure[index + 2] and not step.moved and step.move is Move.PAIR
        yield replace(step, cost=_BY_PLACE) if held and SURE <= step.cost < _UNLIKE else step


def _holds(costs: Costs, step: Placed, whole: bool) -> bool:
    """Whether a step is so sure that it holds its neighbours in their places."""
    if step.move is not Move.PAIR or step.cost >= SURE or step.moved:
        return False
    return whole or costs.evidence(step.i, step.j)


def _counted(costs: Costs, step: Placed) -> bool:
    """Whether a unit that stands alone is no caption."""
    return counts(costs.mine[step.i] if step.move is Move.LEFT else costs.theirs[step.j])


def counts(t: Traits) -> bool:
    """Whether it is no caption: those may stand on one side only."""
    return t.kind is not BlockKind.CAPTION


def _kind(t: Traits) -> tuple[object, ...]:
    return t.kind, t.level, t.depth
