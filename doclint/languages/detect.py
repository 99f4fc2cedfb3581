"""Which language a text is in: by script, then by small words.

Measured on translated documentation, sixty small words a language with their accents
tell 98 of 100 sentences of five to nine words and 999 of 1,000 of ten and more, at 20
µs each; below five words no method is safe: none is tried. A statistical model
(langdetect, seeded, for it draws lots) knows fifty languages more. It is asked only for
a page whose small words are none of ours': asked to confirm 161 English sentences in
translations it rejected one, wrongly.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.languages import Language, all_languages, language
from doclint.languages.tags import languages_of
from doclint.languages.thin import thin_languages

_WORD = expression(r"[^\W\d_]+")
_LETTER = expression(r"[^\W\d_]")
_HAN = expression(r"[\u3400-\u9fff]")
_KANA = expression(r"[\u3041-\u30ff]")
# Letters up to this one are Latin.
_LAST_LATIN = "\u024f"
# A language of each script that thin records have.
_SCRIPTS = ("ru", "ar", "he", "el", "hi", "th", "bn", "ta", "te", "ka", "hy", "am", "km", "lo", "my", "si")  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What tells a language. `benchmarks/languages/detect.py` measures it beside other
    detectors; tests/languages/test_detect.py has texts on either side."""

    # Below so many words no method is safe (count).
    least_words: int = 5
    # Nor is one where the best language has fewer small words (count).
    least_score: int = 2
    # A statistical model needs so many letters (count).
    least_letters: int = 60
    # Of a text of ideographs fewer letters tell (count).
    least_ideographs: int = 20
    # Either way must be so sure of the language of a whole page (0 to 1).
    sure: float = 0.8
    # Kana is a third and more of the letters of Japanese, Korean is nearly all Hangul;
    # names in Latin letters dilute both (share, 0 to 1).
    own_script: float = 0.15
    # Of Chinese, and of Japanese without kana, such a share is ideographs (0 to 1).
    ideographs: float = 0.3
    # Of a language with a thin record so many different small words (count),
    least_small: int = 4
    # and so much of all different words (0 to 1), must stand in a text,
    small_share: float = 0.25
    # or so much of its letters must be of the script (0 to 1).
    script_share: float = 0.6
    # A list of fewer small words tells too little (count).
    least_list: int = 100


_LIMITS = _Calibration()


def language_of_text(text: str, candidates: Iterable[str]) -> tuple[str | None, float]:
    """The language of a text among `candidates` (codes) and how sure that is, 0 to 1;
    (None, 0) when nothing tells."""
    records = [record for record in map(language, candidates) if record is not None]
    code, share = _by_script(text, records)
    return (code, share) if code else _by_words(text, records)


def language_of_prose(text: str) -> str | None:
    """The language of a page's prose, of all that doclint or langdetect know; None when
    it is too short or unsure."""
    code, confidence = language_of_text(text, all_languages())
    if code and confidence >= _LIMITS.sure:
        return code
    letters = len(_LETTER.findall(text))
    # A model that counts letters takes code between ideographs for a European language.
    chinese = _by_ideographs(text) if letters >= _LIMITS.least_ideographs else None
    if chinese or letters < _LIMITS.least_letters:
        return chinese
    return language_by_model(text)


def may_be_usual(text: str) -> bool:
    """Whether a text whose language is not known is at least in the letters of the
    usual source language: it has some, and nearly all of them are Latin."""
    letters = letters_of(text)
    foreign = sum(map(is_beyond_latin, letters))
    return bool(letters) and foreign <= _LIMITS.own_script * len(letters)


def letters_of(text: str) -> list[str]:
    """The letters of a text, in whatever script."""
    return _LETTER.findall(text)


def is_beyond_latin(letter: str) -> bool:
    """Whether a letter is not Latin."""
    return letter > _LAST_LATIN


def _by_ideographs(text: str) -> str | None:
    """Chinese, where so much text is ideographs and no letter is kana: Japanese prose of
    that length has some."""
    letters = _LETTER.findall(text)
    ideographs = sum(_HAN.match(letter) is not None for letter in letters)
    kana = _KANA.search(text) is not None
    return "zh" if ideographs > _LIMITS.ideographs * len(letters) and not kana else None


