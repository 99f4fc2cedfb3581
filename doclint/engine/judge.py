"""From hits to findings: rule, severity, page and place are stamped here, and suppressed ones fall away."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from doclint.config import Active
from doclint.document import Suppression
from doclint.findings import (
    Finding,
    Fix,
    Hit,
    Place,
    PlacedEdit,
    PlacedFix,
    Related,
    RelatedPlace,
)
from doclint.source import Source, Span


@dataclass(frozen=True, slots=True)
class Judged:
    """Findings that stand, how many were silenced, and by which suppressions (their indices)."""

    findings: tuple[Finding, ...]
    suppressed: int
    used: frozenset[int]


Reader = Callable[[str], Source]


def stamp(hit: Hit, active: Active, source: Source, language: str | None, read: Reader) -> Finding:
    """A finding of a hit in `source`. `read` gives the source of another page that the hit speaks of."""
    span = _within(hit.span, source)
    position = source.position(span.start)
    return Finding(
        rule=active.rule.id,
        severity=min(active.severity, hit.at_most or active.severity),
        message=hit.message,
        path=source.path,
        language=language,
        span=span,
        place=Place(position, source.position(span.end)),
        excerpt=_line(source, position.line),
        suggestion=hit.suggestion,
        # A page that is not UTF-8 cannot be written back without losing what is not.
        fix=_fix(hit.fix, source) if hit.fix and source.undecodable is None else None,
        related=tuple(_related(related, source, read) for related in hit.related),
        entry=hit.entry,
        patterns=hit.patterns,
        links=hit.links,
    )


@lru_cache(maxsize=32)
def _line(source: Source, number: int) -> str:
    """A line of a page; thousands of findings on one long line share it."""
    return source.cut(source.line_span(number))


def _within(span: Span, source: Source) -> Span:
    end = min(max(span.end, 0), len(source.text))
    return Span(min(max(span.start, 0), end), end)


def _place(span: Span, source: Source) -> Place:
    span = _within(span, source)
    return Place(source.position(span.start), source.position(span.end))


def _fix(fix: Fix, source: Source) -> PlacedFix:
    edits = tuple(PlacedEdit(_place(edit.span, source), edit.span, edit.text) for edit in fix.edits)
    return PlacedFix(fix.title, fix.safe, edits, fix.changes)


def _related(related: Related, source: Source, read: Reader) -> RelatedPlace:
    other = source if related.path in (None, source.path) else read(related.path or source.path)
    return RelatedPlace(other.path, _place(related.span, other), related.message)


def suppress(findings: Iterable[Finding], suppressions: tuple[Suppression, ...]) -> Judged:
    """Drop the findings that the author wants to hear nothing of."""
    kept: list[Finding] = []
    used: set[int] = set()
    suppressed = 0
    for finding in findings:
        silencers = [index for index, wish in enumerate(suppressions) if _silences(wish, finding)]
        used.update(silencers)
        wished = any(not suppressions[index].generated for index in silencers)
        suppressed += 1 if wished else 0
        if not silencers:
            kept.append(finding)
    return Judged(tuple(kept), suppressed, frozenset(used))


def _silences(wish: Suppression, finding: Finding) -> bool:
    start = finding.span.start
    if not (wish.scope.start <= start < wish.scope.end or wish.scope.start == start == wish.scope.end):
        return False
    return not wish.rules or finding.rule in wish.rules or finding.category in wish.rules
