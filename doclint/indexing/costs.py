"""What it costs to take units of two pages for one another: structure first, words second, length third."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Sequence

from doclint.document import BlockKind
from doclint.indexing.bags import unlike
from doclint.indexing.likeness import Likeness
from doclint.indexing.traits import Traits
from doclint.languages import language

# A pair of different kinds is never made.
NEVER = 9.0
# What a unit costs that has no counterpart; a pair is better than two gaps below twice this.
GAP = 0.9
# What it costs to take two blocks for one.
MERGE = 0.6
# What it costs that another unit of the other page has what only this one has.
_ELSEWHERE = 1.0
# A text that is the same in both languages tells something from so many characters on.
_TELLING = 12
# What full evidence of words costs two units that share none, and how much sharing them all takes from that.
_STRANGE, _SHARED = 1.2, 2.2


class Costs:
    """The costs of pairs. `mine` and `theirs` are the traits of the units of the source text and the translation."""

    def __init__(self, mine: Sequence[Traits], theirs: Sequence[Traits], ratio: float, likeness: Likeness) -> None:
        self.mine, self.theirs, self.ratio, self.likeness = mine, theirs, ratio, likeness
        self.twins = twins(mine, theirs)
        self._repeated = _repeated(mine), _repeated(theirs)
        self._twins_back = {j: i for i, j in self.twins.items()}
        self._joined: dict[tuple[int, int], Traits] = {}

    def one(self, i: int, j: int) -> float:
        """Unit `i` of the source text for unit `j` of the translation: 0 or less is certain."""
        cost = _of_traits(self.mine[i], self.theirs[j], self.ratio)
        if cost >= NEVER:
            return cost
        elsewhere = self.twins.get(i, j) != j or self._twins_back.get(j, i) != i
        return cost + _ELSEWHERE * elsewhere + self._of_words((i,), (j,))

    def two_for_one(self, i: int, j: int) -> float:
        """Units `i - 1` and `i` of the source text for unit `j`."""
        if i in self._repeated[0] or not (_joinable(self.mine, i) and self.theirs[j].kind is BlockKind.PARAGRAPH):
            return math.inf
        cost = _of_traits(self._two(0, i), self.theirs[j], self.ratio)
        return MERGE + max(cost + self._of_words((i - 1, i), (j,)), 0)

    def one_for_two(self, i: int, j: int) -> float:
        """Unit `i` of the source text for units `j - 1` and `j`."""
        if j in self._repeated[1] or not (_joinable(self.theirs, j) and self.mine[i].kind is BlockKind.PARAGRAPH):
            return math.inf
        cost = _of_traits(self.mine[i], self._two(1, j), self.ratio)
        return MERGE + max(cost + self._of_words((i,), (j - 1, j)), 0)

    def _two(self, side: int, index: int) -> Traits:
        """Unit `index` of a page (0: the source text) and the one before it, as one."""
        known = self._joined.get((side, index))
        if known is None:
            page = self.theirs if side else self.mine
            known = self._joined[side, index] = page[index - 1] + page[index]
        return known

    def _of_words(self, i: Sequence[int], j: Sequence[int]) -> float:
        score, trust = self.likeness.score(i, j)
        return trust * (_STRANGE - _SHARED * score)


def _joinable(traits: Sequence[Traits], index: int) -> bool:
    """Whether a unit and the one before it may be one on the other page."""
    if not index:
        return False
    before, unit = traits[index - 1], traits[index]
    kinds = before.kind is unit.kind is BlockKind.PARAGRAPH
    return kinds and before.depth == unit.depth and before.length + unit.length > 40


def _of_traits(one: Traits, other: Traits, ratio: float) -> float:
    if one.kind is not other.kind:
        return NEVER
    cost = 1.2 * (one.level != other.level) + 0.5 * (one.depth != other.depth)
    if one.anchor and other.anchor:
        cost += -0.5 if one.anchor == other.anchor else 0.6
    if one.kind is BlockKind.FENCE:
        cost += 1.6 * unlike(one.tokens, other.tokens) - 0.3 * bool(one.tokens and one.tokens == other.tokens)
    for weight, bonus, mine, theirs in ((1.2, 0.25, one.codes, other.codes), (1.2, 0.35, one.links, other.links)):
        if mine or theirs:
            cost += weight * unlike(mine, theirs) - bonus * (mine == theirs)
    if one.numbers or other.numbers:
        cost += 0.6 * unlike(one.numbers, other.numbers)
    if one.marks or other.marks:
        cost += 0.6 * unlike(one.marks, other.marks)
    if one.names and other.names:
        cost -= 0.4 * len(one.names & other.names) / len(one.names | other.names)
    # Short texts vary more; eight characters more on either side count for little.
    away = abs(math.log((other.length + 8) / (one.length * ratio + 8)))
    return cost + min(0.9 * away, 1.2)


def twins(mine: Sequence[Traits], theirs: Sequence[Traits]) -> dict[int, int]:
    """Units that only one of each page can be: by their code, targets, id and tokens, or by a text that is the same."""
    found = _met(_single([t.key for t in mine]), _single([t.key for t in theirs]))
    return _met(*(_single([_literal(t) for t in all_traits]) for all_traits in (mine, theirs))) | found


def _repeated(all_traits: Sequence[Traits]) -> frozenset[int]:
    """Units that repeat a text, and those behind them: what stands twice is a fault, not half of something."""
    counts = Counter(_literal(t) for t in all_traits)
    again = [i for i, t in enumerate(all_traits) if t.length > _TELLING and counts[_literal(t)] > 1]
    return frozenset((*again, *(i + 1 for i in again)))


def _literal(traits: Traits) -> Hashable:
    return (traits.kind, traits.text) if traits.length > _TELLING else None


def _single(keys: Sequence[Hashable]) -> dict[Hashable, int]:
    counts = Counter(keys)
    return {key: index for index, key in enumerate(keys) if key is not None and counts[key] == 1}


def _met(mine: dict[Hashable, int], theirs: dict[Hashable, int]) -> dict[int, int]:
    return {mine[key]: theirs[key] for key in mine.keys() & theirs.keys()}


def length_ratio(left: Sequence[Traits], right: Sequence[Traits], source: str | None, translation: str | None) -> float:
    """How much longer the translation is, prose only: the usual ratio of the languages, the page's own on long pages.

    A page that lost a block is shorter than its languages tell, so little text must not be believed alone.
    """
    mine, theirs = language(source), language(translation)
    usual = (theirs.length if theirs else 1.0) / (mine.length if mine else 1.0)
    own = sum(t.length for t in left if t.kind is not BlockKind.FENCE)
    other = sum(t.length for t in right if t.kind is not BlockKind.FENCE)
    if not own or not other:
        return usual
    trust = own / (own + 2000)
    seen = min(max(other / own, usual * 0.6), usual * 1.6)
    return math.exp(trust * math.log(seen) + (1 - trust) * math.log(usual))
