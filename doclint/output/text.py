"""Text for people at a terminal: findings by page, each with its line and the place
marked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from doclint.findings import ChangeSummary, Finding, Report, Severity
from doclint.output import Look
from doclint.output._bounds import listed
from doclint.output._excerpt import Marked, columns, fitted, marked, visible
from doclint.output._overview import LONG, overview
from doclint.output._safe import line

NAME = "text"

_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}
_BOLD, _DIM, _PLACE, _GOOD = "1", "2", "1;35", "32"
_NARROWEST = 40
# Characters of a suggestion, a fix or a related place.
_MOST_NOTE = 1000


def render(report: Report, look: Look) -> str:
    """The report as text, with ANSI colours if `look` wants them."""
    findings = listed(report.findings, look)
    lines: list[str] = []
    if len(report.findings) > LONG:
        lines += [*overview(report, look), ""]
    for path, page in groupby(findings, key=lambda finding: finding.path):
        lines += [*_page(path, list(page), look), ""]
    lines += summary(report, look)
    return "\n".join(map(line, lines)) + "\n"


def _page(path: str, findings: list[Finding], look: Look) -> Iterator[str]:
    yield look.paint(visible(look.prefix + path), _BOLD)
    at = max(len(_at(finding)) for finding in findings)
    for finding in findings:
        yield ""
        yield _headline(finding, at, look)
        yield from _picture(finding, look)
        yield from _notes(finding, look)


def _at(finding: Finding) -> str:
    return f"{finding.place.start.line}:{finding.place.start.column}"


def _headline(finding: Finding, at: int, look: Look) -> str:
    word = look.paint(finding.severity.word, _COLOURS[finding.severity])
    rule = look.paint(f"[{finding.rule}]", _DIM)
    return f"  {_at(finding):<{at}}  {word}: {visible(finding.message)}  {rule}"


def _picture(finding: Finding, look: Look) -> Iterator[str]:
    if not finding.excerpt.strip():
        return
    number = str(finding.place.start.line)
    excerpt = fitted(marked(finding), max(look.width - len(number) - 7, _NARROWEST))
    carets = "^" * columns(excerpt.place) or "^"
    colour = _COLOURS[finding.severity]
    more = " …" if finding.place.end.line > finding.place.start.line + 1 else ""
    bar = look.paint("│", _DIM)
    yield f"    {look.paint(number, _DIM)} {bar} {excerpt.before}{excerpt.place}{excerpt.after}".rstrip()
    under = " " * columns(excerpt.before) + look.paint(carets + more, colour)
    yield f"    {' ' * len(number)} {bar} {under}"


def _notes(finding: Finding, look: Look) -> Iterator[str]:
    margin = " " * (5 + len(str(finding.place.start.line)))
    for word, note, colour, words in _told(finding, look):
        shown = note if len(note) <= _MOST_NOTE else f"{note[:_MOST_NOTE]}…"
        yield f"{margin}{look.paint('=', _DIM)} {look.paint(word, colour)}: {visible(shown)}"
        if quoted := _quoted(words, look):
            yield f"{margin}  {look.paint('│', _DIM)} {quoted}"


def _quoted(words: str, look: Look) -> str:
    """What stands at a related place, on one line that is about two lines of the
    terminal long at most."""
    one_line = " ".join(words.split())
    return fitted(Marked("", "", one_line), 2 * max(look.width, _NARROWEST)).after


def _told(finding: Finding, look: Look) -> Iterator[tuple[str, str, str, str]]:
    """What is said below the line: its name, what it is, its colour, and the words that
    it points to."""
    fix = finding.fix
    if finding.suggestion is not None:
        yield "suggestion", finding.suggestion, _GOOD, ""
    if fix:
        how = (
            "--fix"
            if fix.safe
            else "--fix --unsafe-fixes, or by hand: it may change the meaning"
        )
        yield "fix", f"{fix.title} ({how})", _GOOD, ""
    for other in finding.related:
        place = f"{look.prefix}{other.path}:{other.place.start.line}:{other.place.start.column}"
        yield "see", f"{place} {other.message}", _PLACE, other.text


def summary(report: Report, look: Look) -> Iterator[str]:
    """The closing lines: how much was found where, and what can be fixed."""
    faulty = {finding.path for finding in report.findings}
    pages = _count(
        len({page.path for page in report.pages} | faulty), "page"
    )  # one that cannot be read is one, too
    if report.change:
        yield _compared(report.change)
    if not report.findings and report.change:
        yield look.paint("Nothing new.", _GOOD) + _silenced(report)
    elif not report.findings:
        yield look.paint(f"No fault found in {pages}.", _GOOD) + _silenced(report)
    else:
        counts = [
            look.paint(_count(number, severity.word), _COLOURS[severity])
            for severity in _COLOURS
            if (number := report.count(severity))
        ]
        yield f"Found {', '.join(counts)} in {len(faulty):,} of {pages}.{_silenced(report)}"
        if report.fixable():
            yield f"{report.fixable():,} can be fixed with {look.paint('--fix', _BOLD)}."
        if report.fixable(safe=False):
            more = look.paint("--fix --unsafe-fixes", _BOLD)
            yield f"{report.fixable(safe=False):,} more with {more}, which may change what readers are told."
    if report.crashed:
        crashed = "A check crashed: the report above lacks what it would have found."
        yield look.paint(crashed, _COLOURS[Severity.ERROR])


def _compared(change: ChangeSummary) -> str:
    old = f"; {_count(change.old, 'other finding')} not told" if change.old else ""
    return f"Compared with {change.base}: {_count(len(change.pages), 'changed page')}{old}."


def _silenced(report: Report) -> str:
    suppressed = f" {report.suppressed:,} suppressed." if report.suppressed else ""
    known = f" {report.known:,} known from the baseline." if report.known else ""
    mended = (
        f" {report.mended:,} of the baseline mended (`doclint baseline` drops them)."
        if report.mended
        else ""
    )
    explained = (
        f" {len(report.explained):,} explained by the way of the site (--all)."
        if report.explained
        else ""
    )
    return suppressed + known + mended + explained


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
