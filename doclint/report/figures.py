"""One record of figures: page, exports, history and summary all tell these, and nothing
of their own."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import cache
from typing import TypeVar

from doclint.dataclasses import dataclass
from doclint.engine import LanguageState, PageState
from doclint.findings import Cause, Finding, PageSummary, Report, Severity
from doclint.output._excerpt import snippet
from doclint.report.circumstances import Circumstances
from doclint.report.figure_records import (
    CauseFigures,
    Comparison,
    Counts,
    Coverage,
    FamilyCell,
    Figures,
    FolderFigures,
    LanguageFigures,
    PageFigures,
    Quality,
    RuleFigures,
    ShownFinding,
    Totals,
)
from doclint.report.gate import DensityLimits
from doclint.report.mqm import LEAST_WORDS, Level, Scheme, density, scheme, score
from doclint.text.volume import count_words

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)
_COUNTED = (Severity.ERROR, Severity.WARNING, Severity.INFO)
# Folders are told to this depth (steps of a path).
_DEPTH = 2


@dataclass(frozen=True)
class Input:
    """What figures are made of. `text_of` gives the text of a page of the project; an
    empty one where it cannot be read."""

    report: Report
    run: Circumstances
    gate: DensityLimits
    text_of: Callable[[str], str]
    coverage: Sequence[LanguageState] = ()
    comparison: Comparison | None = None


def figures(of: Input) -> Figures:
    """Count everything once."""
    return _Counting(of).figures()


class _Counting:
    """The findings and pages of a report, grouped in the ways that they are counted."""

    def __init__(self, of: Input) -> None:
        self.of = of
        self.report = of.report
        self.scheme: Scheme = scheme()
        self.words_of = cache(lambda path: count_words(of.text_of(path)))
        self.pages = {page.path: page for page in self.report.pages}
        self.by_path = _grouped(self.report.findings, lambda finding: finding.path)

    def figures(self) -> Figures:
        quality = self.quality(self.report.findings, self.pages.values())
        languages = tuple(self.languages())
        densities = {each.code or "": each.quality.density for each in languages}
        families = tuple(sorted({finding.category for finding in self.report.findings}))
        return Figures(
            run=self.of.run,
            site=self.report.site.kind,
            gate=self.of.gate.state(self.report, quality.density, densities),
            totals=self.totals(),
            quality=quality,
            languages=languages,
            families=families,
            cells=tuple(self.cells()),
            causes=tuple(
                _cause(cause) for cause in sorted(self.report.causes, key=_gravity)
            ),
            rules=tuple(self.rules()),
            pages=tuple(
                sorted(
                    self.page_rows(),
                    key=lambda page: (
                        *_densest(page.quality),
                        page.counts.rank,
                        page.path,
                    ),
                )
            ),
            folders=tuple(
                sorted(
                    self.folders(),
                    key=lambda each: (*_densest(each.quality), each.path),
                )
            ),
            terms=self.report.terms,
            comparison=self.of.comparison,
        )

    def quality(
        self, findings: Iterable[Finding], pages: Iterable[PageSummary], least: int = 0
    ) -> Quality:
        """`least`: so many words are needed to tell a density."""
        penalty = sum(map(self.scheme.penalty, findings))
        words = sum(self.words_of(page.source or page.path) for page in pages)
        enough = words if words >= least else 0
        return Quality(penalty, words, density(penalty, enough), score(penalty, enough))

    def totals(self) -> Totals:
        report = self.report
        levels = Counter(map(self.scheme.level, report.findings))
        mendable = [
            finding for finding in report.findings if finding.fix and finding.fix.safe
        ]
        return Totals(
            findings=len(report.findings),
            counts=_counts(report.findings),
            files=len(report.pages),
            faulty=len(self.by_path.keys() & self.pages.keys()),
            suppressed=report.suppressed,
            known=report.known,
            mended=report.mended,
            explained=len(report.explained),
            inherited=sum(finding.inherited for finding in report.findings),
            mendable=len(mendable),
            mendable_unsafe=report.fixable(safe=False),
            mended_pages=len({finding.path for finding in mendable}),
            crashed=report.crashed,
            by_level={level.value: levels[level] for level in Level},
        )

    def languages(self) -> Iterator[LanguageFigures]:
        pages = _grouped(self.pages.values(), lambda page: page.language)
        findings = _grouped(self.report.findings, lambda finding: finding.language)
        states = {each.language: each for each in self.of.coverage}
        sources = {each.code for each in self.report.site.languages if each.source}
        codes = pages.keys() | findings.keys() | states.keys()
        for code in sorted(
            codes, key=lambda code: (code is None, code not in sources, code or "")
        ):
            findings_here = findings.get(code, [])
            there = pages.get(code, [])
            faulty = {finding.path for finding in findings_here}
            state = states.get(code or "")
            coverage = _coverage(state, findings_here) if state else None
            yield LanguageFigures(
                code,
                code in sources,
                len(there),
                len(faulty),
                _counts(findings_here),
                self.quality(findings_here, there),
                coverage,
            )

    def cells(self) -> Iterator[FamilyCell]:
        groups = _grouped(
            self.report.findings, lambda finding: (finding.language, finding.category)
        )
        for language, family in sorted(groups, key=lambda key: (key[0] or "", key[1])):
            yield FamilyCell(language, family, _counts(groups[language, family]))

    def rules(self) -> Iterator[RuleFigures]:
        groups = _grouped(self.report.findings, lambda finding: finding.rule)
        for rule, of_rule in sorted(
            groups.items(), key=lambda item: (*_counts(item[1]).rank, item[0])
        ):
            languages = Counter(finding.language or "" for finding in of_rule)
            yield RuleFigures(
                id=rule,
                severity=max(finding.severity for finding in of_rule).word,
                type=self.scheme.type_of(rule),
                counts=_counts(of_rule),
                penalty=sum(map(self.scheme.penalty, of_rule)),
                pages=len({finding.path for finding in of_rule}),
                fixable=sum(finding.fix is not None for finding in of_rule),
                languages=dict(sorted(languages.items())),
                example=_example(max(of_rule, key=lambda finding: finding.severity)),
            )

    def page_rows(self) -> Iterator[PageFigures]:
        for path, findings in self.by_path.items():
            page = self.pages.get(path, PageSummary(path, findings[0].language))
            there = [page] if path in self.pages else []
            yield PageFigures(
                path,
                page.language,
                page.source,
                _counts(findings),
                self.quality(findings, there, LEAST_WORDS),
            )

    def folders(self) -> Iterator[FolderFigures]:
        pages = _by_folder(self.pages.values(), lambda page: page.path)
        findings = _by_folder(self.report.findings, lambda finding: finding.path)
        for folder in pages.keys() | findings.keys():
            findings_here, there = findings.get(folder, []), pages.get(folder, [])
            yield FolderFigures(
                folder,
                len(there),
                _counts(findings_here),
                self.quality(findings_here, there, LEAST_WORDS),
            )


def folders_of(path: str) -> Iterator[str]:
    """The folders that a page is counted in, the topmost first; `.` for a page that
    lies in none."""
    steps = path.split("/")[:-1][:_DEPTH]
    for depth in range(1, len(steps) + 1):
        yield "/".join(steps[:depth])
    if not steps:
        yield "."


def _grouped(items: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    groups: defaultdict[K, list[T]] = defaultdict(list)
    for item in items:
        groups[key(item)].append(item)
    return groups


def _by_folder(items: Iterable[T], path_of: Callable[[T], str]) -> dict[str, list[T]]:
    groups: defaultdict[str, list[T]] = defaultdict(list)
    for item in items:
        for folder in folders_of(path_of(item)):
            groups[folder].append(item)
    return groups


def _counts(findings: Iterable[Finding]) -> Counts:
    tally = Counter(finding.severity for finding in findings)
    return Counts(*(tally[severity] for severity in _COUNTED))


def _densest(quality: Quality) -> tuple[bool, float]:
    return quality.density is None, -(quality.density or 0.0)


def _gravity(cause: Cause) -> tuple[int, int, str]:
    """How often times how grave: a habit of thousands of warnings stands before three
    errors."""
    return -cause.count * 3 ** (cause.example.severity - 1), -cause.count, cause.id


def _cause(cause: Cause) -> CauseFigures:
    fix = cause.example.fix
    return CauseFigures(
        cause.id,
        cause.rule,
        cause.example.severity.word,
        cause.count,
        cause.message,
        _example(cause.example),
        cause.settle,
        fix is not None and fix.safe,
    )


def _example(finding: Finding) -> ShownFinding:
    return ShownFinding(
        finding.path,
        finding.place.start.line,
        finding.message,
        snippet(finding).strip(),
    )


# What is told of interface files: strings that a language lacks, or has in the source's
# words.
_KEYS = (
    "translation/missing-key",
    "messages/missing",
    "messages/unfinished",
    "messages/untranslated",
)


def _coverage(state: LanguageState, findings: Iterable[Finding]) -> Coverage:
    keys = sum(finding.rule in _KEYS for finding in findings)
    return Coverage(
        {each.value: state.pages[each] for each in PageState},
        {each.value: state.words_by_state[each] for each in PageState},
        keys,
    )
