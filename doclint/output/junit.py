"""JUnit XML, which nearly every CI server can show: a suite a page, a test case a finding.

Errors and warnings are failures; an info is a passed case with its text in `system-out`, so is a clean page.
"""

from __future__ import annotations

import re
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from doclint.findings import Finding, Report, Severity
from doclint.output import Look
from doclint.output._bounds import listed
from doclint.output._excerpt import snippet, visible

NAME = "junit"

# What XML 1.0 cannot hold, not even escaped (https://www.w3.org/TR/xml/#charsets).
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report, look: Look) -> str:
    """The report as an XML document."""
    findings = listed(report.findings, look)
    by_page = {path: list(page) for path, page in groupby(findings, key=lambda finding: finding.path)}
    paths = sorted({page.path for page in report.pages} | by_page.keys())
    suites = "".join(_suite(look.prefix + path, by_page.get(path, [])) for path in paths)
    counts = _counts(findings, len(paths) - len(by_page))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="doclint" {counts}>\n{suites}</testsuites>\n'


def _counts(findings: list[Finding], clean: int) -> str:
    failures = sum(finding.severity > Severity.INFO for finding in findings)
    return f'tests="{len(findings) + clean}" failures="{failures}" errors="0"'


def _suite(path: str, findings: list[Finding]) -> str:
    cases = "".join(_case(path, finding) for finding in findings)
    cases = cases or f'    <testcase name="no fault" classname={_attribute(path)}/>\n'
    return f"  <testsuite name={_attribute(path)} {_counts(findings, not findings)}>\n{cases}  </testsuite>\n"


def _case(path: str, finding: Finding) -> str:
    line, column = finding.place.start
    name = f"{finding.rule} at {line}:{column}"
    told = f"{visible(path)}:{line}:{column}: {visible(finding.message)}\n{visible(snippet(finding))}"
    if finding.suggestion is not None:
        told += f"\nsuggestion: {visible(finding.suggestion)}"
    if finding.severity is Severity.INFO:
        inner = f"<system-out>{_text(told)}</system-out>"
    else:
        inner = f"<failure message={_attribute(finding.message)} type={_attribute(finding.severity.word)}>"
        inner += f"{_text(told)}</failure>"
    return (
        f"    <testcase name={_attribute(name)} classname={_attribute(path)} "
        f'file={_attribute(path)} line="{line}">{inner}</testcase>\n'
    )


def _attribute(text: str) -> str:
    return quoteattr(_ILLEGAL.sub("\ufffd", visible(text)))


def _text(text: str) -> str:
    return escape(_ILLEGAL.sub("\ufffd", text), {"\r": "&#13;"})
