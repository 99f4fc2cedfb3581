"""What it costs to take units of two pages for one another: structure first, words
second, length third."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Hashable, Sequence
from copy import copy
from itertools import pairwise
from typing import NamedTuple

from doclint.alignment.bags import Bag, unlike
from doclint.alignment.likeness import FULL, Likeness
from doclint.alignment.traits import Traits
from doclint.budget import Allowance
from doclint.document import BlockKind
from doclint.languages import language

# A pair of different kinds is never made.
NEVER = 9.0
# A unit is known again, wherever it stands, up to this cost.
KNOWN = 0.25
# What a unit costs that has no counterpart; a pair is better than two gaps below twice
# this.
GAP = 0.9
# What it costs to take two blocks for one.
MERGE = 0.6
# What it costs that another unit of the other page has what only this one has.
_ELSEWHERE = 1.0
# How many cells the tables of a pair may have, over all gaps and rounds. The real pair
# that takes most has 23,812 (the Scala documentation's page on its collections'
# architecture, in Chinese); a cell takes about five microseconds.
CELLS = 400_000
# Two paragraphs that one block of the other page may stand for have so many characters
# together.
_WORTH_JOINING = 40
# What it costs that one to be longer or shorter than the two by a factor of e. Without
# it, 2 of 48 short blocks that were dropped from German pages hid in a neighbour; 1.0
# shows them, and costs merged paragraphs a thousandth.
_MERGED_LENGTH = 1.0
# A text that is the same in both languages tells something from so many characters on.
_TELLING = 12
# Weight of shared words that tells two units from others: about one word that stands
# once on a long page.
_TELLING_WORDS = 2.5
# What full evidence of words costs two units that share none, and how much sharing them
# all takes from that.
_STRANGE, _SHARED = 1.2, 2.2


class _Weight(NamedTuple):
    """What a kind of values costs that have nothing in common, and what it takes from
    the cost that they are equal."""

    unlike: float
    same: float = 0.0

    def cost(self, mine: Bag, theirs: Bag) -> float:
        """The cost of two bags of values; nothing where neither unit has any."""
        if not mine and not theirs:
            return 0.0
        cost = self.unlike * unlike(mine, theirs)
        return cost - self.same if mine == theirs else cost


_TOKENS, _CODES, _LINKS = _Weight(1.6, 0.3), _Weight(1.2, 0.25), _Weight(1.2, 0.35)
_NUMBERS, _MARKS = _Weight(0.6), _Weight(0.6)
# What it takes from the cost that all names are the same.
_NAMES = 0.4
_OTHER_LEVEL, _OTHER_DEPTH = 1.2, 0.5
_SAME_ID, _OTHER_ID = -0.5, 0.6
# Lengths: what it costs to be longer by a factor of e, and at most. So many characters
# (count) more or less are little.
_LENGTH, _LENGTH_AT_MOST, _LITTLE = 0.9, 1.2, 8


class Costs:
    """The costs of pairs. `mine` and `theirs` are the traits of the units of the source
    text and the translation."""

    def __init__(
        self,
        mine: Sequence[Traits],
        theirs: Sequence[Traits],
        ratio: float,
        likeness: Likeness,
    ) -> None:
        self.mine = mine
        self.theirs = theirs
        self.ratio = ratio
        self.likeness = likeness
        self.twins = twins(mine, theirs)
        self._twins_back = {j: i for i, j in self.twins.items()}
        self._two_of_mine = _neighbours(mine)
        self._two_of_theirs = _neighbours(theirs)
        self.cells = Allowance(CELLS, "comparisons of blocks")
        self._forms_of_mine, self._forms_of_theirs = _numbered(mine, theirs)
        self._by_form: dict[tuple[int, int], float] = {}

    def with_words(self, likeness: Likeness) -> Costs:
        """The same by what two rounds share, with words that were learnt in between."""
        other = copy(self)
        other.likeness = likeness
        return other

    def one(self, i: int, j: int) -> float:
        """Unit `i` of the source text for unit `j` of the translation: 0 or less is
        certain."""
        if self.mine[i].kind is not self.theirs[j].kind:
            return NEVER
        forms = self._forms_of_mine[i], self._forms_of_theirs[j]
        cost = self._by_form.get(forms)
        if cost is None:
            cost = self._by_form[forms] = _of_traits(
                self.mine[i], self.theirs[j], self.ratio
            )
        belongs_elsewhere = self.twins.get(i, j) != j or self._twins_back.get(j, i) != i
        if belongs_elsewhere:
            cost += _ELSEWHERE
        words = self.likeness
        return cost + _of_words(words.mine[i], words.theirs[j], words.shared(i, j))

    def evidence(self, i: int, j: int) -> bool:
        """Whether two units share what tells them from others: code, links, numbers,
        names, an id, or telling words."""
        one, other = self.mine[i], self.theirs[j]
        same_values = (
            one.codes & other.codes
            or one.links & other.links
            or one.numbers & other.numbers
        )
        same_names = one.tokens & other.tokens or one.names & other.names
        same_id = one.anchor and one.anchor == other.anchor
        if same_values or same_names or same_id:
            return True
        return self.likeness.shared(i, j) >= _TELLING_WORDS

    def two_for_one(self, i: int, j: int) -> float:
        """Units `i - 1` and `i` of the source text for unit `j`."""
        both = self._two_of_mine.get(i)
        if both is None or self.theirs[j].kind is not BlockKind.PARAGRAPH:
            return math.inf
        words = self.likeness
        shared = words.shared(i - 1, j) + words.shared(i, j)
        by_words = _of_words(words.mine[i - 1] + words.mine[i], words.theirs[j], shared)
        by_traits = _of_traits(both, self.theirs[j], self.ratio)
        off = _off_length(both.length * self.ratio, self.theirs[j].length)
        return MERGE + max(by_traits + by_words, 0) + off

    def one_for_two(self, i: int, j: int) -> float:
        """Unit `i` of the source text for units `j - 1` and `j`."""
        both = self._two_of_theirs.get(j)
        if both is None or self.mine[i].kind is not BlockKind.PARAGRAPH:
            return math.inf
        words = self.likeness
        shared = words.shared(i, j - 1) + words.shared(i, j)
        by_words = _of_words(
            words.mine[i], words.theirs[j - 1] + words.theirs[j], shared
        )
        by_traits = _of_traits(self.mine[i], both, self.ratio)
        off = _off_length(self.mine[i].length * self.ratio, both.length)
        return MERGE + max(by_traits + by_words, 0) + off


def _numbered(*pages: Sequence[Traits]) -> list[list[int]]:
    """A number for each unit, the same where structure and length tell the same: that
    is worked out once."""
    numbers: dict[Hashable, int] = {}
    return [[numbers.setdefault(t.form, len(numbers)) for t in page] for page in pages]


def _neighbours(all_traits: Sequence[Traits]) -> dict[int, Traits]:
    """By the number of the second, units and the one before them as one, where the
    other page may have them so."""
    repeated = _repeated(all_traits)
    joined = {}
    for second, (before, unit) in enumerate(pairwise(all_traits), start=1):
        if second not in repeated and _joinable(before, unit):
            joined[second] = before + unit
    return joined


def _joinable(before: Traits, unit: Traits) -> bool:
    are_paragraphs = before.kind is unit.kind is BlockKind.PARAGRAPH
    stand_together = before.depth == unit.depth
    return (
        are_paragraphs
        and stand_together
        and before.length + unit.length > _WORTH_JOINING
    )


def _of_words(mine: float, theirs: float, shared: float) -> float:
    """What words tell: the share of the telling ones that is common to both sides, and
    how far to trust it."""
    most = max(mine, theirs)
    share = min(shared / most, 1.0) if most else 0.0
    trust = min(1.0, min(mine, theirs) / FULL)
    return trust * (_STRANGE - _SHARED * share)


def _of_traits(one: Traits, other: Traits, ratio: float) -> float:
    """What structure and length tell of two units of one kind."""
    cost = 0.0
    if one.level != other.level:
        cost += _OTHER_LEVEL
    if one.depth != other.depth:
        cost += _OTHER_DEPTH
    if one.anchor and other.anchor:
        cost += _SAME_ID if one.anchor == other.anchor else _OTHER_ID
    if one.kind is BlockKind.FENCE:
        cost += _TOKENS.cost(one.tokens, other.tokens)
    cost += _CODES.cost(one.codes, other.codes)
    cost += _LINKS.cost(one.links, other.links)
    cost += _NUMBERS.cost(one.numbers, other.numbers)
    cost += _MARKS.cost(one.marks, other.marks)
    if one.names and other.names:
        cost -= _NAMES * len(one.names & other.names) / len(one.names | other.names)
    return cost + _of_lengths(one.length * ratio, other.length)


def _of_lengths(expected: float, length: float) -> float:
    """What lengths (characters) tell: the logarithm of their ratio. Short texts vary
    more than long ones do."""
    ratio = (length + _LITTLE) / (expected + _LITTLE)
    return min(_LENGTH * abs(math.log(ratio)), _LENGTH_AT_MOST)


def _off_length(expected: float, length: float) -> float:
    """What it costs two blocks that are one in the other page not to be as long as that
    one: else a short block that was dropped beside a long one hides in it."""
    return _MERGED_LENGTH * abs(math.log((length + _LITTLE) / (expected + _LITTLE)))


def twins(mine: Sequence[Traits], theirs: Sequence[Traits]) -> dict[int, int]:
    """Units that only one of each page can be: by their code, targets, id and tokens,
    or by a text that is the same."""
    by_key = _met(_single([t.key for t in mine]), _single([t.key for t in theirs]))
    by_text = _met(
        _single([_literal(t) for t in mine]), _single([_literal(t) for t in theirs])
    )
    return by_text | by_key


def _repeated(all_traits: Sequence[Traits]) -> frozenset[int]:
    """Units that repeat a text, and those behind them: what stands twice is a fault,
    not half of something."""
    counts = Counter(_literal(t) for t in all_traits)
    again = [
        i
        for i, t in enumerate(all_traits)
        if t.length > _TELLING and counts[_literal(t)] > 1
    ]
    behind = [i + 1 for i in again]
    return frozenset(again + behind)


def _literal(traits: Traits) -> Hashable:
    return (traits.kind, traits.text) if traits.length > _TELLING else None


def _single(keys: Sequence[Hashable]) -> dict[Hashable, int]:
    counts = Counter(keys)
    return {
        key: index
        for index, key in enumerate(keys)
        if key is not None and counts[key] == 1
    }


def _met(mine: dict[Hashable, int], theirs: dict[Hashable, int]) -> dict[int, int]:
    return {mine[key]: theirs[key] for key in mine if key in theirs}


def length_ratio(
    left: Sequence[Traits],
    right: Sequence[Traits],
    source: str | None,
    translation: str | None,
) -> float:
    """How much longer the translation is, prose only: the usual ratio of the languages,
    the page's own on long pages.

    A page that lost a block is shorter than its languages tell, so little text must not
    be believed alone.
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
