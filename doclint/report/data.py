"""What a report page tells, counted and sorted: data without any HTML."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from doclint.findings import Finding, Report, Severity


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


def summarise(report: Report) -> Summary:
    """Count and sort a report."""
    rules = _rule_ids(report.findings)
    pages = _pages(report, {rule: number for number, rule in enumerate(rules, 1)})
    listed = [item for page in pages for item in page.findings]
    return Summary(
        counts=_counts(report.findings),
        checked=len(report.pages),
        suppressed=report.suppressed,
        known=report.known,
        fixable=sum(bool(finding.fix and finding.fix.safe) for finding in report.findings),
        crashed=report.crashed,
        pages=pages,
        rules=_rules(rules, listed),
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


def _pages(report: Report, rules: Mapping[str, int]) -> tuple[Page, ...]:
    by_path: dict[str, list[Finding]] = defaultdict(list)
    for finding in sorted(report.findings, key=lambda finding: finding.order):
        by_path[finding.path].append(finding)
    languages = {page.path: page.language for page in report.pages}
    pages: list[Page] = []
    number = 1
    for path in sorted(by_path, key=lambda path: (*_counts(by_path[path]).rank, path)):
        found = by_path[path]
        items = tuple(Numbered(at, rules[finding.rule], finding) for at, finding in enumerate(found, number))
        language = languages.get(path, found[0].language)
        pages.append(Page(len(pages) + 1, path, language, _counts(found), items))
        number += len(found)
    return tuple(pages)


def _rules(ids: list[str], items: list[Numbered]) -> tuple[RuleRow, ...]:
    by_rule: dict[int, list[Numbered]] = defaultdict(list)
    for item in items:
        by_rule[item.rule].append(item)
    return tuple(_rule(number, rule, by_rule[number]) for number, rule in enumerate(ids, 1))


def _rule(number: int, rule: str, items: list[Numbered]) -> RuleRow:
    findings = [item.finding for item in items]
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
