"""The overview alone, for a first look at a large site: what to do first, and where."""

from __future__ import annotations

from doclint.findings import Report
from doclint.output import Look
from doclint.output._overview import overview
from doclint.output._safe import line
from doclint.output.text import summary

NAME = "statistics"


def render(report: Report, look: Look) -> str:
    """The overview and the closing lines of the text format."""
    lines = [*overview(report, look), ""] if report.findings else []
    lines += summary(report, look)
    return "\n".join(map(line, lines)) + "\n"
