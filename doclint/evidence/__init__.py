"""What differs between a source text and its translation, counted by kind: where it
could occur, and where it did.

A module that has a function `occasions(pair)` is asked of every pair, one that has
`occasions_of_page(document)` of every page; they yield a pattern for each place of the
page where the difference could be, and whether it is there.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any

from doclint.document import Document
from doclint.patterns import Pattern, Tally
from doclint.project import Pair

Occasion = tuple[Pattern, bool]


@cache
def _makers(name: str) -> tuple[Callable[[Any], Iterator[Occasion]], ...]:
    """The functions of a name in the modules of this package."""
    modules = [
        importlib.import_module(f"{__name__}.{module.name}")
        for module in pkgutil.iter_modules(__path__)
    ]
    return tuple(getattr(module, name) for module in modules if hasattr(module, name))


def tallies(
    document: Document, pair: Pair | None, seen: Iterable[Pattern]
) -> tuple[Tally, ...]:
    """How often a page had a chance of each pattern and took it; `pair` where it is a
    translation.

    `seen` are the patterns of what rules found, one for each finding: those whose chances no maker counts are counted
    by them.
    """
    chances: Counter[Pattern] = Counter()
    taken: Counter[Pattern] = Counter()
    for pattern, done in _occasions(document, pair):
        chances[pattern] += 1
        if done:
            taken[pattern] += 1
    for pattern, count in Counter(seen).items():
        if pattern not in chances:
            chances[pattern] = count
            taken[pattern] = count
    return tuple(
        Tally(pattern, chances[pattern], taken[pattern]) for pattern in sorted(chances)
    )


def _occasions(document: Document, pair: Pair | None) -> Iterator[Occasion]:
    for maker in _makers("occasions_of_page"):
        yield from maker(document)
    if pair is not None:
        for maker in _makers("occasions"):
            yield from maker(pair)
