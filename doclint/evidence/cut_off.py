"""Translated blocks that break off."""

from __future__ import annotations

from dataclasses import dataclass

from doclint.evidence.lengths import ends_freely, length_ratio, unended, usual_ratio
from doclint.evidence.runs import placed
from doclint.languages import language
from doclint.once import once
from doclint.project import BlockPair, Pair, Unit
from doclint.source import Span

# Shares of the length to be expected: below the first it is too short, below the second if it also breaks off.
_SHORT, _BROKEN_OFF = 0.45, 0.7
# So much more code holds words of the prose.
_SENTENCE = 20


@dataclass(frozen=True, slots=True)
class CutOff:
    """A block that is too short. `share` is that of the length to be expected; `unended`: its last mark is missing."""

    source: Unit
    translation: Unit
    share: float
    unended: bool


@once
def cut_off(pair: Pair) -> tuple[CutOff, ...]:
    """The blocks of a translation that break off; kept, for rules of what is lost leave them to one of their own.

    On a page whose paragraphs often lack their last mark, that tells nothing.
    """
    usual = usual_ratio(pair)
    spoken = pair.translation.language
    found = [each for both in placed(pair) if (each := _cut_off(both, usual, spoken))]
    if any(each.share >= _SHORT for each in found) and ends_freely(pair):
        found = [each for each in found if each.share < _SHORT]
    return tuple(found)


def places_cut_off(pair: Pair) -> frozenset[Span]:
    """Where they are."""
    return frozenset(each.translation.span for each in cut_off(pair))


def _became_code(source: Unit, translation: Unit) -> bool:
    """Whether words stand in code: marked so, or between two backticks that belong to others."""
    mine, theirs = (sum(map(len, unit.codes)) for unit in (source, translation))
    return len(source.codes) < len(translation.codes) or theirs > mine + _SENTENCE


def _cut_off(both: BlockPair, usual: float, spoken: str | None) -> CutOff | None:
    if both.source is None or both.translation is None:
        return None
    if _became_code(both.source, both.translation):
        return None
    share = length_ratio(both, usual)
    record = language(spoken)
    broken_off = unended(both) and record is not None and not record.thin
    if share is None or share >= (_BROKEN_OFF if broken_off else _SHORT):
        return None
    return CutOff(both.source, both.translation, share, broken_off)
