"""Which third language a text is in, told by small words, by letters and by scripts."""

from __future__ import annotations

import re

from doclint.dataclasses import dataclass
from doclint.evidence.copied import QUOTED
from doclint.expressions import expression
from doclint.languages import Language, all_languages, language
from doclint.languages.alphabets import neighbour
from doclint.languages.detect import (
    is_beyond_latin,
    language_by_model,
    language_of_text,
    letter_words,
    letters_of,
    thin_language_of_text,
    votes,
    writes,
)
from doclint.text.words import UNSPACED

_PUNCTUATION = '.,;:!?¡¿…()[]«»“”„"'


_UNSPACED = expression(f"[{UNSPACED}]")


_FLAG = expression("[\U0001f1e6-\U0001f1ff]{2}")


# Chinese within Japanese has no kana, and small words that Japanese has not.
_KANA = expression("[ぁ-ゖァ-ヺ]")


_HAN = expression("[一-龠]")


_CHINESE = expression("[你您们們这這它么麼吗嗎呢没沒很哪把让讓请為为从從]|是|的|了")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a text is in a third language."""

    # Two texts as like as that (0 to 100) are one notice.
    nearly_same: int = 80
    # So many letters (count), and so many of all (share, 0 to 1), of another script are
    # no name.
    least_letters: int = 8
    most_letters: float = 0.6
    # In fewer words (count) no method tells languages surely,
    least_words: int = 10
    # but of a sentence among others fewer do,
    least_of_sentence: int = 8
    # and of a neighbour in one script, which letters tell, fewer still,
    least_of_neighbour: int = 6
    # nor in fewer characters where no blanks part words.
    least_characters: int = 25
    # So many small words (count) are of the language,
    least_votes: int = 3
    # and so many of that alone: Spanish and Portuguese share most.
    least_apart: int = 2
    # The language is so far ahead of the page's own (0 to 1).
    ahead: float = 0.35
    # So many small words of its own language (share, 0 to 1) hardly any text of
    # another has: measured, Spanish has 0.31 of Portuguese ones.
    own_share: float = 0.35
    # Of a text in Latin letters so many words (share, 0 to 1) are small ones: at 0.1 and
    # 0.2 texts with three of twenty-two and with three of eighteen turn.
    dense: float = 0.15
    # A page is mostly in it from that part of its text on (share, 0 to 1).
    mostly: float = 0.5
    # Of the words of a text in another language so many (share, 0 to 1) may by chance
    # be small words of the page's own.
    stray: float = 0.1
    # A Japanese sentence of so many Chinese characters (count) has kana among them,
    least_han: int = 12
    # and not so many small words of Chinese (count).
    least_chinese: int = 2
    # A page with so many headings (count) in two scripts is in both languages.
    headings_in_both: int = 2


LIMITS = _Calibration()


def names_language(text: str, other: Language) -> bool:
    """Whether a text is the entry of a language in a list of them: it has a flag, or
    the language's name in English."""
    return _FLAG.search(text) is not None or other.name in text


def chinese(text: str, spoken: Language) -> Language | None:
    """Chinese, where a sentence on a Japanese page has no kana, but small words of
    Chinese."""
    if not spoken.kana or _KANA.search(text):
        return None
    is_long = len(_HAN.findall(text)) >= LIMITS.least_han
    small = len(set(_CHINESE.findall(text)))
    if not is_long or small < LIMITS.least_chinese:
        return None
    return next(record for record in all_languages().values() if record.han_alone)


def by_letters(text: str, spoken: Language, source: str) -> Language | None:
    """The language of a text most of whose letters are neither Latin nor those of the
    page's own language, nor on the source page."""
    letters = letters_of(text)
    foreign = [
        letter
        for letter in letters
        if is_beyond_latin(letter) and not writes(letter, spoken)
    ]
    least = max(LIMITS.least_letters, LIMITS.most_letters * len(letters))
    if len(foreign) < least or any(letter in source for letter in foreign):
        return None
    code, _ = language_of_text(text, all_languages())
    other = language(code or thin_language_of_text(text))
    return None if other is None or other == spoken or other.is_latin else other


