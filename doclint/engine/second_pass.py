"""Pass 2: project checks over all facts; then suppressions that were of no use, and all
findings in their order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from doclint.config import Active
from doclint.dataclasses import replace
from doclint.engine.asked_elsewhere import answered_elsewhere, unknown_words
from doclint.engine.chronicle import less_of_chronicles
from doclint.engine.claims import settled
from doclint.engine.judge import stamp, suppress
from doclint.engine.manner import Manners, manner_note
from doclint.engine.manner_learnt import learn
from doclint.engine.patience import SECONDS_A_PAGE, SITE_SECONDS, Clock, Patience
from doclint.engine.plan import plan
from doclint.engine.project_pass import joined, project_findings, without_disproved
from doclint.engine.request import Request
from doclint.engine.results import CRASH_RULE, PageResult
from doclint.engine.site_summary import site_summary
from doclint.engine.term_uses import term_uses
from doclint.engine.versions import Versions, without_copies
from doclint.findings import Finding, Hit, PageSummary, Report, Severity
from doclint.patterns import Manner
from doclint.project import Project
from doclint.site.identity import Identity
from doclint.website import Claim, ClaimKind

_UNUSED = "document/unused-suppression"
_MANNER = "translation/site-manner"
_UNLIKE = "translation/unlike-others"


def second_pass(
    request: Request, results: Sequence[PageResult], lost: Sequence[Finding]
) -> Report:
    """The report of a run whose first pass gave `results`; `lost` is told of pages that
    cannot be read."""
    with Clock() as clock:
        return _report(
            request,
            results,
            lost,
            Patience(clock, SITE_SECONDS + SECONDS_A_PAGE * len(results)),
        )


def _report(
    request: Request,
    results: Sequence[PageResult],
    lost: Sequence[Finding],
    patience: Patience,
) -> Report:
    pages = request.pages
    elsewhere, unasked = answered_elsewhere(
        request, [r for r in results if r.path in pages.reported]
    )
    misspelt, unspelt = unknown_words(request, results)
    actives = {
        a.rule.id: a
        for path in pages.reported
        for a in plan(request.config, path).of_project()
    }
    step = "the checks of links, includes and navigation"
    project = patience.attempt(step, lambda: joined(request, results, actives), None)
    if project is not None:
        identity = Identity(project)
        results = [without_disproved(result, identity) for result in results]
    manners = learn(
        (result.facts for result in results), _text_of(request), request.config.manners
    )
    of_project = project_findings(request, results, project, actives, patience)
    late = (*lost, *elsewhere, *misspelt, *of_project)
    judged = _Judged()
    judged.add(request, results, late)
    findings, explained = _parted(judged.findings, manners)
    findings += _broken(request, results, manners)
    findings = list(_each_once(request, findings, explained))
    findings = list(Versions.among(pages.reported).settled(findings))
    findings = list(without_copies(findings, _untranslated(results)))
    findings = list(_less_of_unbuilt(request, findings))
    findings = list(less_of_chronicles(findings, results))
    findings += _notes(request, explained, manners)
    locales = project.site.locales if project else {}
    return Report(
        findings=_in_order(findings, locales),
        pages=_summaries(request, results, project),
        suppressed=judged.suppressed,
        crashed=any(finding.rule == CRASH_RULE for finding in findings),
        explained=_in_order(explained, locales),
        site=site_summary(request.config, pages),
        notices=(*pages.notices, *unasked, *unspelt),
        terms=term_uses(project, request) if project else (),
        silenced=_in_order(judged.silenced, locales),
    )


def _untranslated(results: Iterable[PageResult]) -> dict[str, str | None]:
    """The languages of pages that are no translations."""
    return {
        result.path: result.language for result in results if not result.facts.source
    }


class _Judged:
    """What both passes found, without what authors silence."""

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.suppressed = 0
        self.silenced: list[Finding] = []

    def add(
        self, request: Request, results: Sequence[PageResult], late: Iterable[Finding]
    ) -> None:
        """Take what the first pass found on reported pages, and what was found `late`,
        on whatever page or file."""
        by_path: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in late:
            by_path[finding.path].append(finding)
        for result in results:
            of_page = by_path.pop(result.path, [])
            if result.path in request.pages.reported:
                self._add_page(request, result, of_page)
        for of_file in by_path.values():  # no page, and nobody to silence it
            self.findings += of_file

    def _add_page(
        self, request: Request, result: PageResult, late: Sequence[Finding]
    ) -> None:
        suppressed = suppress(late, result.suppressions)
        self.findings += (*result.judged.findings, *suppressed.findings)
        self.suppressed += result.judged.suppressed + suppressed.suppressed
        self.silenced += (*result.judged.silenced, *suppressed.silenced)
        self.findings += _unused(request, result, result.judged.used | suppressed.used)


def _parted(
    findings: Iterable[Finding], manners: Manners
) -> tuple[list[Finding], list[Finding]]:
    """What is told, doubtful as a note, and what the site's manner explains."""
    shown: list[Finding] = []
    explained: list[Finding] = []
    for finding in findings:
        if manners.explains(finding):
            explained.append(finding)
        else:
            shown.append(_lowered(finding) if manners.doubts(finding) else finding)
    return shown, explained


