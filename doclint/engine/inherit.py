"""Inherited faults: what the source text has too is no fault of the translation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from doclint.findings import Finding, RelatedPlace, Severity
from doclint.project import Pair, Unit

# Faults of form, which a faithful translation takes over. Words and their spacing are each language's own.
_FORMAL = frozenset({"references", "links", "images", "tables", "templates", "markup", "front-matter", "document"})
_SIGNS = frozenset({"typography/unbalanced-brackets", "typography/unbalanced-quotes"})
# A word is taken over where the same block of the source has the very same.
_WORDS = frozenset({"terms/forbidden", "terms/misspelt", "translation/repeated-word"}) | _SIGNS


def marked(findings: Iterable[Finding], of_source: Iterable[Finding], pair: Pair) -> Iterator[Finding]:
    """The findings of a translation; those that the source has too become notes that point there."""
    left = [finding for finding in of_source if finding.category in _FORMAL or finding.rule in _WORDS]
    for finding in findings:
        twin = next((other for other in left if _same(finding, other, pair)), None)
        if twin is None:
            yield finding
            continue
        left.remove(twin)
        there = RelatedPlace(twin.path, twin.place, "the source text has the same")
        yield replace(
            finding, inherited=True, severity=Severity.INFO, fix=None, related=(*finding.related, there),
            message=f"{finding.message}; the source text has the same",
        )  # fmt: skip


def _same(finding: Finding, other: Finding, pair: Pair) -> bool:
    if finding.rule != other.rule:
        return False
    alike = pair.translation.source.cut(finding.span) == pair.source.source.cut(other.span)
    if finding.rule not in _WORDS:
        return alike or _in_one_block(finding, other, pair)
    return alike and _in_one_block(finding, other, pair)


def _in_one_block(finding: Finding, other: Finding, pair: Pair) -> bool:
    return any(
        both.source and both.translation and _around(both.translation, finding) and _around(both.source, other)
        for both in pair.blocks
    )


def _around(unit: Unit, finding: Finding) -> bool:
    return unit.span.start <= finding.span.start < max(unit.span.end, unit.span.start + 1)
