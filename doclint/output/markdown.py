"""Markdown for a step's summary and for a comment in a pull request: totals, causes,
languages, pages, first findings.

What pages say stands in code spans: there it is no link, mention or HTML.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from doclint.expressions import expression
from doclint.findings import Cause, Finding, Report, Severity
from doclint.output import Look
from doclint.output._about import help_of, is_home_known
from doclint.output._bounds import listed
from doclint.output._excerpt import visible
from doclint.output._ranked import ranked
from doclint.output._safe import line

NAME = "markdown"

# A comment holds 65,536 characters on GitHub; the rest is room for what others put
# around.
MOST = 60_000
# So many causes, pages and findings are named; the rest is counted.
_CAUSES, _PAGES, _LANGUAGES, _FINDINGS = 8, 8, 12, 30
# Characters of a message in a list.
_LONG = 300
_COUNTED = (Severity.ERROR, Severity.WARNING, Severity.INFO)
_NAMES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_TICKS = expression("`+")


def render(report: Report, look: Look) -> str:
    """The report in at most `MOST` characters; whatever is left out is told."""
    kept, size = [], 0
    for each in _lines(report, look):
        shown = f"{line(each)}\n"
        size += len(shown)
        if size > MOST:
            kept.append("\nThere is more than fits here.\n")
            break
        kept.append(shown)
    return "".join(kept)


def _lines(report: Report, look: Look) -> Iterator[str]:
    yield f"### doclint: {_total(report)}"
    yield ""
    yield from _circumstances(report)
    yield from _causes(report)
    yield from _first_findings(report, look)
    languages = Counter(finding.language or "?" for finding in report.findings)
    if len(languages) > 1:
        yield from _table(
            "By language",
            languages,
            report.findings,
            _LANGUAGES,
            lambda finding: finding.language or "?",
        )
    pages = Counter(finding.path for finding in report.findings)
    if len(pages) > 1:
        yield from _table(
            "Pages with most",
            pages,
            report.findings,
            _PAGES,
            lambda finding: finding.path,
        )


def _total(report: Report) -> str:
    counts = ((severity, report.count(severity)) for severity in _COUNTED)
    total = ", ".join(
        f"{number:,} {_NAMES[severity]}{_plural(number)}"
        for severity, number in counts
        if number
    )
    return total or ("nothing new" if report.change else "no fault found")


def _circumstances(report: Report) -> Iterator[str]:
    parts = []
    if report.change:
        changed = len(report.change.pages)
        parts.append(
            f"{changed:,} changed page{_plural(changed)}, compared with {_code(report.change.base)}"
        )
        if report.change.old:
            parts.append(
                f"{report.change.old:,} other finding{_plural(report.change.old)} not told"
            )
    else:
        parts.append(f"{len(report.pages):,} page{_plural(len(report.pages))}")
    if report.known:
        parts.append(f"{report.known:,} known from the baseline")
    if report.fixable():
        parts.append(f"{report.fixable():,} can be mended with `doclint check --fix`")
    yield "; ".join(parts) + "."
    yield ""
    if report.crashed:
        yield "**A check crashed: this lacks what it would have found.**"
        yield ""


def _causes(report: Report) -> Iterator[str]:
    causes = sorted(
        report.causes,
        key=lambda cause: (-cause.example.severity, -cause.count, cause.id),
    )
    if not causes:
        return
    yield "**One cause, many findings**"
    yield ""
    for cause in causes[:_CAUSES]:
        yield f"- {cause.count:,} × {_rule(cause.rule)} {_code(cause.message)}{_settled(cause)}"
    if len(causes) > _CAUSES:
        yield f"- and {len(causes) - _CAUSES:,} more"
    yield ""


def _settled(cause: Cause) -> str:
    return f"; if the site wants it so: {_code(cause.settle)}" if cause.settle else ""


def _first_findings(report: Report, look: Look) -> Iterator[str]:
    findings = ranked(listed(report.findings, look), report)
    if not findings:
        return
    yield (
        "**Findings**"
        if len(findings) <= _FINDINGS
        else f"**The first {_FINDINGS} findings**"
    )
    yield ""
    for finding in findings[:_FINDINGS]:
        word = _NAMES[finding.severity]
        yield f"- **{word}** {_place(finding, look)} {_rule(finding.rule)} {_code(finding.message)}"
        source = next((other for other in finding.related if other.text), None)
        if source:
            yield f"  - {visible(source.message)}: {_code(' '.join(source.text.split()))}"
    if len(findings) > _FINDINGS:
        yield f"- and {len(findings) - _FINDINGS:,} more"
    yield ""


def _place(finding: Finding, look: Look) -> str:
    return _code(f"{look.prefix}{finding.path}:{finding.place.start.line}")


def _rule(rule: str) -> str:
    return f"[{rule}]({help_of(rule)})" if is_home_known() else f"`{rule}`"


NameOf = Callable[[Finding], str]


def _table(
    title: str,
    counts: Counter[str],
    findings: Iterable[Finding],
    most: int,
    name_of: NameOf,
) -> Iterator[str]:
    by_severity: dict[Severity, Counter[str]] = {
        severity: Counter() for severity in _COUNTED
    }
    for finding in findings:
        by_severity[finding.severity][name_of(finding)] += 1
    yield f"| {title} | errors | warnings | notes |"
    yield "|---|---:|---:|---:|"
    for name, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:most]:
        numbers = " | ".join(
            f"{by_severity[severity][name]:,}" for severity in _COUNTED
        )
        yield f"| {_code(name).replace('|', chr(92) + '|')} | {numbers} |"
    if len(counts) > most:
        yield f"| and {len(counts) - most:,} more | | | |"
    yield ""


def _code(text: str) -> str:
    """A text in a code span that it cannot end."""
    shown = visible(" ".join(text.split()))
    if len(shown) > _LONG:
        shown = f"{shown[: _LONG - 1]}…"
    if not shown:
        return ""
    longest_run = max(map(len, _TICKS.findall(shown)), default=0)
    fence = "`" * (longest_run + 1)
    touches_fence = shown.startswith("`") or shown.endswith("`")
    blank = " " if touches_fence else ""
    return f"{fence}{blank}{shown}{blank}{fence}"


def _plural(number: int) -> str:
    return "" if number == 1 else "s"
