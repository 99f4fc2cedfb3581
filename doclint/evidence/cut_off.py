"""Translated blocks that break off."""

from __future__ import annotations

from collections.abc import Sequence

from doclint.dataclasses import dataclass
from doclint.evidence.beside import is_aged
from doclint.evidence.blocks import is_all_bold
from doclint.evidence.kinds import Evidence, MakerContext
from doclint.evidence.lengths import ends_freely, length_ratio, unended, usual_ratio
from doclint.evidence.runs import placed
from doclint.languages import Language, language
from doclint.once import once
from doclint.project import BlockPair, Pair, Unit
from doclint.source import Span
from doclint.text.sentences import sentences
from doclint.text.urls import taken_apart


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a block is cut off. Shares are of the length to be expected (0 to 1).

    Held by tests/evidence; `benchmarks/calibrate.py --only evidence.cut_off` tells what
    turns a third below and above.
    """

    # Below it a block is too short. At 0.3 a block that lost 62 of 100 characters is
    # missed, at 0.6 one that lost 45, and ends as it should, is told: languages and
    # writers differ so much.
    short: float = 0.45
    # The same of a block that lacks its last mark. At 0.47 one that lost 40 of 100 is
    # missed, at 0.93 one that lost 23 is told, which many slips of the pen are.
    broken_off: float = 0.7
    # Below it even a writer of few words has left something out: at 0.13 "Tournez." for
    # a long sentence is missed.
    fragment: float = 0.2
    # Below it a lost last mark is no freedom of languages without blanks: at 0.33 and
    # 0.67 texts of 42 and 60 of 100 characters turn.
    half: float = 0.5
    # Where characters stand for words, so many of the source's (count) are too few to
    # expect a length by. At 100 and 200 texts of 125 and 185 characters turn.
    few: int = 150
    # So much more code (characters) holds words of the prose. At 13 and 27 code that is
    # longer by 16 and 24 turns.
    code: int = 20


_LIMITS = _Calibration()


@dataclass(frozen=True, slots=True)
class Cut(Evidence):
    """A block that is too short. `share` is that of the length to be expected;
    `unended`: its last mark is missing.

    `sure` is False where blocks are those of another version: there a short one is another text most often, unless it
    lacks its last mark. So it is of a text that ends as it should and has as many sentences as its source: a writer of
    few words made it. Without blanks between words the last mark is left out more freely.
    """

    share: float
    unended: bool

    @classmethod
    def of(cls, pair: Pair, setting: MakerContext) -> Sequence[Cut]:
        """The blocks of a translation that break off."""
        return cuts(pair)


@once
def cuts(pair: Pair) -> Sequence[Cut]:
    """The blocks of a translation that break off; kept, for rules of what is lost leave
    them to one of their own.

    On a page whose paragraphs often lack their last mark, that tells nothing.
    """
    usual = usual_ratio(pair)
    all_cuts = []
    for both in placed(pair):
        cut = _cut_off(both, usual, pair)
        if cut is not None:
            all_cuts.append(cut)
    short = [cut for cut in all_cuts if cut.share < _LIMITS.short]
    if len(short) < len(all_cuts) and ends_freely(pair):
        return tuple(short)
    return tuple(all_cuts)


def places_cut_off(pair: Pair) -> frozenset[Span]:
    """Where they are."""
    return frozenset(cut.place for cut in cuts(pair))


def _became_code(source: Unit, translation: Unit) -> bool:
    """Whether words stand in code: marked so, or between two backticks that belong to
    others."""
    if len(source.codes) < len(translation.codes):
        return True
    expected = sum(map(len, source.codes))
    written = sum(map(len, translation.codes))
    return written > expected + _LIMITS.code


def _is_another_text(source: Unit, translation: Unit) -> bool:
    """Whether a translation leads elsewhere, or is a line in bold, as its source is not:
    what breaks off is a part of what it was."""
    if is_all_bold(translation) and not is_all_bold(source):
        return True
    hosts = _hosts(translation)
    return bool(hosts) and not hosts & _hosts(source)


def _hosts(unit: Unit) -> frozenset[str]:
    """The hosts of other sites that a unit leads to."""
    addresses = (taken_apart(link.target) for link in unit.links)
    hosts = frozenset(parts.netloc for parts in addresses if parts)
    return hosts - {""}


def _lacks_sentence(source: Unit, translation: Unit, share: float) -> bool:
    """Whether a short translation has fewer sentences than its source, or hardly
    anything of it."""
    if share < _LIMITS.fragment:
        return True
    return len(sentences(translation.text)) < len(sentences(source.text))


def _cut_off(both: BlockPair, usual: float, pair: Pair) -> Cut | None:
    """What a pair of blocks lost at its end, if its translation is too short.
    `usual` is how long translations of this page are."""
    source, translation = both.source, both.translation
    if source is None or translation is None or _became_code(source, translation):
        return None
    if _is_another_text(source, translation):
        return None
    share = length_ratio(both, usual)
    if share is None:
        return None
    record = language(pair.translation.language)
    spaced = record is None or record.spaces
    broken_off = _lost_last_mark(both, source, record)
    limit = _LIMITS.broken_off if broken_off else _LIMITS.short
    if share >= limit:
        return None
    if broken_off:
        sure = spaced or share < _LIMITS.half
    else:
        sure = not is_aged(pair) and _lacks_sentence(source, translation, share)
    return Cut(
        source.span,
        translation.span,
        source.text,
        translation.text,
        share,
        broken_off,
        sure=sure,
    )


def _lost_last_mark(both: BlockPair, source: Unit, record: Language | None) -> bool:
    """Whether a translation lacks the last mark of its source, in a language where that
    tells something."""
    if record is None or (record.thin and not record.spaces):
        return False
    # Texts without blanks are dense: a short one tells nothing by its end.
    tells_by_end = record.spaces or len(source.text) >= _LIMITS.few
    return tells_by_end and unended(both)
