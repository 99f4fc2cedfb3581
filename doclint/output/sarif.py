"""SARIF 2.1.0, for code scanning. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html"""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from doclint import __version__
from doclint.findings import Finding, Place, PlacedFix, Report, Severity
from doclint.output import Look
from doclint.output._fingerprint import fingerprinted

NAME = "sarif"

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note", Severity.OFF: "none"}


def render(report: Report, look: Look) -> str:
    """The report as a SARIF log of one run."""
    ids = sorted({finding.rule for finding in report.findings})
    index = {rule: number for number, rule in enumerate(ids)}
    run = {
        "tool": {"driver": {"name": "doclint", "version": __version__, "rules": [_rule(rule, look) for rule in ids]}},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": not report.crashed}],
        "results": [
            _result(finding, fingerprint, index[finding.rule], look)
            for finding, fingerprint in fingerprinted(report.findings)
        ],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rule(name: str, look: Look) -> dict[str, Any]:
    told: dict[str, Any] = {"id": name, "properties": {"tags": [name.partition("/")[0]]}}
    if rule := look.rules.get(name):
        told["shortDescription"] = {"text": rule.summary or name}
        told["fullDescription"] = {"text": rule.why or rule.summary or name}
        told["help"] = {"text": rule.why or rule.summary or name}
        told["defaultConfiguration"] = {"level": _LEVELS[rule.severity]}
    return told


def _result(finding: Finding, fingerprint: str, index: int, look: Look) -> dict[str, Any]:
    told: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [_location(finding.path, finding.place, look)],
        "partialFingerprints": {"doclint/v1": fingerprint},
    }
    if finding.related:
        told["relatedLocations"] = [
            {"id": number, **_location(other.path, other.place, look), "message": {"text": other.message}}
            for number, other in enumerate(finding.related)
        ]
    if finding.fix:
        told["fixes"] = [_fix(finding.path, finding.fix, look)]
    return told


def _location(path: str, place: Place, look: Look) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": _artifact(path, look), "region": _region(place)}}


def _artifact(path: str, look: Look) -> dict[str, str]:
    address = quote((look.prefix + path).encode("utf-8", "replace"))
    return {"uri": address, "uriBaseId": "%SRCROOT%"}


def _region(place: Place) -> dict[str, int]:
    return {
        "startLine": place.start.line,
        "startColumn": place.start.column,
        "endLine": place.end.line,
        "endColumn": place.end.column,
    }


def _fix(path: str, fix: PlacedFix, look: Look) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(edit.place), "insertedContent": {"text": edit.text}} for edit in fix.edits
    ]
    changes = [{"artifactLocation": _artifact(path, look), "replacements": replacements}]
    return {"description": {"text": fix.title}, "artifactChanges": changes}
