"""GitLab's code quality report.
https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format"""

from __future__ import annotations

from doclint.findings import Report, Severity
from doclint.output import Look
from doclint.output._bounds import listed
from doclint.output._excerpt import visible
from doclint.output._fingerprint import fingerprinted
from doclint.output._safe import as_json

NAME = "gitlab"

_SEVERITIES = {
    Severity.ERROR: "major",
    Severity.WARNING: "minor",
    Severity.INFO: "info",
}


def render(report: Report, look: Look) -> str:
    """A JSON list, an object a finding."""
    issues = [
        {
            "description": visible(finding.message),
            "check_name": finding.rule,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[finding.severity],
            "location": {
                "path": look.prefix + finding.path,
                "lines": {
                    "begin": finding.place.start.line,
                    "end": finding.place.end.line,
                },
            },
        }
        for finding, fingerprint in fingerprinted(listed(report.findings, look))
    ]
    return as_json(issues)
