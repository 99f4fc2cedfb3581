"""The cross-file part of pages: `Facts` of one page, the `Project` of all, and the `Pair` of two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from doclint.document import Block, Document
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


@dataclass(frozen=True, slots=True)
class BlockPair:
    """A block of the source text and its translation; one of the two is None where a block stands alone."""

    source: Block | None
    translation: Block | None


@dataclass(frozen=True, slots=True)
class Pair:
    """A source text and its translation, aligned."""

    source: Document
    translation: Document
    blocks: tuple[BlockPair, ...]
