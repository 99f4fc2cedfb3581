"""Translated blocks that break off."""

from __future__ import annotations

from collections.abc import Sequence

from doclint.dataclasses import dataclass
from doclint.evidence.beside import is_aged
from doclint.evidence.kinds import Evidence, Setting
from doclint.evidence.lengths import ends_freely, length_ratio, unended, usual_ratio
from doclint.evidence.runs import placed
from doclint.languages import language
from doclint.once import once
from doclint.project import BlockPair, Pair, Unit
from doclint.source import Span
from doclint.text.sentences import sentences

# Shares of the length to be expected: below the first it is too short, below the second if it also breaks off.
_SHORT, _BROKEN_OFF = 0.45, 0.7
# Below this share even a writer of few words has left something out, and a lost last mark is no freedom.
_FRAGMENT, _HALF = 0.2, 0.5
# Where characters stand for words, so many of the source's (count) are too few to expect a length by.
_FEW = 150
# So much more code holds words of the prose.
_SENTENCE = 20


@dataclass(frozen=True, slots=True)
class Cut(Evidence):
    """A block that is too short. `share` is that of the length to be expected; `unended`: its last mark is missing.

    `sure` is False where blocks are those of another version: there a short one is another text most often, unless it
    lacks its last mark. So it is of a text that ends as it should and has as many sentences as its source: a writer of
    few words made it. Without blanks between words the last mark is left out more freely.
    """

    share: float
    unended: bool

    @classmethod
    def of(cls, pair: Pair, setting: Setting) -> Sequence[Cut]:
        """The blocks of a translation that break off."""
        return cuts(pair)


@once
def cuts(pair: Pair) -> Sequence[Cut]:
    """The blocks of a translation that break off; kept, for rules of what is lost leave them to one of their own.

    On a page whose paragraphs often lack their last mark, that tells nothing.
    """
    usual = usual_ratio(pair)
    compared = (_cut_off(both, usual, pair) for both in placed(pair))
    found = [cut for cut in compared if cut is not None]
    if any(cut.share >= _SHORT for cut in found) and ends_freely(pair):
        return tuple(cut for cut in found if cut.share < _SHORT)
    return tuple(found)


def places_cut_off(pair: Pair) -> frozenset[Span]:
    """Where they are."""
    return frozenset(cut.place for cut in cuts(pair))


def _became_code(source: Unit, translation: Unit) -> bool:
    """Whether words stand in code: marked so, or between two backticks that belong to others."""
    mine, theirs = (sum(map(len, unit.codes)) for unit in (source, translation))
    return len(source.codes) < len(translation.codes) or theirs > mine + _SENTENCE


def _lacks_sentence(source: Unit, translation: Unit, share: float) -> bool:
    """Whether a short translation has fewer sentences than its source, or hardly anything of it."""
    return share < _FRAGMENT or len(sentences(translation.text)) < len(sentences(source.text))


def _cut_off(both: BlockPair, usual: float, pair: Pair) -> Cut | None:
    source, translation = both.source, both.translation
    if source is None or translation is None or _became_code(source, translation):
        return None
    record = language(pair.translation.language)
    spaced = record is None or record.spaces
    broken_off = unended(both) and record is not None and not record.thin
    if not spaced and len(source.text) < _FEW:
        broken_off = False
    share = length_ratio(both, usual)
    if share is None or share >= (_BROKEN_OFF if broken_off else _SHORT):
        return None
    if broken_off:
        sure = spaced or share < _HALF
    else:
        sure = not is_aged(pair) and _lacks_sentence(source, translation, share)
    return Cut(source.span, translation.span, source.text, translation.text, share, broken_off, sure=sure)
