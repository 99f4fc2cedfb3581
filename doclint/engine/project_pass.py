"""The checks of a whole project: its facts joined, its site, and what rules find there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from doclint.config import Active
from doclint.dataclasses import replace
from doclint.dialects import dialect
from doclint.document import Document
from doclint.engine.caching.cache import Cache
from doclint.engine.counterparts import without_counterpart
from doclint.engine.generated import noted_of_page
from doclint.engine.judge import stamp
from doclint.engine.patience import Patience
from doclint.engine.plan import plan
from doclint.engine.request import Request
from doclint.engine.results import GAVE_UP, PageResult
from doclint.engine.running import active_of, context, for_rule, run
from doclint.engine.sited import KeptSite, sited
from doclint.findings import Finding, Hit
from doclint.once import Memo
from doclint.project import Project
from doclint.site.identity import Identity
from doclint.source import Source, Span


def joined(
    request: Request, results: Sequence[PageResult], actives: Mapping[str, Active]
) -> Project | None:
    """All facts joined, with the site; None where nobody asks: no project check is on
    and no link is in doubt."""
    in_doubt = any(
        finding.links
        for result in results
        if result.path in request.pages.reported
        for finding in result.judged.findings
    )
    if not (actives or in_doubt):
        return None
    facts = (result.facts for result in results)
    gone = request.earlier.gone if request.earlier else ()
    renamed = request.earlier.renamed if request.earlier else {}
    lacks = without_counterpart(request.config, request.pages, actives.keys(), renamed)
    project = Project.of(facts, *lacks)
    if not request.pages.reported.issuperset(request.pages.all):
        project = replace(project, reported=request.pages.reported)
    marks = {result.path: result.mark for result in results}
    kept = (
        KeptSite(request.store, marks, bool(request.given))
        if isinstance(request.store, Cache)
        else None
    )
    return sited(project, request.config, request.pages, gone, kept)


def without_disproved(result: PageResult, identity: Identity) -> PageResult:
    """A page's result without links that were held to be changed, and lead to versions
    of the same page."""
    if not any(finding.links for finding in result.judged.findings):
        return result
    kept = tuple(
        finding
        for finding in result.judged.findings
        if finding.links is None
        or not identity.same(
            finding.links.source_path,
            finding.links.source,
            finding.path,
            finding.links.translation,
        )
    )
    return replace(result, judged=replace(result.judged, findings=kept))


def project_findings(
    request: Request,
    results: Sequence[PageResult],
    project: Project | None,
    actives: Mapping[str, Active],
    patience: Patience,
) -> Iterator[Finding]:
    """What project checks find. A hit on a page is stamped with that page's own
    severity for the rule."""
    config, pages, reader = request.config, request.pages, request.reader
    languages = {result.path: result.language for result in results}
    first = min(pages.reported, default="")
    whole = pages.reported.issuperset(
        pages.all
    )  # then the site's own configuration is spoken of as well
    hits = list(_project_hits(request, project, actives, patience)) if project else []
    for rule, hit in (*hits, *((GAVE_UP, hit) for hit in patience.hits())):
        path = hit.path or first
        is_reported = path in pages.reported or (whole and path not in languages)
        active_rule = plan(config, path).rules.get(rule) if is_reported else None
        if active_rule:
            active, source = (
                active_of(hit, active_rule, plan(config, path)),
                reader.source(path),
            )
            stamped = stamp(hit, active, source, languages.get(path), reader.source)
            yield from noted_of_page([stamped], source)


def _project_hits(
    request: Request,
    project: Project,
    actives: Mapping[str, Active],
    patience: Patience,
) -> Iterator[tuple[str, Hit]]:
    """The hits of project checks that are on for some page, over facts, each with the
    id of its rule."""
    empty = Document(Span(0, 0), Source("", ""), "generic", None, "", {})
    first = plan(request.config, min(request.pages.reported))
    base = replace(
        context(empty, first, request.config, Memo()),
        project=project,
        dialect=dialect(first.dialect.name),
    )
    for rule, active in actives.items():
        yield from (
            (rule, hit)
            for hit in run(active, [project], for_rule(base, active), patience)
        )
