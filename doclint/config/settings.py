"""What holds for one page: dialect, active rules with severity and options,
vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from functools import cached_property, lru_cache
from typing import Any

from doclint.config.kit import kit, of_keys
from doclint.config.model import Config, Override, RuleSetting
from doclint.config.rules import ALL
from doclint.config.site import detect_site
from doclint.dataclasses import dataclass
from doclint.findings import Severity
from doclint.rule import Rule
from doclint.text.globs import matches
from doclint.vocabulary import Vocabulary


@dataclass(frozen=True)
class Active:
    """A rule that is on, with what the user wants of it: its severity, and the options
    that were `given`."""

    rule: Rule
    severity: Severity
    given: Mapping[str, object] = field(default_factory=dict)

    @cached_property
    def options(self) -> Any:
        """All options of the rule, made when it runs."""
        return self.rule.options(**self.given)


@dataclass(frozen=True, eq=False)
class PageSettings:
    """What holds for a page. One object serves all pages for which the same holds;
    rules are sorted by id."""

    dialect: str
    rules: Mapping[str, Active]
    vocabulary: Vocabulary


def settings(config: Config, path: str) -> PageSettings:
    """The settings of a page by its path relative to the root, with `/`. Cheap: made
    once for each set of overrides."""
    site = config.site or _of_folder(config, path)
    return _settled(
        config,
        tuple(matches(override.paths, path) for override in config.overrides),
        site,
    )


def _of_folder(config: Config, path: str) -> str:
    """The kind of site of the folder that a page lies in, or else of the project."""
    for folder, kind in config.layout.sites:
        if not folder or path == folder or path.startswith(f"{folder}/"):
            return kind
    return detect_site(config.root)


@lru_cache(maxsize=512)
def _settled(config: Config, matching: tuple[bool, ...], site: str) -> PageSettings:
    overrides = [
        each for each, holds in zip(config.overrides, matching, strict=True) if holds
    ]
    dialect = next((each.site for each in reversed(overrides) if each.site), None)
    dialect = dialect or site
    tools = kit(config)
    layers = [
        layer for layer in (config.rules, *(each.rules for each in overrides)) if layer
    ]
    ignored, selected = frozenset(config.ignore), frozenset(config.select)
    rules: dict[str, Active] = {}
    for rule in tools.rules.values():
        names = ALL, rule.family, rule.id
        if (
            _speaks(rule, dialect)
            and ignored.isdisjoint(names)
            and not (selected and selected.isdisjoint(names))
        ):
            active = _active(rule, layers, rule.id in selected)
            if active.severity:
                rules[rule.id] = active
    return PageSettings(dialect, rules, _vocabulary(tools.vocabulary, overrides))


def _vocabulary(all_pages: Vocabulary, overrides: Iterable[Override]) -> Vocabulary:
    of_overrides = tuple(
        entry for each in overrides for entry in of_keys(each.front_matter)
    )
    return Vocabulary(all_pages.entries + of_overrides) if of_overrides else all_pages


def _speaks(rule: Rule, dialect: str) -> bool:
    return not rule.dialects or dialect in rule.dialects


def _active(
    rule: Rule, layers: Iterable[Mapping[str, RuleSetting]], asked_for: bool
) -> Active:
    """A later layer wins over an earlier one; in one layer a rule's own name over its
    family, that over `all`.

    A rule that is off unless asked for is asked for by its own name. One that the
    command line has `asked_for` so is on, whatever the file says.
    """
    severity = rule.severity
    options: dict[str, Any] = {}
    names = (ALL, rule.family, rule.id) if rule.severity else (rule.id,)
    for layer in layers:
        for name in names:
            if name in layer:
                setting = layer[name]
                severity = severity if setting.severity is None else setting.severity
                options |= setting.options
    if severity is Severity.OFF and asked_for:
        severity = rule.severity or Severity.WARNING
    return Active(rule, severity, options)
