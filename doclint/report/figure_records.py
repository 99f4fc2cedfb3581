"""What a report counts: the figures of a run, of its languages, rules, pages and folders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from doclint.dataclasses import dataclass
from doclint.engine import PageState
from doclint.findings import TermUse
from doclint.report.circumstances import Circumstances
from doclint.report.gate import GateState


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
    def rank(self) -> tuple[int, int, int]:
        """Sorts the worst first."""
        return -self.errors, -self.warnings, -self.infos


@dataclass(frozen=True, slots=True)
class Quality:
    """Penalty points of findings, the source words that they are found in, and what
    follows: `density` is the penalty a thousand words, `score` is 100 without any. Both
    are None where there are too few words to tell."""

    penalty: int
    words: int
    density: float | None
    score: float | None


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many source pages and their words are in each state in a language
    (`engine.State`). `keys` are strings of interface files that it lacks or leaves in
    the source's language."""

    pages: Mapping[str, int]
    words: Mapping[str, int]
    keys: int = 0

    @property
    def total(self) -> int:
        """The pages that there are to be translated."""
        return sum(
            number for state, number in self.pages.items() if state != PageState.ORPHAN
        )


@dataclass(frozen=True, slots=True)
class LanguageFigures:
    """A language of the project; `faulty` counts its pages with at least one
    finding."""

    code: str | None
    source: bool
    pages: int
    faulty: int
    counts: Counts
    quality: Quality
    coverage: Coverage | None = None


@dataclass(frozen=True, slots=True)
class FamilyCell:
    """The findings of a family in a language."""

    language: str | None
    family: str
    counts: Counts


@dataclass(frozen=True, slots=True)
class ShownFinding:
    """One finding that stands for many."""

    path: str
    line: int
    message: str
    excerpt: str


@dataclass(frozen=True, slots=True)
class CauseFigures:
    """What many findings have in common."""

    id: str
    rule: str
    severity: str
    count: int
    message: str
    example: ShownFinding
    settle: str | None
    fixable: bool


@dataclass(frozen=True, slots=True)
class RuleFigures:
    """A rule that found something. `severity` is the highest of its findings; `type`
    the MQM type."""

    id: str
    severity: str
    type: str
    counts: Counts
    penalty: int
    pages: int
    fixable: int
    languages: Mapping[str, int]
    example: ShownFinding


@dataclass(frozen=True, slots=True)
class PageFigures:
    """A page with findings."""

    path: str
    language: str | None
    source: str | None
    counts: Counts
    quality: Quality


@dataclass(frozen=True, slots=True)
class FolderFigures:
    """The pages of a folder, those below it included."""

    path: str
    pages: int
    counts: Counts
    quality: Quality


@dataclass(frozen=True, slots=True)
class Comparison:
    """Beside an older run: findings that are new, that stayed, and that are gone, the
    latter by rule."""

    beside: str
    new: int
    remaining: int
    fixed: int
    fixed_by_rule: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Totals:
    """The counts of a run. `mendable` have a fix that `--fix` applies,
    `mendable_unsafe` one that it applies when told so; `mended_pages` are the pages
    that `--fix` would change. `known` are in the baseline, `mended` are entries of it
    that no page has any more."""

    findings: int
    counts: Counts
    files: int
    faulty: int
    suppressed: int
    known: int
    mended: int
    explained: int
    inherited: int
    mendable: int
    mendable_unsafe: int
    mended_pages: int
    crashed: bool
    by_level: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of a run. Languages come by name, the source's first; causes and
    rules the most important first; pages and folders the densest first, those too short
    to tell last."""

    run: Circumstances
    site: str
    gate: GateState
    totals: Totals
    quality: Quality
    languages: tuple[LanguageFigures, ...]
    families: tuple[str, ...]
    cells: tuple[FamilyCell, ...]
    causes: tuple[CauseFigures, ...]
    rules: tuple[RuleFigures, ...]
    pages: tuple[PageFigures, ...]
    folders: tuple[FolderFigures, ...]
    terms: tuple[TermUse, ...]
    comparison: Comparison | None = None
