"""GitLab's code quality report. https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format"""

from __future__ import annotations

import json

from doclint.findings import Report, Severity
from doclint.output import Look
from doclint.output._fingerprint import fingerprinted

NAME = "gitlab"

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(report: Report, look: Look) -> str:
    """A JSON list, an object a finding."""
    found = [
        {
            "description": finding.message,
            "check_name": finding.rule,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[finding.severity],
            "location": {
                "path": look.prefix + finding.path,
                "lines": {"begin": finding.place.start.line, "end": finding.place.end.line},
            },
        }
        for finding, fingerprint in fingerprinted(report.findings)
    ]
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"
