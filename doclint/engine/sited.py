"""The site of a run's pages."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from doclint.config import Config
from doclint.engine.discover import Pages, shelf_of
from doclint.engine.pairs import locales, sources
from doclint.engine.plan import plan
from doclint.project import Project
from doclint.site import survey


def sited(project: Project, config: Config, pages: Pages, gone: Collection[str] = ()) -> Project:
    """The project with its site: addresses, and where links lead. `gone` are files that a change takes away."""
    dialects = {path: plan(config, path).dialect.name for path in project.pages}
    origins = sources(config, pages.all, sorted(project.pages))
    shelf = shelf_of(config, pages.all).without(gone)
    regions = locales(config, pages.all, origins)
    return replace(project, site=survey(project.pages, dialects, origins, shelf, regions))
