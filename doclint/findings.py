"""What checks yield, and what the engine makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import IntEnum, StrEnum
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.patterns import Pattern
from doclint.source import Position, Span


class Severity(IntEnum):
    """How bad a fault is for a reader; `OFF` only in configuration."""

    OFF = 0
    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        """The name in messages and configuration."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` in the place of `span`."""

    span: Span
    text: str


class Change(StrEnum):
    """What a fix may change. A fix after which anything else of the page is another is
    not applied.

    The words stand in messages: "it would change …".
    """

    LINE_ENDS = "line ends"
    BLANKS = "blanks of the prose"
    MARKS = "marks of the prose"
    LETTERS = "letters that look the same, or are not seen"
    WORDS = "words of the prose"
    EMPHASIS = "what is bold or in italics"
    LINK = "what is a link"
    TARGET = "where a link leads"
    DEFINITION = "definitions of links"
    FOOTNOTE = "footnotes"
    CODE_SPAN = "inline code"
    CODE = "a code block"
    TAG = "template tags"
    HTML = "HTML"
    HEADING_ID = "the id of a heading"
    KEY = "keys of the front matter"
    VALUE = "values of the front matter"
    FRONT_MATTER = "how the front matter is read"
    STRUCTURE = "blocks"
    PAGE = "the whole page"  # which was one code block, and becomes what that holds


@dataclass(frozen=True, slots=True)
class Fix:
    """A way to mend a fault. `edits` lie within the page, and none crosses another;
    `changes` is all that they change.

    `safe`: no word that readers read is replaced, and nothing that a translator chose: `--fix` may apply it unasked.
    The source's text is put over a translation's only where the format of the file makes both share it.
    """

    title: str
    edits: tuple[Edit, ...]
    changes: tuple[Change, ...]
    safe: bool = False


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that explains a hit. `path` None means the same page."""

    span: Span
    message: str
    path: str | None = None


@dataclass(frozen=True, slots=True)
class LinkPlaces:
    """Where a source page and its translation write the addresses of two links that
    were held against one another.

    The hit is no fault where the site shows that both lead to the same page, each in
    its language.
    """

    source_path: str
    source: Span
    translation: Span


@dataclass(frozen=True, slots=True)
class Hit:
    """What a check found: a place and a message (what was found, what was expected;
    lower case, no full stop).

    `path` is only for project checks, which speak of several pages. `entry` names the pack entry, if one is behind it.
    `patterns` say what kinds of difference it is, where a whole site may want them so; all of them must be its way for
    the hit to be no fault. `links` are the two links that it holds against one another, if it does.
    `at_most` bounds the severity of a hit that is less sure than its rule.
    """

    span: Span
    message: str
    suggestion: str | None = None
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    path: str | None = None
    entry: str | None = None
    patterns: tuple[Pattern, ...] = ()
    links: LinkPlaces | None = None
    at_most: Severity | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A span as people count it, for output only."""

    start: Position
    end: Position


@dataclass(frozen=True, slots=True)
class RelatedPlace:
    """`Related`, stamped. `text` is what stands there, as written, cut where it is very long; empty for a place between
    two characters."""

    path: str
    place: Place
    message: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class PlacedEdit:
    """`Edit`, stamped."""

    place: Place
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class PlacedFix:
    """`Fix`, stamped."""

    title: str
    safe: bool
    edits: tuple[PlacedEdit, ...]
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A hit with all that the engine knows: rule, severity, page and place. `excerpt`
    is its first line.

    `inherited` tells that the source text has the same fault: it is no fault of the translation. `cause` is the id of
    what many findings have in common, if anything.
    """

    rule: str
    severity: Severity
    message: str
    path: str
    language: str | None
    span: Span
    place: Place
    excerpt: str
    suggestion: str | None = None
    fix: PlacedFix | None = None
    related: tuple[RelatedPlace, ...] = ()
    entry: str | None = None
    inherited: bool = False
    patterns: tuple[Pattern, ...] = ()
    cause: str | None = None
    links: LinkPlaces | None = None

    @property
    def category(self) -> str:
        """The rule's family."""
        return self.rule.partition("/")[0]

    @property
    def order(self) -> tuple[str, Position, str, str]:
        """The order of reports: path, line, column, rule."""
        return self.path, self.place.start, self.rule, self.message


