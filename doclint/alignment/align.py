"""Alignment of two pages, block by block: by structure first, by shared words second, by length third.

Units that only one of each page can be are anchors; dynamic programming over what lies between them weighs what a
translation keeps (type, heading level, inline code, link targets, numbers, the tokens of code blocks), words, and
length, after Gale and Church (1993, ACL J93-1004). Where both pages have the same sequence of blocks and nothing speaks
against it, no table is computed. Otherwise a second round uses the words learnt in the first (as Moore 2002 does), and
what is alone on both sides may have moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from doclint.alignment.costs import KNOWN, Costs, length_ratio
from doclint.alignment.likeness import Index, Likeness
from doclint.alignment.moves import Placed, increasing, moved_runs, with_moves
from doclint.alignment.settled import absorbed, counts, held_by_place, paired_by_place
from doclint.alignment.table import Move, Step, way
from doclint.alignment.traits import Traits, traits
from doclint.alignment.units import front_matter_units, merged, units
from doclint.budget import Allowance
from doclint.document import Document
from doclint.once import once
from doclint.project import SURE, BlockPair, Pair, Unit

# The cheap path accepts a pair up to this cost.
_ACCEPT = 1.0
# So many blocks, rows and cells of a page are compared, and on a long page one for so many characters: all that is done
# with a pair grows with them, by about 0.2 ms each (12,500 rows of two letters took 7 s). The largest page of the sites
# that doclint is measured on has 5,000, the densest one for 30 characters.
_MOST_UNITS, _LEAST_CHARACTERS = 10_000, 15


def align(source: Document, translation: Document) -> Pair:
    """The two pages as aligned units. Linear in practice: tables are computed only between anchors.

    Raises LimitError for a page that is nothing but tiny blocks.
    """
    left, right = _read(source), _read(translation)
    ratio = length_ratio(left.traits, right.traits, source.language, translation.language)
    steps = _steps(left, right, ratio)
    body = (_pair(step, left.units, right.units) for step in steps)
    pairs = [*_front_matter(source, translation), *body]
    return Pair(source, translation, tuple(_with_cells(pairs)), ratio)


class _Page(NamedTuple):
    """The units of a page, what they are compared by, and where their words stand."""

    units: Sequence[Unit]
    traits: Sequence[Traits]
    words: Index


@once
def _read(document: Document) -> _Page:
    """A page, read once: a source page is aligned with its translations one after the other."""
    most = max(_MOST_UNITS, len(document.text) // _LEAST_CHARACTERS)
    allowance = Allowance(most, "blocks, rows and cells of a page")
    found = units(document)
    for unit in found:
        allowance.take(1 + len(unit.cells))
    all_traits = [traits(unit, document) for unit in found]
    return _Page(found, all_traits, Index([t.stems for t in all_traits]))


def _steps(left: _Page, right: _Page, ratio: float) -> list[Placed]:
    """The units of two pages in order, paired or alone."""
    costs = Costs(left.traits, right.traits, ratio, Likeness(left.words, right.words))
    straight = _straight(costs)
    if straight is not None:
        return list(held_by_place(costs, [Placed(*step) for step in _through(costs, straight)]))
    first, _ = _round(costs)
    met = [(step[1], step[2]) for step in first if step[0] is Move.PAIR and step[3] < SURE]
    costs = costs.with_words(Likeness(left.words, right.words, met))
    second, moved = _round(costs)
    steps = with_moves(costs, [Placed(*step) for step in absorbed(costs, second)], moved)
    return list(held_by_place(costs, list(paired_by_place(costs, steps))))


def _round(costs: Costs) -> tuple[list[Step], list[Placed]]:
    """The steps through all units by way of the anchors, and the runs that moved, which the steps leave out."""
    alike = sorted((i, j) for i, j in _alike(costs) if costs.one(i, j) < KNOWN)
    anchors = increasing(alike)
    firm = set(anchors)
    moved = moved_runs(costs, anchors, [pair for pair in alike if pair not in firm])
    return _through(costs, anchors, moved), moved


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
    kept = ((i, t) for i, t in enumerate(all_traits) if counts(t))
    return [(i, (t.kind, t.level, t.depth)) for i, t in kept]


def _through(costs: Costs, anchors: Sequence[tuple[int, int]], moved: Sequence[Placed] = ()) -> list[Step]:
    """All steps from the first units to the last, by way of the anchors, units that moved left out."""
    ends = (len(costs.mine), len(costs.theirs))
    gone_i, gone_j = {step.i for step in moved}, {step.j for step in moved}
    steps: list[Step] = []
    for (a, b), (c, d) in pairwise([(-1, -1), *anchors, ends]):
        left = [i for i in range(a + 1, c) if i not in gone_i]
        steps += way(costs, left, [j for j in range(b + 1, d) if j not in gone_j])
        if (c, d) != ends:
            steps.append((Move.PAIR, c, d, costs.one(c, d)))
    return steps


def _alike(costs: Costs) -> set[tuple[int, int]]:
    """Pairs of units that nothing else on either page is as like: by what stands in them, else by their words."""
    found = set(costs.twins.items())
    mine, theirs = costs.twins.keys(), set(costs.twins.values())
    return found | {(i, j) for i, j in costs.likeness.twins() if i not in mine and j not in theirs}


def _pair(step: Placed, left: Sequence[Unit], right: Sequence[Unit]) -> BlockPair:
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
