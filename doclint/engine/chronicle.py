"""Pages that tell what was on a day: minutes of meetings, lists of changes.

Nobody writes them anew: what is told of their wording, and of addresses that were right
on that day, is a note. A list of changes that is translated is a page like others.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence

from doclint.dataclasses import replace
from doclint.engine.results import PageResult
from doclint.expressions import expression
from doclint.findings import Finding, Severity

_MINUTES = expression(r"(?:^|[/_.-])minutes(?:[/_.-]|$)", re.IGNORECASE)
_DATED = expression(r"(?:19|20)\d\d[-_.]?[01]\d[-_.]?[0-3]\d")
_CHANGES = frozenset({"changelog", "changes", "history", "releasenotes"})
# What a sentence is made of, and how it is set.
_WORDING = frozenset({"terms", "typography", "spelling"})
_WORDING_RULES = frozenset({"translation/repeated-word", "links/spaced-text"})
_ABSOLUTE = "://"


def less_of_chronicles(
    findings: Iterable[Finding], results: Sequence[PageResult]
) -> Iterator[Finding]:
    """All findings, those of such pages that ask nobody to do anything as notes."""
    translated = {result.facts.source for result in results}
    alone = {
        result.path
        for result in results
        if not result.facts.source and result.path not in translated
    }
    for finding in findings:
        is_past = finding.path in alone and _tells_of_past(finding)
        if is_past and finding.severity > Severity.INFO:
            yield replace(finding, severity=Severity.INFO)
        else:
            yield finding


def _tells_of_past(finding: Finding) -> bool:
    if _is_minutes(finding.path):
        return True
    if not _is_of_changes(finding.path):
        return False
    if finding.category in _WORDING or finding.rule in _WORDING_RULES:
        return True
    return finding.category == "links" and _is_absolute(finding)


def _is_minutes(path: str) -> bool:
    """Whether a page is the record of a meeting, by its day and its folder or name."""
    name = posixpath.basename(path)
    return _DATED.search(name) is not None and _MINUTES.search(path) is not None


def _is_of_changes(path: str) -> bool:
    """Whether a page is called a list of changes: `CHANGELOG.md`, `release-notes.md`."""
    stem = posixpath.basename(path).partition(".")[0]
    return stem.lower().replace("-", "").replace("_", "") in _CHANGES


def _is_absolute(finding: Finding) -> bool:
    """Whether a link is written as a whole address, as one cites it."""
    first, last = finding.place.start, finding.place.end
    end = last.column - 1 if last.line == first.line else None
    return _ABSOLUTE in finding.excerpt[first.column - 1 : end]
