"""Aligned units of prose whose words may be held against one another: what rules about
meaning look at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.document import OPAQUE, BlockKind
from doclint.languages import language
from doclint.once import once
from doclint.project import Pair, Unit
from doclint.text.sentences import sentences

_KINDS = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.TABLE, BlockKind.CAPTION}
)


@dataclass(frozen=True, slots=True)
class _Calibration:
    """Which texts say the same by their lengths; texts on either side of each number
    stand in tests/evidence/test_units_by_degrees.py."""

    # Shorter than this share of what is expected (0 to 1), or longer, a translation
    # says something else besides.
    short: float = 0.6
    long: float = 1.7
    # Shorter texts (characters) vary too much to be judged; so much is added.
    least: int = 12
    # Units up to this length (characters of English) say one thing, if one of their
    # sentences is shorter than the other number.
    whole: int = 120
    sentence: int = 24


_LIMITS = _Calibration()


@once
def prose_pairs(pair: Pair) -> tuple[tuple[Unit, Unit], ...]:
    """The sure pairs of prose of a page that did not drift, table rows whole; of a
    likely length, and not alike."""
    return () if pair.drifted else tuple(_prose_pairs(pair))


class SentencePair(NamedTuple):
    """A sentence of the source text and its translation, in the units that hold them;
    short units are taken whole.

    `length` is how many characters the source's has, or would have in English: Chinese
    says in one what English says in three.
    """

    source: str
    translation: str
    source_unit: Unit
    unit: Unit
    length: float


@once
def said_pairs(pair: Pair) -> tuple[SentencePair, ...]:
    """The prose of a pair sentence by sentence, where a longer unit has as many in both
    languages, of likely lengths; else the unit whole."""
    return tuple(
        pair_of_texts
        for source, translation in prose_pairs(pair)
        for pair_of_texts in _said(source, translation, pair)
    )


def whole_pairs(pair: Pair) -> tuple[SentencePair, ...]:
    """The prose of a pair, each unit whole."""
    return tuple(
        SentencePair(
            source.text, unit.text, source, unit, _in_english(source.text, pair)
        )
        for source, unit in prose_pairs(pair)
    )


def _in_english(text: str, pair: Pair) -> float:
    """How long a text of the source is, or would be in English."""
    record = language(pair.source.language)
    length = len(text.replace(OPAQUE, ""))
    return length / record.length if record else length


def _said(source: Unit, translation: Unit, pair: Pair) -> Iterator[SentencePair]:
    length = _in_english(source.text, pair)
    whole = SentencePair(source.text, translation.text, source, translation, length)
    mine = [source.text[slice(*place)] for place in sentences(source.text)]
    theirs = [translation.text[slice(*place)] for place in sentences(translation.text)]
    if len(mine) != len(theirs) or len(mine) == 1 or _is_short(mine, length):
        yield whole
        return
    pairs = list(zip(mine, theirs, strict=True))
    if not all(_likely(sentence, other, pair.ratio) for sentence, other in pairs):
        yield whole
        return
    for sentence, other in pairs:
        length = _in_english(sentence, pair)
        yield SentencePair(sentence, other, source, translation, length)


def _is_short(sentences_of_unit: Sequence[str], length: float) -> bool:
    """Whether a unit is short, and so are its sentences."""
    return (
        length <= _LIMITS.whole
        and min(map(len, sentences_of_unit)) / sum(map(len, sentences_of_unit)) * length
        < _LIMITS.sentence
    )


def _prose_pairs(pair: Pair) -> Iterator[tuple[Unit, Unit]]:
    for both in pair.blocks:
        units = both.sure_units
        if units is None or both.moved:
            continue
        one, other = units
        if one.kind not in _KINDS or one.key:
            continue
        if one.text != other.text and _likely(one.text, other.text, pair.ratio):
            yield one, other


def _likely(source: str, translation: str, ratio: float) -> bool:
    """Whether two sentences may be translations of one another by their lengths."""
    length = len(translation.replace(OPAQUE, ""))
    source_length = len(source.replace(OPAQUE, ""))
    if length == 0:
        return False
    if source_length < _LIMITS.least:
        return True
    shortest = _LIMITS.short * source_length * ratio
    longest = _LIMITS.long * source_length * ratio + 2 * _LIMITS.least
    return shortest <= length + _LIMITS.least <= longest
