"""The cross-file part of pages: `Facts` of one page, the `Project` of all, and the
`Pair` of two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from enum import StrEnum
from functools import cached_property
from typing import Any

from doclint.dataclasses import dataclass
from doclint.document import (
    BlockKind,
    CodeSpan,
    Document,
    Emphasis,
    Fence,
    Heading,
    HtmlTag,
    Image,
    Link,
    Message,
    Role,
    Segment,
    Tag,
)
from doclint.patterns import Tally
from doclint.source import Span
from doclint.website import (
    Fate,
    HeadingFact,
    IncludeFact,
    Lead,
    LinkFact,
    NameFact,
    Site,
)


@dataclass(frozen=True, slots=True)
class KeyFact:
    """A front matter value that is a text, a number or a truth value. Lists give one
    fact an item, under the key."""

    path: str
    key: str
    value: str
    key_span: Span
    value_span: Span


@dataclass(frozen=True, slots=True)
class TermMiss:
    """A use of a term in the source text whose right translation is not in the aligned
    unit.

    `source` is its place on the page `source_path`; `place` is the unit's first line, or with `left` the term itself,
    which stands in the translation as the source has it.
    """

    source_path: str
    source: Span
    place: Span
    left: bool = False


@dataclass(frozen=True, slots=True)
class TermTally:
    """What a translation makes of a term of the vocabulary (by its id): how often each
    right word of it stands where the source has the term, and where none does."""

    term: str
    followed: tuple[tuple[str, int], ...]
    missed: tuple[TermMiss, ...] = ()

    @property
    def times(self) -> int:
        """How often a right word stands."""
        return sum(times for _, times in self.followed)


@dataclass(frozen=True, slots=True)
class LeftLabel:
    """A short text of a translation (a heading, a cell, a bold name …) that is the
    source's, or holds words of it.

    `role` says what it is, `words` what was left (the whole text, or the words), `key` the front matter key. `sure`
    tells that its words are surely the source's language, unless the site keeps them; else only the site's other pages
    tell. `doubtful`: what it names may be called so in every language (values of settings, names on a screen that a
    page mostly leaves).
    """

    role: str
    words: str
    place: Span
    source: Span
    source_path: str
    key: str = ""
    sure: bool = False
    doubtful: bool = False

    @property
    def kind(self) -> str:
        """What is counted alike over a site: a role, or the values of one key."""
        return label_kind(self.role, self.key)


def label_kind(role: str, key: str) -> str:
    """What a short text is counted with: all of its role, or those of its front matter
    key."""
    return f"{role} of {key}" if key else role


@dataclass(frozen=True, slots=True)
class Labels:
    """What a translated page makes of the short texts of its source: those that it
    left, those that it translated, each with its translation, and the words and names
    of the source that it keeps in running text (in small letters)."""

    left: tuple[LeftLabel, ...] = ()
    translated: tuple[
        tuple[str, str, str, Span], ...
    ] = ()  # kind, the source's text (folded), its translation, where
    kept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class VoiceFact:
    """A way in which a page speaks to its readers (`vous`, `です・ます`): how many signs,
    and where the first is."""

    register: str
    times: int
    place: Span


@dataclass(frozen=True, slots=True)
class Facts:
    """What other pages may need to know of this one.

    `anchors` are all ids that the page has, or may have. `partial`: it takes in, beside `includes`, what has no
    name before the site is built, and may hold more, or a layout writes all of it. `source` is the page that it is a
    translation of, `patterns` how it differs from that, and `labels` what became of that one's short texts. `voices`
    are the ways in which it speaks to its readers. `loose_ids`: nobody knows which signs and accents its ids keep.
    `shares_ids`: a link to an id alone (`#keys`) may lead to any page that has it.
    """

    path: str
    language: str | None
    keys: tuple[KeyFact, ...]
    anchors: tuple[str, ...]
    links: tuple[LinkFact, ...]
    terms: tuple[TermTally, ...] = ()
    headings: tuple[HeadingFact, ...] = ()
    includes: tuple[IncludeFact, ...] = ()
    partial: bool = False
    source: str | None = None
    patterns: tuple[Tally, ...] = ()
    labels: Labels = Labels()
    voices: tuple[VoiceFact, ...] = ()
    names: tuple[NameFact, ...] = ()
    loose_ids: bool = False
    shares_ids: bool = False


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A page that should be there beside the one at `path`: its source text, or its
    translation into `language`.

    `configured` tells that the configuration speaks of the language, not the layout alone. `renamed` is where the page
    that `path` needs is now, or was until its other half moved, as git tells it.
    """

    path: str
    expected: str
    language: str
    configured: bool = True
    renamed: str | None = None


