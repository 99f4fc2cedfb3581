"""The `rules` of a configuration, decoded strictly: a name is a rule's, a family's or
`all`, an option the rule's."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import yaml

from doclint.config.model import RuleSetting
from doclint.errors import DoclintError
from doclint.findings import Severity
from doclint.options import Raw, build, did_you_mean, fail, given, pairs, read_as
from doclint.rule import NoOptions, Rule

ALL = "all"


def families(rules: Mapping[str, Rule]) -> frozenset[str]:
    """The families of some rules."""
    return frozenset(rule.family for rule in rules.values())


def names(rules: Mapping[str, Rule]) -> frozenset[str]:
    """All that a rule setting, `--select` or `--ignore` may name."""
    return frozenset(rules) | families(rules) | {ALL}


def check_names(wanted: Collection[str], rules: Mapping[str, Rule]) -> None:
    """Raise DoclintError for the first of `wanted` that names neither a rule nor a
    family nor `all`."""
    known = names(rules)
    for name in wanted:
        if name not in known:
            raise DoclintError(f"unknown rule `{name}`", hint=did_you_mean(name, known))


def rule_settings(
    raw: Raw | None, rules: Mapping[str, Rule]
) -> Mapping[str, RuleSetting]:
    """The settings by name. Raises DoclintError with the place in the user's file."""
    if raw is None:
        return {}
    known = names(rules)
    result = {}
    for name, (key, value) in pairs(raw.node, raw.path).items():
        if name not in known:
            fail(f"unknown rule `{name}`", key, raw.path, did_you_mean(name, known))
        result[name] = _setting(
            rules[name].options if name in rules else NoOptions, value, raw.path
        )
    return result


def _setting(options: type[object], value: yaml.Node, path: str) -> RuleSetting:
    if not isinstance(value, yaml.MappingNode):
        return RuleSetting(read_as(Severity, value, path))
    severity = pairs(value, path).get("severity")
    values = given(options, value, path, skip={"severity"})
    build(
        options, values, value, path
    )  # for the faults that only the options together can show
    return RuleSetting(
        read_as(Severity, severity[1], path) if severity else None, values
    )
