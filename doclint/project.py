"""The cross-file part of pages: `Facts` of one page, the `Project` of all, and the `Pair` of two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

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
    Role,
    Segment,
    Tag,
)
from doclint.source import Span


@dataclass(frozen=True, slots=True)
class KeyFact:
    """A front matter value that is a text, a number or a truth value. Lists give one fact an item, under the key."""

    path: str
    key: str
    value: str
    key_span: Span
    value_span: Span


@dataclass(frozen=True, slots=True)
class LinkFact:
    """A link or image of a page."""

    path: str
    target: str
    span: Span
    image: bool


@dataclass(frozen=True, slots=True)
class Facts:
    """What other pages may need to know of this one."""

    path: str
    language: str | None
    keys: tuple[KeyFact, ...]
    anchors: tuple[str, ...]
    links: tuple[LinkFact, ...]


@dataclass(frozen=True, slots=True)
class Project:
    """All pages' facts, by path."""

    pages: Mapping[str, Facts]

    def keys(self) -> Iterator[KeyFact]:
        """Every front matter value of the project."""
        for page in self.pages.values():
            yield from page.keys


@dataclass(frozen=True)
class Unit:
    """What is aligned: a leaf block, a table row or a cell, with the parts that stand in it.

    `within` are the kinds of the containers around it, outermost first. `key` is the front matter key, dotted, of a
    unit that is a front matter value. A unit may stand for two blocks that the other page has as one.
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

    @cached_property
    def text(self) -> str:
        """The visible prose, segments of other roles (alternative text, titles) left out."""
        own = (segment.text for segment in self.segments if segment.role not in (Role.ALT, Role.TITLE))
        return "\n".join(own)

    def of_role(self, role: Role) -> tuple[Segment, ...]:
        """The segments of a role, in order."""
        return tuple(segment for segment in self.segments if segment.role is role)


@dataclass(frozen=True, slots=True)
class BlockPair:
    """A unit of the source text and its translation; one of the two is None where a unit stands alone.

    `cost` is how unlike they are, by structure and length: 0 or less is certain, 0.8 and more a guess. `moved` tells
    that the translation has it in another place.
    """

    source: Unit | None
    translation: Unit | None
    cost: float = 0.0
    moved: bool = False

    @property
    def sure(self) -> bool:
        """Whether both are there and surely belong together, so that their words may be compared."""
        return self.source is not None and self.translation is not None and self.cost < SURE


# Above this cost two units may well be no translation of one another.
SURE = 0.8


@dataclass(frozen=True, slots=True)
class Pair:
    """A source text and its translation, aligned. `ratio` is the length of the translation by that of the source."""

    source: Document
    translation: Document
    blocks: tuple[BlockPair, ...]
    ratio: float = 1.0

    @property
    def drifted(self) -> bool:
        """Whether less than half of the blocks have a counterpart: the two are not versions of one text."""
        whole = [pair for pair in self.blocks if pair.source is None or not pair.source.key]
        met = sum(pair.source is not None and pair.translation is not None for pair in whole)
        return len(whole) >= 4 and met < 0.5 * len(whole)
