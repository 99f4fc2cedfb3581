"""Which units of two pages say the same, told by words: those that both languages
share, and those that keep coming up in the same places.

Words with a common beginning (cognates: Simard, Foster and Isabelle 1992) need no
learning. Others are learnt from a first alignment: a word of the source text and one of
the translation that stand in the same blocks again and again (Dice's coefficient, as in
Melamed 2000) most likely mean the same. Rare words tell more than common ones.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from doclint.dataclasses import dataclass

Stems = Sequence[frozenset[str]]

# Words of more blocks cost time.
_COMMON_AT_MOST = 40


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What shared words tell. `benchmarks/alignment` measures it; pages on either side
    of each number stand in tests/alignment/test_words.py."""

    # So often (count) must two words meet to be believed one another's translation.
    meetings: int = 2
    # And so seldom stand without one another (Dice's coefficient, 0 to 1).
    dice: float = 0.4
    # Words of a larger share of the blocks (0 to 1) tell nothing; on a short page of
    # more blocks than this count.
    common: float = 0.15
    common_at_least: int = 4
    # Weight of words (each the logarithm of its rarity) from which on the evidence is
    # full.
    full: float = 6.0
    # Two units are alike from this share of their words on (0 to 1).
    alike: float = 0.4
    # And if no other is so much as likely (share of the likeness).
    rival: float = 0.6


WORDS = _Calibration()


class Likeness:
    """How much of their words two units share. `met` are units known to belong
    together, to learn from.

    `mine` and `theirs` are the weights of the words of each unit that mean something in the other language.
    """

    def __init__(
        self, left: Index, right: Index, met: Iterable[tuple[int, int]] = ()
    ) -> None:
        self._left, self._right = left, right
        # Weights are summed up in the order of the words: in the order of a set, sums
        # would differ from run to run.
        self._means = {
            stem: stem
            for stem in sorted(self._left.rarity.keys() & self._right.rarity.keys())
        }
        self._means |= sorted(self._learnt(met))
        self._shared = self._matches()
        self.mine = left.weights(self._means.keys())
        self.theirs = right.weights(dict.fromkeys(self._means.values()))

    def _learnt(self, met: Iterable[tuple[int, int]]) -> Iterator[tuple[str, str]]:
        """Words of the two languages that stand in the same blocks, those aside that
        they share."""
        together: defaultdict[str, list[frozenset[str]]] = defaultdict(list)
        strange = self._left.often - self._means.keys()
        for i, j in met:
            theirs = self._right.stems[j] & self._right.often
            for stem in self._left.stems[i] & strange:
                together[stem].append(theirs)
        for stem, blocks in together.items():
            dice, partner = self._nearest(stem, blocks)
            if dice >= WORDS.dice:
                yield stem, partner

    def _nearest(
        self, stem: str, blocks: Iterable[frozenset[str]]
    ) -> tuple[float, str]:
        """Of the words of blocks whose counterparts have `stem` the one that goes with
        it most, after Dice's coefficient of the two."""
        places = len(self._left.places[stem])
        meetings = Counter(chain.from_iterable(blocks))
        candidates = [
            (2 * count / (places + len(self._right.places[other])), other)
            for other, count in meetings.items()
            if count >= WORDS.meetings
        ]
        return max(candidates, default=(0.0, ""))

    def _matches(self) -> list[defaultdict[int, float]]:
        """For each unit of the left page those of the right one that share words with
        it, and what these weigh."""
        rows: list[defaultdict[int, float]] = [
            defaultdict(float) for _ in self._left.stems
        ]
        for stem, other in self._means.items():
            weight = min(self._left.rarity[stem], self._right.rarity[other])
            units_of_right = self._right.places[other]
            for i in self._left.places[stem]:
                row = rows[i]
                for j in units_of_right:
                    row[j] += weight
        return rows

    def shared(self, i: int, j: int) -> float:
        """The weight of the words that unit `i` has in common with unit `j`."""
        return self._shared[i].get(j, 0.0)

    def twins(self) -> Iterator[tuple[int, int]]:
        """Pairs of units of which each is by far the likest to the other."""
        likest = dict(self._likest_of_right())
        back: dict[int, dict[int, float]] = {j: {} for j in likest.values()}
        for i, shared in enumerate(self._shared):
            for j in shared.keys() & back.keys():
                back[j][i] = shared[j]
        for i, j in likest.items():
            if _clear(back[j], self.theirs[j], self.mine) == i:
                yield i, j

    def _likest_of_right(self) -> Iterator[tuple[int, int]]:
        """Units of the left page, each with the one of the right page that is by far
        the likest to it."""
        for i, shared in enumerate(self._shared):
            if not shared or max(shared.values()) < WORDS.full:
                continue
            best = _clear(shared, self.mine[i], self.theirs)
            if best is not None and shared[best] >= WORDS.full:
                yield i, best


def _clear(
    shared: Mapping[int, float], weight: float, others: Sequence[float]
) -> int | None:
    """Of units that share words with one whose words have `weight`, the one that is by
    far the likest to it, if any."""
    least = WORDS.rival * WORDS.alike * weight
    likeness = {
        at: min(in_common / max(weight, others[at]), 1.0)
        for at, in_common in shared.items()
        if in_common >= least
    }
    if not likeness:
        return None
    best = max(likeness, key=likeness.__getitem__)
    near_best = WORDS.rival * likeness[best]
    rivals = sum(value > near_best for value in likeness.values())
    is_clear = rivals == 1 and likeness[best] >= WORDS.alike
    return best if is_clear else None


class Index:
    """Where the telling words of a page stand, and how rare they are."""

    def __init__(self, stems: Stems) -> None:
        self.stems = stems
        self.places: defaultdict[str, list[int]] = defaultdict(list)
        for place, unit_stems in enumerate(stems):
            for stem in unit_stems:
                self.places[stem].append(place)
        most = min(WORDS.common_at_least + WORDS.common * len(stems), _COMMON_AT_MOST)
        weights = [
            math.log((len(stems) + 1) / times) for times in range(1, int(most) + 1)
        ]
        self.rarity = {
            stem: weights[len(places) - 1]
            for stem, places in self.places.items()
            if len(places) <= most
        }
        self.often = {
            stem for stem in self.rarity if len(self.places[stem]) >= WORDS.meetings
        }

    def weights(self, known: Collection[str]) -> list[float]:
        """How much the words of each unit tell, those aside that are not among
        `known`."""
        weights = [0.0] * len(self.stems)
        for stem in known:
            weight = self.rarity[stem]
            for place in self.places[stem]:
                weights[place] += weight
        return weights