@dataclass(frozen=True)
class Project:
    """All pages' facts, by path; source pages without a translation, and translations
    without their source page. `reported` are the pages that the run tells of, None for all:
    what a rule finds on another is not told, so it need not look there."""

    pages: Mapping[str, Facts]
    missing: tuple[Counterpart, ...] = ()
    orphans: tuple[Counterpart, ...] = ()
    site: Site = field(default_factory=Site)
    reported: frozenset[str] | None = None

    @staticmethod
    def of(
        pages: Iterable[Facts],
        missing: tuple[Counterpart, ...] = (),
        orphans: tuple[Counterpart, ...] = (),
    ) -> Project:
        """All pages' facts as one project, with what it lacks."""
        return Project({page.path: page for page in pages}, missing, orphans)

    def tells_of(self, path: str) -> bool:
        """Whether what is found on a page is told."""
        return self.reported is None or path in self.reported

    @cached_property
    def leads(self) -> Mapping[Fate, Sequence[tuple[int, Lead]]]:
        """The links of the site by what became of them, each with its number among
        all: a dozen rules ask for those of one fate."""
        by_fate: defaultdict[Fate, list[tuple[int, Lead]]] = defaultdict(list)
        for number, lead in enumerate(self.site.leads):
            by_fate[lead.fate].append((number, lead))
        return by_fate

    def keys(self) -> Iterator[KeyFact]:
        """Every front matter value of the project."""
        for page in self.pages.values():
            yield from page.keys


