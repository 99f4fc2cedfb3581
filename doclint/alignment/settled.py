"""What an alignment gets right once all of it is known: units beside one another, and
what their places tell."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from itertools import groupby

from doclint.alignment.costs import Costs
from doclint.alignment.table import Move, Step
from doclint.alignment.traits import Traits
from doclint.dataclasses import dataclass
from doclint.document import BlockKind
from doclint.project import SURE


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What place tells; tests/alignment/test_weights.py has pairs on either side."""

    # A pair that costs more is none, wherever it stands.
    unlike: float = 2.0
    # What a pair costs that its place makes sure: less than `SURE`, and more than one
    # whose numbers are compared by themselves (`evidence/beside.py`).
    by_place: float = 0.75
    # So many in a row (count) are made sure by their place. Of 40 findings that came so
    # on two sites (two in a row, then five), 39 were right.
    in_a_row: int = 5


_LIMITS = _Calibration()


def absorbed(costs: Costs, steps: Sequence[Step]) -> Iterator[Step]:
    """`steps`, a unit that stands alone beside a pair made a part of it where that is better.

    An anchor may be one half of what the other page has as one block.
    """
    index = 0
    while index < len(steps):
        has_next = index + 1 < len(steps)
        joined = _joined(costs, steps[index], steps[index + 1]) if has_next else None
        if joined:
            yield joined
            index += 2
        else:
            yield steps[index]
            index += 1


def _joined(costs: Costs, one: Step, other: Step) -> Step | None:
    """A pair and the unit alone before or behind it as one step; None where they are
    none, or where that costs more."""
    pair, alone = (one, other) if one.is_pair else (other, one)
    if not pair.is_pair:
        return None
    last_i = max(one.i, other.i)
    last_j = max(one.j, other.j)
    if alone.move is Move.LEFT:
        cost = costs.two_for_one(last_i, pair.j)
        joined = Step(Move.TWO_FOR_ONE, last_i, last_j, cost)
    elif alone.move is Move.RIGHT:
        cost = costs.one_for_two(pair.i, last_j)
        joined = Step(Move.ONE_FOR_TWO, last_i, last_j, cost)
    else:
        return None
    return joined if cost < pair.cost + alone.cost else None


def paired_by_place(costs: Costs, steps: Sequence[Step]) -> Iterator[Step]:
    """`steps`; where as many units of the same kinds stand alone on both sides of a gap, they are pairs, if unlike."""
    for alone, group in groupby(steps, key=lambda step: step.is_alone):
        run = list(group)
        if not alone:
            yield from run
            continue
        left = [step.i for step in run if _is_block_of(costs, step, Move.LEFT)]
        right = [step.j for step in run if _is_block_of(costs, step, Move.RIGHT)]
        left_shapes = [shape(costs.mine[i]) for i in left]
        right_shapes = [shape(costs.theirs[j]) for j in right]
        if left and left_shapes == right_shapes:
            yield from _zipped(costs, run, list(zip(left, right, strict=True)))
        else:
            yield from run


def _is_block_of(costs: Costs, step: Step, side: Move) -> bool:
    """Whether a step takes a block of one page alone, and no caption."""
    return step.move is side and counts(_alone(costs, step))


def _is_caption_of(costs: Costs, step: Step, side: Move) -> bool:
    return step.move is side and not counts(_alone(costs, step))


def _zipped(
    costs: Costs, run: Sequence[Step], pairs: Sequence[tuple[int, int]]
) -> Iterator[Step]:
    """`pairs` with the captions of the run where they stood."""
    mine = deque(step for step in run if _is_caption_of(costs, step, Move.LEFT))
    theirs = deque(step for step in run if _is_caption_of(costs, step, Move.RIGHT))
    for i, j in pairs:
        while mine and mine[0].i < i:
            yield mine.popleft()
        while theirs and theirs[0].j < j:
            yield theirs.popleft()
        yield Step(Move.PAIR, i, j, max(costs.one(i, j), SURE))
    yield from mine
    yield from theirs


def held_by_place(costs: Costs, steps: Sequence[Step]) -> Iterator[Step]:
    """`steps`; pairs between two sure ones are sure by their place, unless they are very unlike.

    Where the pages have the same blocks, a few in a row are. Where a page lacks blocks
    of the other, place tells less: there one is, its neighbours must share what tells
    them from others, and the ends of the pages are no neighbours.
    """
    lacks_nothing = not any(
        step.is_alone and counts(_alone(costs, step)) for step in steps
    )
    most = _LIMITS.in_a_row if lacks_nothing else 1
    held_before = lacks_nothing
    run: list[Step] = []
    for step in steps:
        if _is_doubtful(step):
            run.append(step)
            continue
        holds = _holds(costs, step, lacks_nothing)
        yield from _settled(run, most if held_before and holds else 0)
        yield step
        held_before = holds
        run = []
    yield from _settled(run, most if held_before and lacks_nothing else 0)


def _is_doubtful(step: Step) -> bool:
    """Whether it is a pair in its place that its contents leave unsure."""
    return step.is_pair and not step.moved and SURE <= step.cost < _LIMITS.unlike


def _settled(run: Sequence[Step], most: int) -> Iterator[Step]:
    """Doubtful pairs in a row, made sure where they are no more than `most`."""
    for step in run:
        yield step._replace(cost=_LIMITS.by_place) if len(run) <= most else step


def _holds(costs: Costs, step: Step, lacks_nothing: bool) -> bool:
    """Whether a step is so sure that it holds its neighbours in their places."""
    if not step.is_pair or step.cost >= SURE or step.moved:
        return False
    return lacks_nothing or costs.evidence(step.i, step.j)


def _alone(costs: Costs, step: Step) -> Traits:
    """The unit of a step that takes one only."""
    return costs.mine[step.i] if step.move is Move.LEFT else costs.theirs[step.j]


def counts(t: Traits) -> bool:
    """Whether it is no caption: those may stand on one side only."""
    return t.kind is not BlockKind.CAPTION


def shape(t: Traits) -> tuple[object, ...]:
    """What two units must have alike to be taken for one another by their places
    alone."""
    return t.kind, t.level, t.depth
