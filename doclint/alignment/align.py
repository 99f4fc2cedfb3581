"""Alignment of two pages, block by block: by structure first, by shared words second,
by length third.

Units that only one of each page can be are anchors; dynamic programming over what lies
between them weighs what a translation keeps (type, heading level, inline code, link
targets, numbers, the tokens of code blocks), words, and length, after Gale and Church
(1993, ACL J93-1004). Where both pages have the same sequence of blocks and nothing
speaks against it, no table is computed. Otherwise a second round uses the words learnt
in the first (as Moore 2002 does), and what is alone on both sides may have moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from doclint.alignment.costs import COSTS, Costs, length_ratio
from doclint.alignment.likeness import Index, Likeness
from doclint.alignment.moves import increasing, moved_runs, with_moves
from doclint.alignment.settled import (
    absorbed,
    counts,
    held_by_place,
    paired_by_place,
    shape,
)
from doclint.alignment.table import Move, Step, way
from doclint.alignment.traits import Traits, traits
from doclint.alignment.units import front_matter_units, merged, units
from doclint.budget import Allowance
from doclint.dataclasses import dataclass
from doclint.document import Document
from doclint.once import once
from doclint.project import SURE, BlockPair, Pair, Unit

# So many blocks, rows and cells of a page are compared, and on a long page one for so
# many characters: all that is done with a pair grows with them, by about half a
# millisecond each (6,400 items of two letters took more than 3 s). The largest page of
# the sites that doclint is measured on has 5,000, the densest one for 30 characters.
_MOST_UNITS, _LEAST_CHARACTERS = 6_000, 15


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When two pages follow one another; tests/alignment/test_weights.py has pages on
    either side."""

    # Pages of the same sequence of blocks are taken as they are while no pair costs
    # more than this.
    accepted: float = 1.0


_LIMITS = _Calibration()


def align(source: Document, translation: Document) -> Pair:
    """The two pages as aligned units. Linear in practice: tables are computed only
    between anchors.

    Raises LimitError for a page that is nothing but tiny blocks.
    """
    left, right = _read(source), _read(translation)
    ratio = length_ratio(
        left.traits, right.traits, source.language, translation.language
    )
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
    """A page, read once: a source page is aligned with its translations one after the
    other."""
    most = max(_MOST_UNITS, len(document.text) // _LEAST_CHARACTERS)
    allowance = Allowance(most, "blocks, rows and cells of a page")
    page_units = units(document)
    for unit in page_units:
        allowance.take(1 + len(unit.cells))
    all_traits = [traits(unit, document) for unit in page_units]
    words = Index([unit_traits.stems for unit_traits in all_traits])
    return _Page(page_units, all_traits, words)


def _steps(left: _Page, right: _Page, ratio: float) -> list[Step]:
    """The units of two pages in order, paired or alone."""
    costs = Costs(left.traits, right.traits, ratio, Likeness(left.words, right.words))
    pairs = straight(costs)
    if pairs is not None:
        steps = _through(costs, pairs)
        return list(held_by_place(costs, steps))
    first, _ = _round(costs)
    sure_pairs = [
        (step.i, step.j) for step in first if step.is_pair and step.cost < SURE
    ]
    costs = costs.with_words(Likeness(left.words, right.words, sure_pairs))
    second, moved = _round(costs)
    steps = with_moves(costs, list(absorbed(costs, second)), moved)
    steps = list(paired_by_place(costs, steps))
    return list(held_by_place(costs, steps))


def _round(costs: Costs) -> tuple[list[Step], list[Step]]:
    """The steps through all units by way of the anchors, and the runs that moved, which
    the steps leave out."""
    known = sorted((i, j) for i, j in _alike(costs) if costs.one(i, j) < COSTS.known)
    anchors = increasing(known)
    out_of_order = sorted(set(known) - set(anchors))
    moved = moved_runs(costs, anchors, out_of_order)
    return _through(costs, anchors, moved), moved


def straight(costs: Costs) -> list[tuple[int, int]] | None:
    """The pairs of two pages whose blocks follow one another alike, if nothing speaks
    against them.

    Captions may stand on one side only.
    """
    left = [i for i, unit in enumerate(costs.mine) if counts(unit)]
    right = [j for j, unit in enumerate(costs.theirs) if counts(unit)]
    left_shapes = [shape(costs.mine[i]) for i in left]
    right_shapes = [shape(costs.theirs[j]) for j in right]
    if left_shapes != right_shapes:
        return None
    pairs = list(zip(left, right, strict=True))
    if any(costs.one(i, j) > _LIMITS.accepted for i, j in pairs):
        return None
    crossed = _alike(costs) - set(pairs)
    return None if crossed else pairs


def _through(
    costs: Costs, anchors: Sequence[tuple[int, int]], moved: Sequence[Step] = ()
) -> list[Step]:
    """All steps from the first units to the last, by way of the anchors, units that
    moved left out."""
    start = (-1, -1)
    end = (len(costs.mine), len(costs.theirs))
    moved_i = {step.i for step in moved}
    moved_j = {step.j for step in moved}
    steps: list[Step] = []
    for before, anchor in pairwise([start, *anchors, end]):
        left = [i for i in range(before[0] + 1, anchor[0]) if i not in moved_i]
        right = [j for j in range(before[1] + 1, anchor[1]) if j not in moved_j]
        steps += way(costs, left, right)
        if anchor != end:
            i, j = anchor
            steps.append(Step(Move.PAIR, i, j, costs.one(i, j)))
    return steps


def _alike(costs: Costs) -> set[tuple[int, int]]:
    """Pairs of units that nothing else on either page is as like: by what stands in
    them, else by their words."""
    by_contents = costs.twins
    taken = set(by_contents.values())
    by_words = {
        (i, j)
        for i, j in costs.likeness.twins()
        if i not in by_contents and j not in taken
    }
    return by_words | set(by_contents.items())


def _pair(step: Step, left: Sequence[Unit], right: Sequence[Unit]) -> BlockPair:
    taken_left, taken_right = step.move.value
    source = _taken(left, step.i, taken_left)
    translation = _taken(right, step.j, taken_right)
    if source is None or translation is None:
        return BlockPair(source, translation, moved=step.moved)
    return BlockPair(source, translation, step.cost, step.moved)


def _taken(page: Sequence[Unit], last: int, count: int) -> Unit | None:
    """The unit at `last`, as one with that before it where two are taken; None where
    none is."""
    if count == 0:
        return None
    if count == 1:
        return page[last]
    return merged(page[last - 1], page[last])


def _with_cells(pairs: Sequence[BlockPair]) -> Iterator[BlockPair]:
    """`pairs`, each pair of table rows followed by the pairs of their cells, column by column."""
    for pair in pairs:
        yield pair
        yield from _cells(pair)


def _cells(pair: BlockPair) -> Iterator[BlockPair]:
    """The cells of two rows that have as many."""
    if pair.source is None or pair.translation is None:
        return
    source_cells = pair.source.cells
    translation_cells = pair.translation.cells
    if len(source_cells) != len(translation_cells):
        return
    for source, translation in zip(source_cells, translation_cells, strict=True):
        yield BlockPair(source, translation, pair.cost)


def _front_matter(source: Document, translation: Document) -> Iterator[BlockPair]:
    source_units = front_matter_units(source)
    translation_units = front_matter_units(translation)
    for key in dict.fromkeys([*source_units, *translation_units]):
        yield BlockPair(source_units.get(key), translation_units.get(key))
