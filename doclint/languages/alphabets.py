"""Languages that share a script, not Latin, told from one another: by letters that only
one of them has, as Russian ы, which no Ukrainian word has.

The letters are CLDR's main exemplar characters (version 48). Languages whose loan words
have letters beyond them (Kyrgyz, Tajik) are left out. Where few words have such letters
langdetect must agree: asked alone, all four texts that it took for a neighbour's on
five sites were not.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from doclint.dataclasses import dataclass
from doclint.languages import Language, language
from doclint.languages.detect import language_by_model, letter_words, votes

_ALPHABETS = {
    "ar": "ءأؤإئاآبةتثجحخدذرزسشصضطظعغفقكلمنهوىي",
    "be": "абвгджзеёійклмнопрстуўфхцчшыьэюя",
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
    "ckb": "ئابپتجچحخدرزڕژسشعغفڤقکگلڵمنهەوۆیێ",
    "fa": "آاءأؤئبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهةی",
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "mk": "абвгдѓежзѕијклљмнњопрстќуфхцчџш",
    "mn": "абвгдеёжзийклмноөпрстуүфхцчшщъыьэюя",
    "ps": "آاأءبپتټثجځچڅحخدډذرړزژږسشښصضطظعغفقکګگلمنڼهةوؤیيېۍئ",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "sr": "абвгдђежзијклљмнњопрстћуфхцчџш",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "ur": "ابپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنوہھءیے",
}


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What tells neighbours. Held by tests/languages/test_alphabets.py."""

    # So many words (count), and so many of all (share, 0 to 1), must have a letter that
    # the language has not: names keep theirs.
    least_words: int = 3
    share: float = 0.25


_LIMITS = _Calibration()


def neighbour(text: str, spoken: Language) -> Language | None:
    """The language of a text that is in the script of `spoken` and surely not in it: its
    words could not be spelled so. None where nothing tells."""
    alphabet = _letters(spoken.code)
    if not alphabet:
        return None
    tokens = letter_words(text)
    letters = frozenset("".join(tokens)) & _shared(spoken.code)
    foreign = letters - alphabet
    with_foreign = sum(not foreign.isdisjoint(token) for token in tokens)
    if not with_foreign:
        return None
    candidates = [code for code in _ALPHABETS if letters <= _letters(code)]
    best = _likeliest(candidates, text)
    if best is None:
        return None
    many = max(_LIMITS.least_words, _LIMITS.share * len(tokens))
    if with_foreign >= many and votes(text, spoken) <= votes(text, best):
        return best
    return best if language_by_model(text) == best.code else None


def _likeliest(codes: Iterable[str], text: str) -> Language | None:
    """The language with the most small words in a text; of equals the one with the
    fewest letters beside."""
    ranked = sorted(codes, key=lambda code: len(_ALPHABETS[code]))
    records = [record for record in map(language, ranked) if record is not None]
    return max(records, key=lambda record: votes(text, record), default=None)


@cache
def _letters(code: str) -> frozenset[str]:
    return frozenset(_ALPHABETS.get(code, ""))


@cache
def _shared(code: str) -> frozenset[str]:
    """All letters of languages in the script of one."""
    letters = _letters(code)
    kin = (
        other for other in map(_letters, _ALPHABETS) if not letters.isdisjoint(other)
    )
    return frozenset().union(*kin)
