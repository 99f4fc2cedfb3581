"""Template tags that a translation has otherwise than its source text, or lost."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from typing import Self

from doclint.dataclasses import dataclass, replace
from doclint.document import BlockKind, Tag, TagKind
from doclint.evidence.beside import compared, first_line
from doclint.evidence.compared_tags import LONGEST, Tags, compared_tags, without_marks
from doclint.evidence.kinds import Evidence, MakerContext
from doclint.evidence.own_line import joined_lines
from doclint.evidence.runs import writes_out
from doclint.evidence.signatures import (
    Signature,
    lacks_arguments,
    only_adds,
    shares_arguments,
    signatures,
)
from doclint.evidence.tags import argument_changes, tag_left_out
from doclint.expressions import expression
from doclint.page.tag_names import tag_meant
from doclint.patterns import Pattern
from doclint.project import Pair, Unit
from doclint.source import Span


@dataclass(frozen=True, slots=True)
class _Calibration:
    """Which tags are gone by one cause. Held by tests/evidence/test_words_by_degrees.py."""

    # More tags (count) than these that are gone from a page have one cause: the
    # source text got them later. At 1 and 3 pages without two and without three
    # turn.
    few_gone: int = 2


_LIMITS = _Calibration()


class TagDifference(Enum):
    """What of a tag differs."""

    CHANGED = "changed"  # its name or its arguments
    UNMARKED = "unmarked"  # its words stand there, with marks that make no tag of them
    JOINED = "joined"  # it shares its line with text
    LOST = "lost"  # nothing stands in its place


@dataclass(frozen=True, slots=True)
class TagChange(Evidence):
    """A tag of the source text that the translation has otherwise or not at all.

    `tag` is the source's; `other` the translation's, where it has one. `more` are further tags of the source that are
    lost as well, or lack arguments: many of one page are one piece of evidence. `sure` is False where the page was most
    likely made before its source had these tags, and where a tag that shares its line with text works there, too.
    """

    difference: TagDifference
    tag: Tag
    other: Tag | None = None
    more: Sequence[Tag] = ()

    @property
    def patterns(self) -> tuple[Pattern, ...]:
        """Arguments that differ, and tags that are lost, may be the site's way; broken
        marks are nobody's."""
        if self.difference is TagDifference.LOST:
            return tuple(sorted({tag_left_out(tag) for tag in (self.tag, *self.more)}))
        if (
            self.other
            and self.difference is TagDifference.CHANGED
            and self.tag.name == self.other.name
        ):
            return argument_changes(self.tag, self.other)
        return ()

    @classmethod
    def of(cls, pair: Pair, setting: MakerContext) -> Iterator[TagChange]:
        """The tags that share their line with text, those that changed, those without
        marks, and those lost."""
        if pair.drifted or writes_out(pair):
            return
        read = signatures(
            setting.source_language,
            pair.translation.language,
            setting.vocabulary.tags(),
        )
        source = Tags.of(pair.source, read)
        translation = Tags.of(pair.translation, read)
        if max(len(source.tags), len(translation.tags)) > LONGEST:
            return
        yield from cls._joined(source, translation, pair)
        if source.signatures != translation.signatures:
            # Where a generator stops at ends without a beginning, these are told by
            # themselves.
            stops = "liquid" in setting.dialect.templates
            yield from cls._unlike(
                _Kin(source, translation, _Places.of(pair), read), stops
            )

    @classmethod
    def _joined(cls, source: Tags, translation: Tags, pair: Pair) -> Iterator[Self]:
        """Tags that lost a line end beside them. Many work on a line of their own
        alone."""
        one = pair.source, source.tags, source.signatures
        other = pair.translation, translation.tags, translation.signatures
        for tag, joined in joined_lines(one, other):
            sure = _swallows_mark(joined, pair.translation.text)
            yield cls._beside(
                tag, joined.span, TagDifference.JOINED, pair, joined, sure
            )

    @classmethod
    def _unlike(cls, kin: _Kin, stops_at_ends: bool) -> Iterator[TagChange]:
        places = kin.places
        changed, lost = _in_place(*compared_tags(kin.source, kin.translation), places)
        changes: list[TagChange] = []
        for tag, other in changed:
            if stops_at_ends and tag.name.startswith("end"):
                continue
            if kin.belong(tag, other) and not only_adds(tag, other):
                sure = kin.surely(tag, other)
                changes.append(
                    cls._beside(
                        tag, other.span, TagDifference.CHANGED, places.pair, other, sure
                    )
                )
        yield from _lacking_as_one(changes)
        yield from cls._lost(lost, kin.translation, places, stops_at_ends)

    @classmethod
    def _lost(
        cls,
        lost: Sequence[Tag],
        translation: Tags,
        places: _Places,
        stops_at_ends: bool,
    ) -> Iterator[Self]:
        """Tags that are gone: one by one where they are few, else once a page, at the
        place of the first.

        A page that lacks many tags was made before the source text had them: one cause,
        and one thing to do.
        """
        pair = places.pair
        there = Counter(tag.name for tag in translation.tags)
        sure = len(lost) == 1 or any(there[tag.name] for tag in lost)
        gone: list[tuple[Tag, Span]] = []
        for tag in lost:
            unmarked = without_marks(tag, pair.source, pair.translation)
            place = places.instead(tag)
            if unmarked:
                yield cls._beside(
                    tag, unmarked, TagDifference.UNMARKED, pair, sure=sure
                )
            elif place and not (stops_at_ends and _leaves_partner(tag, there)):
                gone.append((tag, place))
        more: tuple[Tag, ...] = ()
        if len(gone) > _LIMITS.few_gone:
            more = tuple(tag for tag, _ in gone[1:])
            gone = gone[:1]
        for tag, place in gone:
            expected = pair.source.source.cut(tag.span)
            yield cls(
                tag.span,
                place,
                expected,
                "",
                TagDifference.LOST,
                tag,
                more=more,
                sure=sure,
            )

    @classmethod
    def _beside(
        cls,
        tag: Tag,
        place: Span,
        difference: TagDifference,
        pair: Pair,
        other: Tag | None = None,
        sure: bool = True,
    ) -> Self:
        expected = pair.source.source.cut(tag.span)
        written = pair.translation.source.cut(place)
        return cls(
            tag.span, place, expected, written, difference, tag, other, sure=sure
        )


