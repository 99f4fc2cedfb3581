"""Small helpers that operators share: random order, words, sentences, damaged words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from random import Random
from typing import TypeVar

from rapidfuzz.distance import Indel

T = TypeVar("T")
_ALIKE = 0.6

_SENTENCE_END = re.compile(
    r"(?<=[.!?])[ \n]+(?=[\"“«(\[*A-ZÀ-Þ가-힣])|(?<=[。！？])\s*(?=[^\s」』）)])"
)
_ACCENTS = {
    "a": "á",
    "e": "é",
    "i": "í",
    "o": "ó",
    "u": "ú",
    "y": "ý",
    "n": "ñ",
    "c": "ç",
}


def shuffled(found: Iterable[T], rng: Random) -> list[T]:
    """All, in random order."""
    listed = list(found)
    rng.shuffle(listed)
    return listed


def sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of a block as written, each with its start and end."""
    starts = [0, *(match.end() for match in _SENTENCE_END.finditer(text))]
    ends = [*(match.start() for match in _SENTENCE_END.finditer(text)), len(text)]
    return list(zip(starts, ends, strict=True))


def alike(text: str, other: str) -> bool:
    """Whether two texts are mostly the same words: one is no translation of the
    other."""
    return Indel.normalized_similarity(text.split(), other.split()) > _ALIKE


def words(text: str) -> list[re.Match[str]]:
    """The words of a text with blanks."""
    return list(re.finditer(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*", text))


def name_in(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a name stands as a word; letters of other scripts may touch it."""
    for match in re.finditer(
        rf"(?<![A-Za-zÀ-ɏ0-9_.@/#-]){re.escape(name)}(?![A-Za-zÀ-ɏ0-9_./-])", text
    ):
        yield match.span()


def _accent(word: str, rng: Random) -> str:
    places = [index for index, char in enumerate(word) if char in _ACCENTS]
    if not places:
        return _drop(word, rng)
    at = rng.choice(places)
    return word[:at] + _ACCENTS[word[at]] + word[at + 1 :]


def _swap(word: str, rng: Random) -> str:
    places = [i for i in range(1, len(word) - 1) if word[i] != word[i + 1]]
    at = rng.choice(places)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _drop(word: str, rng: Random) -> str:
    at = rng.randrange(1, len(word))
    return word[:at] + word[at + 1 :]


def _add(word: str, rng: Random) -> str:
    at = rng.randrange(1, len(word))
    return word[:at] + rng.choice("aeiolrst") + word[at:]


def misspelt(word: str, rng: Random, edits: int = 1) -> str:
    """A word with so many small faults: an accent, two letters swapped, one dropped or
    added."""
    kinds: tuple[Callable[[str, Random], str], ...] = (_accent, _swap, _drop, _add)
    while True:
        result = word
        for _ in range(edits):
            result = rng.choice(kinds)(result, rng)
        if result not in (word, word.lower()) and len(result) > 2:
            return result


def other_word(word: str, rng: Random) -> str:
    """A word of the same shape that is not it."""
    letters = [i for i, char in enumerate(word) if char.isalpha() and char.isascii()]
    while True:
        at = rng.choice(letters)
        letter = rng.choice("bdfglmnprst")
        result = (
            word[:at]
            + (letter.upper() if word[at].isupper() else letter)
            + word[at + 1 :]
        )
        if result != word:
            return result
