"""JSON for programs: the fields are promised, more may come. The same report gives the
same bytes."""

from __future__ import annotations

from typing import Any

from doclint import __version__
from doclint.findings import (
    Cause,
    ChangeSummary,
    Finding,
    LanguageSummary,
    Place,
    PlacedFix,
    RelatedPlace,
    Report,
    Severity,
)
from doclint.output import Look
from doclint.output._bounds import listed
from doclint.output._excerpt import snippet
from doclint.output._safe import as_json

NAME = "json"
VERSION = 1


def render(report: Report, look: Look) -> str:
    """The report as one JSON object; paths stay relative to the project's root whatever
    `look` says."""
    return as_json(document(report, look))


def document(report: Report, look: Look) -> dict[str, Any]:
    """The report as plain data. The numbers in its summary are of all findings, shown
    or not."""
    return {
        "version": VERSION,
        "doclint": __version__,
        "summary": {
            "files": len(report.pages),
            "errors": report.count(Severity.ERROR),
            "warnings": report.count(Severity.WARNING),
            "infos": report.count(Severity.INFO),
            "suppressed": report.suppressed,
            "known": report.known,
            "mended": report.mended,
            "crashed": report.crashed,
        },
        "site": {"kind": report.site.kind, "told_by": report.site.told_by},
        "languages": [_language(each) for each in report.site.languages],
        "change": _change(report.change) if report.change else None,
        "findings": [
            finding_data(finding, report.change)
            for finding in listed(report.findings, look)
        ],
        "explained": [
            finding_data(finding, report.change)
            for finding in listed(report.explained, look)
        ],
        "causes": [_cause(cause) for cause in report.causes],
    }


def _cause(cause: Cause) -> dict[str, Any]:
    return {
        "id": cause.id,
        "rule": cause.rule,
        "count": cause.count,
        "message": cause.message,
        "example": {"path": cause.example.path, "line": cause.example.place.start.line},
        "settle": cause.settle,
    }


def _language(summary: LanguageSummary) -> dict[str, Any]:
    return {
        "code": summary.code,
        "source": summary.source,
        "pages": summary.pages,
        "paired": summary.paired,
        "unpaired": summary.unpaired,
    }


def _change(change: ChangeSummary) -> dict[str, Any]:
    pages = [
        {"path": path, "lines": [list(lines) for lines in ranges]}
        for path, ranges in sorted(change.pages.items())
    ]
    return {"base": change.base, "pages": pages, "old": change.old}


def finding_data(
    finding: Finding, change: ChangeSummary | None = None
) -> dict[str, Any]:
    """A finding as plain data; `on_changed_line` is None where the run was not held to
    a change."""
    return {
        "rule": finding.rule,
        "category": finding.category,
        "severity": finding.severity.word,
        "message": finding.message,
        "path": finding.path,
        "language": finding.language,
        **_place(finding.place),
        "suggestion": finding.suggestion,
        "fix": _fix(finding.fix) if finding.fix else None,
        "related": [_related(other) for other in finding.related],
        "entry": finding.entry,
        "inherited": finding.inherited,
        "cause": finding.cause,
        "excerpt": snippet(finding),
        "on_changed_line": change.touches(finding) if change else None,
    }


def _related(other: RelatedPlace) -> dict[str, Any]:
    return {
        "path": other.path,
        **_place(other.place),
        "message": other.message,
        "text": other.text,
    }


def _place(place: Place) -> dict[str, int]:
    return {
        "line": place.start.line,
        "column": place.start.column,
        "end_line": place.end.line,
        "end_column": place.end.column,
    }


def _fix(fix: PlacedFix) -> dict[str, Any]:
    edits = [{**_place(edit.place), "text": edit.text} for edit in fix.edits]
    changes = [change.name.lower().replace("_", "-") for change in fix.changes]
    return {"title": fix.title, "safe": fix.safe, "changes": changes, "edits": edits}
