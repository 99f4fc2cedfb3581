"""Multisets that compare fast: each of equal items carries its number, so that plain
sets do the work."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

Bag = frozenset[tuple[str, int]]
EMPTY: Bag = frozenset()


def bag(items: Iterable[str]) -> Bag:
    """The multiset of some items: of two equal ones the second is number 1."""
    counts: dict[str, int] = {}
    numbered = []
    for item in items:
        number = counts.get(item, 0)
        counts[item] = number + 1
        numbered.append((item, number))
    return frozenset(numbered) if numbered else EMPTY


def joined(one: Bag, other: Bag) -> Bag:
    """The items of both."""
    if not one or not other:
        return one or other
    counts = Counter(item for item, _ in (*one, *other))
    return bag(counts.elements())


def unlike(one: Bag, other: Bag) -> float:
    """1 less the Jaccard index: 0 for equal multisets, 1 for those that share
    nothing."""
    if one == other:
        return 0.0
    return 1 - len(one & other) / len(one | other)
