"""Numbers that a translation has otherwise than its source text, and numbers that it
lost."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise
from typing import Self

from doclint.dataclasses import dataclass
from doclint.document import Document, Role
from doclint.evidence.beside import (
    compared,
    first_line,
    is_aged,
    is_another_text,
    units_alike,
    without_held,
)
from doclint.evidence.counting import Counting
from doclint.evidence.dates import swapped_dates
from doclint.evidence.kinds import Evidence, MakerContext
from doclint.expressions import expression
from doclint.languages import language
from doclint.once import once
from doclint.project import Pair, Unit
from doclint.source import Span
from doclint.text.clock import same_moments
from doclint.text.numbers import Number, is_hour, numbers, unmatched
from doclint.text.senses import BOUND, COMPARE, senses
from doclint.text.spelt_numbers import spelt


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What is no number of the text. Held by tests/evidence/test_degrees.py."""

    # A block shorter than this share (0 to 1) of what its source leads to expect lost
    # more than a number: at 0.4 and 0.8 blocks of half and of 0.7 of it turn.
    whole: float = 0.6
    # An estimate stands in a line of so many words (count) at most: at 3 and 7 lines of
    # five words and of six turn.
    words_of_estimate: int = 5
    # It may be so far from the source's (share of that, 0 to 1): at 0.067 and 0.13
    # estimates of 27 and of 26 minutes for 30 turn.
    near: float = 0.1
    # So many steps (count) that are counted otherwise are a count: at 1 and 3 pages with
    # two turn.
    steps: int = 2
    # The number of a step stands so far (characters) from its beginning: at 6 and 24
    # "**Schritt 3**" and "**In the step 3**" turn.
    before_step: int = 12


_LIMITS = _Calibration()


_HIDDEN = frozenset({Role.ALT, Role.TITLE})
# `one` is said by an article, by a singular, or by nothing.
_ONE = "1"
_DIGITS = expression(r"\d+")
_STEP = expression(r"\d{1,2}")
_DECADE, _OF_DECADE = expression(r"1[89]\d0|20\d0"), expression(r"['’]?s")


@dataclass(frozen=True, slots=True)
class NumberChange(Evidence):
    """A number of a translated block that stands in the place of another of its source.
    `is_written_alike`: both languages write the source's as it is, so that it can be
    put there."""

    is_written_alike: bool = True

    @classmethod
    def of(cls, pair: Pair, setting: MakerContext) -> Iterator[Self]:
        """The numbers that changed, and dates whose day and month changed places;
        headings that count themselves have numbers of their own, and so have
        estimates."""
        counting = Counting.of(pair.translation)
        sure = not is_aged(pair)
        steps = _counted_otherwise(pair)
        for block in _blocks(pair):
            if not _may_be_compared(block, pair):
                continue
            if not counting.counts_itself(block.translation):
                yield from cls._of_block(block, sure, steps)
            for expected, place in swapped_dates(block.source, block.translation):
                written = pair.translation.source.cut(place)
                yield cls(block.source.span, place, expected, written)

    @classmethod
    def _of_block(
        cls, block: _Block, sure: bool, steps: Container[Span]
    ) -> Iterator[Self]:
        for mine, theirs in block.changed:
            is_estimate = _is_estimate(block.source, mine.text, theirs.text)
            if is_estimate or mine.place in steps:
                continue
            are_plain = mine.is_plain and theirs.is_plain
            places = mine.place, theirs.place
            yield cls(*places, mine.text, theirs.text, are_plain, sure=sure)


@dataclass(frozen=True, slots=True)
class NumberLoss(Evidence):
    """The numbers of a block, joined by commas, that its translation has nowhere. `source` is where the first stands,
    `place` the first line of the translated block."""

    @classmethod
    def of(cls, pair: Pair, setting: MakerContext) -> Iterator[Self]:
        """The blocks that lost numbers."""
        for block in _blocks(pair):
            # "The 1940s" are said in words in many languages.
            if not all(_is_decade(number, pair) for number in block.lost):
                expected = ", ".join(
                    dict.fromkeys(number.text for number in block.lost)
                )
                sure = block.translation.span in _sure_places(pair)
                yield cls(
                    block.lost[0].place,
                    first_line(pair, block.translation),
                    expected,
                    "",
                    sure=sure,
                )


@dataclass(frozen=True, slots=True)
class _Placed:
    """A number and its place in its page. `is_plain`: digits that every language writes
    so, and no time of day."""

    text: str
    place: Span
    is_plain: bool

    @classmethod
    def of(cls, number: Number, place: Span, text: str) -> Self:
        """A number of a text."""
        return cls(number.text, place, number.is_plain and not is_hour(number, text))


@dataclass(frozen=True, slots=True)
class _Block:
    """A block beside its translation: its numbers that changed (the source's, the
    translation's), and those lost."""

    source: Unit
    translation: Unit
    changed: Sequence[tuple[_Placed, _Placed]] = ()
    lost: Sequence[_Placed] = ()


@once
def _blocks(pair: Pair) -> Sequence[_Block]:
    """The blocks of a pair that may be compared, each with what became of its
    numbers."""
    return tuple(
        _compared(source, translation, pair) for source, translation in compared(pair)
    )


