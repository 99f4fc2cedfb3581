"""Alignment of two pages, block by block: by structure first, by shared words second, by length third.

Units that only one of each page can be are anchors; dynamic programming over what lies between them weighs what a
translation keeps (type, heading level, inline code, link targets, numbers, the tokens of code blocks), words, and
length, after Gale and Church (1993, ACL J93-1004). Where both pages have the same sequence of blocks and nothing speaks
against it, no table is computed. Otherwise a second round uses the words learnt in the first (as Moore 2002 does), and
what is alone on both sides may have moved.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from doclint.document import BlockKind, Document
from doclint.indexing.costs import Costs, length_ratio
from doclint.indexing.likeness import Likeness
from doclint.indexing.table import Move, Step, way
from doclint.indexing.traits import Traits, traits
from doclint.indexing.units import front_matter_units, merged, units
from doclint.project import SURE, BlockPair, Pair, Unit

# The cheap path accepts a pair up to this cost.
_ACCEPT = 1.0
# What a pair costs that its place makes sure, if it costs less than the second by itself.
_BY_PLACE, _UNLIKE = 0.75, 2.0
# A unit is known again in another place up to this cost.
_KNOWN = 0.25


def align(source: Document, translation: Document) -> Pair:
    """The two pages as aligned units. Linear in practice: tables are computed only between anchors."""
    left, right = units(source), units(translation)
    mine, theirs = [traits(unit, source) for unit in left], [traits(unit, translation) for unit in right]
    ratio = length_ratio(mine, theirs, source.language, translation.language)
    steps = _steps(mine, theirs, ratio)
    body = (_pair(step, left, right) for step in steps)
    pairs = [*_front_matter(source, translation), *body]
    return Pair(source, translation, tuple(_with_cells(pairs)), ratio)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A step of the alignment; `moved` tells that the translation has its unit in another place."""

    move: Move
    i: int
    j: int
    cost: float
    moved: bool = False


def _steps(mine: Sequence[Traits], theirs: Sequence[Traits], ratio: float) -> list[_Placed]:
    """The units of two pages in order, paired or alone."""
    words = [t.stems for t in mine], [t.stems for t in theirs]
    costs = Costs(mine, theirs, ratio, Likeness(*words))
    straight = _straight(costs)
    if straight is not None:
        return list(_held([_Placed(*step) for step in _through(costs, straight)]))
    first = _through(costs, _anchors(costs))
    met = [(step[1], step[2]) for step in first if step[0] is Move.PAIR and step[3] < SURE]
    costs = Costs(mine, theirs, ratio, Likeness(*words, met))
    steps = [_Placed(*step) for step in _absorbed(costs, _through(costs, _anchors(costs)))]
    return list(_held(list(_paired_by_place(costs, _with_moves(costs, steps)))))


def _straight(costs: Costs) -> list[tuple[int, int]] | None:
    """The pairs of two pages whose blocks follow one another alike, if nothing speaks against them.

    Captions may stand on one side only.
    """
    mine, theirs = _shape(costs.mine), _shape(costs.theirs)
    if [shape for _, shape in mine] != [shape for _, shape in theirs]:
        return None
    pairs = [(i, j) for (i, _), (j, _) in zip(mine, theirs, strict=True)]
    if any(costs.one(i, j) > _ACCEPT for i, j in pairs):
        return None
    return None if _alike(costs) - set(pairs) else pairs


def _shape(all_traits: Sequence[Traits]) -> list[tuple[int, tuple[object, ...]]]:
    kept = ((i, t) for i, t in enumerate(all_traits) if _counts(t))
    return [(i, (t.kind, t.level, t.depth)) for i, t in kept]


def _through(costs: Costs, anchors: Sequence[tuple[int, int]]) -> list[Step]:
    """All steps from the first units to the last, by way of the anchors."""
    ends = (len(costs.mine), len(costs.theirs))
    steps: list[Step] = []
    for (a, b), (c, d) in pairwise([(-1, -1), *anchors, ends]):
        steps += way(costs, range(a + 1, c), range(b + 1, d))
        if (c, d) != ends:
            steps.append((Move.PAIR, c, d, costs.one(c, d)))
    return steps


def _anchors(costs: Costs) -> list[tuple[int, int]]:
    """Units that only one of each page can be, in an order that both have."""
    return increasing(sorted((i, j) for i, j in _alike(costs) if costs.one(i, j) < _KNOWN))


def _alike(costs: Costs) -> set[tuple[int, int]]:
    """Pairs of units that nothing else on either page is as like: by what stands in them, else by their words."""
    found = set(costs.twins.items())
    mine, theirs = costs.twins.keys(), set(costs.twins.values())
    by_words = costs.likeness.twins(range(len(costs.mine)), range(len(costs.theirs)))
    return found | {(i, j) for i, j in by_words if i not in mine and j not in theirs}


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


