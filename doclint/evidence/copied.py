"""Words of the source text that stand unchanged in its translation.

Measured over human translations of react.dev into five languages, a run of four words
and more that the translation shares with the aligned unit of the source finds nearly
every sentence and clause that was left behind, which the language of the whole unit
does not tell. What it finds beside them are names, titles, labels and quotations: words
that the author has set apart, or that are written large.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.document import OPAQUE, BlockKind, Link, Role, Segment
from doclint.expressions import expression
from doclint.languages import Language
from doclint.languages.detect import letter_words, votes
from doclint.once import once
from doclint.project import BlockPair, Pair, Unit
from doclint.source import Span
from doclint.text.spans import Spans
from doclint.text.words import level, level_words, words

# Letters that go on in code, a path or an address are no word.
_GOES_ON = frozenset(f"{OPAQUE}/\\_@=#")
# A unit that says the same over and over has no more places worth comparing.
_MOST_STARTS = 8
_IN_QUOTATION_MARKS = (
    r"«[^»]{0,600}»|[\"“„][^\"”“]*[\"”“]|‘[^’]{0,600}’|(?<!\w)'[^']*'(?!\w)"
    r"|「[^」]{0,600}」|『[^』]{0,600}』"
)
_BETWEEN_UNDERSCORES = r"(?<![\w_])_[^_\s][^_]{0,600}_(?![\w_])"
_BETWEEN_ASTERISKS = r"(?<![\w*])\*[^*\s][^*]{0,600}\*(?![\w*])"
# Quotations, and emphasis where the parser sees none.
QUOTED = expression(
    f"{_IN_QUOTATION_MARKS}|{_BETWEEN_UNDERSCORES}|{_BETWEEN_ASTERISKS}"
)
# How an address of another site begins.
ELSEWHERE = expression(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
# So do dots between names.
_DOTTED = expression(r"(?<=\w)\.(?=\w)")
_BRACKETED = expression(r"[(（][^()（）]*[)）]")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What counts as copied; texts on either side of each number stand in
    tests/evidence/test_units_by_degrees.py."""

    # So many words in a row (count) are no chance.
    least: int = 4
    # So many of them differ (count), as they do not in "more and more and".
    different: int = 3
    # Runs of one segment with no more words between them (count) are one.
    near: int = 3
    # Shorter words in small letters (letters) join those of names ("the Internet in a
    # Box").
    least_letters: int = 4


COPIED = _Calibration()


@dataclass(frozen=True, slots=True)
class Copy:
    """A stretch of a segment of the translation that its source has word for word.

    `whole` tells that it is all of the segment. Counted are words that are not set apart (quoted, linked, glossed, or
    in emphasis unless all is copied): `words` of any kind, `small` function words of the source's
    language, `plain` longer words in small letters, `large` words with a capital (in lower case here).
    """

    segment: Segment
    start: int
    end: int
    origin: Span
    whole: bool
    words: int
    small: int
    plain: int
    large: tuple[str, ...]

    @property
    def text(self) -> str:
        """Its words."""
        return self.segment.text[self.start : self.end]

    @property
    def place(self) -> Span:
        """Where it stands in the translation."""
        return self.segment.place(self.start, self.end)


class _Token(NamedTuple):
    """A word. `apart`: quoted, linked or a part of what is no prose; `stressed`: in
    emphasis."""

    start: int
    end: int
    key: str
    lower: bool
    apart: bool
    stressed: bool
    bracketed: bool


class _Run(NamedTuple):
    """Words in a row that both sides have: from `first` to before `last`, in the source from `there` to before
    `there_end`."""

    first: int
    last: int
    there: int
    there_end: int

    def joins(self, other: _Run) -> bool:
        """Whether it and the next one are close enough to be one."""
        return (
            other.first - self.last <= COPIED.near
            and 0 <= other.there - self.there_end <= COPIED.near
        )


class _Known(NamedTuple):
    """The words of a source unit, and where each run of four begins."""

    keys: Sequence[str]
    starts: Mapping[tuple[str, ...], Sequence[int]]