def _is_decade(number: _Placed, pair: Pair) -> bool:
    behind = pair.source.text[number.place.end : number.place.end + len("'s")]
    return (
        _DECADE.fullmatch(number.text) is not None
        and _OF_DECADE.match(behind) is not None
    )


def _are_one(one: Number, other: Number) -> bool:
    return not one.values.isdisjoint(other.values)


@once
def _counted_otherwise(pair: Pair) -> frozenset[Span]:
    """Where the numbers of steps stand that a translation counts otherwise all along:
    from one and not from nought, or with a step more before them."""
    shifted: defaultdict[int, list[_Placed]] = defaultdict(list)
    for block in _blocks(pair):
        for mine, theirs in block.changed:
            if _leads(mine, block.source) and _leads(theirs, block.translation):
                shifted[int(theirs.text) - int(mine.text)].append(mine)
    return frozenset(
        number.place
        for steps in shifted.values()
        if len(steps) >= _LIMITS.steps and _rise([int(each.text) for each in steps])
        for number in steps
    )


def _leads(number: _Placed, unit: Unit) -> bool:
    """Whether a small number stands at the beginning of a block, behind a word at
    most: `Step 3. Open it`."""
    is_small = _STEP.fullmatch(number.text) is not None
    return is_small and number.place.start - unit.span.start <= _LIMITS.before_step


def _rise(values: Sequence[int]) -> bool:
    return all(one < other for one, other in pairwise(values))


@once
def _sure_places(pair: Pair) -> frozenset[Span]:
    """Where the translated blocks are that surely belong to a block of the source."""
    return frozenset(
        both.translation.span for both in pair.blocks if both.sure and both.translation
    )


def _is_only_difference(block: _Block) -> bool:
    """Whether two units that are not much alike differ in one number and nothing else
    that has no translation."""
    if len(block.changed) != 1 or block.lost:
        return False
    return _counts_of_parts(block.source) == _counts_of_parts(block.translation)


def _counts_of_parts(unit: Unit) -> tuple[int, int, int]:
    """How many links, images and codes a unit has."""
    return len(unit.links), len(unit.images), len(unit.codes)


def _may_be_compared(block: _Block, pair: Pair) -> bool:
    """Whether the numbers of two units are those of one text."""
    if _is_only_difference(block) and not is_another_text(pair, block.translation):
        return True
    return units_alike(pair, block.translation)


def _is_estimate(unit: Unit, mine: str, theirs: str) -> bool:
    """Whether it is a measure of the page itself, made for each language: `Reading
    time: 30 minutes`."""
    if not (mine.isdecimal() and theirs.isdecimal()):
        return False
    lines = (line for line in unit.text.splitlines() if mine in line and ":" in line)
    if not any(_is_short_line(line) for line in lines):
        return False
    most_apart = _LIMITS.near * int(mine)
    return 1 <= most_apart >= abs(int(mine) - int(theirs))


def _is_short_line(line: str) -> bool:
    words = re.findall(r"[^\W\d_]+", line)
    return len(words) <= _LIMITS.words_of_estimate


def _compared(source: Unit, translation: Unit, pair: Pair) -> _Block:
    """Compare the numbers of two units, whatever their order. A number that the other
    page spells out has not changed; of the rest, what was lost and what was gained is
    paired in order."""
    unchanged = _Block(source, translation)
    mine = dict(_found(source))
    if not mine or source.fence:
        return unchanged
    theirs = dict(_found(translation))
    _drop_same_moments(mine, theirs, source.text, translation.text)
    rows = without_held(list(mine), list(theirs), _are_one)
    lost, gained = unmatched(*rows)
    if not lost:
        return unchanged
    there = spelt(source.text, language(pair.source.language))
    gained = [number for number in gained if not number.values & there]
    lost, gained = _without_same(lost, gained, source, translation, pair)
    here = spelt(translation.text, language(pair.translation.language))
    if gained:
        here = here - {_ONE}  # an article
    raw = _raw(pair.translation, translation)
    difference = raw.copy()
    difference.subtract(_raw(pair.source, source))

    def is_lost(number: Number) -> bool:
        if number.values & here:
            return False
        has_fewer_digits = any(difference[digits] < 0 for digits in _digits(number))
        return has_fewer_digits or _is_turned(number, gained)

    lost = list(filter(is_lost, lost))
    changed = tuple(
        (
            _Placed.of(one, mine[one], source.text),
            _Placed.of(other, theirs[other], translation.text),
        )
        for one, other in zip(lost, gained, strict=False)
    )
    least_length = _LIMITS.whole * len(source.text) * pair.ratio
    if len(translation.text) < least_length:
        return _Block(source, translation, changed)  # it has lost more than numbers
    gone = tuple(
        _Placed.of(number, mine[number], source.text)
        for number in lost[len(gained) :]
        if _ONE not in number.values and not _digits(number) <= raw.keys()
    )
    return _Block(source, translation, changed, gone)


