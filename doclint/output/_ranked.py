"""What comes first where not all can be shown: what stands on lines of the change, then
what is worse."""

from __future__ import annotations

from collections.abc import Iterable

from doclint.findings import Finding, Report


def ranked(findings: Iterable[Finding], report: Report) -> list[Finding]:
    """The findings, those first that a reader of the change should see."""
    change = report.change

    def rank(finding: Finding) -> tuple[bool, int, tuple[object, ...]]:
        elsewhere = change is not None and not change.touches(finding)
        return elsewhere, -finding.severity, finding.order

    return sorted(findings, key=rank)
