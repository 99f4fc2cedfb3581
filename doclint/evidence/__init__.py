"""What differs between a source text and its translation, counted by kind: where it could occur, and where it did.

A module that has a function `occasions(pair)` is asked of every pair; it yields a pattern for each place of the page
where the difference could be, and whether it is there.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from doclint.patterns import Pattern, Tally
from doclint.project import Pair

Occasion = tuple[Pattern, bool]


@cache
def _makers() -> tuple[Callable[[Pair], Iterator[Occasion]], ...]:
    """The `occasions` of every module of this package."""
    modules = [importlib.import_module(f"{__name__}.{module.name}") for module in pkgutil.iter_modules(__path__)]
    return tuple(module.occasions for module in modules if hasattr(module, "occasions"))


def tallies(pair: Pair, seen: Iterable[Pattern]) -> tuple[Tally, ...]:
    """How often `pair` had a chance of each pattern and took it.

    `seen` are the patterns of what rules found, one for each finding: those whose chances no maker counts are counted
    by them.
    """
    chances: Counter[Pattern] = Counter()
    taken: Counter[Pattern] = Counter()
    for maker in _makers():
        for pattern, done in maker(pair):
            chances[pattern] += 1
            if done:
                taken[pattern] += 1
    for pattern, count in Counter(seen).items():
        if pattern not in chances:
            chances[pattern] = count
            taken[pattern] = count
    return tuple(Tally(pattern, chances[pattern], taken[pattern]) for pattern in sorted(chances))
