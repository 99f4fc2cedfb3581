"""Findings that fixes brought up, and the fixes that most likely are to blame."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from doclint.engine.mending.attempt import Attempt, Done, Refusal, same_place
from doclint.engine.pairs import sources
from doclint.engine.request import Request
from doclint.findings import Change, Finding, Report, Severity
from doclint.source import Span
from doclint.text.lines import line_end, line_start

# Changes that other pages may notice.
_FAR = frozenset(
    {
        Change.KEY,
        Change.VALUE,
        Change.HEADING_ID,
        Change.FRONT_MATTER,
        Change.TAG,
        Change.HTML,
        Change.STRUCTURE,
    }
)


def brought_in(start: Report, attempt: Attempt, request: Request) -> Iterator[Refusal]:
    """The fixes behind findings at warning or above that were not there at the
    start."""
    if not attempt.changed:
        return
    known: defaultdict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in (*start.findings, *start.explained):
        known[finding.path, finding.rule].append(finding)
    new = [
        finding
        for finding in attempt.report.findings
        if finding.severity >= Severity.WARNING
        and not _was_there(finding, known[finding.path, finding.rule], attempt)
        and not _uncovered(finding, attempt)
        and not _believed_now(finding, attempt)
    ]
    elsewhere = sorted(
        {finding.path for finding in new if not attempt.done.get(finding.path)}
    )
    origins = sources(request.config, request.pages.all, elsewhere) if elsewhere else {}
    for finding in new:
        reason = f"it would bring up {finding.rule}, {finding.message}"
        for done in _behind(finding, attempt, origins):
            yield Refusal(done.finding, reason)


def _was_there(finding: Finding, known: Iterable[Finding], attempt: Attempt) -> bool:
    """Whether one of a page's findings of the rule said the same, or stood there."""
    return any(
        before.message == finding.message
        or same_place(attempt.place(before), finding.span)
        for before in known
    )


def _uncovered(finding: Finding, attempt: Attempt) -> bool:
    """Whether a finding was there before, where nobody could read: in front matter that
    a fix made readable."""
    done = (each.finding.fix for each in attempt.done.get(finding.path, ()))
    if not any(fix and Change.FRONT_MATTER in fix.changes for fix in done):
        return False
    text = attempt.changed[finding.path].decode("utf-8")
    fence = text[:3]
    return fence in ("---", "+++") and finding.span.start <= text.find(f"\n{fence}", 3)


def _believed_now(finding: Finding, attempt: Attempt) -> bool:
    """Whether a link of a page that no fix touched was dead before, and is told only
    now that others which lead nowhere were mended: a folder that lacks most of what is
    asked of it is not believed to be whole."""
    return (
        finding.category == "links"
        and finding.path not in attempt.done
        and not any(map(_is_far, _everywhere(attempt)))
    )


def _everywhere(attempt: Attempt) -> list[Done]:
    return [done for edits in attempt.done.values() for done in edits]


def _is_far(done: Done) -> bool:
    """Whether other pages may notice what a fix changed."""
    fix = done.finding.fix
    return fix is not None and bool(_FAR.intersection(fix.changes))


def _behind(
    finding: Finding, attempt: Attempt, origins: Mapping[str, str]
) -> list[Done]:
    """The fixes that most likely brought a finding in: on its line, else on its page, else on its source page (which
    `origins` tells), else those that other pages notice, else all."""
    on_page = attempt.done.get(finding.path, [])
    if on_page:
        line = _line_of(finding, attempt)
        on_line = [
            done for done in on_page if any(_same_line(at, line) for at in done.spans)
        ]
        return on_line or on_page
    source = origins.get(finding.path)
    on_source = attempt.done.get(source, []) if source else []
    everywhere = _everywhere(attempt)
    return on_source or list(filter(_is_far, everywhere)) or everywhere


def _line_of(finding: Finding, attempt: Attempt) -> Span:
    """The line, or the lines, of a finding on its page as it is changed."""
    text = attempt.changed[finding.path].decode("utf-8")
    return Span(line_start(text, finding.span.start), line_end(text, finding.span.end))


def _same_line(span: Span, line: Span) -> bool:
    return line.start <= span.end and span.start <= line.end
