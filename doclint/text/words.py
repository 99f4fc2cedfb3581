"""Words of any script: where they are, where they end, and how they compare."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from doclint.expressions import expression

_MARKS = "\u0300-\u036f"
# Vowel signs and points that stand at letters of Hebrew, Arabic, the scripts of India,
# Thai, Lao, Burmese and Khmer.
_SIGNS = (
    r"\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u200c\u0900-\u0903\u093a-\u093c\u093e-\u094f"
    r"\u0951-\u0957\u0981-\u0983\u09bc\u09be-\u09cd\u0a01-\u0a03\u0a3c-\u0a51\u0a70\u0a71\u0a81-\u0a83\u0abc\u0abe-\u0acd"
    r"\u0b01-\u0b03\u0b3c\u0b3e-\u0b57\u0b82\u0bbe-\u0bd7\u0c00-\u0c03\u0c3e-\u0c56\u0c81-\u0c83\u0cbc\u0cbe-\u0cd6"
    r"\u0d00-\u0d03\u0d3b-\u0d4d\u0d82\u0d83\u0dca-\u0ddf\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u102b-\u103e"
    r"\u17b4-\u17d3"
)
# Kana and Chinese characters: no blanks between words.
UNSPACED = r"\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u9fff"
_LETTER = rf"[^\W\d_{UNSPACED}]"
_INNER = rf"[^\W{UNSPACED}]"
# A word begins with a letter; digits, marks and inner hyphens belong to it. An
# apostrophe does so in English ("don't"), while Romance languages elide a short word
# before it ("l’API", "qu’il"): those two are words of their own. (No flag for case:
# with one, these classes take three times as long to compile, 15 ms of every start.)
_ELIDED = (
    "[ldjmtsncLDJMTSNC]|[dnsDNS]?[euEU][lL][lL]|[dD]?[aA][lL][lL]"
    "|(?:[jJ]us|[lL]ors|[pP]uis|[qQ]uoi|[qQ]uel)?[qQ]u|[uU]n"
)
_WORD = expression(
    rf"(?:{_ELIDED})['’](?={_LETTER})"
    rf"|{_LETTER}(?:{_INNER}|[{_MARKS}{_SIGNS}])*(?:['’‑-](?={_LETTER})(?:{_INNER}|[{_MARKS}{_SIGNS}])+)*|[{UNSPACED}]+"
)
# What a letter, digit or sign of a word is: `\w` knows no vowel signs.
IN_WORD = rf"[\w{_SIGNS}]"
_COMBINING = expression(f"[{_MARKS}]+")
# Characters that are a letter and a mark in one lie between these; signs of other kinds
# lie there, too.
_COMPOSED = expression("[\u00c0-\u22ff]")


class Word(NamedTuple):
    """A word of a text and its place in it. An elided word ends with its apostrophe
    (`l’`)."""

    start: int
    end: int
    text: str


def words(text: str) -> Iterator[Word]:
    """The words of a text, in order. Runs of a script without blanks between words come
    as one."""
    for match in _WORD.finditer(text):
        yield Word(*match.span(), match.group())


def word_texts(text: str) -> list[str]:
    """The words of a text without their places: three times as fast."""
    return _WORD.findall(text)


@lru_cache(maxsize=2048)
def level_words(text: str) -> tuple[str, ...]:
    """The words of a text with case, apostrophes and hyphens made equal. Several rules
    ask it of each text."""
    return tuple(word_texts(level(text)))


def level(text: str) -> str:
    """A text of the same length with case, apostrophes and hyphens made equal: places
    in it hold in the text."""
    lower = text.lower()
    if len(lower) != len(text):  # a few letters (İ) grow when lowered
        lower = "".join(
            char.lower() if len(char.lower()) == 1 else char for char in text
        )
    if lower.isascii():
        return lower
    return lower.replace("’", "'").replace("ʼ", "'").replace("‘", "'").replace("‑", "-")


def fold(text: str, accents: bool = True) -> str:
    """A text for comparing: case, apostrophes, hyphens and blanks made equal; accents,
    too, unless they are kept."""
    text = " ".join(level(text).casefold().split())
    if text.isascii():
        return text
    if not accents or not _COMPOSED.search(text):
        return unicodedata.normalize("NFC", text)
    return unicodedata.normalize(
        "NFC", _COMBINING.sub("", unicodedata.normalize("NFD", text))
    )


def letters(text: str) -> str:
    """What letters and digits a text has, case and accents aside."""
    return "".join(char for char in fold(text) if char.isalnum())


def same_case(model: str, text: str) -> str:
    """`text` with a large first letter where `model` begins with one; names and acronyms stay as they are."""
    is_large = model[:1].isupper()
    is_acronym = model[:2].isupper()
    has_capitals = text != text.lower()
    if not is_large or is_acronym or has_capitals:
        return text
    return text[:1].upper() + text[1:]
