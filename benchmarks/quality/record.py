"""What an operator is, and finding all there are."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from random import Random

from doclint.findings import Severity

from .subject import Damage, Subject

Make = Callable[[Subject, Random], Iterator[Damage]]


@dataclass(frozen=True)
class Operator:
    """A way to damage a translation. `number` is that of the list of faults, `variant`
    one of its forms.

    `make` yields damages, in random order, as many as the page has places for. A finding counts from severity `least`
    up. `planted`: it works on a page with a planted section (see plants.py). `silent`: a change that is right, of
    which nothing must be said. `languages` empty means any. `counted` False: told, but left out of the means;
    `waits` says what it waits for, or why.
    """

    number: int
    variant: str
    title: str
    make: Make
    least: Severity = Severity.WARNING
    planted: bool = False
    glossary: bool = False
    silent: bool = False
    counted: bool = True
    languages: tuple[str, ...] = ()
    sites: tuple[str, ...] = ()
    waits: str = ""

    @property
    def name(self) -> str:
        """What tables call it."""
        return f"{self.number}{self.variant and ' '}{self.variant}"

    def takes(self, language: str, site: str) -> bool:
        """Whether it is made for a language and a site generator."""
        return (not self.languages or language in self.languages) and (
            not self.sites or site in self.sites
        )


def operator(
    number: int,
    title: str,
    variant: str = "",
    *,
    least: Severity = Severity.WARNING,
    planted: bool = False,
    glossary: bool = False,
    silent: bool = False,
    counted: bool = True,
    languages: Sequence[str] = (),
    sites: Sequence[str] = (),
    waits: str = "",
) -> Callable[[Make], Operator]:
    """Make an operator of a function."""

    def make(function: Make) -> Operator:
        return Operator(
            number, variant, title, function, least, planted, glossary, silent, counted, tuple(languages),
            tuple(sites), waits,
        )  # fmt: skip

    return make


@cache
def operators() -> dict[str, Operator]:
    """Every operator by its name, in the order of numbers; the files of `operators/`
    are found, not registered."""
    from . import operators as package

    found: list[Operator] = []
    for module in pkgutil.iter_modules(package.__path__):
        content = vars(importlib.import_module(f"{package.__name__}.{module.name}"))
        found += [value for value in content.values() if isinstance(value, Operator)]
    return {each.name: each for each in sorted(found, key=lambda each: each.number)}
