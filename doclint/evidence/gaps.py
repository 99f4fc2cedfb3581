"""Blocks that only one page of a pair has: what the translation lacks, and what it has
beside its source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Self

from doclint.dataclasses import dataclass, replace
from doclint.document import Document
from doclint.evidence.beside import is_aged
from doclint.evidence.blocks import block_added, block_left_out
from doclint.evidence.doubled import doublings
from doclint.evidence.kinds import Evidence, MakerContext
from doclint.evidence.lone_blocks import (
    BROKEN_TAG,
    Alone,
    lacking,
    lone_blocks,
    outdated,
    whole,
)
from doclint.evidence.runs import emptied, writes_out
from doclint.evidence.told_beside import LIMITS, on_one_line
from doclint.page.debris import answer_of_machine
from doclint.page.merged import merged_places
from doclint.patterns import Pattern
from doclint.project import Pair, Unit
from doclint.source import Span


@dataclass(frozen=True, slots=True)
class Gap(Evidence):
    """Neighbouring blocks of the source text that the translation lacks.

    `place` is the end of the translation's block before the gap, or what stands there instead (`replaced`). `more` are
    the other gaps of a page that lacks blocks in so many places that its source must have changed since.
    """

    missing: Sequence[Unit]
    replaced: bool
    patterns: tuple[Pattern, ...]
    more: Sequence[Gap] = ()

    @classmethod
    def of(cls, pair: Pair, setting: MakerContext) -> Sequence[Gap]:
        """The gaps of a page, as one where they are many; none where the pages have
        hardly anything in common."""
        if pair.drifted or emptied(pair):
            return ()
        gaps = [_gap(alone, pair) for alone in lacking(pair)]
        if outdated(pair):
            return (_whole_page(gaps, pair),)
        return gaps


@dataclass(frozen=True, slots=True)
class Addition(Evidence):
    """Neighbouring blocks that only the translation has. `more` are the other places of
    a page whose translators add blocks by habit: they are one addition."""

    extra: Sequence[Unit]
    more: Sequence[Span]
    patterns: tuple[Pattern, ...]

    @classmethod
    def of(cls, pair: Pair, setting: MakerContext) -> Iterator[Self]:
        """What was added, but for what repeats other blocks and what other faults of
        the page make of its text."""
        if pair.drifted or emptied(pair) or writes_out(pair):
            return
        added = list(_added(pair))
        if len(added) > LIMITS.habit:
            places = [whole(extra) for _, extra in added]
            yield cls._from(*added[0], pair, more=places[1:])
            return
        for alone, extra in added:
            patterns = tuple(block_added(unit, pair.translation) for unit in extra)
            yield cls._from(alone, extra, pair, patterns=patterns)

    @classmethod
    def _from(
        cls,
        alone: Alone,
        extra: Sequence[Unit],
        pair: Pair,
        more: Sequence[Span] = (),
        patterns: tuple[Pattern, ...] = (),
    ) -> Self:
        there = alone.missing[0].span if alone.missing else Span(0, 0)
        place = whole(extra)
        written = pair.translation.source.cut(place)
        return cls(there, place, "", written, extra, more, patterns)


def _gap(alone: Alone, pair: Pair) -> Gap:
    there = Span(alone.missing[0].span.start, alone.missing[-1].span.end)
    end = alone.before.span.end if alone.before else 0
    place = Span(end, end)
    if alone.replaced:
        place = Span(alone.extra[0].span.start, alone.extra[-1].span.end)
    expected = pair.source.source.cut(there)
    written = pair.translation.source.cut(place)
    patterns = tuple(block_left_out(unit, pair.source) for unit in alone.missing)
    sure = not (alone.replaced and is_aged(pair))
    return Gap(
        there,
        place,
        expected,
        written,
        alone.missing,
        alone.replaced,
        patterns,
        sure=sure,
    )


def _whole_page(gaps: Sequence[Gap], pair: Pair) -> Gap:
    """All gaps of a page as one, at the end of the block before the first."""
    before = lacking(pair)[0].before
    end = before.span.end if before else 0
    return replace(
        gaps[0],
        place=Span(end, end),
        replaced=False,
        patterns=(),
        more=gaps[1:],
        sure=True,
    )


def _added(pair: Pair) -> Iterator[tuple[Alone, Sequence[Unit]]]:
    """Where the translation has blocks of its own, and which of them nothing else
    explains."""
    page = pair.translation
    explained = (*merged_places(page), *answer_of_machine(page))
    repeated = _repeated(pair)
    joined = on_one_line(pair)
    for alone in lone_blocks(pair):
        is_joined = any(unit.span in joined for unit in alone.missing)
        if alone.replaced or is_joined:
            continue
        once_only = (unit for unit in alone.extra if unit.span not in repeated)
        extra = [unit for unit in once_only if not _is_explained(unit, explained, page)]
        if extra:
            yield alone, extra


def _repeated(pair: Pair) -> frozenset[Span]:
    """The blocks that stand twice where the source has one: either of the two may be
    left without a counterpart."""
    twice = [doubling for doubling in doublings(pair) if not doubling.instead]
    return frozenset(
        unit.span for doubling in twice for unit in (doubling.unit, doubling.first)
    )


def _is_explained(unit: Unit, places: Sequence[Span], document: Document) -> bool:
    """Whether another fault makes a block of it: definitions on one line, a machine's
    answer, broken marks of a tag."""
    if any(unit.span.holds(place) for place in places):
        return True
    return BROKEN_TAG.fullmatch(document.source.cut(unit.span).strip()) is not None
