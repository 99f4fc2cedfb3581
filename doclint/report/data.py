"""What a report page tells, counted and sorted: data without any HTML."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from doclint.findings import Finding, Report, Severity
from doclint.output import Look
from doclint.output._bounds import listed


@dataclass(frozen=True, slots=True)
class Counts:
    """How many findings of each severity."""

    errors: int = 0
    warnings: int = 0
    infos: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.errors + self.warnings + self.infos

    @property
    def levels(self) -> tuple[tuple[Severity, int], ...]:
        """Each severity with its number, the worst first."""
        return (Severity.ERROR, self.errors), (Severity.WARNING, self.warnings), (Severity.INFO, self.infos)

    @property
    def rank(self) -> tuple[int, int, int]:
        """Sorts the worst first."""
        return -self.errors, -self.warnings, -self.infos


@dataclass(frozen=True, slots=True)
class Numbered:
    """A finding with its number on the page (its anchor) and that of its rule."""

    number: int
    rule: int
    finding: Finding


@dataclass(frozen=True, slots=True)
class Page:
    """A page with faults, its findings from top to bottom."""

    number: int
    path: str
    language: str | None
    counts: Counts
    findings: tuple[Numbered, ...]


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule that found something: how much, in which languages, where."""

    number: int
    id: str
    severity: Severity
    counts: Counts
    pages: int
    by_language: Mapping[str | None, int]
    findings: tuple[Numbered, ...]


@dataclass(frozen=True, slots=True)
class LanguageRow:
    """A language of the project. `faulty` counts its pages with at least one finding."""

    code: str | None
    pages: int
    faulty: int
    counts: Counts


@dataclass(frozen=True, slots=True)
class Summary:
    """A whole report. Pages and rules come worst first; `languages` by name, pages without one last."""

    counts: Counts
    checked: int
    suppressed: int
    known: int
    fixable: int
    crashed: bool
    pages: tuple[Page, ...]
    rules: tuple[RuleRow, ...]
    languages: tuple[LanguageRow, ...]


def summarise(report: Report, look: Look) -> Summary:
    """Count and sort a report. All findings are counted, and as many listed as `look` wants."""
    shown = listed(report.findings, look)
    rules = _rule_ids((*report.findings, *shown))
    pages = _pages(report, shown, {rule: number for number, rule in enumerate(rules, 1)})
    items = [item for page in pages for item in page.findings]
    return Summary(
        counts=_counts(report.findings),
        checked=len(report.pages),
        suppressed=report.suppressed,
        known=report.known,
        fixable=report.fixable(),
        crashed=report.crashed,
        pages=pages,
        rules=_rules(rules, items, report.findings),
        languages=_languages(report),
    )


def _counts(findings: Iterable[Finding]) -> Counts:
    tally = Counter(finding.severity for finding in findings)
    return Counts(tally[Severity.ERROR], tally[Severity.WARNING], tally[Severity.INFO])


def _rule_ids(findings: Iterable[Finding]) -> list[str]:
    by_rule: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_rule[finding.rule].append(finding)
    return sorted(by_rule, key=lambda rule: (*_counts(by_rule[rule]).rank, rule))


def _pages(report: Report, shown: Iterable[Finding], rules: Mapping[str, int]) -> tuple[Page, ...]:
    by_path: dict[str, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        by_path[finding.path].append(finding)
    listed_on: dict[str, list[Finding]] = defaultdict(list)
    for finding in shown:
        listed_on[finding.path].append(finding)
    languages = {page.path: page.language for page in report.pages}
    pages: list[Page] = []
    number = 1
    for path in sorted(by_path, key=lambda path: (*_counts(by_path[path]).rank, path)):
        found = listed_on[path]
        items = tuple(Numbered(at, rules[finding.rule], finding) for at, finding in enumerate(found, number))
        language = languages.get(path, found[0].language)
        pages.append(Page(len(pages) + 1, path, language, _counts(by_path[path]), items))
        number += len(found)
    return tuple(pages)


def _rules(ids: list[str], items: list[Numbered], findings: Iterable[Finding]) -> tuple[RuleRow, ...]:
    by_id: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        by_id[finding.rule].append(finding)
    by_rule: dict[int, list[Numbered]] = defaultdict(list)
    for item in items:
        by_rule[item.rule].append(item)
    return tuple(_rule(number, rule, by_rule[number], by_id[rule]) for number, rule in enumerate(ids, 1))


def _rule(number: int, rule: str, items: list[Numbered], found: list[Finding]) -> RuleRow:
    findings = found or [item.finding for item in items]  # what tells of more is listed only
    return RuleRow(
        number,
        rule,
        max(finding.severity for finding in findings),
        _counts(findings),
        len({finding.path for finding in findings}),
        Counter(finding.language for finding in findings),
        tuple(items),
    )


def _languages(report: Report) -> tuple[LanguageRow, ...]:
    pages = Counter(page.language for page in report.pages)
    by_language: dict[str | None, list[Finding]] = defaultdict(list)
    for finding in report.findings:
        by_language[finding.language].append(finding)
    codes = sorted(pages.keys() | by_language.keys(), key=lambda code: (code is None, code or ""))
    return tuple(
        LanguageRow(code, pages[code], len({finding.path for finding in by_language[code]}), _counts(by_language[code]))
        for code in codes
    )