class _Origin:
    """The words of a source unit with their places on its page."""

    def __init__(self, unit: Unit, known: _Known) -> None:
        self.known = frozenset(known.keys)
        self._words = [
            (segment, word)
            for segment in unit.segments
            for word in words(level(segment.text))
        ]
        self._brackets: dict[str, Spans] = {}

    def bracketed(self, at: int) -> bool:
        """Whether a word stands in brackets."""
        segment, word = self._words[at]
        if segment.text not in self._brackets:
            self._brackets[segment.text] = _inside(_BRACKETED.finditer(segment.text))
        return self._brackets[segment.text].hold(Span(word.start, word.end))

    def place(self, first: int, last: int) -> Span:
        """Where a run of words stands, from the first to the last."""
        first_segment, first_word = self._words[first]
        last_segment, last_word = self._words[last]
        start = first_segment.place(first_word.start, first_word.end).start
        end = last_segment.place(last_word.start, last_word.end).end
        return Span(start, end)


def copies(both: BlockPair, source: Language) -> Iterator[Copy]:
    """What a unit of the translation has word for word from its source, in four words
    or more.

    Rows of tables are passed over: their cells are units of their own.
    """
    unit, other = both.translation, both.source
    if unit is None or other is None or unit.kind in (BlockKind.TABLE, BlockKind.FENCE):
        return
    segments = _alike(unit, other, source)
    if not segments:
        return
    known = _known(tuple(segment.text for segment in other.segments))
    for segment in segments:
        runs = list(_runs(level_words(segment.text), known))
        if not runs:
            continue
        stressed = Spans(emphasis.span for emphasis in unit.emphases)
        tokens = list(_tokens(segment, _linked(unit), stressed))
        origin = _Origin(other, known)
        for run in _joined(runs):
            yield _copy(segment, tokens, run, origin, source)


def _alike(translation: Unit, other: Unit, source: Language) -> list[Segment]:
    """The segments of a translation that may have words of its source: its small words,
    and four words in common."""
    known = {segment.text for segment in other.segments}
    common: set[str] | None = None
    starts = []
    for segment in translation.segments:
        if segment.text not in known:
            if not votes(segment.text, source):
                continue
            if common is None:
                common = {word for text in known for word in letter_words(text)}
            if len(common.intersection(letter_words(segment.text))) < COPIED.different:
                continue
        starts.append(segment)
    return starts


@once
def copies_of(pair: Pair, source: Language) -> tuple[tuple[int, Copy], ...]:
    """All copies of a pair, each with the number of its blocks. Several rules ask for
    them one after the other."""
    wanted = (
        (at, both)
        for at, both in enumerate(pair.blocks)
        if both.sure or not pair.drifted
    )
    return tuple((at, copy) for at, both in wanted for copy in copies(both, source))


def _copy(
    segment: Segment,
    tokens: Sequence[_Token],
    run: _Run,
    origin: _Origin,
    source: Language,
) -> Copy:
    whole = run.first == 0 and run.last == len(tokens)
    counted = list(_counted(tokens, run, whole, origin))
    small = [token for token in counted if _is_small(token, source)]
    plain = [token for token in counted if token.lower and not _is_small(token, source)]
    large = tuple(
        token.key
        for token in counted
        if segment.text[token.start].isupper() and not token.bracketed
    )
    if whole:
        start, end = _trimmed(segment.text)
    else:
        start, end = tokens[run.first].start, tokens[run.last - 1].end
    there = origin.place(run.there, run.there_end - 1)
    return Copy(
        segment, start, end, there, whole, len(counted), len(small), len(plain), large
    )


def _counted(
    tokens: Sequence[_Token], run: _Run, whole: bool, origin: _Origin
) -> Iterator[_Token]:
    """The words of a run that tell something, as each stands here and in the source."""
    last = run.there_end - 1
    for number, token in enumerate(tokens[run.first : run.last], start=run.there):
        if _tells(token, whole, origin, min(number, last)):
            yield token


def _tells(token: _Token, whole: bool, origin: _Origin, at: int) -> bool:
    """Whether a word counts that stands at `at` in the source: none of a link or a
    stressed name within other words, and in brackets only where it is so there."""
    if token.key not in origin.known or token.apart or (token.stressed and not whole):
        return False
    return not token.bracketed or origin.bracketed(at)


