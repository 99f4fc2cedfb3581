"""JSON lines: an object a finding, as the format json has them, for programs that read
as it comes."""

from __future__ import annotations

from doclint.findings import Report
from doclint.output import Look
from doclint.output._bounds import listed
from doclint.output._safe import as_json_line
from doclint.output.json import finding_data

NAME = "jsonl"


def render(report: Report, look: Look) -> str:
    """A line a finding; paths stay relative to the project's root whatever `look`
    says."""
    return "".join(
        as_json_line(finding_data(finding, report.change))
        for finding in listed(report.findings, look)
    )