# What makes a block of a line that begins with it: behind a tag it is read as text.
_BLOCK_MARK = expression(r"[ \t]*(?:```|~~~|#{1,6}[ \t]|[-*+][ \t]|\d+[.)][ \t]|[|>])")


def _swallows_mark(tag: Tag, text: str) -> bool:
    """Whether a tag on a line with text takes its effect from the mark of a block
    behind it."""
    return _BLOCK_MARK.match(text, tag.span.end) is not None


def _lacking_as_one(changes: Sequence[TagChange]) -> Iterator[TagChange]:
    """Changes, but those of tags that lack arguments as one where they are many: their
    source got these later."""
    lacking = [
        change
        for change in changes
        if change.other and lacks_arguments(change.tag, change.other)
    ]
    if len(lacking) <= _LIMITS.few_gone:
        yield from changes
        return
    first, *others = lacking
    yield replace(first, more=tuple(change.tag for change in others))
    yield from (change for change in changes if change not in lacking)


@dataclass(frozen=True, slots=True)
class _Kin:
    """Whether a tag of the translation stands for one of the source text, or is another
    one of an older version."""

    source: Tags
    translation: Tags
    places: _Places
    read: Callable[[Tag], Signature]

    def belong(self, tag: Tag, other: Tag) -> bool:
        """Whether the one surely became the other."""
        if tag.name == other.name:
            return True
        if _is_end(tag) is not _is_end(other):
            return False
        if _is_end(other):
            began = other.name.removeprefix("end").removeprefix("/")
            if _count(self.translation, began):
                return False  # what differs is the beginning
        # A new tag is no other one's that went away elsewhere.
        as_many = len(self.source.tags) == len(self.translation.tags)
        if not (as_many or self.places.beside(tag, other)):
            return False
        if tag.kind is TagKind.CONTAINER or self.read(tag)[2] == self.read(other)[2]:
            return as_many or not self._is_known(other)
        return not other.name.isascii() or tag_meant(other.name, [tag.name]) is not None

    def surely(self, tag: Tag, other: Tag) -> bool:
        """Whether the page was made from a source that had these tags."""
        if tag.name != other.name or tag.kind not in (TagKind.TAG, TagKind.SHORTCODE):
            return True
        if _count(self.source, tag.name) == _count(self.translation, tag.name):
            return True
        return self.places.beside(tag, other) and shares_arguments(tag, other)

    def _is_known(self, other: Tag) -> bool:
        """Whether the source page has tags of this name itself."""
        return (
            other.kind is not TagKind.CONTAINER and _count(self.source, other.name) > 0
        )


