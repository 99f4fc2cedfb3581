"""Labels of a translation that are half the source's: "Einrichten your first alert"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from doclint.evidence.label_pairs import LabelPair, is_short
from doclint.evidence.left_labels import CODE, is_written_large
from doclint.evidence.page_words import PageWords, grams, longest_run
from doclint.expressions import expression
from doclint.project import LeftLabel
from doclint.source import Span
from doclint.text.words import Word, level, level_words, words

# Words of one letter that join others; in lists of small words they would stand for
# letters of other languages.
_ARTICLES = frozenset("a")
# A term beside its translation.
_IN_BRACKETS = expression(r"[(\[（［【][^()\[\]（）［］【】]*[)\]）］】]")
_INNER = frozenset({"bold name", "link text"})
_HEADED = frozenset({"heading", "front matter value"})


def _common_beginning(texts: Sequence[str], others: Sequence[str]) -> list[str]:
    """The words with which both begin."""
    pairs = zip(texts, others, strict=False)
    same = takewhile(lambda pair: pair[0] == pair[1], pairs)
    return [word for word, _ in same]


class HalfLabels:
    """Judges the labels of a pair that say something else than their source's."""

    def __init__(self, words: PageWords) -> None:
        self.words = words

    def half(self, both: LabelPair) -> LeftLabel | None:
        """Words of the source's label that stand in a translated one: two and more, one
        of them no word of a name."""
        label = both.translation
        if not is_short(label.text) or CODE.search(label.text):
            return None
        left = self._left(both)
        if not left:
            return None
        start, end = left[0].start, left[-1].end
        text = label.text[start:end]
        if both.role in _INNER and is_written_large(text):
            return None
        is_gloss = any(
            gloss.start() < start and end < gloss.end()
            for gloss in _IN_BRACKETS.finditer(label.text)
        )
        place = Span(label.place.start + start, label.place.start + end)
        # What is written otherwise than read has no place of its own.
        has_place = self.words.pair.translation.source.cut(place) == text
        if is_gloss or not has_place:
            return None
        return LeftLabel(
            f"half a {both.role}",
            text,
            place,
            both.source.place,
            self.words.pair.source.path,
            label.key,
            sure=True,
        )

    def _left(self, both: LabelPair) -> Sequence[Word]:
        """The words of a label that are the source's; none where they may be the
        translation's, or are all."""
        label_words = list(words(both.translation.text))
        texts = [level(word.text) for word in label_words]
        opening = self._opening(both, texts)
        if opening:
            left = label_words[:opening]
        else:
            source_runs = frozenset(grams(level_words(both.source.text)))
            run = longest_run(texts, source_runs)
            left = label_words[slice(*run)] if run else []
            if not self._is_half_left([word.text for word in left]):
                return ()
        return left if len(left) < len(label_words) else ()

    def _opening(self, both: LabelPair, texts: Sequence[str]) -> int:
        """How many words at the beginning of a heading are those with which its source
        begins, and which are no noun ("Choosing a", "How to"); 0 where they may be the
        translation's own."""
        openings = self.words.source.heading_openings
        if both.role not in _HEADED or not openings:
            return 0
        opening = _common_beginning(texts, level_words(both.source.text))
        if not expression(openings).fullmatch(" ".join(opening)):
            return 0
        first = opening[0]
        is_foreign = self.words.is_plain(first) or len(opening) > 1
        if not is_foreign or self.words.is_own(first):
            return 0
        return len(opening)

    def _is_half_left(self, left: Sequence[str]) -> bool:
        """Whether words that both labels have are the source's language: two that are
        its own, one of them small, as no name has it. Other scripts have no "a" and
        "of" of their own, and no small one is needed beside them; between Latin
        languages two plain words must not both be written like a name."""
        small = sum(self.words.is_small(word) for word in left)
        plain = [word for word in left if self.words.is_strange(word)]
        has_several = len(plain) > 1
        if small > 0 and small + len(plain) > 1:
            return True
        if not self.words.own.is_latin:
            return has_several or (bool(plain) and any(map(self._is_joining, left)))
        return has_several and any(map(str.islower, plain))

    def _is_joining(self, word: str) -> bool:
        return level(word) in self.words.source.function_words or word in _ARTICLES
