"""Which units of two pages say the same, told by words: those that both languages share, and those that keep coming
up in the same places.

Words with a common beginning (cognates: Simard, Foster and Isabelle 1992) need no learning. Others are learnt from a
first alignment: a word of the source text and one of the translation that stand in the same blocks again and again
(Dice's coefficient, as in Melamed 2000) most likely mean the same. Rare words tell more than common ones.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

Stems = Sequence[frozenset[str]]

# Two words must meet so often, and so seldom stand without one another, to be believed.
_MEETINGS, _DICE = 2, 0.4
# Words of more blocks than this tell nothing, and cost time.
_COMMON = 0.15
_COMMON_AT_MOST = 40
# Weight of words (each the logarithm of its rarity) above which the evidence is full.
_FULL = 6.0


class Likeness:
    """How much of their words two units share. `met` are units known to belong together, to learn from."""

    def __init__(self, left: Index, right: Index, met: Iterable[tuple[int, int]] = ()) -> None:
        self._left, self._right = left, right
        self._means = {stem: stem for stem in self._left.rarity.keys() & self._right.rarity.keys()}
        self._means |= {a: b for a, b in self._learnt(met) if a not in self._means}
        self._shared = [self._matches(stems) for stems in left.stems]
        self._mine = [left.weight(stems & self._means.keys()) for stems in left.stems]
        known = set(self._means.values())
        self._theirs = [right.weight(stems & known) for stems in right.stems]

    def _learnt(self, met: Iterable[tuple[int, int]]) -> Iterator[tuple[str, str]]:
        """Words of the two languages that stand in the same blocks."""
        together: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for i, j in met:
            theirs = self._right.stems[j] & self._right.often
            for stem in self._left.stems[i] & self._left.often:
                together[stem].update(theirs)
        for stem, counts in together.items():
            places = len(self._left.places[stem])
            dice = [
                (2 * count / (places + len(self._right.places[other])), other)
                for other, count in counts.items()
                if count >= _MEETINGS
            ]
            best, other = max(dice, default=(0.0, ""))
            if best >= _DICE:
                yield stem, other

    def _matches(self, stems: frozenset[str]) -> dict[int, float]:
        found: defaultdict[int, float] = defaultdict(float)
        for stem in stems:
            other = self._means.get(stem)
            if other is not None:
                weight = min(self._left.rarity[stem], self._right.rarity[other])
                for place in self._right.places[other]:
                    found[place] += weight
        return dict(found)

    def score(self, i: Sequence[int], j: Sequence[int]) -> tuple[float, float]:
        """The share of their telling words that units `i` have in common with units `j`, and how far to trust it."""
        mine, theirs = sum(self._mine[x] for x in i), sum(self._theirs[y] for y in j)
        shared = sum(self._shared[x].get(y, 0.0) for x in i for y in j)
        most = max(mine, theirs)
        return (min(shared / most, 1.0) if most else 0.0), min(1.0, min(mine, theirs) / _FULL)

    def twins(self, mine: Sequence[int], theirs: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Of these units those pairs of which each is by far the likest to the other."""
        wanted = set(theirs)
        forth = {i: _clear({j: self._likeness(i, j) for j in self._shared[i].keys() & wanted}) for i in mine}
        back: defaultdict[int, dict[int, float]] = defaultdict(dict)
        for i in mine:
            for j in self._shared[i].keys() & wanted:
                back[j][i] = self._likeness(i, j)
        for i, best in forth.items():
            if best is not None and _clear(back[best]) == i and self._shared[i][best] >= _FULL:
                yield i, best

    def _likeness(self, i: int, j: int) -> float:
        return min(self._shared[i][j] / max(self._mine[i], self._theirs[j]), 1.0)


def _clear(likeness: dict[int, float]) -> int | None:
    """The one that is by far the best, if any."""
    best = sorted(likeness.items(), key=lambda item: -item[1])[:2]
    if not best or best[0][1] < 0.4 or (len(best) > 1 and best[1][1] > 0.6 * best[0][1]):
        return None
    return best[0][0]


class Index:
    """Where the telling words of a page stand, and how rare they are."""

    def __init__(self, stems: Stems) -> None:
        self.stems = stems
        self.places: defaultdict[str, list[int]] = defaultdict(list)
        for place, own in enumerate(stems):
            for stem in own:
                self.places[stem].append(place)
        most = min(4 + _COMMON * len(stems), _COMMON_AT_MOST)
        self.rarity = {
            stem: math.log((len(stems) + 1) / len(places))
            for stem, places in self.places.items()
            if len(places) <= most
        }
        self.often = {stem for stem in self.rarity if len(self.places[stem]) >= _MEETINGS}

    def weight(self, stems: Iterable[str]) -> float:
        """How much these words tell."""
        return sum(self.rarity.get(stem, 0.0) for stem in stems)
