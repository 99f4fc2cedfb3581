"""What operators get and give: a clean pair of pages, and the damage done to its
translation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from doclint.document import FILLER, BlockKind, Role
from doclint.project import BlockPair, Pair, Unit
from doclint.source import Span

PROSE = (BlockKind.PARAGRAPH, BlockKind.HEADING)
_VISIBLE = (Role.PROSE, Role.HEADING, Role.CELL)


@dataclass(frozen=True, slots=True)
class Change:
    """Put `text` in the place of `span` of the clean translation."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Damage:
    """One fault: the changes that make it, not overlapping, and where a finding may
    lie.

    `zones` are places in the clean translation, each widened to its block; without any, those of the changes count.
    `near` takes in the blocks before and after: of a thing that is gone, a finding can only lie beside it.
    `of_source`: the source text is changed, not the translation, which was made from what it was.
    """

    changes: tuple[Change, ...]
    zones: tuple[Span, ...] = ()
    near: bool = False
    of_source: bool = False


@dataclass(frozen=True)
class Names:
    """Two names that the corpus keeps in every language; the configuration of the bench
    lists both."""

    brand: str
    feature: str


@dataclass(frozen=True)
class Both:
    """A unit of the source text and its translation, both there."""

    source: Unit
    translation: Unit


@dataclass(frozen=True)
class Subject:
    """A clean pair. `language` is the first part of the translation's (`pt` of
    `pt-br`)."""

    language: str
    site: str
    names: Names
    pair: Pair

    @property
    def text(self) -> str:
        """The translation."""
        return self.pair.translation.text

    @property
    def source(self) -> str:
        """The source text."""
        return self.pair.source.text

    @property
    def spaced(self) -> bool:
        """Whether the language puts blanks between words."""
        return self.language not in ("ja", "zh")

    @cached_property
    def blocks(self) -> tuple[Both, ...]:
        """The units that surely belong together; marks of a site's own extension (`{* …
        *}`) are no prose."""
        found = _sure(self.pair.blocks)
        return tuple(
            both
            for both in found
            if not self.cut(both.translation.span).startswith("{")
        )

    def of(self, *kinds: BlockKind) -> list[Both]:
        """Those of some kinds."""
        return [both for both in self.blocks if both.translation.kind in kinds]

    def cut(self, span: Span) -> str:
        """The translation's text of a span."""
        return self.pair.translation.source.cut(span)

    def cut_source(self, span: Span) -> str:
        """The source's text of a span."""
        return self.pair.source.source.cut(span)

    def visible(self, start: int, end: int) -> bool:
        """Whether a stretch of the translation is prose, with nothing of code,
        addresses or HTML in it."""
        return FILLER not in self.pair.translation.masked[start:end]

    def plain(self, unit: Unit) -> Iterator[tuple[int, str]]:
        """The runs of a unit's visible prose that the page has letter by letter, each
        with its place in the page."""
        for segment in unit.segments:
            if segment.role not in _VISIBLE:
                continue
            for piece in segment.pieces:
                text = segment.text[piece.at : piece.at + piece.length]
                if self.cut(piece.source) == text:
                    yield piece.source.start, text


def _sure(blocks: tuple[BlockPair, ...]) -> Iterator[Both]:
    for block in blocks:
        one, other = block.source, block.translation
        if (
            block.sure
            and not block.moved
            and one
            and other
            and not one.key
            and one.kind is other.kind
        ):
            yield Both(one, other)


def put(start: int, end: int, text: str) -> Change:
    """A change by its ends."""
    return Change(Span(start, end), text)


def drop(start: int, end: int) -> Change:
    """A change that leaves nothing."""
    return Change(Span(start, end), "")


def damaged(text: str, damage: Damage) -> str:
    """The text with the damage done."""
    for change in sorted(damage.changes, key=lambda each: each.span, reverse=True):
        text = text[: change.span.start] + change.text + text[change.span.end :]
    return text


def moved(offset: int, damage: Damage) -> int:
    """Where an offset of the clean text lies in the damaged one."""
    shift = 0
    for change in damage.changes:
        if offset >= change.span.end:
            shift += len(change.text) - (change.span.end - change.span.start)
        elif offset > change.span.start:
            shift += min(len(change.text), offset - change.span.start) - (
                offset - change.span.start
            )
    return offset + shift
