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
        for stem, found in together.items():
            places = len(self._left.places[stem])
            dice = [
                (2 * count / (places + len(self._right.places[other])), other)
                for other, count in Counter(chain.from_iterable(found)).items()
                if count >= WORDS.meetings
            ]
            best, other = max(dice, default=(0.0, ""))
            if best >= WORDS.dice:
                yield stem, other

    def _matches(self) -> list[defaultdict[int, float]]:
        """For each unit of the left page those of the right one that share words with
        it, and what these weigh."""
        found: list[defaultdict[int, float]] = [
            defaultdict(float) for _ in self._left.stems
        ]
        for stem, other in self._means.items():
            weight = min(self._left.rarity[stem], self._right.rarity[other])
            there = self._right.places[other]
            for place in self._left.places[stem]:
                row = found[place]
                for each in there:
                    row[each] += weight
        return found

    def shared(self, i: int, j: int) -> float:
        """The weight of the words that unit `i` has in common with unit `j`."""
        return self._shared[i].get(j, 0.0)

    def twins(self) -> Iterator[tuple[int, int]]:
        """Pairs of units of which each is by far the likest to the other."""
        forth = {}
        for i, shared in enumerate(self._shared):
            if shared and max(shared.values()) >= WORDS.full:
                best = _clear(shared, self.mine[i], self.theirs)
                if best is not None and shared[best] >= WORDS.full:
                    forth[i] = best
        back: dict[int, dict[int, float]] = {j: {} for j in forth.values()}
        for i, shared in enumerate(self._shared):
            for j in shared.keys() & back.keys():
                back[j][i] = shared[j]
        yield from (
            (i, j)
            for i, j in forth.items()
            if _clear(back[j], self.theirs[j], self.mine) == i
        )


def _clear(
    shared: Mapping[int, float], own: float, others: Sequence[float]
) -> int | None:
    """Of units that share words with one whose words weigh `own`, the one that is by
    far the likest to it, if any."""
    least = WORDS.rival * WORDS.alike * own
    likeness = {
        at: min(weight / max(own, others[at]), 1.0)
        for at, weight in shared.items()
        if weight >= least
    }
    if not likeness:
        return None
    best = max(likeness, key=likeness.__getitem__)
    rivals = sum(value > WORDS.rival * likeness[best] for value in likeness.values())
    return best if likeness[best] >= WORDS.alike and rivals == 1 else None


class Index:
    """Where the telling words of a page stand, and how rare they are."""

    def __init__(self, stems: Stems) -> None:
        self.stems = stems
        self.places: defaultdict[str, list[int]] = defaultdict(list)
        for place, own in enumerate(stems):
            for stem in own:
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
