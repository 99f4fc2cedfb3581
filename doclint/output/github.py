"""Annotations of GitHub Actions: workflow commands that show findings in a pull request's changes.

https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from doclint.findings import Finding, Report, Severity
from doclint.output import Look
from doclint.output._bounds import listed
from doclint.output._excerpt import visible

NAME = "github"

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render(report: Report, look: Look) -> str:
    """A workflow command a finding."""
    findings = listed(report.findings, look)
    return "".join(f"{_command(finding, look)}\n" for finding in findings)


def _command(finding: Finding, look: Look) -> str:
    start, end = finding.place.start, finding.place.end
    properties: dict[str, object] = {"file": look.prefix + finding.path, "line": start.line, "endLine": end.line}
    if start.line == end.line:  # GitHub refuses columns of a place that has several lines
        properties |= {"col": start.column, "endColumn": end.column}
    properties["title"] = finding.rule
    told = ",".join(f"{name}={_property(visible(str(value)))}" for name, value in properties.items())
    return f"::{_COMMANDS[finding.severity]} {told}::{_data(_message(finding))}"


def _message(finding: Finding) -> str:
    message = "\n".join(map(visible, finding.message.split("\n")))
    return message if finding.suggestion is None else f"{message}\nsuggestion: {visible(finding.suggestion)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
