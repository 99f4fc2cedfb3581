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
from doclint.alignment.likeness import WORDS, Likeness
from doclint.alignment.traits import Traits
from doclint.budget import Allowance
from doclint.dataclasses import dataclass
from doclint.document import BlockKind
from doclint.languages import language

# What a pair of different kinds costs: it is never made.
NEVER = 9.0
# How many cells the tables of a pair may have, over all gaps and rounds. The real pair
# that takes most has 23,812 (the Scala documentation's page on its collections'
# architecture, in Chinese); a cell takes about five microseconds.
CELLS = 400_000


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


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What it costs to take one unit for another. Costs add up; from `SURE` (0.8) on a
    pair is unsure, at two gaps there is none.

    `benchmarks/alignment` measures them together; tests/alignment/test_weights.py has
    pairs on either side of each, which a third more or less turns.
    """

    # A unit that has no counterpart: a pair is better than two gaps below twice this.
    gap: float = 0.9
    # A unit is known again, wherever it stands, below this cost.
    known: float = 0.25
    # Two blocks taken for one.
    merge: float = 0.6
    # One that is longer or shorter than the two by a factor of e. Without it, 2 of 48
    # short blocks that were dropped from German pages hid in a neighbour; 1.0 shows
    # them, and costs merged paragraphs a thousandth.
    merged_length: float = 1.0
    # Two paragraphs that one block of the other page may stand for have so many
    # characters together.
    worth_joining: int = 40
    # Another unit of the other page has what only this one has.
    elsewhere: float = 1.0
    # A text that is the same in both languages tells something beyond so many
    # characters.
    telling: int = 12
    # Shared words tell two units from others from this weight on: about one word that
    # stands once on a long page.
    telling_words: float = 2.5
    # Two units that share none of their telling words, and how much sharing them all
    # takes from that.
    strange: float = 1.2
    shared: float = 2.2
    # All code that the other unit lacks stands there as plain words: so much is taken
    # from the cost. Code of fewer characters stands anywhere by chance.
    plain_code: float = 0.9
    telling_code: int = 3
    # All names are the same: so much is taken from the cost.
    names: float = 0.4
    # Headings of another level, blocks of another depth in lists and quotations.
    other_level: float = 1.2
    other_depth: float = 0.5
    # An id that both wrote: the same takes so much from the cost, another adds so much.
    same_id: float = 0.5
    other_id: float = 0.6
    # Longer or shorter by a factor of e, and at most. So many characters (count) more
    # or less are little.
    length: float = 0.9
    length_at_most: float = 1.2
    little: int = 8
    # The page's own ratio of lengths counts as much as that of its languages from so
    # many characters on, and within these bounds (shares of that).
    trusted: int = 2000
    least_ratio: float = 0.6
    most_ratio: float = 1.6


COSTS = _Calibration()
_TOKENS = _Weight(1.6, same=0.3)
_CODES = _Weight(1.2, same=0.25)
_LINKS = _Weight(1.2, same=0.35)
_NUMBERS = _Weight(0.6)
_MARKS = _Weight(0.6)


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
            cost += COSTS.elsewhere
        cost -= COSTS.plain_code * _plain_share(self.mine[i], self.theirs[j])
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
        return self.likeness.shared(i, j) >= COSTS.telling_words

    def two_for_one(self, i: int, j: int) -> float:
        """Units `i - 1` and `i` of the source text for unit `j`."""
        both = self._two_of_mine.get(i)
        if both is None or self.theirs[j].kind is not BlockKind.PARAGRAPH:
            return math.inf
        words = self.likeness
        weight = words.mine[i - 1] + words.mine[i]
        shared = words.shared(i - 1, j) + words.shared(i, j)
        by_words = _of_words(weight, words.theirs[j], shared)
        return self._of_merged(both, self.theirs[j], by_words)

    def one_for_two(self, i: int, j: int) -> float:
        """Unit `i` of the source text for units `j - 1` and `j`."""
        both = self._two_of_theirs.get(j)
        if both is None or self.mine[i].kind is not BlockKind.PARAGRAPH:
            return math.inf
        words = self.likeness
        weight = words.theirs[j - 1] + words.theirs[j]
        shared = words.shared(i, j - 1) + words.shared(i, j)
        by_words = _of_words(words.mine[i], weight, shared)
        return self._of_merged(self.mine[i], both, by_words)

    def _of_merged(self, one: Traits, other: Traits, by_words: float) -> float:
        """One unit for another, where one of them is two blocks merged."""
        by_traits = _of_traits(one, other, self.ratio)
        off_length = _off_length(one.length * self.ratio, other.length)
        return COSTS.merge + max(by_traits + by_words, 0) + off_length


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
        and before.length + unit.length > COSTS.worth_joining
    )


def _of_words(mine: float, theirs: float, shared: float) -> float:
    """What words tell: the share of the telling ones that is common to both sides, and
    how far to trust it."""
    most = max(mine, theirs)
    share = min(shared / most, 1.0) if most else 0.0
    trust = min(1.0, min(mine, theirs) / WORDS.full)
    return trust * (COSTS.strange - COSTS.shared * share)


def _of_traits(one: Traits, other: Traits, ratio: float) -> float:
    """What structure and length tell of two units of one kind."""
    cost = 0.0
    if one.level != other.level:
        cost += COSTS.other_level
    if one.depth != other.depth:
        cost += COSTS.other_depth
    if one.anchor and other.anchor:
        cost += -COSTS.same_id if one.anchor == other.anchor else COSTS.other_id
    if one.kind is BlockKind.FENCE:
        cost += _TOKENS.cost(one.tokens, other.tokens)
    cost += _CODES.cost(one.codes, other.codes)
    cost += _LINKS.cost(one.links, other.links)
    cost += _NUMBERS.cost(one.numbers, other.numbers)
    cost += _MARKS.cost(one.marks, other.marks)
    if one.names and other.names:
        common = one.names & other.names
        all_names = one.names | other.names
        cost -= COSTS.names * len(common) / len(all_names)
    return cost + _of_lengths(one.length * ratio, other.length)


def _plain_share(one: Traits, other: Traits) -> float:
    """How much of the code that only `one` has (0 to 1) stands in `other` without its
    backticks: what machines do to short code most often."""
    if len(one.codes) <= len(other.codes):
        return 0.0
    lacking = [code for code, _ in one.codes - other.codes]
    plain = [
        code
        for code in lacking
        if len(code) >= COSTS.telling_code and code in other.text
    ]
    return len(plain) / len(lacking)


def _of_lengths(expected: float, length: float) -> float:
    """What lengths (characters) tell: the logarithm of their ratio. Short texts vary
    more than long ones do."""
    ratio = (length + COSTS.little) / (expected + COSTS.little)
    return min(COSTS.length * abs(math.log(ratio)), COSTS.length_at_most)


def _off_length(expected: float, length: float) -> float:
    """What it costs two blocks that are one in the other page not to be as long as that
    one: else a short block that was dropped beside a long one hides in it."""
    ratio = (length + COSTS.little) / (expected + COSTS.little)
    return COSTS.merged_length * abs(math.log(ratio))


def twins(mine: Sequence[Traits], theirs: Sequence[Traits]) -> dict[int, int]:
    """Units that only one of each page can be: by their code, targets, id and tokens,
    or by a text that is the same."""
    by_key = _met([t.key for t in mine], [t.key for t in theirs])
    by_text = _met([_literal(t) for t in mine], [_literal(t) for t in theirs])
    return by_text | by_key


def _repeated(all_traits: Sequence[Traits]) -> frozenset[int]:
    """Units that repeat a text, and those behind them: what stands twice is a fault,
    not half of something."""
    counts = Counter(_literal(t) for t in all_traits)
    again = [
        i
        for i, t in enumerate(all_traits)
        if t.length > COSTS.telling and counts[_literal(t)] > 1
    ]
    behind = [i + 1 for i in again]
    return frozenset(again + behind)


def _literal(traits: Traits) -> Hashable:
    return (traits.kind, traits.text) if traits.length > COSTS.telling else None


def _single(keys: Sequence[Hashable]) -> dict[Hashable, int]:
    """Where each key stands that a page has once."""
    counts = Counter(keys)
    return {
        key: index
        for index, key in enumerate(keys)
        if key is not None and counts[key] == 1
    }


def _met(mine: Sequence[Hashable], theirs: Sequence[Hashable]) -> dict[int, int]:
    """The units of two pages that have the same key, by their keys in order; each page
    has it once."""
    of_mine = _single(mine)
    of_theirs = _single(theirs)
    return {of_mine[key]: of_theirs[key] for key in of_mine if key in of_theirs}


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
    usual = _usual_length(translation) / _usual_length(source)
    source_length = _prose_length(left)
    translation_length = _prose_length(right)
    if not source_length or not translation_length:
        return usual
    trust = source_length / (source_length + COSTS.trusted)
    least = COSTS.least_ratio * usual
    most = COSTS.most_ratio * usual
    of_page = min(max(translation_length / source_length, least), most)
    return math.exp(trust * math.log(of_page) + (1 - trust) * math.log(usual))


def _usual_length(code: str | None) -> float:
    """How long a text is in a language, by that of other languages."""
    record = language(code)
    return record.length if record else 1.0


def _prose_length(all_traits: Sequence[Traits]) -> int:
    return sum(t.length for t in all_traits if t.kind is not BlockKind.FENCE)
