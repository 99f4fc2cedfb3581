"""Numbers in prose, by value: however a language groups digits, marks decimals, counts or spells them out.

A way of writing may have two readings (`1.000`); each number carries all of its own, and two numbers are equal when
they share one. Digits that belong to a name (`HTML5`, `UTF-8`, `2FA`, `1.2.3`) are no numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from doclint.languages import Language
from doclint.text.words import words

_DIGIT = re.compile(r"\d")
# The digit nought of other scripts; the other nine follow it.
_NOUGHTS = "０٠۰०০੦૦୦௦౦೦൦๐໐༠၀០"
_FULL_WIDTH = str.maketrans("．，％٫٬٪", ".,%.,%") | {ord(nought) + n: str(n) for nought in _NOUGHTS for n in range(10)}
_BLANK = "\u00a0\u202f\u2009"
_NUMBER = re.compile(
    rf"(?<![A-Za-z0-9_])(?<![A-Za-z0-9_][-.,'’/])\d+(?:[.,'’{_BLANK}]\d+|(?<!\d\d\d\d) (?=\d\d\d(?!\d))\d+)*(?!\w*_)"
)
# Directly before a number these make it a part of a name, a version, a path or a power (`n^2`, which others write n²).
_NAMED = re.compile(r"[A-Za-z_][-‑]$|[@#$]\w*$|\^$")
_SUFFIX = re.compile(r"[-‑]?[A-Za-zÀ-ɏ]+")
_UNIT = re.compile(
    r"[-‑]?(?:px|r?em|pt|ms|s|secs?|mins?|h|hrs?|d|[kmgt]i?[bo]?|[kmgt]?hz|x|st|nd|rd|th|ths|s|e|er|re|nd|ème|[ºª]|o|a|os|as"
    r"|mm|cm|km|m|kg|g|fps|am|pm|bn|[a-zà-ɏ]+)",
)
# The last alternative is India's: 12,34,567.
_GROUPED = re.compile(rf"\d{{1,3}}(?:([.,'’{_BLANK} ])\d{{3}})(?:\1\d{{3}})*|\d{{1,2}}(?:,\d{{2}})+,\d{{3}}")
_DECIMAL = re.compile(rf"(\d{{1,3}}(?:[.,'’{_BLANK} ]\d{{2,3}})*|\d+)([.,])(\d+)")
_PARTS = re.compile(r"\d+")
_SCALE = re.compile(
    r"\s*[-‑]?(?:(thousand|tausend|mille|mil|k|千|천)(?!\w)|([万萬만])|(millions?|millón|millones|milhão|milhões|millionen|mio|M(?![\w]))"
    r"|([億亿억])|(billions?|milliards?|milliarden?|mrd|bn|bilhão|bilhões)|([百백]))",
    re.IGNORECASE,
)
_SCALES = (10**3, 10**4, 10**6, 10**8, 10**9, 10**2)
_AFTERNOON = re.compile(r"(?::\d\d)?(?:\s?[-–]\s?\d{1,2}(?::\d\d)?)?\s?p\.?m\b", re.IGNORECASE)
# Characters that count in Chinese, Japanese and Korean writing.
_HAN = {
    "〇": 0,
    "零": 0,
    "一": 1,
    "二": 2,
    "両": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
# Shorter numerals begin other words, too.
_SHORTEST = 4
_HAN_RUN = re.compile(rf"[{''.join(_HAN)}]?十[{''.join(_HAN)}]?|[{''.join(_HAN)}]")


# Chinese, Japanese and Korean group by ten thousands: 1億4,400万, 4万5千.
_MYRIADS = re.compile(r"\d[\d,]*\s?[億亿억万萬만](?:\s?\d[\d,]*(?:\s?[万萬만千천百백])?)+")
_TERM = re.compile(r"(\d[\d,]*)\s?(?:([億亿억])|([万萬만])|([千천])|([百백]))?")
_TERM_SCALES = (10**8, 10**4, 10**3, 10**2)


class Number(NamedTuple):
    """A number, its readings and its place in the text."""

    start: int
    end: int
    text: str
    values: frozenset[str]


def numbers(text: str) -> Iterator[Number]:
    """The numbers of a text that are written in digits."""
    if not _DIGIT.search(text):
        return
    plain = text.translate(_FULL_WIDTH)
    for match in _MYRIADS.finditer(plain):
        yield Number(match.start(), match.end(), text[match.start() : match.end()], frozenset({_myriads(match)}))
    plain = _MYRIADS.sub(lambda match: "\ufffc" * len(match.group()), plain)
    for match in _NUMBER.finditer(plain):
        if _NAMED.search(plain, max(match.start() - 24, 0), match.start()):
            continue
        suffix = _SUFFIX.match(plain, match.end())
        if suffix and not _UNIT.fullmatch(suffix.group()) and not suffix.group().startswith(("-", "‑")):
            continue
        values = frozenset(_values(match.group(), plain, match.end()))
        if values:
            yield Number(match.start(), match.end(), text[match.start() : match.end()], values)


def _myriads(match: re.Match[str]) -> str:
    total = 0
    for term in _TERM.finditer(match.group()):
        by = next((value for value, sign in zip(_TERM_SCALES, term.groups()[1:], strict=True) if sign), 1)
        total += int(term[1].replace(",", "")) * by
    return str(total)


def _values(written: str, text: str, end: int) -> Iterator[str]:
    """The readings of a number; none for what has more dots than a number (`1.2.3`)."""
    found: set[str] = set()
    if written.isdigit():
        found.add(_whole(written))
    if _GROUPED.fullmatch(written):
        found.add(_whole(re.sub(r"\D", "", written)))
    if (decimal := _DECIMAL.fullmatch(written)) and decimal[2] not in decimal[1]:
        found.add(f"{_whole(re.sub(r'[^0-9]', '', decimal[1]))}.{decimal[3]}")
    yield from found
    scale = _SCALE.match(text, end)
    by = next((value for value, group in zip(_SCALES, scale.groups(), strict=True) if group), 1) if scale else 1
    if by > 1:
        for value in found:
            head, _, tail = value.partition(".")
            yield _whole(str(int(head + tail) * by // 10 ** len(tail)))
    if _AFTERNOON.match(text, end) and written.isdigit():
        yield str(int(written) % 12 + 12)


def _whole(digits: str) -> str:
    return digits.lstrip("0") or "0"


def spelt(text: str, language: Language | None) -> frozenset[str]:
    """The values of the small numbers that a text has as words or as characters that count (`three`, `三`)."""
    found = {str(_han(match.group())) for match in _HAN_RUN.finditer(text)}
    if language and language.numerals:
        known = {form: str(value) for value, forms in enumerate(language.numerals) for form in forms.split("/")}
        if language.spaces and language.code != "ko":
            said = {each.text.lower() for each in words(text)}
            found |= {value for form, value in known.items() if form in said or _in_compound(form, said)}
        else:
            found |= {value for form, value in known.items() if form in text}
    return frozenset(found)


def _in_compound(form: str, said: Iterable[str]) -> bool:
    """Whether a word begins with a numeral (`zweiminütig`)."""
    return len(form) >= _SHORTEST and any(word.startswith(form) for word in said)


def _han(run: str) -> int:
    tens, ten, ones = run.partition("十")
    return 10 * _HAN.get(tens, 1) + _HAN.get(ones, 0) if ten else _HAN[run]


def unmatched(mine: Iterable[Number], theirs: Iterable[Number]) -> tuple[list[Number], list[Number]]:
    """The numbers that only one of two texts has, as multisets, each in its order."""
    left, lost = list(theirs), []
    for number in mine:
        twin = next((other for other in left if other.values & number.values), None)
        if twin:
            left.remove(twin)
        else:
            lost.append(number)
    return lost, left
