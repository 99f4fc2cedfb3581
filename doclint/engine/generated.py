"""What is told of lines and pages that a program writes is a note: nobody mends them by
hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from doclint.dataclasses import replace
from doclint.findings import Finding, Severity
from doclint.page.generated import generated_lines, is_generated
from doclint.project import Pair
from doclint.source import Source


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


# What a program writes wrong on its page. What people make of that in another language
# is told as ever.
_OF_FORM = frozenset(
    {
        "references",
        "links",
        "images",
        "tables",
        "markup",
        "typography",
        "terms",
        "document",
    }
)


def noted_of_page(findings: Iterable[Finding], source: Source) -> Iterator[Finding]:
    """The findings of a page; those about its form as notes where a program writes the
    page."""
    if not is_generated(source):
        yield from findings
        return
    for finding in findings:
        if finding.category in _OF_FORM and finding.severity > Severity.INFO:
            message = f"{finding.message}; a program writes the page"
            finding = replace(finding, severity=Severity.INFO, message=message)
        yield finding
