"""Headings that stand over one another's sections in a translation."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.document import CodeSpan, Document, Heading, Link, Segment
from doclint.evidence.beside import is_aged, source_place
from doclint.findings import Hit, Severity
from doclint.languages import language
from doclint.once import once
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.words import fold, level_words


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When two headings changed places; pages on either side of each number stand in
    tests/checks/test_degrees.py."""

    # Words are the same by so many first letters (count); shorter ones tell nothing.
    beginning: int = 5
    # So many words (count) of two headings stand in one another's text, and none in
    # their own.
    words: int = 2


_LIMITS = _Calibration()

_SOURCE = """# House

## Kitchen

In the kitchen you find a stove.

## Garden

The garden has a gate, and a wall.

## Acmebox

Read more of it.
"""


@rule(
    "structure/exchanged-headings",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source=_SOURCE,
            translation="# Haus\n\n⟦## Garten⟧\n\nIn der Küche steht ein Herd.\n\n## Küche\n\n"
            "Der Garten hat ein Tor und eine Mauer.\n\n## Acmebox\n\nMehr darüber.\n",
            language="de",
        ),
        bad(
            source=_SOURCE,
            translation="# Casa\n\n## Cocina\n\nEn la cocina hay un fogón.\n\n⟦## Acmebox⟧\n\n"
            "Tiene una puerta y un muro.\n\n## Jardín\n\nLéase más sobre ello.\n",
            language="es",
        ),
        good(
            source=_SOURCE,
            translation="# Haus\n\n## Küche\n\nIn der Küche steht ein Herd.\n\n## Garten\n\n"
            "Er hat ein Tor, eine Mauer und eine Tür zur Küche.\n\n## Acmebox\n\nMehr darüber.\n",
            language="de",
        ),
    ],
)
def exchanged_headings(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Two headings that follow one another stand over one another's text: their words are those of the other section.

    Names that both languages share, and words that a heading has in common with the
    text below it, tell where it belongs. Pages are compared that have the same headings
    but for their words.
    """
    if pair.drifted or is_aged(pair):
        return
    mine, theirs = _sections(pair.source), _sections(pair.translation)
    if any(_is_long(pair.source, each) for each in mine):
        return  # a paragraph above a line of dashes that was meant as something else
    if [each.heading.level for each in mine] != [each.heading.level for each in theirs]:
        return
    has_words = ctx.language is not None and not ctx.language.needs_no_blanks
    for one, other in _siblings(mine):
        first, second = theirs[one], theirs[other]
        if _are_exchanged(mine[one], mine[other], first, second, has_words):
            name = ctx.cut(second.heading.text_span)
            message = f"found the heading of the next section, expected “{name}” over this one"
            related = source_place(pair, mine[one].heading.span)
            is_named = _are_names(mine[one], mine[other], first, second)
            at_most = None if is_named else Severity.INFO
            yield Hit(first.heading.span, message, related=related, at_most=at_most)


def _are_names(
    one: _Section, other: _Section, first: _Section, second: _Section
) -> bool:
    """Whether both headings are names, which the source text has letter for letter in
    one another's place."""
    mine = (other.heading.text, one.heading.text)
    return mine == (first.heading.text, second.heading.text)


def _is_long(document: Document, section: _Section) -> bool:
    """Whether a heading has several lines."""
    return "\n" in document.source.cut(section.heading.text_span).strip()


class _Section(NamedTuple):
    """A heading, its words, and those of the text below it up to the next one of its
    level; `kept` is what that text has in all languages, code and addresses."""

    heading: Heading
    words: frozenset[str]
    below: frozenset[str]
    kept: frozenset[str]


@once
def _sections(document: Document) -> Sequence[_Section]:
    headings = document.of(Heading)
    segments = document.of(Segment)
    starts = [segment.span.start for segment in segments]
    sections = []
    for at, heading in enumerate(headings):
        rest = headings[at + 1 :]
        higher = (each for each in rest if each.level <= heading.level)
        following = next(higher, None)
        first = bisect_left(starts, heading.span.end)
        last = bisect_left(starts, following.span.start) if following else len(starts)
        texts = "\n".join(segment.text for segment in segments[first:last])
        code = document.language
        end = following.span.start if following else len(document.source.text)
        sections.append(
            _Section(
                heading,
                _telling(heading.text, code),
                _telling(texts, code),
                frozenset(_kept(document, Span(heading.span.end, end))),
            )
        )
    return sections


def _kept(document: Document, place: Span) -> Iterator[str]:
    """The inline code and the addresses of a part of a page."""
    for code in document.of(CodeSpan):
        if place.holds(code.span):
            yield document.source.cut(code.content_span)
    for link in document.of(Link):
        if place.holds(link.span):
            yield link.target


def _telling(text: str, code: str | None) -> frozenset[str]:
    """The beginnings of the words of a text that tell what it is about."""
    record = language(code)
    small = record.function_words if record else frozenset()
    words = (word for word in level_words(text) if word not in small)
    size = _LIMITS.beginning
    return frozenset(fold(word)[:size] for word in words if len(word) >= size)


def _siblings(sections: Sequence[_Section]) -> Iterator[tuple[int, int]]:
    """The places of each section and the next one of its level, below the same
    heading."""
    before: dict[int, int] = {}
    for at, section in enumerate(sections):
        level = section.heading.level
        before = {other: place for other, place in before.items() if other <= level}
        if level in before:
            yield before[level], at
        before[level] = at


def _are_exchanged(
    one: _Section, other: _Section, first: _Section, second: _Section, has_words: bool
) -> bool:
    """Whether what tells a heading speaks for the other's place: names of both
    languages, and words that the text below has, in a language that parts words."""
    kept = _shared(one.kept, other.kept, first.kept, second.kept)
    if sum(kept.crosswise) > kept.in_place:
        return False  # the sections change places whole, as a language sorts them
    names = _shared(one.words, other.words, first.words, second.words)
    straight = _shared(first.words, second.words, first.below, second.below)
    usual = _shared(one.words, other.words, one.below, other.below)
    if names.in_place or straight.in_place:
        return False
    is_usual = usual.in_place > sum(usual.crosswise)
    is_told_by_text = (
        has_words and is_usual and sum(straight.crosswise) >= _LIMITS.words
    )
    return sum(names.crosswise) > 0 or is_told_by_text


class _Shared(NamedTuple):
    """How many words two texts share with two others as they stand, and how many each
    shares with the other's."""

    in_place: int
    crosswise: tuple[int, int]


def _shared(
    one: frozenset[str],
    other: frozenset[str],
    first: frozenset[str],
    second: frozenset[str],
) -> _Shared:
    """Words that both of the two have tell nothing."""
    mine, theirs = one - other, other - one
    left, right = first - second, second - first
    in_place = len(mine & left) + len(theirs & right)
    return _Shared(in_place, (len(mine & right), len(theirs & left)))
