"""Units that a translation has in another place than its source text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, product

from doclint.alignment.costs import KNOWN, Costs
from doclint.alignment.table import Move, way
from doclint.alignment.traits import Traits
from doclint.document import BlockKind
from doclint.project import SURE

# The same, whatever rounding makes of it where costs have been summed up.
_NEARLY_KNOWN = KNOWN + 1e-9


@dataclass(frozen=True, slots=True)
class Placed:
    """A step of the alignment; `moved` tells that the translation has its unit in another place."""

    move: Move
    i: int
    j: int
    cost: float
    moved: bool = False


def increasing(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs, sorted by their first, whose second increases (patience sorting)."""
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


def moved_runs(costs: Costs, anchors: Sequence[tuple[int, int]], others: Sequence[tuple[int, int]]) -> list[Placed]:
    """Runs of units that moved: those around pairs `others`, which are sure but out of the order of the anchors."""
    moved: dict[int, Placed] = {}
    held_i, held_j = {i for i, _ in anchors}, {j for _, j in anchors}
    for group in _groups(_Firm(anchors), others):
        if len(group) < 2 and group[0] not in costs.twins.items():
            continue
        left, right = _sections(costs, group, held_i, held_j)
        for move, i, j, cost in way(costs, left, right):
            if move is Move.PAIR and j not in held_j:
                moved[i] = Placed(move, i, j, cost, True)
                held_i.add(i)
                held_j.add(j)
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


def _groups(anchors: _Firm, others: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Pairs that follow one another on both pages, no anchor between them."""
    group: list[tuple[int, int]] = []
    for pair in others:
        if group and (pair[1] <= group[-1][1] or anchors.between(group[-1], pair)):
            yield group
            group = []
        group.append(pair)
    if group:
        yield group


def _sections(
    costs: Costs, group: Sequence[tuple[int, int]], held_i: set[int], held_j: set[int]
) -> tuple[Sequence[int], Sequence[int]]:
    """The units from the first pair of a group to its last, and around them what goes with them: back to the heading
    of the section, on to the next."""
    (i, j), (k, m) = group[0], group[-1]
    while costs.mine[i].kind is not BlockKind.HEADING and _go_together(costs, i - 1, j - 1, held_i, held_j):
        i, j = i - 1, j - 1
    while _go_together(costs, k + 1, m + 1, held_i, held_j) and costs.mine[k + 1].kind is not BlockKind.HEADING:
        k, m = k + 1, m + 1
    free = [x for x in range(i, k + 1) if x not in held_i]
    return free, [y for y in range(j, m + 1) if y not in held_j]


def _go_together(costs: Costs, i: int, j: int, held_i: set[int], held_j: set[int]) -> bool:
    if not (0 <= i < len(costs.mine) and 0 <= j < len(costs.theirs)) or i in held_i or j in held_j:
        return False
    return costs.one(i, j) < SURE


def with_moves(costs: Costs, steps: list[Placed], found: Sequence[Placed]) -> list[Placed]:
    """`steps`, with the runs found to have moved, and units that stand alone on both sides paired as moved where they
    are alike beyond chance; in the order of the source text."""
    moved = _elsewhere(costs, steps)
    gone = {step.j for step in moved.values()}
    kept = (step for step in steps if step.move is not Move.RIGHT or step.j not in gone)
    result = [moved.get(step.i, step) if step.move is Move.LEFT else step for step in kept]
    return list(_inserted(result, sorted(found, key=lambda step: step.i)))


def _inserted(steps: Iterable[Placed], found: Iterable[Placed]) -> Iterator[Placed]:
    """`steps` with each of `found`, in the order of the source text, before the first that takes a later unit of it."""
    waiting = deque(found)
    for step in steps:
        while waiting and waiting[0].i < step.i:
            yield waiting.popleft()
        yield step
    yield from waiting


def _elsewhere(costs: Costs, steps: Sequence[Placed]) -> dict[int, Placed]:
    """The units of runs that stand alone, by their number in the source text, that some run of the other side has."""
    runs = [(move, list(run)) for move, run in groupby(steps, key=lambda step: step.move)]
    lefts = [[step.i for step in run] for move, run in runs if move is Move.LEFT]
    rights = [[step.j for step in run] for move, run in runs if move is Move.RIGHT]
    moved: dict[int, Placed] = {}
    gone: set[int] = set()
    for left, right in product(_telling(costs.mine, lefts), _telling(costs.theirs, rights)):
        comparisons = len(left) * len(right)
        if comparisons > costs.cells.left:
            break  # two pages with so much alone on both sides are no versions of one text
        costs.cells.take(comparisons)
        again = _known_again(costs, [i for i in left if i not in moved], [j for j in right if j not in gone])
        moved |= again
        gone |= {step.j for step in again.values()}
    return moved


def _telling(all_traits: Sequence[Traits], runs: Iterable[Sequence[int]]) -> Iterator[Sequence[int]]:
    """The runs with a unit that can be known again."""
    return (run for run in runs if any(all_traits[number].telling for number in run))


def _known_again(costs: Costs, left: Sequence[int], right: Sequence[int]) -> dict[int, Placed]:
    """Units of a run that stand in a run elsewhere: those sure by themselves, and what lies among them."""
    if not any(costs.one(i, j) < _NEARLY_KNOWN for i in left if costs.mine[i].telling for j in right):
        return {}
    pairs = [step for step in way(costs, left, right) if step[0] is Move.PAIR and step[3] < SURE]
    sure = [step for step in pairs if step[3] < KNOWN and costs.mine[step[1]].telling]
    if not sure or len(sure) * 4 < len(pairs):
        pairs = sure
    return {i: Placed(move, i, j, cost, True) for move, i, j, cost in pairs}
