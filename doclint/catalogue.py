"""Every rule: found in doclint/checks and in installed packages, not registered.

There are some 220, each in a module of its own with what it needs, and a run has use
for few of them. So what a run asks of all of them can be kept as a list (`listings`),
and a later one be given it (`recall`): then the module of a rule is imported when the
rule is.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, cast

from doclint import checks
from doclint.findings import Severity
from doclint.plugins import RULES, plugins
from doclint.rule import NoOptions, Rule, Spoils


class Listing(NamedTuple):
    """What is known of a rule without its module. `plain`: it takes no options."""

    id: str
    kinds: tuple[str, ...]
    severity: int
    plain: bool
    dialects: frozenset[str]
    yields_to: frozenset[str]
    summary: str
    weighs: bool
    preview: bool
    same_as: tuple[str, ...]
    spoils: Spoils


class _EarlierRun:
    """What an earlier run of this very doclint listed; nothing, until `recall` says
    whom to ask."""

    def __init__(self) -> None:
        self.listings: Callable[[], Iterable[Listing]] = tuple


_earlier_run = _EarlierRun()


def recall(source: Callable[[], Iterable[Listing]]) -> None:
    """Use what an earlier run listed, and `source` gives when rules are asked for. It
    comes too late where they have been."""
    _earlier_run.listings = source


@cache
def _recalled() -> list[Listing]:
    return list(_earlier_run.listings())


@cache
def catalogue() -> Mapping[str, Rule]:
    """All rules by id, sorted. Imports every check file where nothing was recalled, so
    call it only when rules are needed.

    Raises RuntimeError when a file does not hold exactly the rule that its path names:
    a fault of ours; DoclintError for an entry of a package that is no rule of its name.
    """
    rules = {each.id: cast(Rule, _Listed(each)) for each in _recalled()} or _imported()
    for plugin in plugins(RULES):
        added = plugin.of_type(Rule)
        if added.id != plugin.name:
            raise plugin.fault(f"is the rule {added.id}, expected one of its name")
        if added.id in rules:
            raise plugin.fault("is a rule that is there already")
        rules[added.id] = added
    return MappingProxyType(dict(sorted(rules.items())))


def listings() -> list[Listing]:
    """What is to be kept of doclint's own rules, where all of them had to be
    imported."""
    had_to = _imported.cache_info().currsize
    return [_listing(rule) for rule in _imported().values()] if had_to else []


def module_of(id: str) -> str:
    """The module that a rule of this id lives in: `references/in-code` in
    `doclint.checks.references.in_code`."""
    return f"{checks.__name__}.{id.replace('-', '_').replace('/', '.')}"


@cache
def _imported() -> dict[str, Rule]:
    rules = {}
    for file in sorted(Path(checks.__path__[0]).glob("*/*.py")):
        if not file.stem.startswith("_"):
            one = _rule_in(f"{checks.__name__}.{file.parent.name}.{file.stem}")
            rules[one.id] = one
    return rules


def _rule_in(name: str) -> Rule:
    """The rule of a module."""
    module = importlib.import_module(name)
    rules = [value for value in vars(module).values() if isinstance(value, Rule)]
    if [module_of(rule.id) for rule in rules] != [name]:
        raise RuntimeError(
            f"{name} holds {[rule.id for rule in rules]}, expected the one rule of its name"
        )
    return rules[0]


def _listing(rule: Rule) -> Listing:
    return Listing(
        rule.id,
        rule.kinds,
        int(rule.severity),
        rule.options is NoOptions,
        rule.dialects,
        rule.yields_to,
        rule.summary,
        rule.weighs,
        rule.preview,
        rule.same_as,
        rule.spoils,
    )


class _Listed:
    """Stands for a rule that is listed. The first question that the list does not
    answer imports the rule, which answers all that follow."""

    def __init__(self, listing: Listing) -> None:
        values = listing._asdict()
        if values.pop("plain"):
            values["options"] = NoOptions
        family = listing.id.partition("/")[0]
        values |= {"severity": Severity(listing.severity), "family": family}
        self.__dict__.update(values)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        rule = _rule_in(module_of(self.__dict__["id"]))
        self.__dict__.update(
            (each.name, getattr(rule, each.name)) for each in fields(Rule)
        )
        return getattr(rule, name)
