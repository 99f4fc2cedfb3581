"""A rule, run: what its check may ask, and what becomes of a check that fails. This is
the one place where a crash of a check is caught."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from doclint.config import Active, Config
from doclint.dataclasses import replace
from doclint.document import Document
from doclint.engine.patience import Patience
from doclint.engine.plan import Plan
from doclint.engine.results import CRASH_RULE
from doclint.evidence.kinds import Evidence
from doclint.findings import Hit, Related, Severity
from doclint.languages import language as language_record
from doclint.once import Memo
from doclint.project import Pair
from doclint.rule import Context, NoOptions, Rule
from doclint.source import Span


def context(
    document: Document, page_plan: Plan, config: Config, memo: Memo
) -> Context[Any]:
    """The read-only world of a page's checks, as those without options see it."""
    return Context(
        document=document,
        options=NoOptions(),
        dialect=page_plan.dialect,
        language=language_record(document.language),
        vocabulary=page_plan.vocabulary,
        source_language=config.source_language,
        memo=memo,
    )


def for_rule(base: Context[Any], active: Active) -> Context[Any]:
    """`base` with a rule's options; most have none."""
    return (
        base
        if isinstance(active.options, NoOptions)
        else replace(base, options=active.options)
    )


class Crash(Hit):
    """A hit that says that the check itself failed."""


def run(
    active: Active, parts: Iterable[Any], ctx: Context[Any], patience: Patience
) -> list[Hit]:
    """The hits of a rule; if its check is given up, the hits so far; if it crashes,
    these and one that tells of it."""
    hits: list[Hit] = []
    part = None

    def check() -> None:
        nonlocal part
        for part in parts:
            for hit in active.rule.check(part, ctx):
                hits.append(_beside_source(hit, part, ctx.pair))

    try:
        patience.attempt(active.rule.id, check, None)
    except Exception as error:
        at = getattr(part, "span", Span(0, 0)).start
        message = f"the check of {active.rule.id} crashed ({type(error).__name__}: {error}); this is a fault of doclint"
        hits.append(Crash(Span(at, at), message))
    return hits


def _beside_source(hit: Hit, part: object, pair: Pair | None) -> Hit:
    """A hit of evidence with the place in the source text and the patterns, where the
    rule has said nothing else."""
    if not (isinstance(part, Evidence) and pair):
        return hit
    related = hit.related or (
        Related(part.source, "the source text has", pair.source.path),
    )
    return replace(hit, related=related, patterns=hit.patterns or part.patterns)


def active_of(hit: Hit, active: Active, page_plan: Plan) -> Active:
    """The rule that a hit is filed under: its own, or the one for crashes.

    A pack entry may have a severity of its own; it stands unless the user has given the
    rule another than its usual.
    """
    if isinstance(hit, Crash):
        return Active(
            Rule(CRASH_RULE, (), Severity.ERROR, active.rule.check), Severity.ERROR
        )
    severity = page_plan.severities.get(hit.entry or "")
    return (
        replace(active, severity=severity)
        if severity and active.severity is active.rule.severity
        else active
    )