def _paired_by_place(costs: Costs, steps: Sequence[_Placed]) -> Iterator[_Placed]:
    """`steps`; where as many units of the same kinds stand alone on both sides of a gap, they are pairs, if unlike."""
    for alone, group in groupby(steps, key=lambda step: step.move in (Move.LEFT, Move.RIGHT)):
        run = list(group)
        left = [step.i for step in run if step.move is Move.LEFT and _counts(costs.mine[step.i])]
        right = [step.j for step in run if step.move is Move.RIGHT and _counts(costs.theirs[step.j])]
        if alone and left and [_kind(costs.mine[i]) for i in left] == [_kind(costs.theirs[j]) for j in right]:
            yield from _zipped(costs, run, list(zip(left, right, strict=True)))
        else:
            yield from run


def _zipped(costs: Costs, run: Sequence[_Placed], pairs: Sequence[tuple[int, int]]) -> Iterator[_Placed]:
    """`pairs` with the captions of the run where they stood."""
    mine = [step for step in run if step.move is Move.LEFT and not _counts(costs.mine[step.i])]
    theirs = [step for step in run if step.move is Move.RIGHT and not _counts(costs.theirs[step.j])]
    for i, j in pairs:
        yield from (step for step in mine if step.i < i)
        yield from (step for step in theirs if step.j < j)
        mine, theirs = [step for step in mine if step.i > i], [step for step in theirs if step.j > j]
        yield _Placed(Move.PAIR, i, j, max(costs.one(i, j), SURE))
    yield from (*mine, *theirs)


def _held(steps: Sequence[_Placed]) -> Iterator[_Placed]:
    """`steps`; a pair between two sure ones is sure by its place, unless the two are very unlike."""
    sure = [True, *(step.move is Move.PAIR and step.cost < SURE and not step.moved for step in steps), True]
    for index, step in enumerate(steps):
        held = sure[index] and sure[index + 2] and not step.moved and step.move is Move.PAIR
        yield replace(step, cost=_BY_PLACE) if held and SURE <= step.cost < _UNLIKE else step


def _counts(t: Traits) -> bool:
    """Whether it is no caption: those may stand on one side only."""
    return t.kind is not BlockKind.CAPTION


def _kind(t: Traits) -> tuple[object, ...]:
    return t.kind, t.level, t.depth


def _absorbed(costs: Costs, steps: Sequence[Step]) -> Iterator[Step]:
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


def _with_moves(costs: Costs, steps: list[_Placed]) -> list[_Placed]:
    """`steps`, with units that stand alone on both sides paired as moved where they are alike beyond chance."""
    runs = [list(run) for _, run in groupby(steps, key=lambda step: step.move)]
    lefts = [[step.i for step in run] for run in runs if run[0].move is Move.LEFT]
    rights = [[step.j for step in run] for run in runs if run[0].move is Move.RIGHT]
    moved: dict[int, _Placed] = {}
    for left in lefts:
        for right in rights:
            fresh = [i for i in left if i not in moved]
            gone = {step.j for step in moved.values()}
            moved |= _known_again(costs, fresh, [j for j in right if j not in gone])
    gone = {step.j for step in moved.values()}
    kept = (step for step in steps if step.move is not Move.RIGHT or step.j not in gone)
    return [moved.get(step.i, step) if step.move is Move.LEFT else step for step in kept]


def _known_again(costs: Costs, left: Sequence[int], right: Sequence[int]) -> dict[int, _Placed]:
    """Units of a run that stand in a run elsewhere: those sure by themselves, and what lies among them."""
    if not left or not right:
        return {}
    pairs = [step for step in way(costs, left, right) if step[0] is Move.PAIR and step[3] < SURE]
    sure = [step for step in pairs if step[3] < _KNOWN and costs.mine[step[1]].telling]
    if not sure or len(sure) * 4 < len(pairs):
        pairs = sure
    return {i: _Placed(move, i, j, cost, True) for move, i, j, cost in pairs}


def _pair(step: _Placed, left: Sequence[Unit], right: Sequence[Unit]) -> BlockPair:
    i, j = step.i, step.j
    one, other = left[i] if i >= 0 else None, right[j] if j >= 0 else None
    if step.move is Move.TWO_FOR_ONE:
        one = merged(left[i - 1], left[i])
    elif step.move is Move.ONE_FOR_TWO:
        other = merged(right[j - 1], right[j])
    alone = one is None or other is None
    return BlockPair(one, other, 0.0 if alone else step.cost, step.moved)


def _with_cells(pairs: Sequence[BlockPair]) -> Iterator[BlockPair]:
    """`pairs`, each pair of table rows followed by the pairs of their cells, column by column."""
    for pair in pairs:
        yield pair
        if pair.source and pair.translation and len(pair.source.cells) == len(pair.translation.cells):
            for one, other in zip(pair.source.cells, pair.translation.cells, strict=True):
                yield BlockPair(one, other, pair.cost)


def _front_matter(source: Document, translation: Document) -> Iterator[BlockPair]:
    mine, theirs = front_matter_units(source), front_matter_units(translation)
    for key in [*mine, *(key for key in theirs if key not in mine)]:
        yield BlockPair(mine.get(key), theirs.get(key))