@dataclass(frozen=True)
class Unit:
    """What is aligned: a leaf block, a table row or a cell, with the parts that stand
    in it.

    `within` are the kinds of the containers around it, outermost first. `key` is the front matter key, dotted, of a
    unit that is a front matter value, or that of a `message` of an interface file. A unit may stand for two blocks that
    the other page has as one: these are its `halves`.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    within: tuple[BlockKind, ...] = ()
    segments: tuple[Segment, ...] = ()
    codes: tuple[str, ...] = ()
    code_spans: tuple[CodeSpan, ...] = ()
    links: tuple[Link, ...] = ()
    images: tuple[Image, ...] = ()
    emphases: tuple[Emphasis, ...] = ()
    tags: tuple[Tag, ...] = ()
    html: tuple[HtmlTag, ...] = ()
    fence: Fence | None = None
    heading: Heading | None = None
    cells: tuple[Unit, ...] = ()
    key: str = ""
    message: Message | None = None
    halves: tuple[Unit, ...] = ()

    @cached_property
    def text(self) -> str:
        """The visible prose, segments of other roles (alternative text, titles) left
        out."""
        texts = (
            segment.text
            for segment in self.segments
            if segment.role not in (Role.ALT, Role.TITLE)
        )
        return "\n".join(texts)

    def place(self, start: int, end: int) -> Span:
        """The place in the page of `self.text[start:end]`, which lies in one segment;
        else of the unit."""
        at = 0
        for segment in self.segments:
            if segment.role in (Role.ALT, Role.TITLE):
                continue
            if at <= start <= at + len(segment.text):
                return segment.place(start - at, min(end - at, len(segment.text)))
            at += len(segment.text) + 1
        return self.span

    def of_role(self, role: Role) -> tuple[Segment, ...]:
        """The segments of a role, in order."""
        return tuple(segment for segment in self.segments if segment.role is role)


@dataclass(frozen=True, slots=True)
class BlockPair:
    """A unit of the source text and its translation; one of the two is None where a
    unit stands alone.

    `cost` is how unlike they are, by structure and length: 0 or less is certain, 0.8 and more a guess. `moved` tells
    that the translation has it in another place.
    """

    source: Unit | None
    translation: Unit | None
    cost: float = 0.0
    moved: bool = False

    @property
    def sure(self) -> bool:
        """Whether both are there and surely belong together, so that their words may be
        compared."""
        return (
            self.source is not None
            and self.translation is not None
            and self.cost < SURE
        )

    @property
    def sure_units(self) -> tuple[Unit, Unit] | None:
        """Both, source first, where they surely belong together."""
        if self.source is None or self.translation is None or self.cost >= SURE:
            return None
        return self.source, self.translation


# Above this cost two units may well be no translation of one another.
SURE = 0.8


# A page that lacks or adds so many blocks (count), and so many for each block that both
# have (share), was made from another version of its source. Between them lie pages
# judged by readers: of the differences on pages below, 9 in 10 were mended or worth it,
# on pages above 6 in 10 were the other version's.
AGED_BLOCKS, AGED_SHARE = 6, 0.1


# Pages of fewer blocks (count, both pages' taken together) have single faults, however
# many they are.
LEAST_DRIFTED = 7


class ChangeKind(StrEnum):
    """How a block of the source text is not what the translation was made from."""

    CHANGED = "changed"
    NEW = "new"  # the translation does not have it
    GONE = "gone"  # the translation still has it


@dataclass(frozen=True, slots=True)
class SourceChange:
    """A unit of the source text that changed since its translation was checked, and
    which that has not followed.

    `source` and `translation` are places; where a page has nothing the place is empty. `before` is what the source
    said, as one line, None where that is not known; `after` what it says now. `words`: not only its numbers, code or
    addresses changed; `numbers`: these did; `addresses`: one of another site went, and the translation has it still.
    """

    kind: ChangeKind
    source: Span
    translation: Span
    before: str | None
    after: str
    words: bool = True
    numbers: bool = False
    addresses: bool = False


@dataclass(frozen=True, slots=True)
class History:
    """What became of the source text since its translation was checked. `since` tells
    when that was: `stamp`, or the commit of the translation's last change; `blocks` is
    how many the source has now."""

    since: str
    blocks: int
    changes: tuple[SourceChange, ...] = ()


@dataclass(frozen=True, eq=False)
class Pair:
    """A source text and its translation, aligned. `ratio` is the length of the translation by that of the source;
    `history` is None where nobody knows what the translation was made from; `answers` is for `doclint.once` alone."""

    source: Document
    translation: Document
    blocks: tuple[BlockPair, ...]
    ratio: float = 1.0
    history: History | None = None

    @cached_property
    def answers(self) -> dict[Any, Any]:
        """What was found out about the two."""
        return {}

    @property
    def drifted(self) -> bool:
        """Whether less than half of the blocks have a counterpart: the two are not
        versions of one text."""
        blocks = (
            pair
            for pair in self.blocks
            if pair.translation is None or pair.translation.message is None
        )
        whole = [pair for pair in blocks if pair.source is None or not pair.source.key]
        met = sum(
            pair.source is not None and pair.translation is not None for pair in whole
        )
        return len(whole) >= LEAST_DRIFTED and met < 0.5 * len(whole)

    @property
    def aged(self) -> bool:
        """Whether so many blocks stand alone that what differs elsewhere is most often
        another version's, too."""
        alone = sum(map(_stands_alone, self.blocks))
        met = sum(
            pair.source is not None and pair.translation is not None
            for pair in self.blocks
        )
        return alone >= AGED_BLOCKS and alone > AGED_SHARE * met

    @property
    def whole(self) -> bool:
        """Whether neither page has a block that the other lacks, so that place alone
        tells what belongs together."""
        return not any(_stands_alone(pair) for pair in self.blocks)


def _stands_alone(both: BlockPair) -> bool:
    """Whether it is a block of one page alone; captions and front matter may be."""
    unit = both.source or both.translation
    if unit is None or (both.source and both.translation):
        return False
    return not unit.key and unit.kind not in (BlockKind.CAPTION, BlockKind.CELL)
