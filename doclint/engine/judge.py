"""From hits to findings: rule, severity, page and place are stamped here, and
suppressed ones fall away."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from doclint.config import Active
from doclint.dataclasses import dataclass
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
    Severity,
)
from doclint.source import Source, Span
from doclint.text.middle import without_middle
from doclint.text.spans import Cover

# Characters of what is shown of another place: a long paragraph. Whoever wants more
# opens the page.
_MOST_WORDS = 1000
# Characters of a message: what quotes more than that of its page would be told with the
# page again and again.
_MOST_OF_MESSAGE = 2000
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Judged:
    """Findings that stand, how many were silenced, and by which suppressions (their
    indices). `silenced` are those that an author silenced, for formats that tell of
    them."""

    findings: tuple[Finding, ...]
    suppressed: int
    used: frozenset[int]
    silenced: tuple[Finding, ...] = ()


ReadSource = Callable[[str], Source]


def stamp(
    hit: Hit, active: Active, source: Source, language: str | None, read: ReadSource
) -> Finding:
    """A finding of a hit in `source`. `read` gives the source of another page that the
    hit speaks of."""
    span = _within(hit.span, source)
    position = source.position(span.start)
    return Finding(
        rule=active.rule.id,
        severity=_severity(hit, active),
        message=without_middle(hit.message, _MOST_OF_MESSAGE),
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


def _severity(hit: Hit, active: Active) -> Severity:
    """The rule's, or less where the hit is less sure; who raised the rule's severity
    wants all of it."""
    if hit.at_most is None or active.severity > active.rule.severity:
        return active.severity
    return min(active.severity, hit.at_most)


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
    edits = tuple(
        PlacedEdit(_place(edit.span, source), edit.span, edit.text)
        for edit in fix.edits
    )
    return PlacedFix(fix.title, fix.safe, edits, fix.changes)


def _related(related: Related, source: Source, read: ReadSource) -> RelatedPlace:
    other = (
        source
        if related.path in (None, source.path)
        else read(related.path or source.path)
    )
    return RelatedPlace(
        other.path,
        _place(related.span, other),
        related.message,
        words_at(_within(related.span, other), other),
    )


@lru_cache(maxsize=32)
def words_at(span: Span, source: Source) -> str:
    """What stands at a place that explains a finding, as written, of a long one the
    beginning."""
    if span.end - span.start <= _MOST_WORDS:
        return source.cut(span)
    return (
        source.text[span.start : span.start + _MOST_WORDS - len(_ELLIPSIS)] + _ELLIPSIS
    )


def suppress(
    findings: Iterable[Finding], suppressions: tuple[Suppression, ...]
) -> Judged:
    """Drop the findings that the author wants to hear nothing of."""
    findings = list(findings)
    if not suppressions:
        return Judged(tuple(findings), 0, frozenset())
    silent = _silenced(findings, suppressions)
    wished = _silenced(findings, [wish for wish in suppressions if not wish.generated])
    starts: defaultdict[str, list[int]] = defaultdict(list)
    for finding in sorted(silent, key=lambda finding: finding.span.start):
        for key in _keys(finding):
            starts[key].append(finding.span.start)
    used = frozenset(
        index for index, wish in enumerate(suppressions) if _silences(wish, starts)
    )
    kept = tuple(finding for finding in findings if finding not in silent)
    silenced = tuple(finding for finding in findings if finding in wished)
    return Judged(kept, len(silenced), used, silenced)


def _silenced(
    findings: Iterable[Finding], suppressions: Iterable[Suppression]
) -> set[Finding]:
    """The findings that one of the suppressions silences."""
    scopes = _scopes(suppressions)
    return {
        f
        for f in findings
        if any(scopes[key].last(f.span.start) >= 0 for key in _keys(f))
    }


# Stands for all rules.
_ALL = ""


def _keys(finding: Finding) -> tuple[str, ...]:
    """What a suppression may call a finding by."""
    return finding.rule, finding.category, _ALL


def _scopes(suppressions: Iterable[Suppression]) -> defaultdict[str, Cover]:
    """Where suppressions silence findings, by what they call them."""
    spans: defaultdict[str, list[Span]] = defaultdict(list)
    for wish in suppressions:
        for key in wish.rules or (_ALL,):
            spans[key].append(_reach(wish))
    return defaultdict(
        lambda: Cover(()), {key: Cover(marks) for key, marks in spans.items()}
    )


def _silences(wish: Suppression, starts: Mapping[str, Sequence[int]]) -> bool:
    """Whether one of the findings that begin at `starts` (by what suppressions call
    them, in order) is silenced."""
    reach = _reach(wish)
    for key in wish.rules or (_ALL,):
        marks = starts.get(key, ())
        at = bisect_left(marks, reach.start)
        if at < len(marks) and marks[at] < reach.end:
            return True
    return False


def _reach(wish: Suppression) -> Span:
    """Where a finding must begin to be silenced; an empty scope is a place by
    itself."""
    return Span(wish.scope.start, max(wish.scope.end, wish.scope.start + 1))