def _count(tags: Tags, name: str) -> int:
    return sum(tag.name == name for tag in tags.tags)


def _is_end(tag: Tag) -> bool:
    return tag.name.startswith(("end", "/"))


_Changed = list[tuple[Tag, Tag]]


def _in_place(
    changed: _Changed, lost: list[Tag], places: _Places
) -> tuple[_Changed, list[Tag]]:
    """Of several tags that say the same, the one beside a changed tag was changed, and
    another was lost."""
    pairs, gone = list(changed), list(lost)
    for at, (one, other) in enumerate(pairs):
        like = [
            tag
            for tag in gone
            if (tag.name, tag.arguments) == (one.name, one.arguments)
        ]
        near = next((tag for tag in like if places.beside(tag, other)), None)
        if near and not places.beside(one, other):
            pairs[at] = near, other
            gone[gone.index(near)] = one
    return pairs, gone


def _leaves_partner(lost: Tag, there: Counter[str]) -> bool:
    """Whether a lost tag leaves its end or its beginning behind, which closes or opens
    nothing now."""
    if lost.name.startswith("end"):
        return True
    return there[lost.name] != there[f"end{lost.name}"]


@dataclass(frozen=True, slots=True)
class _Counterpart:
    """A unit of the source text, and the unit of the translation that surely belongs to
    it, if any."""

    source: Unit
    translation: Unit | None


@dataclass(frozen=True, slots=True)
class _Places:
    """Where in the translation something of the source text should stand: beside what
    surely belongs together."""

    pair: Pair
    units: Sequence[_Counterpart]

    @staticmethod
    def of(pair: Pair) -> _Places:
        """The units of the source text in their order, each with its translation."""
        translated = {
            source.span: translation for source, translation in compared(pair)
        }
        units = [
            both.source for both in pair.blocks if both.source and not both.source.key
        ]
        whole = sorted(
            (unit for unit in units if unit.kind is not BlockKind.CELL),
            key=lambda unit: unit.span,
        )
        return _Places(
            pair, [_Counterpart(unit, translated.get(unit.span)) for unit in whole]
        )

    def beside(self, tag: Tag, other: Tag) -> bool:
        """Whether a tag of the translation stands where one of the source text does:
        between the same blocks."""
        at = self._first_behind(tag)
        before = next(
            (unit for unit in reversed(self.units[:at]) if unit.translation), None
        )
        after = next((unit for unit in self.units[at:] if unit.translation), None)
        if (
            after
            and after.translation
            and other.span.start > after.translation.span.start
        ):
            return False
        if before is None or before.translation is None:
            return True
        if before.source.span.holds(tag.span):
            return before.translation.span.start <= other.span.start
        return before.translation.span.end <= other.span.start

    def instead(self, tag: Tag) -> Span | None:
        """The translation's block, or the end of the one before; None where the text
        around it is gone, too."""
        at = self._first_behind(tag)
        before = self.units[at - 1] if at else None
        after = self.units[at] if at < len(self.units) else None
        if before and not before.translation:
            return None
        if before and before.translation and before.source.span.holds(tag.span):
            return first_line(self.pair, before.translation)
        if after and not after.translation:
            return None
        end = before.translation.span.end if before and before.translation else 0
        return Span(end, end)

    def _first_behind(self, tag: Tag) -> int:
        """The index of the first unit that begins behind a tag's beginning."""
        return bisect_right(
            self.units, tag.span.start, key=lambda unit: unit.source.span.start
        )
