"""SARIF 2.1.0, for code scanning. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html"""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from doclint import __version__
from doclint.findings import Finding, Place, PlacedFix, RelatedPlace, Report, Severity
from doclint.output import Look
from doclint.output._bounds import listed
from doclint.output._excerpt import visible
from doclint.output._fingerprint import fingerprinted
from doclint.output._safe import as_json

NAME = "sarif"

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note", Severity.OFF: "none"}


def render(report: Report, look: Look) -> str:
    """The report as a SARIF log of one run."""
    findings = listed(report.findings, look)
    ids = sorted({finding.rule for finding in findings})
    index = {rule: number for number, rule in enumerate(ids)}
    run = {
        "tool": {"driver": {"name": "doclint", "version": __version__, "rules": [_rule(rule, look) for rule in ids]}},
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": not report.crashed}],
        "results": [
            _result(finding, fingerprint, index[finding.rule], look) for finding, fingerprint in fingerprinted(findings)
        ],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return as_json(log)


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
        "message": {"text": visible(finding.message)},
        "locations": [_location(finding.path, finding.place, look)],
        "partialFingerprints": {"doclint/v1": fingerprint},
    }
    if finding.related:
        told["relatedLocations"] = [_related(number, other, look) for number, other in enumerate(finding.related)]
    if finding.fix:
        told["fixes"] = [_fix(finding.path, finding.fix, look)]
    return told


def _related(number: int, other: RelatedPlace, look: Look) -> dict[str, Any]:
    location = _location(other.path, other.place, look)
    if other.text:
        location["physicalLocation"]["region"]["snippet"] = {"text": "\n".join(map(visible, other.text.split("\n")))}
    return {"id": number, **location, "message": {"text": visible(other.message)}}


def _location(path: str, place: Place, look: Look) -> dict[str, Any]:
    return {"physicalLocation": {"artifactLocation": _artifact(path, look), "region": _region(place)}}


def _artifact(path: str, look: Look) -> dict[str, str]:
    # A name that is not UTF-8 comes with surrogates, which stand for its bytes (PEP 383); others spell no file's name.
    name = look.prefix + path
    address = quote(name.encode("utf-8", "surrogateescape" if _is_file_name(name) else "backslashreplace"))
    return {"uri": address, "uriBaseId": "%SRCROOT%"}


def _is_file_name(name: str) -> bool:
    return all(not "\ud800" <= char <= "\udfff" or "\udc80" <= char <= "\udcff" for char in name)


def _region(place: Place) -> dict[str, Any]:
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
