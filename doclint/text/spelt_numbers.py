"""Numbers that are said in words, or partly so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import pairwise

from doclint.expressions import expression
from doclint.languages import Language
from doclint.languages.amounts import amounts
from doclint.languages.halves import halves
from doclint.languages.meaning import meaning
from doclint.languages.numerals import doubtful_numerals
from doclint.text.numbers import (
    HAN_RUN,
    HAN_WRITTEN,
    LIMITS,
    RAISED,
    han,
    han_written,
)
from doclint.text.scales import UNSPACED_LETTER, amounts_without_number
from doclint.text.words import level_words, words

_ROMAN = expression(
    r"\b(?=[IVXL])(?:X{0,3}|XL|L)(?:IX|IV|V?I{0,3})(?=(?:e|er|ème|è|\.|º)?(?![\w’'-]))"
)


_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}


def spelt(text: str, language: Language | None) -> frozenset[str]:
    """The values of the small numbers that a text has as words, as characters that
    count, as names of months or as Roman or raised digits (`three`, `三`, `August`,
    `XX`, `²`), and of amounts that a word names (`mil`, `千`)."""
    values = {
        str(han(match.group())) for match in HAN_RUN.finditer(text)
    } | amounts_without_number(text)
    values |= {str(han_written(match.group())) for match in HAN_WRITTEN.finditer(text)}
    values |= {str(_roman(match.group())) for match in _ROMAN.finditer(text)}
    values |= {char.translate(RAISED) for char in text if char in "⁰¹²³⁴⁵⁶⁷⁸⁹"}
    if language:
        values |= named_amounts(text, language.code)
        values |= _numerals(text, language)
        values |= _products(text, language)
        values |= _with_half(text, language, values)
    return frozenset(values)


def _numerals(text: str, language: Language) -> set[str]:
    """The values of the words for small numbers that a text has, alone or in a
    compound."""
    forms = {
        form: str(value)
        for value, names in enumerate(language.numerals)
        for form in names.split("/")
    }
    # What may be another word, too, may say the number that is missed.
    forms |= doubtful_numerals(language.code)
    if not forms:
        return set()
    if language.needs_no_blanks:
        return {value for form, value in forms.items() if form in text}
    text_words = {word.text.lower() for word in words(text)}
    return {
        value
        for form, value in forms.items()
        if form in text_words or _in_compound(form, text_words)
    }


# What half of an hour and half of all is in numbers.
_OF_HALF = frozenset({"30", "50"})


@cache
def _halves(language: Language) -> re.Pattern[str] | None:
    forms = halves(language.code)
    if not forms:
        return None
    bound = ("", "") if language.needs_no_blanks else (r"(?<!\w)", r"(?!\w)")
    return expression(rf"{bound[0]}(?:{forms}){bound[1]}", re.IGNORECASE)


def _with_half(text: str, language: Language, values: Iterable[str]) -> set[str]:
    """A half, one and a half (whose one is often not said), and the other numbers of a
    text with a half behind them; nothing where the text has no word for it."""
    halves = _halves(language)
    if halves is None or not halves.search(text):
        return set()
    whole = {value for value in values if value.isdigit()} | {"0", "1"}
    return {f"{value}.5" for value in whole} | _OF_HALF


def _products(text: str, language: Language) -> set[str]:
    """What a number in words says with the scale behind it, parted by a blank or not:
    `hundred thousand`, `honderdduizend`."""
    known = _known_numerals(language)
    texts = level_words(text)
    products: set[str] = set()
    for before, word in pairwise(("", *texts)):
        scales = amounts_without_number(word)
        if not scales:
            products |= _glued(word, known)
            continue
        first = known.get(before) or min(amounts_without_number(before), default="")
        if first:
            products |= {_times(first, scale_of_word) for scale_of_word in scales}
    return products


def _known_numerals(language: Language) -> dict[str, str]:
    """The numbers that words of a language say, by these."""
    known = {
        form: str(value)
        for value, names in enumerate(language.numerals)
        for form in names.split("/")
        if form
    }
    for form, values in amounts(language.code.partition("-")[0]).items():
        known.setdefault(form, min(values, key=float))
    return known


def _glued(word: str, known: Mapping[str, str]) -> set[str]:
    """What one word says that begins with a number and ends with a scale."""
    return {
        _times(value, scaled)
        for form, value in known.items()
        if word.startswith(form)
        for scaled in amounts_without_number(word[len(form) :])
    }


def _times(first: str, second: str) -> str:
    """The product of two numbers, the second of them whole."""
    product = float(first) * int(second)
    return str(int(product)) if product.is_integer() else str(product)


def named_amounts(text: str, code: str) -> set[str]:
    """The numbers of the months that a text names, and of amounts that a noun says
    (`centaine`)."""
    texts = set(level_words(text))
    numbers: set[str] = set()
    for form, values in amounts(code.partition("-")[0]).items():
        is_unspaced = UNSPACED_LETTER.match(form) is not None
        if form in texts or (is_unspaced and form in text):
            numbers.update(values)
    record = meaning(code)
    if record is None:
        return numbers
    for month, forms in enumerate(record.months, start=1):
        if not texts.isdisjoint(forms.split("/")):
            numbers.add(str(month))

    def is_there(form: str) -> bool:
        is_in_other_script = not form.isascii() and len(form) > 1
        return form in texts or (is_in_other_script and form in text)

    for value, forms in record.amounts:
        if any(map(is_there, forms.split("/"))):
            numbers.add(value)
    return numbers


def _roman(numeral: str) -> int:
    values = [_ROMAN_VALUES[char] for char in numeral]
    return sum(
        -one if one < other else one
        for one, other in zip(values, [*values[1:], 0], strict=True)
    )


def _in_compound(form: str, texts: Iterable[str]) -> bool:
    """Whether a word begins with a numeral (`zweiminütig`)."""
    return len(form) >= LIMITS.shortest and any(word.startswith(form) for word in texts)
