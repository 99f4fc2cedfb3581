"""Annotations of GitHub Actions: workflow commands that show findings in a pull
request's changes.

https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from doclint.findings import Finding, Report, Severity
from doclint.output import Look
from doclint.output._bounds import listed
from doclint.output._excerpt import visible
from doclint.output._ranked import ranked

NAME = "github"

_COMMANDS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
}
# GitHub shows so many annotations of a level for a step, and drops the rest without a
# word. https://docs.github.com/rest/checks/runs (annotations), and the runner's own
# limit of ten for each kind.
_MOST = 10


def render(report: Report, look: Look) -> str:
    """A workflow command a finding, as many as the host shows, those on changed lines
    first; the rest is counted."""
    findings = listed(report.findings, look)
    # One notice is kept for saying how much is left out.
    crowded = any(
        number > _MOST
        for number in Counter(finding.severity for finding in findings).values()
    )
    room = {
        Severity.ERROR: _MOST,
        Severity.WARNING: _MOST,
        Severity.INFO: _MOST - crowded,
    }
    shown: list[Finding] = []
    for finding in ranked(findings, report):
        if room[finding.severity] > 0:
            room[finding.severity] -= 1
            shown.append(finding)
    lines = [
        _command(finding, look)
        for finding in sorted(shown, key=lambda finding: finding.order)
    ]
    if crowded:
        lines.append(
            f"::notice title=doclint::{_data(', '.join(_left_out(report, shown)))}"
        )
    return "".join(f"{line}\n" for line in lines)


def _left_out(report: Report, shown: list[Finding]) -> Iterator[str]:
    """Of each level how many there are, and how many of them stand beside the lines."""
    for severity, command in _COMMANDS.items():
        total = report.count(severity)
        seen = sum(finding.severity is severity for finding in shown)
        if total:
            plural = "" if total == 1 else "s"
            yield f"{total:,} {command}{plural} ({min(seen, total):,} of them shown beside the lines)"


def _command(finding: Finding, look: Look) -> str:
    start, end = finding.place.start, finding.place.end
    properties: dict[str, object] = {
        "file": look.prefix + finding.path,
        "line": start.line,
        "endLine": end.line,
    }
    # GitHub refuses columns of a place that has several lines.
    if start.line == end.line:
        properties |= {"col": start.column, "endColumn": end.column}
    properties["title"] = finding.rule
    parameters = ",".join(
        f"{name}={_property(visible(str(value)))}" for name, value in properties.items()
    )
    return f"::{_COMMANDS[finding.severity]} {parameters}::{_data(_message(finding))}"


def _message(finding: Finding) -> str:
    message = "\n".join(map(visible, finding.message.split("\n")))
    return (
        message
        if finding.suggestion is None
        else f"{message}\nsuggestion: {visible(finding.suggestion)}"
    )


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
