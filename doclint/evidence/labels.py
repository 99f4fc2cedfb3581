"""What a translation makes of the short texts of its source: headings, cells, items,
bold names, titles and the like.

Short texts have too few words for a language to be told by them. Whether one was left
over is told by the site: how its other pages translate the text, and which of the
source's words they keep in running text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from doclint.dataclasses import dataclass, replace
from doclint.evidence.half_labels import HalfLabels
from doclint.evidence.label_pairs import PARAGRAPH, LabelPair, label_pairs, leaves_names
from doclint.evidence.left_labels import SCREEN, LeftLabels
from doclint.evidence.left_over import left_over, mostly_copied
from doclint.evidence.page_words import PageWords
from doclint.languages import language
from doclint.project import Labels, LeftLabel, Pair, label_kind
from doclint.source import Span
from doclint.text.words import fold, level_words, word_texts

# What a page hands on at most of each kind.
_MOST = 200


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What a translation of a short text is; labels on either side of each number
    stand in tests/evidence/test_words_by_degrees.py."""

    # A label of more words (count) does not tell how it is translated elsewhere.
    most_translated: int = 5
    # A translation may be so many times longer,
    longer: int = 2
    # and by so many characters more.
    longer_by: int = 12


_LIMITS = _Calibration()


def labels_of(pair: Pair) -> Labels:
    """The labels of a pair; nothing of a page that is not translated, or of pages in
    one language."""
    source = language(pair.source.language)
    target = language(pair.translation.language)
    if source is None or target is None or source.code == target.code:
        return Labels()
    if mostly_copied(pair, [copy for _, copy in left_over(pair, source)]):
        return Labels()
    words = PageWords(pair, source, target)
    pairs = list(label_pairs(pair))
    left = _left(pairs, words)
    if leaves_names(pair):
        left = [
            replace(label, doubtful=True) if label.role == SCREEN else label
            for label in left
        ]
    return Labels(
        tuple(left[:_MOST]),
        tuple(_renderings(pairs)[:_MOST]),
        tuple(sorted(words.kept))[:_MOST],
    )


def _renderings(pairs: Iterable[LabelPair]) -> list[tuple[str, str, str, Span]]:
    """The labels that were translated, each rendering of one at its first place."""
    places: dict[tuple[str, str, str], Span] = {}
    for both in pairs:
        if _is_rendering(both):
            kind = label_kind(both.role, both.translation.key)
            rendering = kind, fold(both.source.text), both.translation.text
            places.setdefault(rendering, both.translation.place)
    return [(*rendering, place) for rendering, place in places.items()]


def _left(pairs: Sequence[LabelPair], words: PageWords) -> list[LeftLabel]:
    """The labels that were left over, as a whole or by half, once a place: a bold word
    may be all of a heading."""
    translated = frozenset(
        fold(both.source.text) for both in pairs if _is_rendering(both)
    )
    screens = [
        both.translation.place
        for both in pairs
        if both.role == SCREEN and fold(both.source.text) != fold(both.translation.text)
    ]
    wholes, halves = LeftLabels(words, translated, screens), HalfLabels(words)
    labels: dict[Span, LeftLabel] = {}
    for both in pairs:
        says_the_same = fold(both.source.text) == fold(both.translation.text)
        label = wholes.whole(both) if says_the_same else None
        # What is left within a sentence is told of sentences.
        if not says_the_same and both.role != PARAGRAPH:
            label = halves.half(both)
        if label:
            labels.setdefault(label.place, label)
    return list(labels.values())


def _is_rendering(both: LabelPair) -> bool:
    """Whether a label and its translation tell other pages how the text is
    translated."""
    if both.by_order or len(word_texts(both.source.text)) > _LIMITS.most_translated:
        return False
    return _may_be_translation(both.source.text, both.translation.text)


def _may_be_translation(text: str, other: str) -> bool:
    """Whether a label says no more and no less than the source's: what holds that, or
    is far longer, explains it, what is a part of it says less, and what differs in
    blanks and hyphens only is the name of a thing in code."""
    same = _letters(text) == _letters(other)
    return (
        not same
        and fold(text) not in fold(other)
        and fold(other) not in fold(text)
        and len(other) <= _LIMITS.longer * len(text) + _LIMITS.longer_by
    )


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, "".join(level_words(text))))
