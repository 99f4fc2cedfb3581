"""Interface files, found: the words around the pages.

They are no pages: they have no addresses, front matter or blocks, and nothing is mended
in them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from doclint.config import Config, matches, routes
from doclint.dataclasses import dataclass
from doclint.engine.discover import Pages, discover, files
from doclint.engine.layout import settle
from doclint.errors import NoPageError
from doclint.findings import Finding
from doclint.indexing.layout import SiteLanguages
from doclint.languages import USUAL_SOURCE
from doclint.messages.groups import Group, groups
from doclint.messages.record import Ground
from doclint.once import Memo
from doclint.site import Shelf

_NO_PAGE = Pages((), frozenset())


@dataclass(frozen=True)
class Interface:
    """The interface files of a project: their groups, and all that they say, read
    once."""

    ground: Ground
    groups: tuple[Group, ...] = ()

    @property
    def paths(self) -> frozenset[str]:
        """Where they lie."""
        return frozenset(path for group in self.groups for path in group.paths)


def discover_checked(config: Config, paths: Sequence[Path] = ()) -> Pages:
    """As `discover`; a project without any page is checked all the same where it has
    interface files: catalogues often lie in a repository of their own."""
    try:
        return discover(config, paths)
    except NoPageError:
        if paths or not interface(settle(config, ()), _NO_PAGE).groups:
            raise
        return _NO_PAGE


def interface(config: Config, pages: Pages) -> Interface:
    """The interface files of a project whose folder was asked for its languages
    (`layout.settle`)."""
    return _interface(config, pages.all)


@lru_cache(maxsize=2)
def _interface(config: Config, pages: tuple[str, ...]) -> Interface:
    names = [name for name in files(config, pages) if not matches(config.exclude, name)]
    ways = tuple(
        (
            way.language,
            way.source.partition("{path}")[0],
            way.translation.partition("{path}")[0],
        )
        for way in routes(config)
        if "{path}" in way.source
    )
    code = SiteLanguages(config.source_language).code
    ground = Ground(
        Shelf(config.root, names, config.gate),
        config.source_language or USUAL_SOURCE,
        code,
        ways,
        config.layout.named,
    )
    return Interface(ground, groups(ground))


def interface_findings(config: Config, pages: Pages) -> Iterator[Finding]:
    """What is told of a project's interface files, of those that are to be reported."""
    findings = interface(config, pages)
    wanted = [
        group
        for group in findings.groups
        if any(pages.reports(path) for path in group.paths)
    ]
    if not wanted:
        return
    from doclint.engine.interface_checks import (
        Checker,  # most projects have no such files
    )

    memo = Memo()
    for group in wanted:
        for finding in Checker(config, findings.ground, memo).group(group):
            if pages.reports(finding.path):
                yield finding
