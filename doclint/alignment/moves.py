"""Units that a translation has in another place than its source text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, product

from doclint.alignment.costs import COSTS, Costs
from doclint.alignment.table import Move, Step, way
from doclint.alignment.traits import Traits
from doclint.dataclasses import dataclass
from doclint.document import BlockKind
from doclint.project import SURE

# Costs that have been summed up differ by so much from themselves.
_ROUNDING = 1e-9


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What is believed of units that moved; tests/alignment/test_moves.py has runs on
    either side."""

    # So many of the pairs of a run (share, 0 to 1) are known by themselves, else only
    # those are believed.
    sure_of_run: float = 0.25


_LIMITS = _Calibration()


def increasing(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs, sorted by their first, whose second increases (patience
    sorting)."""
    piles: list[int] = []
    back: list[int] = []
    tops: list[int] = []
    for index, (_, second) in enumerate(pairs):
        low = bisect_left(piles, second)
        back.append(tops[low - 1] if low else -1)
        piles[low : low + 1] = [second]
        tops[low : low + 1] = [index]
    chain: list[tuple[int, int]] = []
    at = tops[-1] if tops else -1
    while at >= 0:
        chain.append(pairs[at])
        at = back[at]
    return chain[::-1]


def moved_runs(
    costs: Costs, anchors: Sequence[tuple[int, int]], others: Sequence[tuple[int, int]]
) -> list[Step]:
    """Runs of units that moved: those around pairs `others`, which are sure but out of
    the order of the anchors."""
    moved: dict[int, Step] = {}
    held_i = {i for i, _ in anchors}
    held_j = {j for _, j in anchors}
    for group in _groups(_Firm(anchors), others):
        is_single = len(group) == 1
        if is_single and group[0] not in costs.twins.items():
            continue
        left, right = _sections(costs, group, held_i, held_j)
        for step in way(costs, left, right):
            if step.is_pair and step.j not in held_j:
                moved[step.i] = step._replace(moved=True)
                held_i.add(step.i)
                held_j.add(step.j)
    return list(moved.values())


class _Firm:
    """The anchors, which rise on both pages."""

    def __init__(self, anchors: Sequence[tuple[int, int]]) -> None:
        self._pages = [i for i, _ in anchors], [j for _, j in anchors]

    def between(self, one: tuple[int, int], other: tuple[int, int]) -> bool:
        """Whether an anchor stands between the two pairs, on either page."""
        return any(
            bisect_right(units, start) < bisect_left(units, end)
            for units, start, end in zip(self._pages, one, other, strict=True)
        )


def _groups(
    anchors: _Firm, others: Sequence[tuple[int, int]]
) -> Iterator[list[tuple[int, int]]]:
    """Pairs that follow one another on both pages, no anchor between them."""
    group: list[tuple[int, int]] = []
    for pair in others:
        if group and not _follows(pair, group[-1], anchors):
            yield group
            group = []
        group.append(pair)
    if group:
        yield group


def _follows(pair: tuple[int, int], before: tuple[int, int], anchors: _Firm) -> bool:
    """Whether a pair stands behind another one on both pages, no anchor between
    them."""
    _, j = pair
    _, j_before = before
    return j > j_before and not anchors.between(before, pair)


def _sections(
    costs: Costs, group: Sequence[tuple[int, int]], held_i: set[int], held_j: set[int]
) -> tuple[Sequence[int], Sequence[int]]:
    """The units from the first pair of a group to its last, and around them what goes
    with them: back to the heading of the section, on to the next."""

    def go_together(i: int, j: int) -> bool:
        return _go_together(costs, i, j, held_i, held_j)

    first_i, first_j = group[0]
    last_i, last_j = group[-1]
    while not _is_heading(costs, first_i) and go_together(first_i - 1, first_j - 1):
        first_i -= 1
        first_j -= 1
    while go_together(last_i + 1, last_j + 1) and not _is_heading(costs, last_i + 1):
        last_i += 1
        last_j += 1
    free_left = [i for i in range(first_i, last_i + 1) if i not in held_i]
    free_right = [j for j in range(first_j, last_j + 1) if j not in held_j]
    return free_left, free_right


def _is_heading(costs: Costs, i: int) -> bool:
    return costs.mine[i].kind is BlockKind.HEADING


def _go_together(
    costs: Costs, i: int, j: int, held_i: set[int], held_j: set[int]
) -> bool:
    are_there = 0 <= i < len(costs.mine) and 0 <= j < len(costs.theirs)
    if not are_there or i in held_i or j in held_j:
        return False
    return costs.one(i, j) < SURE


def with_moves(costs: Costs, steps: list[Step], runs: Sequence[Step]) -> list[Step]:
    """`steps`, with the runs found to have moved, and units that stand alone on both sides paired as moved where they
    are alike beyond chance; in the order of the source text."""
    moved = _elsewhere(costs, steps)
    taken = {step.j for step in moved.values()}
    result = []
    for step in steps:
        if step.move is Move.LEFT:
            result.append(moved.get(step.i, step))
        elif step.move is not Move.RIGHT or step.j not in taken:
            result.append(step)
    in_order = sorted(runs, key=lambda step: step.i)
    return list(_inserted(result, in_order))


def _inserted(steps: Iterable[Step], moved: Iterable[Step]) -> Iterator[Step]:
    """`steps` with each of `moved`, in the order of the source text, before the first that takes a later unit of it."""
    waiting = deque(moved)
    for step in steps:
        while waiting and waiting[0].i < step.i:
            yield waiting.popleft()
        yield step
    yield from waiting


def _elsewhere(costs: Costs, steps: Sequence[Step]) -> dict[int, Step]:
    """The units of runs that stand alone, by their number in the source text, that some
    run of the other side has."""
    lefts, rights = _runs_alone(steps)
    left_runs = _telling(costs.mine, lefts)
    right_runs = _telling(costs.theirs, rights)
    moved: dict[int, Step] = {}
    gone: set[int] = set()
    for left, right in product(left_runs, right_runs):
        comparisons = len(left) * len(right)
        if comparisons > costs.cells.left:
            break  # two pages with so much alone on both sides are no versions of one text
        costs.cells.take(comparisons)
        free_left = [i for i in left if i not in moved]
        free_right = [j for j in right if j not in gone]
        again = _known_again(costs, free_left, free_right)
        moved |= again
        gone.update(step.j for step in again.values())
    return moved


def _runs_alone(steps: Sequence[Step]) -> tuple[list[list[int]], list[list[int]]]:
    """The runs of units that stand alone, those of the source text and those of the
    translation."""
    lefts, rights = [], []
    for move, run in groupby(steps, key=lambda step: step.move):
        if move is Move.LEFT:
            lefts.append([step.i for step in run])
        elif move is Move.RIGHT:
            rights.append([step.j for step in run])
    return lefts, rights


def _telling(
    all_traits: Sequence[Traits], runs: Iterable[Sequence[int]]
) -> Iterator[Sequence[int]]:
    """The runs with a unit that can be known again."""
    return (run for run in runs if any(all_traits[number].telling for number in run))


def _known_again(
    costs: Costs, left: Sequence[int], right: Sequence[int]
) -> dict[int, Step]:
    """Units of a run that stand in a run elsewhere: those sure by themselves, and what
    lies among them."""
    if not _has_known(costs, left, right):
        return {}
    steps = way(costs, left, right)
    pairs = [step for step in steps if step.is_pair and step.cost < SURE]
    sure = [step for step in pairs if _is_known(costs, step)]
    if len(sure) < _LIMITS.sure_of_run * len(pairs):
        pairs = sure
    return {step.i: step._replace(moved=True) for step in pairs}


def _has_known(costs: Costs, left: Sequence[int], right: Sequence[int]) -> bool:
    """Whether any unit of the one run is known again in the other."""
    telling = [i for i in left if costs.mine[i].telling]
    limit = COSTS.known + _ROUNDING
    return any(costs.one(i, j) < limit for i in telling for j in right)


def _is_known(costs: Costs, step: Step) -> bool:
    """Whether a pair is sure by itself."""
    return step.cost < COSTS.known and costs.mine[step.i].telling
