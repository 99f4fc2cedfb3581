"""Text for people at a terminal: findings by page, each with its line and the place
marked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from doclint.findings import ChangeSummary, Finding, PlacedFix, Report, Severity
from doclint.output import Look
from doclint.output._bounds import listed
from doclint.output._excerpt import Marked, columns, fitted, marked, visible
from doclint.output._overview import LONG, overview
from doclint.output._safe import line

NAME = "text"

_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "1;36"}
_BOLD, _DIM, _PLACE, _GOOD = "1", "2", "1;35", "32"
_NARROWEST = 40
# So many findings fill more than thirty screens: there a terminal shows the overview.
_MANY = 300
_UNLISTED = (
    "They are too many to list here. Name a folder, a page or a rule (doclint check docs/fr --select links),\n"
    "or write all of them to a file (doclint check > findings.txt)."
)
# Characters of a suggestion, a fix or a related place.
_MOST_NOTE = 1000


def render(report: Report, look: Look) -> str:
    """The report as text, with ANSI colours if `look` wants them."""
    findings = listed(report.findings, look)
    lines: list[str] = []
    if len(report.findings) > LONG:
        lines += [*overview(report, look), ""]
    if look.screen and len(report.findings) > _MANY:
        lines += [*_UNLISTED.splitlines(), ""]
        findings = []
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
    place = f"{_at(finding):<{at}}"
    return f"  {place}  {word}: {visible(finding.message)}  {rule}"


def _picture(finding: Finding, look: Look) -> Iterator[str]:
    """The line of the page, and below it what marks the place."""
    if not finding.excerpt.strip():
        return
    place = finding.place
    number = str(place.start.line)
    room = max(look.width - len(number) - 7, _NARROWEST)
    excerpt = fitted(marked(finding), room)
    shown = f"{excerpt.before}{excerpt.place}{excerpt.after}"
    carets = "^" * columns(excerpt.place) or "^"
    goes_on = place.end.line > place.start.line + 1
    if goes_on:
        carets += " …"
    indent = " " * columns(excerpt.before)
    under = look.paint(carets, _COLOURS[finding.severity])
    bar = look.paint("│", _DIM)
    yield f"    {look.paint(number, _DIM)} {bar} {shown}".rstrip()
    yield f"    {' ' * len(number)} {bar} {indent}{under}"


def _notes(finding: Finding, look: Look) -> Iterator[str]:
    """What is said below the line, indented as the line is."""
    margin = " " * (5 + len(str(finding.place.start.line)))
    sign, bar = look.paint("=", _DIM), look.paint("│", _DIM)
    for note in _notes_of(finding, look):
        text = note.text
        if len(text) > _MOST_NOTE:
            text = f"{text[:_MOST_NOTE]}…"
        yield f"{margin}{sign} {look.paint(note.name, note.colour)}: {visible(text)}"
        if quoted := _quoted(note.words, look):
            yield f"{margin}  {bar} {quoted}"


class _Note(NamedTuple):
    """What is said below the line: its name, what it is, its colour, and the words that
    it points to."""

    name: str
    text: str
    colour: str
    words: str = ""


def _notes_of(finding: Finding, look: Look) -> Iterator[_Note]:
    """The suggestion of a finding, its fix, and the places that it is related to."""
    if finding.suggestion is not None:
        yield _Note("suggestion", finding.suggestion, _GOOD)
    if finding.fix:
        yield _Note("fix", f"{finding.fix.title} ({_how_to_fix(finding.fix)})", _GOOD)
    for other in finding.related:
        start = other.place.start
        place = f"{look.prefix}{other.path}:{start.line}:{start.column}"
        yield _Note("see", f"{place} {other.message}", _PLACE, other.text)


def _how_to_fix(fix: PlacedFix) -> str:
    """With which options a fix is applied."""
    if fix.safe:
        return "--fix"
    return "--fix --unsafe-fixes, or by hand: it may change the meaning"


def _quoted(words: str, look: Look) -> str:
    """What stands at a related place, on one line that is about two lines of the
    terminal long at most."""
    one_line = " ".join(words.split())
    return fitted(Marked("", "", one_line), 2 * max(look.width, _NARROWEST)).after


def summary(report: Report, look: Look) -> Iterator[str]:
    """The closing lines: how much was found where, and what can be fixed."""
    if report.change:
        yield _compared(report.change)
    if report.findings:
        yield _found(report, look)
        yield from _fixable(report, look)
    else:
        yield _nothing_found(report, look)
    if report.crashed:
        crashed = "A check crashed: the report above lacks what it would have found."
        yield look.paint(crashed, _COLOURS[Severity.ERROR])


def _nothing_found(report: Report, look: Look) -> str:
    if report.change:
        message = "Nothing new."
    else:
        message = f"No fault found in {_pages(report)}."
    return look.paint(message, _GOOD) + _silenced(report)


def _found(report: Report, look: Look) -> str:
    """How many findings of each severity, on how many pages."""
    counts = []
    for severity, colour in _COLOURS.items():
        number = report.count(severity)
        if number:
            counts.append(look.paint(_count(number, severity.word), colour))
    faulty = len(_faulty(report))
    pages = _pages(report)
    return f"Found {', '.join(counts)} in {faulty:,} of {pages}.{_silenced(report)}"


def _fixable(report: Report, look: Look) -> Iterator[str]:
    """How many findings can be fixed, and how."""
    safe, unsafe = report.fixable(), report.fixable(safe=False)
    if safe:
        yield f"{safe:,} can be fixed with {look.paint('--fix', _BOLD)}."
    if unsafe:
        options = look.paint("--fix --unsafe-fixes", _BOLD)
        yield f"{unsafe:,} more with {options}, which may change what readers are told."


def _faulty(report: Report) -> set[str]:
    """The pages with findings."""
    return {finding.path for finding in report.findings}


def _pages(report: Report) -> str:
    """How many pages there are; one that cannot be read is one, too."""
    paths = {page.path for page in report.pages} | _faulty(report)
    return _count(len(paths), "page")


def _compared(change: ChangeSummary) -> str:
    """With what the pages were compared."""
    pages = _count(len(change.pages), "changed page")
    old = f"; {_count(change.old, 'other finding')} not told" if change.old else ""
    return f"Compared with {change.base}: {pages}{old}."


def _silenced(report: Report) -> str:
    """How many findings are not shown, and why; empty where all are."""
    counts = (
        (report.suppressed, "suppressed"),
        (report.known, "known from the baseline"),
        (report.mended, "of the baseline mended (`doclint baseline` drops them)"),
        (len(report.explained), "explained by the way of the site (--all)"),
    )
    return "".join(f" {number:,} {why}." for number, why in counts if number)


def _count(number: int, noun: str) -> str:
    """A number with its noun, in the plural where it is not one."""
    ending = "" if number == 1 else "s"
    return f"{number:,} {noun}{ending}"
