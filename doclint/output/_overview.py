"""What a long report is about, on one screen: what many findings have in common, then
rules, languages and pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from doclint.findings import Cause, Finding, Report, Severity
from doclint.output import Look
from doclint.output._excerpt import visible

# Reports with more findings than this begin with an overview.
LONG = 50
# So many causes, rules and pages are named; the rest is counted.
_CAUSES, _RULES, _PAGES = 8, 12, 5
_COUNTED = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def overview(report: Report, look: Look) -> Iterator[str]:
    """The lines of an overview: causes with an example and what to do, then counts by
    rule, language and page."""
    yield from _of_causes(report, look)
    yield from _table(
        "By rule",
        Counter(finding.rule for finding in report.findings),
        report.findings,
        _RULES,
        "rule",
    )
    languages = Counter(finding.language or "?" for finding in report.findings)
    if len(languages) > 1:
        yield from _table("By language", languages, report.findings, _RULES, "language")
    pages = Counter(visible(look.prefix + finding.path) for finding in report.findings)
    yield from _list("Pages with most", pages, _PAGES)


def _of_causes(report: Report, look: Look) -> Iterator[str]:
    causes = sorted(
        report.causes,
        key=lambda cause: (-cause.example.severity, -cause.count, cause.id),
    )
    if not causes:
        return
    yield "One cause, many findings: mend or settle these first"
    for cause in causes[:_CAUSES]:
        yield from _cause(cause, look)
    rest = causes[_CAUSES:]
    if rest:
        yield f"  … and {len(rest):,} more causes of {sum(cause.count for cause in rest):,} findings"
    yield ""


def _cause(cause: Cause, look: Look) -> Iterator[str]:
    example = cause.example
    place = f"{look.prefix}{example.path}:{example.place.start.line}"
    yield f"  {cause.count:>6,} × {example.severity.word} [{cause.rule}] {_short(visible(cause.message), look)}"
    yield f"           for example {visible(place)}"
    todo = _todo(cause)
    if todo:
        yield f"           {_short(visible(todo), look)}"


def _todo(cause: Cause) -> str:
    """What settles or mends all findings of a cause, as far as that can be said."""
    if cause.example.fix:
        return (
            "doclint check --fix mends them"
            if cause.example.fix.safe
            else f"fix: {cause.example.fix.title}"
        )
    if cause.settle:
        return f"if the site wants it so: {cause.settle}"
    return ""


def _short(text: str, look: Look) -> str:
    longest = max(look.width - 12, 60)
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _table(
    title: str, counts: Counter[str], findings: Sequence[Finding], most: int, field: str
) -> Iterator[str]:
    """Rows with the errors, warnings and notes of each value of a field of the
    findings."""
    by_severity: dict[Severity, Counter[str]] = {
        severity: Counter() for severity in _COUNTED
    }
    for finding in findings:
        by_severity[finding.severity][getattr(finding, field) or "?"] += 1
    yield f"{title:<36}{'errors':>8}{'warnings':>10}{'notes':>8}"
    for name, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]:
        error, warning, info = (by_severity[severity][name] for severity in _COUNTED)
        yield f"  {name:<34}{error:>8,}{warning:>10,}{info:>8,}"
    if len(counts) > most:
        yield f"  … and {len(counts) - most} more"
    yield ""


def _list(title: str, counts: Counter[str], most: int) -> Iterator[str]:
    yield title
    for name, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[
        :most
    ]:
        yield f"  {count:>6,}  {name}"
