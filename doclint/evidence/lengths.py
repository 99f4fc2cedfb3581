"""Lengths of translations against those of their source texts."""

from __future__ import annotations

import re
from collections import Counter

from doclint.dataclasses import dataclass
from doclint.document import OPAQUE, BlockKind
from doclint.expressions import expression
from doclint.languages import language
from doclint.once import once
from doclint.project import BlockPair, Pair, Unit
from doclint.text.words import level_words

_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CELL})
_IDEOGRAPHS = expression(r"[\u3040-\u30ff\u3400-\u9fff]{4}")
_LATIN = expression(r"[A-Za-z0-9][\w.-]*", re.ASCII)
# A label or a gloss, in quotes or brackets; other Latin text may be what nobody
# translated.
_LATIN_NAME = expression(r"[“\"「『（(][\w][\w .-]{0,60}[”\"」』）)]", re.ASCII)
_ENDS = ".!?:;…।॥۔؟؛։།።。！？：；)）]」』”»\"'’*"


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What lengths tell. Held by tests/evidence; `benchmarks/calibrate.py --only
    evidence.lengths` tells what turns a third below and above each number."""

    # Shorter texts (characters) vary too much to be judged: at 40 and 80 texts of 50
    # and 70 characters turn.
    long_enough: int = 60
    # Characters more on both sides, so that short texts are not judged by a word: at 5
    # and 11 texts just over 60 characters turn.
    smoothed: int = 8
    # A block is copied when such a share of its words is (0 to 1): at 0.4 and 0.8
    # blocks with half and with seven of ten words turn.
    copied: float = 0.6
    # A page with no more copied prose than this share (0 to 1) is as long as it is: at
    # 0.033 and 0.067 pages with 4 and 5 copied blocks of a hundred turn.
    few: float = 0.05
    # From so many characters on a page's own ratio counts as much as that of its
    # languages. A third less or more moves what is expected of a page of that length,
    # half as long as usual, by 7 of 100.
    trusted: int = 2000
    # From this share of the length to be expected (0 to 1) on a translation is whole:
    # at 0.5 and 1 blocks that are cut, and whole ones of few words, are taken for the
    # other.
    whole: float = 0.75
    # Such a share (0 to 1) of whole paragraphs lacks its last mark by a slip: at 0.033
    # and 0.067 one of 25 and two of 30 turn.
    slips: float = 0.05


_LIMITS = _Calibration()


def length_ratio(
    both: BlockPair, ratio: float, weighs_latin: bool = False
) -> float | None:
    """How long a translation is by what is to be expected (1.0); None where that cannot
    be told.

    `ratio` is the usual length of translations on the page for one character of its
    source. With `weighs_latin` what a text of Chinese or Japanese says in Latin letters is
    as long as it is in the source, and no longer.
    """
    if (
        both.source is None
        or both.translation is None
        or both.source.kind not in _PROSE
        or both.source.key
    ):
        return None
    mine, theirs = _length(both.source.text), _length(both.translation.text)
    # What both say in Latin letters is as long in any language, and Chinese is short.
    if _IDEOGRAPHS.search(both.source.text):
        kept = _kept_latin(both.source.text, both.translation.text)
        mine, theirs = mine - kept, theirs - kept
    elif weighs_latin and _IDEOGRAPHS.search(both.translation.text):
        theirs -= round(_latin_length(both.translation.text) * (1 - min(ratio, 1.0)))
    if mine < _LIMITS.long_enough or _is_same(both.source, both.translation):
        return None
    return (theirs / ratio + _LIMITS.smoothed) / (mine + _LIMITS.smoothed)


def _kept_latin(source: str, translation: str) -> int:
    """How many characters of a text are words in Latin letters that its translation
    has, too."""
    mine = Counter(_LATIN.findall(source))
    theirs = Counter(_LATIN.findall(translation))
    kept = mine & theirs
    return sum(len(word) * count for word, count in kept.items())


def _latin_length(text: str) -> int:
    """How many characters of a text are labels and glosses in Latin letters."""
    return sum(len(match[0]) for match in _LATIN_NAME.finditer(text))


def _is_same(source: Unit, translation: Unit) -> bool:
    """Whether two texts differ in blanks and ends of lines only: one that is kept is as
    long as it is in any language."""
    return source.text.split() == translation.text.split()


@once
def usual_ratio(pair: Pair) -> float:
    """How long the page's translated prose is for one character of its source, blocks
    that nobody translated left out.

    A page of which half is still in the source's language has no middle length: neither
    half is as long as that.
    """
    expected = written = left = 0
    for both in pair.blocks:
        source, translation = both.source, both.translation
        if source is None or translation is None or source.kind not in _PROSE:
            continue
        length = _length(translation.text)
        if copied(source, translation):
            left += length
        else:
            expected += _length(source.text)
            written += length
    if left <= _LIMITS.few * written:
        return pair.ratio
    usual = _of_languages(pair)
    if not expected or not written:
        return usual
    trust = expected / (expected + _LIMITS.trusted)
    ratio: float = usual ** (1 - trust) * (written / expected) ** trust
    return ratio


def _of_languages(pair: Pair) -> float:
    """How long a translation between the languages of a pair usually is for one
    character of its source."""
    source = language(pair.source.language)
    target = language(pair.translation.language)
    source_length = source.length if source else 1.0
    target_length = target.length if target else 1.0
    return target_length / source_length


def copied(source: Unit, translation: Unit) -> bool:
    """Whether most words of a translation are its source's."""
    mine = level_words(source.text)
    theirs = level_words(translation.text)
    most = _LIMITS.copied * len(theirs)
    # Hardly any block is nearly its source.
    known = frozenset(mine)
    if sum(map(known.__contains__, theirs)) <= most:
        return False
    return (Counter(theirs) & Counter(mine)).total() > most


def _length(text: str) -> int:
    return len(text.replace(OPAQUE, "").strip())


def ends_freely(pair: Pair) -> bool:
    """Whether the page's paragraphs often end without a mark though they are as long as
    they should be."""
    ratio = usual_ratio(pair)
    whole = [
        both
        for both in pair.blocks
        if (length_ratio(both, ratio) or 0.0) >= _LIMITS.whole
    ]
    return sum(map(unended, whole)) > _LIMITS.slips * len(whole)


def unended(both: BlockPair) -> bool:
    """Whether a paragraph ends without a mark, as its source does not. Lists go by the
    customs of each language."""
    one, other = both.source, both.translation
    if (
        one is None
        or other is None
        or one.kind is not BlockKind.PARAGRAPH
        or BlockKind.ITEM in one.within
    ):
        return False
    return one.text.rstrip()[-1:] in _ENDS and other.text.rstrip()[-1:] not in (
        *_ENDS,
        OPAQUE,
    )
