"""Lengths of translations against those of their source texts."""

from __future__ import annotations

from doclint.document import OPAQUE, BlockKind
from doclint.project import BlockPair

# Shorter texts vary too much.
_LONG_ENOUGH = 60
# Characters more on both sides, so that short texts are not judged by a word.
_SMOOTHED = 8
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CELL})
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


def _length(text: str) -> int:
    return len(text.replace(OPAQUE, "").strip())


def unended(both: BlockPair) -> bool:
    """Whether a paragraph ends without a mark, as its source does not. Lists go by the customs of each language."""
    one, other = both.source, both.translation
    if one is None or other is None or one.kind is not BlockKind.PARAGRAPH or BlockKind.ITEM in one.within:
        return False
    return one.text.rstrip()[-1:] in _ENDS and other.text.rstrip()[-1:] not in (*_ENDS, OPAQUE)
