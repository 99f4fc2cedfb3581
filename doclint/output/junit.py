"""JUnit XML, which nearly every CI server can show: a suite a page, a test case a
finding.

Errors and warnings are failures; an info is a passed case with its text in
`system-out`, so is a clean page. Nothing is in it that the strictest schema refuses
(Jenkins' junit-10.xsd): the place of a finding stands in its name and its text.
"""

from __future__ import annotations

from itertools import groupby

from doclint.findings import Finding, Report, Severity
from doclint.output import Look
from doclint.output._bounds import listed
from doclint.output._excerpt import snippet, visible
from doclint.output._xml import attribute, xml_text

NAME = "junit"


def render(report: Report, look: Look) -> str:
    """The report as an XML document."""
    findings = listed(report.findings, look)
    by_page = {
        path: list(page)
        for path, page in groupby(findings, key=lambda finding: finding.path)
    }
    paths = sorted({page.path for page in report.pages} | by_page.keys())
    suites = "".join(
        _suite(look.prefix + path, by_page.get(path, [])) for path in paths
    )
    counts = _counts(findings, len(paths) - len(by_page))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="doclint" {counts}>\n{suites}</testsuites>\n'


def _counts(findings: list[Finding], clean: int) -> str:
    failures = sum(finding.severity > Severity.INFO for finding in findings)
    return f'tests="{len(findings) + clean}" failures="{failures}" errors="0"'


def _suite(path: str, findings: list[Finding]) -> str:
    name = attribute(path)
    cases = "".join(_case(path, finding) for finding in findings)
    if not findings:
        cases = f'    <testcase name="no fault" classname={name}/>\n'
    counts = _counts(findings, not findings)
    return f"  <testsuite name={name} {counts}>\n{cases}  </testsuite>\n"


def _case(path: str, finding: Finding) -> str:
    line, column = finding.place.start
    name = f"{finding.rule} at {line}:{column}"
    text = f"{visible(path)}:{line}:{column}: {visible(finding.message)}\n{visible(snippet(finding))}"
    if finding.suggestion is not None:
        text += f"\nsuggestion: {visible(finding.suggestion)}"
    if finding.severity is Severity.INFO:
        inner = f"<system-out>{xml_text(text)}</system-out>"
    else:
        inner = f"<failure message={attribute(finding.message)} type={attribute(finding.severity.word)}>"
        inner += f"{xml_text(text)}</failure>"
    return f"    <testcase name={attribute(name)} classname={attribute(path)}>{inner}</testcase>\n"
