"""Reviewdog's diagnostics, with suggestions that a reviewer can apply.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf. Its columns count bytes of
UTF-8, from 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from doclint.findings import Finding, PlacedEdit, Report, Severity
from doclint.output import Look
from doclint.output._about import NAME as DOCLINT
from doclint.output._about import help_of, home
from doclint.output._bounds import listed
from doclint.output._excerpt import visible
from doclint.output._safe import as_json

NAME = "rdjson"

_SEVERITIES = {
    Severity.ERROR: "ERROR",
    Severity.WARNING: "WARNING",
    Severity.INFO: "INFO",
}


def render(report: Report, look: Look) -> str:
    """The report as one DiagnosticResult."""
    diagnostics = [
        _diagnostic(finding, look) for finding in listed(report.findings, look)
    ]
    worst = _SEVERITIES.get(report.worst(), "INFO")
    return as_json(
        {
            "source": {"name": DOCLINT, "url": home()},
            "severity": worst,
            "diagnostics": diagnostics,
        }
    )


def _diagnostic(finding: Finding, look: Look) -> dict[str, Any]:
    diagnostic: dict[str, Any] = {
        "message": "\n".join(map(visible, finding.message.split("\n"))),
        "location": {"path": look.prefix + finding.path, "range": _range(finding)},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule, "url": help_of(finding.rule)},
    }
    if suggestion := _suggestion(finding):
        diagnostic["suggestions"] = [suggestion]
    if finding.related:
        diagnostic["related_locations"] = [
            {
                "message": visible(other.message),
                "location": {
                    "path": look.prefix + other.path,
                    "range": {"start": {"line": other.place.start.line}},
                },
            }
            for other in finding.related
        ]
    return diagnostic


def _range(finding: Finding) -> dict[str, Any]:
    start, end = finding.place.start, finding.place.end
    region = {
        "start": {"line": start.line, "column": _bytes(finding.excerpt, start.column)}
    }
    if end.line == start.line:
        region["end"] = {
            "line": end.line,
            "column": _bytes(finding.excerpt, end.column),
        }
    else:
        region["end"] = {"line": end.line}
    return region


def _bytes(line: str, column: int) -> int:
    """A column in characters as one in bytes."""
    return len(line[: column - 1].encode("utf-8", "surrogatepass")) + 1


def _suggestion(finding: Finding) -> dict[str, Any] | None:
    """The finding's fix as one replacement; None where it reaches beyond the line, the
    only one that is known here."""
    edits = sorted(finding.fix.edits, key=lambda edit: edit.span) if finding.fix else ()
    if not edits or any(not _on_line(edit, finding.place.start.line) for edit in edits):
        return None
    line, number = finding.excerpt, finding.place.start.line
    first, last = edits[0].place.start.column, edits[-1].place.end.column
    return {
        "range": {
            "start": {"line": number, "column": _bytes(line, first)},
            "end": {"line": number, "column": _bytes(line, last)},
        },
        "text": _mended(line, edits),
    }


def _on_line(edit: PlacedEdit, line: int) -> bool:
    return (
        edit.place.start.line == edit.place.end.line == line and "\n" not in edit.text
    )


def _mended(line: str, edits: Sequence[PlacedEdit]) -> str:
    """What stands from the first edit to the last one, mended."""
    pieces = []
    at = edits[0].place.start.column - 1
    for edit in edits:
        pieces += [line[at : edit.place.start.column - 1], edit.text]
        at = edit.place.end.column - 1
    return "".join(pieces)
