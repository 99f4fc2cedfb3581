"""A line a finding, `path:line:column: severity rule message`, for terminals, editors
and whatever reads lines."""

from __future__ import annotations

from doclint.findings import Finding, Report
from doclint.output import Look
from doclint.output._bounds import listed
from doclint.output._excerpt import visible
from doclint.output._safe import line

NAME = "concise"


def render(report: Report, look: Look) -> str:
    """The findings in their order, and nothing else."""
    return "".join(
        f"{line(_told(finding, look))}\n" for finding in listed(report.findings, look)
    )


def _told(finding: Finding, look: Look) -> str:
    start = finding.place.start
    place = f"{visible(look.prefix + finding.path)}:{start.line}:{start.column}"
    return f"{place}: {finding.severity.word} {finding.rule} {visible(finding.message)}"
