"""Numbers in words that a translation changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.evidence.beside import source_place
from doclint.evidence.prose_pairs import prose_pairs
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.languages import Language, language
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.numbers import numbers
from doclint.text.words import level, words

_TWO = 2


@dataclass(frozen=True, slots=True)
class _Calibration:
    """Which numbers are looked for as words; pages on
    either side of each number stand in tests/checks/test_degrees.py."""

    # "One" and "two" are articles and "both" in many languages; from so many on a word
    # says a number. Where it says two and the translation three and nothing of two, it
    # says another number all the same.
    least: int = 3
    # Larger ones are said roughly ("dozens") and in other ways.
    most: int = 10
    # In longer blocks (characters) other words may say the number.
    longest: int = 240


_LIMITS = _Calibration()


_HAN, _PAIR = "〇一二三四五六七八九十", "两兩"
# A character that counts, before the word that things are counted with, and no part of
# a larger number or of an ordinal.
_COUNTED = expression(
    r"(?<![〇零一二三四五六七八九十百千两兩第万])[一二两兩三四五六七八九十]"
    r"(?=[个個種种次张張条條项項份位页頁行列层層段类類件组組台步回枚本つ]|部分|小时|小時|分钟|分鐘)"
)


@rule(
    "translation/changed-numeral",
    visits=Pair,
    severity=Severity.INFO,
    examples=[
        bad(
            source="It has three doors and a roof.\n",
            translation="Il a ⟦quatre⟧ portes et un toit.\n",
        ),
        bad(
            source="The four rooms are big.\n",
            translation="Die ⟦fünf⟧ Zimmer sind groß.\n",
            language="de",
        ),
        bad(
            source="Wait for three minutes, two times.\n",
            translation="2 回、⟦5⟧ 分間待ちます。\n",
            language="ja",
        ),
        bad(
            source="The last two steps are optional.\n",
            translation="Die letzten ⟦drei⟧ Schritte sind optional.\n",
            language="de",
        ),
        good(
            source="Wait for three minutes.\n",
            translation="3 分間、2 回待ちます。\n",
            language="ja",
        ),
        good(source="It has three doors.\n", translation="Il a trois portes.\n"),
        good(source="It has three doors.\n", translation="Il a 3 portes.\n"),
        bad(
            source="Take two pots from the shelf.\n",
            translation="从架子上拿⟦三⟧个锅。\n",
            language="zh",
        ),
        bad(
            source="It rings twice a day.\n",
            translation="每天響⟦三⟧次。\n",
            language="zh-tw",
        ),
        good(
            source="It rings twice, for three minutes.\n",
            translation="响两次，每次三分钟。\n",
            language="zh",
        ),
        good(
            source="Three of five are open.\n",
            translation="Drei von fünf sind offen.\n",
            language="de",
        ),
        good(source="The third and last one.\n", translation="Le dernier des trois.\n"),
    ],
)
def changed_numeral(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A number written as a word is another than in the source text: "quatre" for "three".

    Told where the source text has one number in words that the translation has neither
    in words nor in digits, and the translation one, in words or digits, that the source
    text has not.
    """
    source, spoken = language(pair.source.language), language(pair.translation.language)
    if source is None or spoken is None or not source.numerals or not spoken.numerals:
        return
    for one, other in prose_pairs(pair):
        if len(one.text) > _LIMITS.longest:
            continue
        change = _change(one.text, source, other.text, spoken)
        if change:
            lost, gained = (
                one.text[slice(*change.lost)],
                other.text[slice(*change.gained)],
            )
            message = f"found “{gained}”, expected the number that the source text has, “{lost}”"
            yield Hit(
                other.place(*change.gained),
                message,
                related=source_place(pair, one.span),
            )


class _Change(NamedTuple):
    """Where the source text says a number in words, and where the translation says
    another one."""

    lost: tuple[int, int]
    gained: tuple[int, int]


def _change(
    source_text: str, source: Language, text: str, spoken: Language
) -> _Change | None:
    """The one number that a translated sentence says otherwise; None where several are,
    or none."""
    source_numbers = _in_words(source_text, source, _LIMITS.least) or _two(
        source_text, source, text, spoken
    )
    if not source_numbers:
        return None
    numbers_here = _in_words(text, spoken, _LIMITS.least)
    source_digits, digits = _digits(source_text), _digits(text)
    lost = [
        value
        for value in source_numbers
        if value not in numbers_here and str(value) not in digits
    ]
    if len(lost) != 1:
        return None
    gained = [
        place
        for value, place in numbers_here.items()
        if value not in source_numbers and str(value) not in source_digits
    ]
    if not gained and _TWO < lost[0] <= _LIMITS.most:
        gained = _new_digits(text, source_text, source)
    return _Change(source_numbers[lost[0]], gained[0]) if len(gained) == 1 else None


def _two(
    source_text: str, source: Language, text: str, spoken: Language
) -> Mapping[int, tuple[int, int]]:
    """The place of the number two itself, no "both" or "pair", where the translation
    says nothing of two."""
    value = _in_words(source_text, source, _TWO)
    if _TWO not in value or _TWO in _in_words(text, spoken, _TWO):
        return {}
    # "Two" and "twice".
    forms = source.numerals[_TWO].split("/")[:2]
    is_number = level(source_text[slice(*value[_TWO])]) in forms
    return value if is_number else {}


def _in_words(text: str, record: Language, least: int) -> Mapping[int, tuple[int, int]]:
    """The numbers that a text says in words, with the place of the first word of
    each."""
    values = _values(record, least)
    places: dict[int, tuple[int, int]] = {}
    for match in _COUNTED.finditer(text) if record.needs_no_blanks else ():
        counted = _TWO if match.group() in _PAIR else _HAN.index(match.group())
        if counted >= least:
            places.setdefault(counted, match.span())
    for word in words(text):
        value = values.get(level(word.text))
        if value is not None:
            places.setdefault(value, (word.start, word.end))
    return places


@cache
def _values(record: Language, least: int) -> Mapping[str, int]:
    numerals = [
        (form, value)
        for value, forms in enumerate(record.numerals)
        for form in forms.split("/")
    ]
    return {form: value for form, value in numerals if form and value >= least}


def _new_digits(text: str, source: str, record: Language) -> list[tuple[int, int]]:
    """Where a text has numbers in digits that its source has neither in digits nor in
    words, small ones among them."""
    texts = {level(word.text) for word in words(source)}
    values = (
        str(value)
        for value, forms in enumerate(record.numerals)
        if not texts.isdisjoint(forms.split("/"))
    )
    known = _digits(source) | frozenset(values)
    return [
        (number.start, number.end)
        for number in numbers(text)
        if known.isdisjoint(map(str, number.values))
    ]


def _digits(text: str) -> frozenset[str]:
    return frozenset(value for number in numbers(text) for value in number.values)
