"""What to run on a page: its dialect, its vocabulary, and its rules by what they visit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from doclint.config import Active, Config, PageSettings, settings
from doclint.dialects import Dialect, dialect
from doclint.findings import Severity
from doclint.project import Project
from doclint.vocabulary import Forbidden, Vocabulary


@dataclass(frozen=True)
class Plan:
    """What holds for a page. `rules` has all that are on, by id; `visits` files them by the type they visit;
    `severities` are those that pack entries have of their own, by the entry's id."""

    dialect: Dialect
    vocabulary: Vocabulary
    rules: Mapping[str, Active]
    visits: Mapping[type[Any], tuple[Active, ...]]
    severities: Mapping[str, Severity]

    def of_project(self) -> tuple[Active, ...]:
        """What runs once over all facts."""
        return self.visits.get(Project, ())


def plan(config: Config, path: str) -> Plan:
    """The plan of a page. Pages with the same settings share one."""
    return _plan(settings(config, path))


@lru_cache(maxsize=512)
def _plan(page: PageSettings) -> Plan:
    visits: defaultdict[type[Any], list[Active]] = defaultdict(list)
    for active in page.rules.values():
        for kind in active.rule.visits:
            visits[kind].append(active)
    return Plan(
        dialect(page.dialect),
        page.vocabulary,
        page.rules,
        {kind: tuple(found) for kind, found in visits.items()},
        _severities(page.vocabulary),
    )


def _severities(vocabulary: Vocabulary) -> Mapping[str, Severity]:
    own = (entry for entry in vocabulary.entries if isinstance(entry, Forbidden) and entry.severity)
    return {entry.id: Severity[str(entry.severity).upper()] for entry in own}
