"""How much of a report is shown: so many findings of a rule on a page, and so much of
what a page itself says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from doclint.dataclasses import replace
from doclint.findings import Finding, PlacedFix, Severity
from doclint.output import Look
from doclint.text.middle import without_middle

MORE = "document/more-findings"

# Characters of a message, which quotes the page: five lines of a terminal. The longest
# of ours has 300 without quotes.
_MOST_MESSAGE = 500
# Characters of what a program may put in the place of a fault. It is whole or not there
# at all.
_MOST_NEW_TEXT = 20_000


def listed(findings: Iterable[Finding], look: Look) -> list[Finding]:
    """The findings in their order, as many of a rule on a page as `look` wants, the
    worst of them.

    One more tells, in the place of the first that is left out, how many there are; long
    texts are cut. Numbers and exit status are of all findings, so whoever counts must
    not count these.
    """
    groups: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        groups[finding.path, finding.rule].append(finding)
    shown = [
        _clipped(finding)
        for group in groups.values()
        for finding in _most(group, look.max_findings)
    ]
    return sorted(shown, key=lambda finding: finding.order)


def _most(group: list[Finding], most: int) -> Iterator[Finding]:
    if most == 0 or len(group) <= most:
        yield from group
        return
    ranked = sorted(group, key=lambda finding: (-finding.severity, finding.order))
    yield from ranked[:most]
    yield _rest(ranked[most:], most)


def _rest(left_out: list[Finding], most: int) -> Finding:
    first = min(left_out, key=lambda finding: finding.order)
    noun = "finding" if len(left_out) == 1 else "findings"
    return Finding(
        rule=MORE,
        severity=Severity.INFO,
        message=f"{len(left_out):,} more {noun} of {first.rule} on this page, max_findings is {most:,}",
        path=first.path,
        language=first.language,
        span=first.span,
        place=first.place,
        excerpt=first.excerpt,
    )


def _clipped(finding: Finding) -> Finding:
    suggestion, fix = finding.suggestion, finding.fix
    is_short = len(finding.message) <= _MOST_MESSAGE
    has_long_suggestion = suggestion is not None and len(suggestion) > _MOST_NEW_TEXT
    has_long_fix = _new_text(fix) > _MOST_NEW_TEXT
    if is_short and not (finding.related or has_long_suggestion or has_long_fix):
        return finding
    related = tuple(
        replace(other, message=without_middle(other.message, _MOST_MESSAGE))
        for other in finding.related
    )
    return replace(
        finding,
        message=without_middle(finding.message, _MOST_MESSAGE),
        suggestion=None if has_long_suggestion else suggestion,
        fix=None if has_long_fix else fix,
        related=related,
    )


def _new_text(fix: PlacedFix | None) -> int:
    return sum(len(edit.text) for edit in fix.edits) if fix else 0
