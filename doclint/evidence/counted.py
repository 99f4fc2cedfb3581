"""The numbers of a source block and of its translation: what changed, what was lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from doclint.document import Document, Role
from doclint.evidence.beside import compared
from doclint.languages import language
from doclint.project import Pair, Unit
from doclint.source import Span
from doclint.text.clock import same_moments
from doclint.text.numbers import Number, numbers, spelt, unmatched

# A block shorter than this share of what its source leads to expect lost more than a number.
_WHOLE = 0.6
_HIDDEN = frozenset({Role.ALT, Role.TITLE})
# `one` is said by an article, by a singular, or by nothing.
_ONE = "1"
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Placed:
    """A number and its place in its page."""

    text: str
    place: Span


@dataclass(frozen=True, slots=True)
class NumberChanges:
    """Numbers of a block: changed (source's, translation's) and lost."""

    changed: tuple[tuple[Placed, Placed], ...] = ()
    lost: tuple[Placed, ...] = ()


@lru_cache(maxsize=2)
def number_changes(pair: Pair) -> tuple[tuple[Unit, Unit, NumberChanges], ...]:
    """The units of a pair that may be compared, each with what became of its numbers; kept, for two rules ask."""
    return tuple((source, translation, _changes(source, translation, pair)) for source, translation in compared(pair))


def _changes(source: Unit, translation: Unit, pair: Pair) -> NumberChanges:
    """Compare the numbers of two units, whatever their order. A number that the other page spells out has not changed;
    of the rest, what was lost and what was gained is paired in order."""
    mine = dict(_found(source))
    if not mine or source.fence:
        return NumberChanges()
    theirs = dict(_found(translation))
    _drop_same_moments(mine, theirs, source.text, translation.text)
    lost, gained = unmatched(mine, theirs)
    if not lost:
        return NumberChanges()
    there = spelt(source.text, language(pair.source.language))
    gained = [number for number in gained if not number.values & there]
    lost, gained = _without_years(lost, gained, pair)
    here = spelt(translation.text, language(pair.translation.language)) - ({_ONE} if gained else set())
    raw = _raw(pair.translation, translation)
    more = raw.copy()
    more.subtract(_raw(pair.source, source))
    lost = [number for number in lost if not number.values & here and any(more[run] < 0 for run in _digits(number))]
    changed = zip(lost, gained, strict=False)
    rest = lost[len(gained) :] if len(translation.text) >= _WHOLE * len(source.text) * pair.ratio else []
    return NumberChanges(
        tuple((Placed(one.text, mine[one]), Placed(other.text, theirs[other])) for one, other in changed),
        tuple(Placed(one.text, mine[one]) for one in rest if _ONE not in one.values and not _digits(one) <= raw.keys()),
    )


# The Buddhist calendar of Thailand is so many years ahead, in these languages.
_BUDDHIST, _OF_BUDDHA = 543, frozenset({"th", "lo", "km"})
_YEAR = re.compile(r"\d{4}")


def _without_years(lost: list[Number], gained: list[Number], pair: Pair) -> tuple[list[Number], list[Number]]:
    """Without years that are the same in the other calendar."""
    if (pair.translation.language or "").partition("-")[0] not in _OF_BUDDHA:
        return lost, gained
    years = {int(each.text) + _BUDDHIST for each in lost if _YEAR.fullmatch(each.text)}
    same = {int(each.text) for each in gained if _YEAR.fullmatch(each.text)} & years
    return (
        [each for each in lost if not _YEAR.fullmatch(each.text) or int(each.text) + _BUDDHIST not in same],
        [each for each in gained if not _YEAR.fullmatch(each.text) or int(each.text) not in same],
    )


def _drop_same_moments(mine: dict[Number, Span], theirs: dict[Number, Span], source: str, translation: str) -> None:
    """Leave out the hours and minutes of times that are the same moment in another time zone."""
    for numbers_of, times in zip((mine, theirs), same_moments(source, translation), strict=True):
        for number in list(numbers_of):
            if any(time.start <= number.start < time.end for time in times):
                del numbers_of[number]


def _raw(document: Document, unit: Unit) -> Counter[str]:
    """All runs of digits of a unit, in code and addresses, too."""
    return Counter(_DIGITS.findall(document.source.cut(unit.span)))


def _digits(number: Number) -> set[str]:
    """The runs of digits of a number; `2.0` is what `OAuth2` says, too."""
    return set(_DIGITS.findall(number.text.removesuffix(".0")))


def _found(unit: Unit) -> Iterator[tuple[Number, Span]]:
    at = 0
    for segment in unit.segments:
        if segment.role not in _HIDDEN:
            for number in numbers(segment.text):
                moved = number._replace(start=number.start + at, end=number.end + at)
                yield moved, segment.place(number.start, number.end)
            at += len(segment.text) + 1
