"""The run: pass 1 over every page, pass 2 over all facts; then the report."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from doclint.config import Config, FolderFacts
from doclint.dataclasses import replace
from doclint.engine.aging import told_once
from doclint.engine.agreed import with_agreement
from doclint.engine.caching.cache import Cache
from doclint.engine.causes import with_causes
from doclint.engine.discover import Pages, discover, with_named
from doclint.engine.first_pass import first_pass, needs_project
from doclint.engine.interface import discover_checked, interface_findings
from doclint.engine.layout import settle
from doclint.engine.request import Earlier, Progress, Request
from doclint.engine.second_pass import second_pass
from doclint.errors import DoclintError
from doclint.findings import Finding, Report


def report_of(request: Request) -> Report:
    """Do what is asked."""
    results, lost = first_pass(request)
    report = second_pass(
        request, results, [*lost, *interface_findings(request.config, request.pages)]
    )
    if request.once:
        report = told_once(with_agreement(report, request), request)
    findings, causes = with_causes(report.findings)
    return replace(report, findings=findings, causes=causes)


def unexplained(report: Report) -> Report:
    """The report with what the site's manner explains among its findings."""
    findings, causes = with_causes(
        sorted((*report.findings, *report.explained), key=lambda finding: finding.order)
    )
    return replace(report, findings=findings, explained=(), causes=causes)


def recount(report: Report, kept: Sequence[Finding]) -> Report:
    """The report of some of its findings, with the causes of these alone."""
    findings, causes = with_causes(kept)
    return replace(report, findings=findings, causes=causes)


def check_paths(
    config: Config,
    paths: Sequence[Path] = (),
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    language: str | None = None,
    jobs: int | None = None,
    cache: bool = True,
    progress: Progress | None = None,
    external: bool = False,
    external_allow: Sequence[str] = (),
    earlier: Earlier | None = None,
    once: bool = True,
) -> Report:
    """Check a project, or what `paths` name of it; cross-file rules know the whole
    project either way.

    `jobs` is the number of processes (None: one a core); `progress(done, total)` is called after each page;
    `external`: ask other sites too whether links lead to something there; `external_allow` are hosts and networks that
    may be asked though not everybody can reach them; `earlier` are source pages as they were before a change; `once`:
    what many findings have in common is told once, and where a change is looked at it is not: one page more or less
    that shows it must not make others' findings new.
    Raises DoclintError for a path that does not exist and when there is neither a page nor
    an interface file.
    """
    settled = with_named(
        replace(
            config, select=tuple(select), ignore=tuple(ignore), folder=FolderFacts()
        ),
        paths,
    )
    pages = discover_checked(settled, paths)
    settled = settle(settled, pages.all)
    store = Cache.of(settled) if cache else None
    allowed = tuple(external_allow)
    return report_of(
        Request(
            settled,
            pages,
            {},
            language,
            jobs,
            progress,
            store,
            external,
            allowed,
            earlier,
            once,
        )
    )


def check_text(
    config: Config,
    path: str,
    text: str | bytes,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    language: str | None = None,
    external: bool = False,
    external_allow: Sequence[str] = (),
    cache: bool = False,
) -> Report:
    """Check one page given as text, as if it lay at `path` (relative to the root) in
    the project. `cache`: results of its other pages may be those that earlier runs
    kept."""
    settled = replace(
        config, select=tuple(select), ignore=tuple(ignore), folder=FolderFacts()
    )
    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    pages = around(settled, path)
    settled = settle(settled, pages.all)
    allowed = tuple(external_allow)
    store = Cache.of(settled) if cache else None
    return report_of(
        Request(
            settled, pages, {path: data}, language, 1, None, store, external, allowed
        )
    )


def around(config: Config, path: str) -> Pages:
    """The pages of a project with one more, which alone is reported."""
    try:
        others = discover(config).all if needs_project(config, path) else ()
    except DoclintError:  # a page may stand alone
        others = ()
    return Pages(
        tuple(sorted({*others, path})), frozenset({path}), named=frozenset({path})
    )
