"""A table for spreadsheets: a row a finding (RFC 4180, UTF-8, with a line of names)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from doclint.findings import Finding, Report
from doclint.output import Look
from doclint.output._bounds import listed
from doclint.output._excerpt import snippet, visible
from doclint.output._safe import line

NAME = "csv"

COLUMNS = (
    "path",
    "line",
    "column",
    "severity",
    "rule",
    "language",
    "message",
    "suggestion",
    "excerpt",
    "source",
)
# What spreadsheets take for the beginning of a formula.
# https://owasp.org/www-community/attacks/CSV_Injection
_OBEYED = ("=", "+", "-", "@", "\t", "\r", "|", "%")


def render(report: Report, look: Look) -> str:
    """The findings in their order; `source` is what stands at the first place that
    explains one."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    rows.writerows(
        [_cell(value) for value in _row(finding, look)]
        for finding in listed(report.findings, look)
    )
    return text.getvalue()


def _row(finding: Finding, look: Look) -> Iterator[str]:
    start = finding.place.start
    yield look.prefix + finding.path
    yield str(start.line)
    yield str(start.column)
    yield finding.severity.word
    yield finding.rule
    yield finding.language or ""
    yield finding.message
    yield finding.suggestion or ""
    yield snippet(finding)
    yield next((other.text for other in finding.related), "")


def _cell(value: str) -> str:
    shown = visible(" ".join(value.split("\n")))
    return line(f"'{shown}" if shown.startswith(_OBEYED) else shown)
