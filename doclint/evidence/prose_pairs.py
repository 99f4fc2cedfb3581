"""Aligned units of prose whose words may be held against one another: what rules about meaning look at."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import OPAQUE, BlockKind
from doclint.once import once
from doclint.project import Pair, Unit

_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.TABLE, BlockKind.CAPTION})
# A translation shorter or longer than this share of what is expected says something else besides.
_SHORT, _LONG = 0.6, 1.7
_LEAST = 12


@once
def prose_pairs(pair: Pair) -> tuple[tuple[Unit, Unit], ...]:
    """The sure pairs of prose of a page that did not drift, table rows whole; of a likely length, and not alike."""
    return () if pair.drifted else tuple(_prose_pairs(pair))


def _prose_pairs(pair: Pair) -> Iterator[tuple[Unit, Unit]]:
    for both in pair.blocks:
        one, other = both.source, both.translation
        if one is None or other is None or not both.sure or both.moved or one.kind not in _KINDS or one.key:
            continue
        if one.text != other.text and _likely(one.text, other.text, pair.ratio):
            yield one, other


def _likely(source: str, translation: str, ratio: float) -> bool:
    mine, theirs = len(source.replace(OPAQUE, "")), len(translation.replace(OPAQUE, ""))
    return theirs > 0 and (
        mine < _LEAST or _SHORT * mine * ratio <= theirs + _LEAST <= _LONG * mine * ratio + 2 * _LEAST
    )
