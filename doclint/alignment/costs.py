"""What it costs to take units of two pages for one another: structure first, words second, length third."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Sequence
from copy import copy

from doclint.alignment.bags import unlike
from doclint.alignment.likeness import FULL, Likeness
from doclint.alignment.traits import Traits
from doclint.budget import Allowance
from doclint.document import BlockKind
from doclint.languages import language

# A pair of different kinds is never made.
NEVER = 9.0
# A unit is known again, wherever it stands, up to this cost.
KNOWN = 0.25
# What a unit costs that has no counterpart; a pair is better than two gaps below twice this.
GAP = 0.9
# What it costs to take two blocks for one.
MERGE = 0.6
# What it costs that another unit of the other page has what only this one has.
_ELSEWHERE = 1.0
# How many cells the tables of a pair may have, over all gaps and rounds. The real pair that takes most has 23,812 (the
# Scala documentation's page on its collections' architecture, in Chinese); a cell takes about five microseconds.
CELLS = 400_000
# A text that is the same in both languages tells something from so many characters on.
_TELLING = 12
# Weight of shared words that tells two units from others: about one word that stands once on a long page.
_TELLING_WORDS = 2.5
# What full evidence of words costs two units that share none, and how much sharing them all takes from that.
_STRANGE, _SHARED = 1.2, 2.2


class Costs:
    """The costs of pairs. `mine` and `theirs` are the traits of the units of the source text and the translation."""

    def __init__(self, mine: Sequence[Traits], theirs: Sequence[Traits], ratio: float, likeness: Likeness) -> None:
        self.mine, self.theirs, self.ratio, self.likeness = mine, theirs, ratio, likeness
        self.twins = twins(mine, theirs)
        self._twins_back = {j: i for i, j in self.twins.items()}
        self._joined = _neighbours(mine), _neighbours(theirs)
        self.cells = Allowance(CELLS, "comparisons of blocks")
        self._alike = _numbered(mine, theirs)
        self._known: dict[tuple[int, int], float] = {}

    def with_words(self, likeness: Likeness) -> Costs:
        """The same by what two rounds share, with words that were learnt in between."""
        other = copy(self)
        other.likeness = likeness
        return other

    def one(self, i: int, j: int) -> float:
        """Unit `i` of the source text for unit `j` of the translation: 0 or less is certain."""
        if self.mine[i].kind is not self.theirs[j].kind:
            return NEVER
        alike = self._alike[0][i], self._alike[1][j]
        cost = self._known.get(alike)
        if cost is None:
            cost = self._known[alike] = _of_traits(self.mine[i], self.theirs[j], self.ratio)
        if self.twins.get(i, j) != j or self._twins_back.get(j, i) != i:
            cost += _ELSEWHERE
        words = self.likeness
        return cost + _of_words(words.mine[i], words.theirs[j], words.shared(i, j))

    def evidence(self, i: int, j: int) -> bool:
        """Whether two units share what tells them from others: code, links, numbers, names, an id, or telling words."""
        one, other = self.mine[i], self.theirs[j]
        if one.codes & other.codes or one.links & other.links or one.numbers & other.numbers:
            return True
        if one.tokens & other.tokens or one.names & other.names:
            return True
        if one.anchor and one.anchor == other.anchor:
            return True
        return self.likeness.shared(i, j) >= _TELLING_WORDS

    def two_for_one(self, i: int, j: int) -> float:
        """Units `i - 1` and `i` of the source text for unit `j`."""
        both = self._joined[0].get(i)
        if both is None or self.theirs[j].kind is not BlockKind.PARAGRAPH:
            return math.inf
        words = self.likeness
        shared = words.shared(i - 1, j) + words.shared(i, j)
        told = _of_words(words.mine[i - 1] + words.mine[i], words.theirs[j], shared)
        return MERGE + max(_of_traits(both, self.theirs[j], self.ratio) + told, 0)

    def one_for_two(self, i: int, j: int) -> float:
        """Unit `i` of the source text for units `j - 1` and `j`."""
        both = self._joined[1].get(j)
        if both is None or self.mine[i].kind is not BlockKind.PARAGRAPH:
            return math.inf
        words = self.likeness
        shared = words.shared(i, j - 1) + words.shared(i, j)
        told = _of_words(words.mine[i], words.theirs[j - 1] + words.theirs[j], shared)
        return MERGE + max(_of_traits(self.mine[i], both, self.ratio) + told, 0)


def _numbered(*pages: Sequence[Traits]) -> list[list[int]]:
    """A number for each unit, the same where structure and length tell the same: that is worked out once."""
    numbers: dict[Hashable, int] = {}
    return [[numbers.setdefault(t.form, len(numbers)) for t in page] for page in pages]


def _neighbours(all_traits: Sequence[Traits]) -> dict[int, Traits]:
    """By the number of the second, units and the one before them as one, where the other page may have them so."""
    repeated = _repeated(all_traits)
    wanted = (i for i in range(1, len(all_traits)) if i not in repeated and _joinable(*all_traits[i - 1 : i + 1]))
    return {i: all_traits[i - 1] + all_traits[i] for i in wanted}


def _joinable(before: Traits, unit: Traits) -> bool:
    kinds = before.kind is unit.kind is BlockKind.PARAGRAPH
    return kinds and before.depth == unit.depth and before.length + unit.length > 40


def _of_words(mine: float, theirs: float, shared: float) -> float:
    """What words tell: the share of the telling ones that is common to both sides, and how far to trust it."""
    most = max(mine, theirs)
    score = min(shared / most, 1.0) if most else 0.0
    return min(1.0, min(mine, theirs) / FULL) * (_STRANGE - _SHARED * score)


def _of_traits(one: Traits, other: Traits, ratio: float) -> float:
    """What structure and length tell of two units of one kind."""
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
    return {mine[key]: theirs[key] for key in mine if key in theirs}


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
