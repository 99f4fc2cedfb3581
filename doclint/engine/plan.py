"""What to run on a page: its dialect, its vocabulary, and its rules by what they
visit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from doclint.config import Active, Config, PageSettings, settings
from doclint.dataclasses import dataclass
from doclint.dialects import Dialect, dialect
from doclint.dialects.manner import USUAL, DialectSettings, in_manner
from doclint.dialects.mdx import ENDING, in_mdx
from doclint.engine.discover import shelf_of
from doclint.engine.patience import SITE_SECONDS, Clock, Patience
from doclint.findings import Severity
from doclint.project import Project
from doclint.rule import name_of
from doclint.site import manner_of, manners
from doclint.vocabulary import Forbidden, Vocabulary

_PROJECT = name_of(Project)


@dataclass(frozen=True, eq=False)
class Plan:
    """What holds for a page. One object serves all pages for which the same holds.

    `rules` has all that are on, by id; `visits` files them by the names of what they visit; `severities` are those that pack
    entries have of their own, by the entry's id. `manner`: what the site's configuration changes of the dialect.
    """

    dialect: Dialect
    vocabulary: Vocabulary
    rules: Mapping[str, Active]
    visits: Mapping[str, tuple[Active, ...]]
    severities: Mapping[str, Severity]
    manner: DialectSettings = USUAL

    def of_project(self) -> tuple[Active, ...]:
        """What runs once over all facts."""
        return self.visits.get(_PROJECT, ())


def plan(config: Config, path: str) -> Plan:
    """The plan of a page. Pages with the same settings share one."""
    page = settings(config, path)
    return _plan(
        page,
        manner_of(path, _ways(config, page.dialect)),
        path.lower().endswith(ENDING),
    )


@lru_cache(maxsize=64)
def _ways(config: Config, dialect: str) -> tuple[tuple[str, DialectSettings], ...]:
    # A configuration that is given up here is so again, and told, with the whole site.
    with Clock() as clock:
        read = lambda: manners(dialect, lambda: shelf_of(config, ()))  # noqa: E731
        return Patience(clock, SITE_SECONDS).attempt(
            "the site's configuration", read, ()
        )


@lru_cache(maxsize=512)
def _plan(page: PageSettings, manner: DialectSettings, mdx: bool) -> Plan:
    visits: defaultdict[str, list[Active]] = defaultdict(list)
    for active in page.rules.values():
        for kind in active.rule.kinds:
            visits[kind].append(active)
    record = in_manner(dialect(page.dialect), manner)
    return Plan(
        in_mdx(record) if mdx else record,
        page.vocabulary,
        page.rules,
        {kind: tuple(checks) for kind, checks in visits.items()},
        _severities(page.vocabulary),
        manner,
    )


def _severities(vocabulary: Vocabulary) -> Mapping[str, Severity]:
    forbidden = (
        entry
        for entry in vocabulary.entries
        if isinstance(entry, Forbidden) and entry.severity
    )
    return {entry.id: Severity[str(entry.severity).upper()] for entry in forbidden}
