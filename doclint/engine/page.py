"""Pass 1: one page, alone. This is what runs in workers, and the one place where a crash of a check is caught."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from doclint.config import Active, Config, language_of
from doclint.document import Document, Part, Segment, Suppression
from doclint.engine.judge import Judged, stamp, suppress
from doclint.engine.plan import Plan, plan
from doclint.findings import Finding, Hit, Severity
from doclint.indexing import facts
from doclint.languages import all_languages
from doclint.languages import language as language_record
from doclint.languages.detect import language_of_text
from doclint.parsing import parse
from doclint.project import Facts
from doclint.rule import Context, Memo, Rule
from doclint.source import Source, Span

CRASHED = "internal/check-crashed"


@dataclass(frozen=True, slots=True)
class PageJob:
    """A page to look at. `report` False: only its facts are wanted."""

    path: str
    data: bytes
    language: str | None = None
    report: bool = True


@dataclass(frozen=True, slots=True)
class PageResult:
    """What pass 1 knows of a page."""

    path: str
    language: str | None
    facts: Facts
    judged: Judged
    suppressions: tuple[Suppression, ...]
    crashed: bool = False


def look(job: PageJob, config: Config, memo: Memo) -> PageResult:
    """Parse a page, gather its facts, and check it if it is to be reported."""
    source = Source.decode(job.path, job.data)
    page_plan = plan(config, job.path)
    code = job.language or language_of(config, job.path)
    document = parse(source, page_plan.dialect, code, page_plan.vocabulary)
    if code is None:
        document = replace(document, language=_told_by_words(document))
    findings: tuple[Finding, ...] = ()
    if job.report:
        findings = tuple(_check(document, page_plan, config, memo))
    suppressions = document.of(Suppression)
    crashed = any(finding.rule == CRASHED for finding in findings)
    return PageResult(
        job.path, document.language, facts(document), suppress(findings, suppressions), suppressions, crashed
    )


# Prose enough to tell a language by, and how sure the words must be of it.
_ENOUGH, _SURE = 3000, 0.8


def _told_by_words(document: Document) -> str | None:
    """The language of a page that neither its path nor the configuration tells, from its own prose; None if unsure."""
    prose = ""
    for segment in document.of(Segment):
        prose += segment.text + "\n"
        if len(prose) > _ENOUGH:
            break
    code, confidence = language_of_text(prose, all_languages())
    return code if confidence >= _SURE else None


def _check(document: Document, page_plan: Plan, config: Config, memo: Memo) -> Iterator[Finding]:
    base = context(document, page_plan, config, memo)
    for kind, actives in page_plan.of_page():
        parts: tuple[Part, ...] = (document,) if kind is Document else document.of(kind)
        if not parts:
            continue
        for active in actives:
            hits = run(active, parts, for_rule(base, active))
            yield from (stamp(hit, active_of(hit, active), document.source, document.language, _nobody) for hit in hits)


def _nobody(path: str) -> Source:
    return Source(path, "")


def context(document: Document, page_plan: Plan, config: Config, memo: Memo) -> Context[Any]:
    """The read-only world of a page's checks, still without options."""
    return Context(
        document=document,
        options=None,
        dialect=page_plan.dialect,
        language=language_record(document.language),
        vocabulary=page_plan.vocabulary,
        source_language=config.languages.source,
        memo=memo,
    )


def for_rule(base: Context[Any], active: Active) -> Context[Any]:
    """`base` with a rule's options."""
    return replace(base, options=active.options)


class Crash(Hit):
    """A hit that says that the check itself failed."""


def run(active: Active, visited: Iterable[Any], ctx: Context[Any]) -> list[Hit]:
    """The hits of a rule; if its check crashes, the hits so far and one that tells of the crash."""
    hits: list[Hit] = []
    try:
        for part in visited:
            hits.extend(active.rule.check(part, ctx))
    except Exception as error:
        at = getattr(part, "span", Span(0, 0)).start
        told = f"the check of {active.rule.id} crashed ({type(error).__name__}: {error}); this is a fault of doclint"
        hits.append(Crash(Span(at, at), told))
    return hits


def active_of(hit: Hit, active: Active) -> Active:
    """The rule that a hit is filed under: its own, or the one for crashes."""
    return (
        Active(Rule(CRASHED, (), Severity.ERROR, active.rule.check), Severity.ERROR, None)
        if isinstance(hit, Crash)
        else active
    )