def _is_small(token: _Token, source: Language) -> bool:
    return token.key.partition("'")[0] in source.function_words


def _trimmed(text: str) -> Span:
    around = f" \t\r\n{OPAQUE}"
    return Span(len(text) - len(text.lstrip(around)), len(text.rstrip(around)))


def _runs(keys: Sequence[str], known: _Known) -> Iterator[_Run]:
    """The longest runs of words that the source has, too, from left to right."""
    first = 0
    while first <= len(keys) - COPIED.least:
        starts = known.starts.get(tuple(keys[first : first + COPIED.least]), ())
        if not starts:
            first += 1
            continue
        length, at = max(
            (_shared(keys, first, known.keys, start), -start) for start in starts
        )
        yield _Run(first, first + length, -at, length - at)
        first += length


def _shared(one: Sequence[str], first: int, other: Sequence[str], start: int) -> int:
    length = 0
    while (
        first + length < len(one)
        and start + length < len(other)
        and one[first + length] == other[start + length]
    ):
        length += 1
    return length


def _joined(runs: Sequence[_Run]) -> Iterator[_Run]:
    """Runs, those close to one another as one."""
    before: _Run | None = None
    for run in runs:
        if before and before.joins(run):
            before = before._replace(last=run.last, there_end=run.there_end)
            continue
        if before:
            yield before
        before = run
    if before:
        yield before


@lru_cache(maxsize=1024)
def _known(texts: tuple[str, ...]) -> _Known:
    """The words of a unit's segments: a source page is asked for each of its
    translations."""
    keys = [key for text in texts for key in level_words(text)]
    starts: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    last_start = len(keys) - COPIED.least
    for at in range(last_start + 1):
        run = tuple(keys[at : at + COPIED.least])
        if len(starts[run]) < _MOST_STARTS:
            starts[run].append(at)
    return _Known(keys, starts)


def _tokens(segment: Segment, linked: Spans, stressed: Spans) -> Iterator[_Token]:
    """The words of a segment. Nothing sets the words of a title or an alternative text
    apart but quotes."""
    text = segment.text
    quoted = _inside(QUOTED.finditer(text))
    bracketed = _inside(_BRACKETED.finditer(text))
    has_marks = segment.role not in (Role.ALT, Role.TITLE) and bool(linked or stressed)
    for start, end, key in words(level(text)):
        here = Span(start, end)
        place = segment.place(start, end) if has_marks else here
        is_linked = has_marks and linked.hold(place)
        is_stressed = has_marks and stressed.hold(place)
        is_long = end - start >= COPIED.least_letters
        yield _Token(
            start,
            end,
            key,
            lower=is_long and text[start:end].islower() and key.isalpha(),
            apart=is_linked or quoted.hold(here) or _torn(text, start, end),
            stressed=is_stressed,
            bracketed=bracketed.hold(here),
        )


def _torn(text: str, start: int, end: int) -> bool:
    """Whether a word is a part of something longer: a path, a dotted name, a scope
    (`a::b`)."""
    if text[end : end + 1] in _GOES_ON or text[max(start - 1, 0) : start] in _GOES_ON:
        return True
    if _DOTTED.match(text, end):
        return True
    if start > 0 and _DOTTED.match(text, start - 1):
        return True
    return text[end : end + 2] == "::" or text[max(start - 2, 0) : start] == "::"


def _inside(matches: Iterable[re.Match[str]]) -> Spans:
    return Spans(Span(*match.span()) for match in matches)


def _linked(unit: Unit) -> Spans:
    """What a unit links to other sites, titles, and what the links are called that lead
    to places on the page by the same name: `[coalesce](#coalesce)`."""
    return Spans(
        link.text_span
        for link in unit.links
        if ELSEWHERE.match(link.target) or _is_by_name(link)
    )


def _is_by_name(link: Link) -> bool:
    """Whether a link's text is, by its length, the one word of the id that it names."""
    name = link.target[1:]
    length = link.text_span.end - link.text_span.start
    return link.target.startswith("#") and name.isalnum() and len(name) == length
