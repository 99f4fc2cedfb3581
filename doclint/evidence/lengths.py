"""Lengths of translations against those of their source texts."""

from __future__ import annotations

from collections import Counter

from doclint.document import OPAQUE, BlockKind
from doclint.languages import language
from doclint.once import once
from doclint.project import BlockPair, Pair, Unit
from doclint.text.words import level_words

# Shorter texts vary too much.
_LONG_ENOUGH = 60
# Characters more on both sides, so that short texts are not judged by a word.
_SMOOTHED = 8
# A block is copied when so many of its words are; a page that has few of them, by length, is as long as it is.
_COPIED, _FEW = 0.6, 0.05
# From so many characters on a page's own ratio counts as much as that of its languages.
_TRUSTED = 2000
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CELL})
# What counts as a whole translation by its length, and the share of such that lacks its last mark by a slip.
_WHOLE, _SLIPS = 0.75, 0.05
_ENDS = ".!?:;…。！？：；)）]」』”»\"'’*"


def length_ratio(both: BlockPair, ratio: float) -> float | None:
    """How long a translation is by what is to be expected (1.0); None where that cannot be told.

    `ratio` is the usual length of translations on the page for one character of its source.
    """
    if both.source is None or both.translation is None or both.source.kind not in _PROSE or both.source.key:
        return None
    mine, theirs = _length(both.source.text), _length(both.translation.text)
    if mine < _LONG_ENOUGH:
        return None
    return (theirs / ratio + _SMOOTHED) / (mine + _SMOOTHED)


@once
def usual_ratio(pair: Pair) -> float:
    """How long the page's translated prose is for one character of its source, blocks that nobody translated left out.

    A page of which half is still in the source's language has no middle length: neither half is as long as that.
    """
    mine = theirs = left = 0
    for both in pair.blocks:
        if both.source is None or both.translation is None or both.source.kind not in _PROSE:
            continue
        one, other = _length(both.source.text), _length(both.translation.text)
        if copied(both.source, both.translation):
            left += other
        else:
            mine, theirs = mine + one, theirs + other
    if left <= _FEW * theirs:
        return pair.ratio
    source, translation = language(pair.source.language), language(pair.translation.language)
    usual = (translation.length if translation else 1.0) / (source.length if source else 1.0)
    trust = mine / (mine + _TRUSTED)
    return usual ** (1 - trust) * (theirs / mine) ** trust if mine and theirs else usual


def copied(source: Unit, translation: Unit) -> bool:
    """Whether most words of a translation are its source's."""
    mine, theirs = level_words(source.text), level_words(translation.text)
    most = _COPIED * len(theirs)
    if sum(map(frozenset(mine).__contains__, theirs)) <= most:  # hardly any block is nearly its source
        return False
    return (Counter(theirs) & Counter(mine)).total() > most


def _length(text: str) -> int:
    return len(text.replace(OPAQUE, "").strip())


def ends_freely(pair: Pair) -> bool:
    """Whether the page's paragraphs often end without a mark though they are as long as they should be."""
    ratio = usual_ratio(pair)
    whole = [both for both in pair.blocks if (length_ratio(both, ratio) or 0.0) >= _WHOLE]
    return sum(map(unended, whole)) > _SLIPS * len(whole)


def unended(both: BlockPair) -> bool:
    """Whether a paragraph ends without a mark, as its source does not. Lists go by the customs of each language."""
    one, other = both.source, both.translation
    if one is None or other is None or one.kind is not BlockKind.PARAGRAPH or BlockKind.ITEM in one.within:
        return False
    return one.text.rstrip()[-1:] in _ENDS and other.text.rstrip()[-1:] not in (*_ENDS, OPAQUE)
