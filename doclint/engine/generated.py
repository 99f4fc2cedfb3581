"""What is told of lines that a program writes is a note: nobody mends them by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from doclint.findings import Finding, Severity
from doclint.page.generated import generated_lines
from doclint.project import Pair


def noted(findings: Iterable[Finding], pair: Pair) -> Iterator[Finding]:
    """The findings of a translation; those about such a line, of its own or of its
    source, as notes."""
    there, here = generated_lines(pair.source), generated_lines(pair.translation)
    for finding in findings:
        places = (
            related.place.start.line
            for related in finding.related
            if related.path == pair.source.path
        )
        if finding.place.start.line in here or not there.isdisjoint(places):
            message = f"{finding.message}; a program writes the line"
            severity = min(finding.severity, Severity.INFO)
            yield replace(finding, severity=severity, message=message)
        else:
            yield finding