def _summaries(
    request: Request, results: Sequence[PageResult], project: Project | None
) -> tuple[PageSummary, ...]:
    """What the report says of each reported page."""
    claims = project.site.claims if project else {}
    locales = project.site.locales if project else {}
    return tuple(
        PageSummary(
            result.path,
            locales.get(result.path, result.language),
            result.facts.source,
            result.blocks,
            _address(claims.get(result.path, ())),
        )
        for result in results
        if result.path in request.pages.reported
    )


def _in_order(
    findings: Iterable[Finding], locales: Mapping[str, str]
) -> tuple[Finding, ...]:
    """Findings as they are told: each in the language of its page with the region, for
    those who look after `zh-tw` do not look after `zh-cn`."""
    regional = (
        replace(f, language=locales[f.path]) if f.path in locales else f
        for f in findings
    )
    return tuple(sorted(regional, key=lambda f: f.order))


def _address(claims: Sequence[Claim]) -> str | None:
    """Where the site shows a page: the address that its author chose, else that of its
    place."""
    ranked = sorted(claims, key=lambda claim: claim.kind is not ClaimKind.CHOSEN)
    return next(
        (claim.address for claim in ranked if claim.kind is not ClaimKind.ALIAS), None
    )


def _less_of_unbuilt(
    request: Request, findings: Iterable[Finding]
) -> Iterator[Finding]:
    """What is told of languages that the site is not built in, as notes: nobody reads
    these pages. Who names the languages in doclint's configuration wants all of it."""
    config = request.config
    if config.languages.translations:
        yield from findings
        return
    folders = tuple(f"{folder}/" for folder in config.layout.unbuilt)
    for finding in findings:
        yield _lowered(finding) if finding.path.startswith(folders) else finding


def _lowered(finding: Finding) -> Finding:
    return replace(finding, severity=min(finding.severity, Severity.INFO))


def _text_of(request: Request) -> Callable[[str], str]:
    reader = request.reader
    return lambda path: reader.source(path).text


def _each_once(
    request: Request, findings: Iterable[Finding], explained: Iterable[Finding]
) -> Iterator[Finding]:
    """The findings of both passes without those of rules that yield to another; what
    the manner explains is told."""
    pages: defaultdict[str, list[Finding]] = defaultdict(list)
    silent: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        pages[finding.path].append(finding)
    for finding in explained:
        silent[finding.path].append(finding)
    for path, group in pages.items():
        yield from settled(group, plan(request.config, path).rules, silent[path])


def _broken(
    request: Request, results: Sequence[PageResult], manners: Manners
) -> Iterator[Finding]:
    """What pages do not do though nearly all others do it."""
    facts = {result.path: result.facts for result in results}
    reader = request.reader
    for path, hit in manners.broken_by(facts, _text_of(request)):
        active = plan(request.config, path).rules.get(_UNLIKE)
        if active and path in request.pages.reported:
            yield stamp(
                hit, active, reader.source(path), facts[path].language, reader.source
            )


def _notes(
    request: Request, explained: Sequence[Finding], manners: Manners
) -> Iterator[Finding]:
    """One note for each manner of the site that explains findings, at the first of
    them."""
    reader = request.reader
    groups: dict[tuple[str, Manner], list[Finding]] = {}
    for finding in sorted(explained, key=lambda f: f.order):
        manner = manners.of(finding)
        if manner:
            groups.setdefault((finding.rule, manner), []).append(finding)
    for (rule, manner), group in groups.items():
        first = group[0]
        active = plan(request.config, first.path).rules.get(_MANNER)
        if active:
            hit = manner_note(rule, manner, len(group), first.span)
            yield stamp(
                hit, active, reader.source(first.path), first.language, reader.source
            )


def _unused(
    request: Request, result: PageResult, used: Iterable[int]
) -> Iterator[Finding]:
    """Suppressions that silenced nothing, though all their rules ran."""
    config, reader = request.config, request.reader
    active: Active | None = plan(config, result.path).rules.get(_UNUSED)
    idle = sorted(set(range(len(result.suppressions))) - set(used))
    if active is None or not idle or config.select or config.ignore:
        return
    source = reader.source(result.path)
    silent = [other.scope for other in result.suppressions if _UNUSED in other.rules]
    for index in idle:
        wish = result.suppressions[index]
        if wish.generated:
            continue
        what = ", ".join(wish.rules) or "all rules"
        message = f"found a suppression of {what} that silences nothing, expected it only where it is needed"
        finding = stamp(
            Hit(wish.span, message), active, source, result.language, reader.source
        )
        if not any(scope.meets(wish.span) for scope in silent):
            yield finding