def language_by_model(text: str) -> str | None:
    """The language of a text as langdetect tells it, where that is sure and none of a full
    record; None else."""
    from langdetect import DetectorFactory, LangDetectException, detect_langs

    DetectorFactory.seed = 0
    try:
        best = detect_langs(text)[0]
    except LangDetectException:  # nothing but digits and signs
        return None
    code = str(best.lang).partition("-")[0]
    record = language(code)
    # What it takes for one of our languages, small words would have told.
    return (
        code if best.prob > _LIMITS.sure and (record is None or record.thin) else None
    )


def thin_language_of_text(text: str) -> str | None:
    """The language of a text among those with a thin record: by the letters of its
    script, then by small words.

    Two languages that share most of their small words (Czech and Slovak) are told by
    the better one's.
    """
    known = thin_languages()
    tokens = frozenset(letter_words(text))
    counts = Counter(code for token in tokens for code in _small_words().get(token, ()))
    letters = len(_LETTER.findall(text)) or 1
    best = counts.most_common(1)
    if best and best[0][1] >= max(
        _LIMITS.least_small, _LIMITS.small_share * len(tokens)
    ):
        return best[0][0]
    for code in _SCRIPTS:
        in_script = len(_script(known[code].writing).findall(text))
        if in_script > _LIMITS.script_share * letters:
            return code
    return None


@cache
def _small_words() -> Mapping[str, tuple[str, ...]]:
    """The languages without a full record that have a word in their list, by word."""
    by_word: dict[str, list[str]] = {}
    for code, record in thin_languages().items():
        if len(
            record.function_words
        ) >= _LIMITS.least_list and code not in languages_of(all_languages()):
            for word in record.function_words:
                if len(word) > 1:
                    by_word.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in by_word.items()}


@lru_cache(maxsize=2048)
def letter_words(text: str) -> Sequence[str]:
    """The runs of letters of a text, in lower case. Several rules ask it of each
    text."""
    return tuple(_WORD.findall(text.lower()))


def votes(text: str, record: Language) -> int:
    """How many words of a text are small words of a language."""
    return sum(map(record.function_words.__contains__, letter_words(text)))


def writes(text: str, record: Language) -> bool:
    """Whether a text has letters of the script that a language alone is written in."""
    return bool(record.writing) and _script(record.writing).search(text) is not None


def is_of_its_own(text: str, source: Language, spoken: Language) -> bool:
    """Whether a text is written in the script of the language `spoken`, which that of
    `source` is not: names and code may stand in it, in Latin letters."""
    if source.writing or not spoken.writing:
        return False
    letters = len(_LETTER.findall(text)) or 1
    return len(_script(spoken.writing).findall(text)) / letters > _LIMITS.own_script


def _by_script(text: str, records: list[Language]) -> tuple[str | None, float]:
    letters = len(_LETTER.findall(text)) or 1
    for record in records:
        share = (
            len(_script(record.script).findall(text)) / letters
            if record.script
            else 0.0
        )
        if share > _LIMITS.own_script:
            return record.code, min(1.0, 0.5 + share)
    han = len(_HAN.findall(text)) / letters
    codes = {record.code for record in records}
    if han > _LIMITS.ideographs and codes & {"zh", "ja"}:
        return ("zh" if "zh" in codes else "ja"), 0.6
    return None, 0.0


@cache
def _script(letters: str) -> re.Pattern[str]:
    return expression(f"[{letters}]")


def _by_words(text: str, records: list[Language]) -> tuple[str | None, float]:
    tokens = letter_words(text)
    if len(tokens) < _LIMITS.least_words:
        return None, 0.0
    scores = sorted(
        (
            (_score(tokens, record), record.code)
            for record in records
            if record.function_words
        ),
        reverse=True,
    )
    if not scores or scores[0][0] < _LIMITS.least_score:
        return None, 0.0
    best, code = scores[0]
    second = scores[1][0] if len(scores) > 1 else 0.0
    return (code, (best - second) / best) if best > second else (None, 0.0)


def _score(tokens: Sequence[str], record: Language) -> float:
    """Small words count one; a word with a letter of the language's own counts half."""
    small = sum(map(record.function_words.__contains__, tokens))
    accented = (
        sum(not record.accents.isdisjoint(token) for token in tokens)
        if record.accents
        else 0
    )
    return small + accented / 2