# The Buddhist calendar of Thailand is so many years ahead.
_BUDDHIST = 543
_YEAR = expression(r"\d{4}")
# "More than 60" is "61 or more", "less than 5" is "4 at most": the side that words take,
# and how far the number moves.
_SIDES = ((0, 1), (1, -1))


def _without_same(
    lost: list[Number],
    gained: list[Number],
    source: Unit,
    translation: Unit,
    pair: Pair,
) -> tuple[list[Number], list[Number]]:
    """Without years that are the same in the other calendar, and bounds that are said
    from their other end."""
    spoken = language(pair.translation.language)
    if spoken is not None and spoken.buddhist_years:
        lost, gained = _without_moved(lost, gained, _BUDDHIST, _YEAR)
    if not (lost and gained):
        return _without_short_years(lost, gained)
    mine = senses(source.text, pair.source.language)
    theirs = senses(translation.text, pair.translation.language)
    for side, step in _SIDES:
        says_more_than = side in mine.get(COMPARE, ())
        says_at_least = side in mine.get(BOUND, ())
        if says_more_than and side in theirs.get(BOUND, ()):
            lost, gained = _without_moved(lost, gained, step, _DIGITS)
        if says_at_least and side in theirs.get(COMPARE, ()):
            lost, gained = _without_moved(lost, gained, -step, _DIGITS)
    return _without_short_years(lost, gained)


def _without_moved(
    lost: list[Number], gained: list[Number], by: int, form: re.Pattern[str]
) -> tuple[list[Number], list[Number]]:
    """Without the numbers of a form that stand on the other side moved by so much."""

    def value(number: Number) -> int | None:
        return int(number.text) if form.fullmatch(number.text) else None

    moved_to: dict[Number, int] = {}
    for number in lost:
        here = value(number)
        if here is not None:
            moved_to[number] = here + by
    moved = set(moved_to.values()) & set(map(value, gained))
    return (
        [number for number in lost if moved_to.get(number) not in moved],
        [number for number in gained if value(number) not in moved],
    )


# A year, and its last two digits, which stand for it.
_FULL_YEAR, _SHORT_YEAR = expression(r"(?:19|20)\d\d"), expression(r"\d\d")


def _without_short_years(
    lost: list[Number], gained: list[Number]
) -> tuple[list[Number], list[Number]]:
    """Without years that one side writes with two digits: 19 and 2019."""
    left = list(gained)
    kept = []
    for number in lost:
        same = next((each for each in left if _is_year_of(number, each)), None)
        if same is None:
            kept.append(number)
        else:
            left.remove(same)
    return kept, left


def _is_year_of(one: Number, other: Number) -> bool:
    short, full = sorted((one.text, other.text), key=len)
    return (
        _SHORT_YEAR.fullmatch(short) is not None
        and _FULL_YEAR.fullmatch(full) is not None
        and full.endswith(short)
    )


def _drop_same_moments(
    mine: dict[Number, Span], theirs: dict[Number, Span], source: str, translation: str
) -> None:
    """Leave out the hours and minutes of times that are the same moment in another time
    zone."""
    for numbers_of, times in zip(
        (mine, theirs), same_moments(source, translation), strict=True
    ):
        for number in list(numbers_of):
            if any(time.start <= number.start < time.end for time in times):
                del numbers_of[number]


def _raw(document: Document, unit: Unit) -> Counter[str]:
    """All runs of digits of a unit, in code and addresses, too."""
    text = document.source.cut(unit.span)
    return Counter(_DIGITS.findall(_marker_before(document, unit) + text))


def _marker_before(document: Document, unit: Unit) -> str:
    """The mark of the item that a unit begins: a sentence that begins with a year and a dot is read as an item."""
    source = document.source
    line = source.line_span(source.position(unit.span.start).line)
    marker = _MARKER.fullmatch(document.text[line.start : unit.span.start])
    return marker[1] if marker else ""


_MARKER = expression(r"[ >\t]*(\d{3,})[.)][ \t]+")


def _digits(number: Number) -> set[str]:
    """The runs of digits of a number; `2.0` is what `OAuth2` says, too."""
    return set(_DIGITS.findall(number.text.removesuffix(".0")))


def _is_turned(number: Number, others: Sequence[Number]) -> bool:
    """Whether another decimal has the same digits in another order: 8.9 for 9.8."""
    mine = _DIGITS.findall(number.text)
    theirs = [_DIGITS.findall(other.text) for other in others]
    return len(mine) > 1 and any(
        mine != runs and sorted(mine) == sorted(runs) for runs in theirs
    )


def _is_mark(text: str, number: Number) -> bool:
    """Whether a number stands alone in square brackets: the mark of a note, which
    counts those of its page."""
    return (
        text[number.start - 1 : number.start] == "["
        and text[number.end : number.end + 1] == "]"
    )


def _found(unit: Unit) -> Iterator[tuple[Number, Span]]:
    at = 0
    for segment in unit.segments:
        if segment.role not in _HIDDEN:
            for number in numbers(segment.text):
                if _is_mark(segment.text, number):
                    continue
                moved = number._replace(start=number.start + at, end=number.end + at)
                yield moved, segment.place(number.start, number.end)
            at += len(segment.text) + 1