class BlockLines(NamedTuple):
    """A block of a translation beside that of its source page: the first and last line
    of both, from 1; both 0 of the one that is not there. A tuple, for a large site has
    a million of them."""

    first: int
    last: int
    source_first: int
    source_last: int


@dataclass(frozen=True, slots=True)
class PageSummary:
    """What a report says of a page that was checked. `source` is the page that it is a
    translation of, and `blocks` how the two belong together, in the order of the
    source; `address` is where the site shows the page, if that is known.
    """

    path: str
    language: str | None
    source: str | None = None
    blocks: tuple[BlockLines, ...] = ()
    address: str | None = None


@dataclass(frozen=True, slots=True)
class TermUse:
    """What the translations into a language make of a term: its right words with how
    often each stands, how often none does, and the first places (path and line) of
    each."""

    term: str
    language: str
    words: tuple[tuple[str, int], ...]
    missed: int
    places: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Cause:
    """What `count` findings of a rule have in common. `example` is the first of them;
    `settle` is the line of configuration that says whether the site wants it so, where
    one can."""

    id: str
    rule: str
    count: int
    message: str
    example: Finding
    settle: str | None = None


@dataclass(frozen=True, slots=True)
class LanguageSummary:
    """A language that pages are in: how many there are, and of translations how many
    have a source page and have none.

    `source`: the source texts are in it; then none is a translation."""

    code: str
    source: bool
    pages: int
    paired: int = 0
    unpaired: int = 0


# The kind of a project whose folders are sites of different kinds.
SEVERAL = "several"


@dataclass(frozen=True, slots=True)
class SiteSummary:
    """What a run took the project for. `kind` is `several` where its folders are sites of
    different kinds, which `told_by` then names; else that is the file that tells it, None
    for the configuration or where nothing does; `unbuilt` are folders of languages that the
    site is not built in, with their numbers of pages; `interface` is the number of files
    with the words around the pages."""

    kind: str = "generic"
    told_by: str | None = None
    languages: tuple[LanguageSummary, ...] = ()
    unbuilt: tuple[tuple[str, int], ...] = ()
    interface: int = 0


@dataclass(frozen=True, slots=True)
class ChangeSummary:
    """What a run was held to, where only what a change brings is told. `base` is what the change is compared with,
    `pages` are those that changed, with the lines (first and last of each run) that are new or other than they were;
    `old` is how many findings are not told: nearly all of them were there before."""

    base: str
    pages: Mapping[str, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    old: int = 0

    def touches(self, finding: Finding) -> bool:
        """Whether a finding stands on a changed line."""
        first, last = finding.place.start.line, finding.place.end.line
        ranges = self.pages.get(finding.path, ())
        return any(start <= last and first <= end for start, end in ranges)


@dataclass(frozen=True, slots=True)
class Report:
    """The result of a run. `crashed` tells that a check failed by a fault of ours; `known` counts the findings left out
    that the baseline has; `explained` are those that the site's manner explains; `causes` what many have in common, the
    most frequent first; `notices` are what the user should know of the run itself: they are no faults of pages; `terms`
    are those of the vocabulary that source texts have; `change` is what the run was held to, None where all is told;
    `silenced` are the findings that authors silenced in their pages, `baselined` those that the baseline has,
    `mended` how many it has and the pages not any more."""

    findings: tuple[Finding, ...]
    pages: tuple[PageSummary, ...]
    suppressed: int = 0
    crashed: bool = False
    known: int = 0
    explained: tuple[Finding, ...] = ()
    causes: tuple[Cause, ...] = ()
    site: SiteSummary = SiteSummary()
    notices: tuple[str, ...] = ()
    terms: tuple[TermUse, ...] = ()
    change: ChangeSummary | None = None
    silenced: tuple[Finding, ...] = ()
    baselined: tuple[Finding, ...] = ()
    mended: int = 0

    def count(self, severity: Severity) -> int:
        """How many findings have exactly this severity."""
        return sum(finding.severity is severity for finding in self.findings)

    def fixable(self, *, safe: bool = True) -> int:
        """How many findings have a fix that is safe, or one that is not."""
        return sum(
            finding.fix is not None and finding.fix.safe is safe
            for finding in self.findings
        )

    def worst(self) -> Severity:
        """The highest severity found; `OFF` when nothing was."""
        return max(
            (finding.severity for finding in self.findings), default=Severity.OFF
        )
