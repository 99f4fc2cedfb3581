"""Finds phrases in their other forms: “zones de travail” for “zone de travail”.

Two words are forms of one where their stems (Snowball's) are equal and only their
endings differ: stems alone join a verb and its noun (`sollicitation`, `solliciter`). A
word in Latin letters that stands alone has no more forms than its plural: an ending may
make a verb of it (`compte`, `compter`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Generic, TypeVar

from doclint.dataclasses import dataclass
from doclint.languages import Language
from doclint.text.phrases import Match, Phrase
from doclint.text.stems import stem
from doclint.text.words import Word, level, level_words, words

T = TypeVar("T")
# Endings of the plural in languages written in Latin letters.
_PLURALS = ("s", "es", "x", "n", "en")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """How far forms of a word may differ. Held by tests/terms/test_inflected.py."""

    # Letters (count) of either that the other has not: endings of number and case.
    ending: int = 2


_LIMITS = _Calibration()


class InflectedBook(Generic[T]):
    """Phrases, to be found in forms that are not their own; in a language without
    stemmer there are none."""

    def __init__(self, phrases: Iterable[Phrase[T]], language: Language | None) -> None:
        self._algorithm = language.stemmer if language else None
        self._is_latin = language is not None and language.is_latin
        self._by_first: defaultdict[str, list[tuple[Sequence[str], Phrase[T]]]] = (
            defaultdict(list)
        )
        if self._algorithm is None:
            return
        for phrase in phrases:
            texts = level_words(phrase.text)
            if texts:
                self._by_first[self._stem(texts[0])].append((texts, phrase))

    def find(self, text: str) -> Iterator[Match[T]]:
        """The phrases of a text in other forms, from left to right."""
        if not self._by_first:
            return
        found = list(words(text))
        for at, word in enumerate(found):
            first = self._stem(level(word.text))
            for texts, phrase in self._by_first.get(first, ()):
                here = found[at : at + len(texts)]
                if self._is_form(here, texts, text):
                    yield Match(here[0].start, here[-1].end, phrase)
                    break

    def _stem(self, word: str) -> str:
        return stem(word, self._algorithm) if self._algorithm else word

    def _is_form(self, found: Sequence[Word], texts: Sequence[str], text: str) -> bool:
        """Whether words that stand side by side are those of a phrase in another
        form."""
        written = [level(word.text) for word in found]
        if len(written) != len(texts) or written == list(texts):
            return False
        if len(texts) == 1 and self._is_latin:
            return any(written[0] == texts[0] + ending for ending in _PLURALS)
        if not all(map(self._are_forms, written, texts)):
            return False
        between = (text[one.end : two.start] for one, two in pairwise(found))
        return not any(map(str.strip, between))

    def _are_forms(self, one: str, other: str) -> bool:
        if self._stem(one) != self._stem(other):
            return False
        shared = len(_shared_start(one, other))
        return max(len(one), len(other)) - shared <= _LIMITS.ending


def _shared_start(one: str, other: str) -> str:
    length = min(len(one), len(other))
    same = (at for at in range(length) if one[at] != other[at])
    return one[: next(same, length)]
