"""Checkstyle's XML, which most review tools and CI servers read.
https://checkstyle.org/dtds/"""

from __future__ import annotations

from itertools import groupby

from doclint.findings import Finding, Report
from doclint.output import Look
from doclint.output._bounds import listed
from doclint.output._xml import attribute

NAME = "checkstyle"

# The version of Checkstyle whose form it is: readers look at it, and at nothing else of
# it.
_VERSION = "4.3"


def render(report: Report, look: Look) -> str:
    """The report as an XML document, an element a page."""
    files = []
    for path, page in groupby(
        listed(report.findings, look), key=lambda finding: finding.path
    ):
        errors = "".join(_error(finding) for finding in page)
        files.append(
            f"  <file name={attribute(look.prefix + path)}>\n{errors}  </file>\n"
        )
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="{_VERSION}">\n{"".join(files)}</checkstyle>\n'


def _error(finding: Finding) -> str:
    start = finding.place.start
    message = finding.message
    if finding.suggestion is not None:
        message = f"{message}; suggestion: {finding.suggestion}"
    return (
        f'    <error line="{start.line}" column="{start.column}" severity="{finding.severity.word}" '
        f"message={attribute(message)} source={attribute(f'doclint.{finding.rule}')}/>\n"
    )
