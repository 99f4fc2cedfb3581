"""Every rule: found in doclint/checks and in installed packages, not registered."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from doclint import checks
from doclint.plugins import RULES, plugins
from doclint.rule import Rule


@cache
def catalogue() -> Mapping[str, Rule]:
    """All rules by id, sorted. Imports every check file, so call it only when rules are
    needed.

    Raises RuntimeError when a file does not hold exactly the rule that its path names:
    a fault of ours; DoclintError for an entry of a package that is no rule of its name.
    """
    found = {}
    for file in sorted(Path(checks.__path__[0]).glob("*/*.py")):
        if not file.stem.startswith("_"):
            one = _rule_of(file.parent.name, file.stem)
            found[one.id] = one
    for plugin in plugins(RULES):
        added = plugin.of_type(Rule)
        if added.id != plugin.name:
            raise plugin.fault(f"is the rule {added.id}, expected one of its name")
        if added.id in found:
            raise plugin.fault("is a rule that is there already")
        found[added.id] = added
    return MappingProxyType(dict(sorted(found.items())))


def module_of(id: str) -> str:
    """The module that a rule of this id lives in: `references/in-code` in
    `doclint.checks.references.in_code`."""
    return f"{checks.__name__}.{id.replace('-', '_').replace('/', '.')}"


def _rule_of(family: str, fault: str) -> Rule:
    module = importlib.import_module(f"{checks.__name__}.{family}.{fault}")
    rules = [value for value in vars(module).values() if isinstance(value, Rule)]
    if [module_of(rule.id) for rule in rules] != [module.__name__]:
        raise RuntimeError(
            f"{module.__name__} holds {[rule.id for rule in rules]}, expected the one rule of its name"
        )
    return rules[0]