def third_language(text: str, spoken: Language, least: int) -> Language | None:
    """The language of a text of at least so many words when it surely is not `spoken`,
    quotations left out."""
    near = near_language(text, spoken, least)
    if near is not None:
        return near
    if not _judged(text, spoken, least):
        return None
    text = QUOTED.sub(" ", text)
    if not _judged(text, spoken, least):
        return None
    other = _likely(text, spoken)
    if other is None or other == spoken:
        return None
    return other if _is_surely(text, other, spoken) else None


def _is_surely(text: str, other: Language, spoken: Language) -> bool:
    """Whether a text is in another language rather than in the page's own, by each sign
    that there is of it."""
    code, ahead = language_of_text(text, (other.code, spoken.code))
    if code != other.code or ahead < LIMITS.ahead:
        return False
    if other.function_words and not _is_told_apart(text, other, spoken):
        return False
    # Lists of small words are short, of languages that nobody has told: a second
    # opinion is asked.
    if other.thin:
        return language_by_model(text) != spoken.code
    return not other.is_latin or _is_dense(text, other)


def _is_dense(text: str, other: Language) -> bool:
    """Whether a text has as many small words of a language as its prose has, which a
    designer's pseudo-Latin has not."""
    return votes(text, other) >= LIMITS.dense * len(letter_words(text))


def near_language(text: str, spoken: Language, least: int) -> Language | None:
    """The neighbour in one script in whose letters a text of so many words is."""
    if len(text.split()) < least:
        return None
    return neighbour(QUOTED.sub(" ", text), spoken)


def _likely(text: str, spoken: Language) -> Language | None:
    """The language that a text is most likely in."""
    code, _ = language_of_text(text, all_languages())
    other = language(code)
    if other is None:
        return _thin(text, spoken)
    if other.function_words and len(_small(text, other)) < LIMITS.least_votes:
        return _thin(text, spoken)
    return other


def _is_told_apart(text: str, other: Language, spoken: Language) -> bool:
    """Whether a text has enough small words of another language, and some that are none
    of the page's own."""
    small = _small(text, other)
    return (
        len(small) >= LIMITS.least_votes
        and len(small - spoken.function_words) >= LIMITS.least_apart
    )


def _thin(text: str, spoken: Language) -> Language | None:
    """A language without a full record, where hardly a word is of the page's own
    language or in its letters."""
    if votes(text, spoken) > LIMITS.stray * len(text.split()):
        return None
    if spoken.writing and len(re.findall(f"[{spoken.writing}]", text)) * 2 > sum(
        map(str.isalpha, text)
    ):
        return None
    return language(thin_language_of_text(text))


def _small(text: str, record: Language) -> set[str]:
    """The small words of a language that a text has, each once: one of them twice may be another's, as one letter (`a`,
    `e`) may be any's, and what hyphens, dots and signs join (`non-visual`, `os.path`) is one word."""
    tokens = {token.strip(_PUNCTUATION) for token in re.split(r"[\s'’]+", text.lower())}
    return {
        token for token in tokens if len(token) > 1 and token in record.function_words
    }


def _judged(text: str, spoken: Language, least: int) -> bool:
    """Whether a text is long enough to judge and not at first sight in the page's own
    language."""
    if len(text) < LIMITS.least_characters:
        return False
    is_untold = spoken.thin and not spoken.function_words
    if is_untold and not spoken.writing:
        return False  # nobody has told its small words, and its script is that of many
    if spoken.script and re.search(f"[{spoken.script}]", text):
        return False
    # Code and signs are no words.
    number = sum(any(map(str.isalpha, token)) for token in text.split())
    if number < least:
        return len(_UNSPACED.findall(text)) >= LIMITS.least_characters
    return votes(text, spoken) < LIMITS.own_share * number
