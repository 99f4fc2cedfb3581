"""Numbers in prose, by value: however a language groups digits, marks decimals, counts
or spells them out.

A way of writing may have two readings (`1.000`); each number carries all of its own,
and two numbers are equal when they share one. Digits that belong to a name (`HTML5`,
`UTF-8`, `2FA`, `1.2.3`) are no numbers.
"""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.text.scales import scale

_DIGIT = expression(r"\d")
# The digit nought of other scripts; the other nine follow it.
_NOUGHTS = "０٠۰०০੦૦୦௦౦೦൦๐໐༠၀០"
# Arabic and Persian have marks of their own for thousands and decimals.
_FULL_WIDTH = str.maketrans("．，％٬٫٪", ".,%,.%") | {
    ord(nought) + n: str(n) for nought in _NOUGHTS for n in range(10)
}
_PARTS = expression(r"\d+")
_BLANK = "\u00a0\u202f\u2009"
_NUMBER = expression(
    rf"(?<![A-Za-z0-9_])(?<![A-Za-z0-9_][.,'’/])(?<![A-Za-z_]-)"
    rf"\d++(?:[.,'’{_BLANK}]\d++|(?<!\d\d\d\d) (?=\d\d\d(?!\d))\d+)*(?!\w*_)"
)
# Directly before a number these make it a part of a name, a version, a path or a power
# (`n^2`, which others write n²).
_NAMED = expression(r"[A-Za-z_][-‑]$|[@#]\w*$|\$\w+$|\^$")
_SUFFIX = expression(r"[-‑]?[A-Za-zÀ-ɏ]+")
_UNIT = expression(
    r"[-‑]?(?:px|r?em|pt|ms|s|secs?|mins?|h|hrs?|d|[kmgt]i?[bo]?|[kmgt]?hz|x|st|nd|rd|th|ths|s|e|er|re|nd|ème|[ºª]|o|a|os|as"
    r"|mm|cm|km|m|kg|g|fps|am|pm|AM|PM|bn|[a-zà-ɏ]+)",
)
# By thousands, as in the West, or by hundreds above them, as in India (24,00,000).
_GROUPED = expression(
    rf"\d{{1,3}}(?:([.,'’{_BLANK} ])\d{{3}})(?:\1\d{{3}})*|\d{{1,2}}(?:,\d\d)+,\d{{3}}"
)
_DECIMAL = expression(rf"(\d{{1,3}}(?:[.,'’{_BLANK} ]\d{{2,3}})*|\d+)([.,])(\d+)")
# A range of two numbers (`10-20 minutes`), none of a date, a version or a number of a
# telephone.
_RANGE = expression(r"(?<![\w.-])\d{1,4}(?:[.,]\d+)?-\d{1,4}(?:[.,]\d+)?(?![\d-])")
# From the first number of a range to the end of the last, whose scale is that of both:
# `5-10 million`, `500 至 1000 万`.
_TO_LAST = expression(
    r"\s?(?:[-‑–—~～〜]|to|bis|à|al|do|до|至|到|から)\s?\d+(?:[.,]\d+)*", re.IGNORECASE
)
# Dates in digits: each part is a number of its own, for each language has its own order
# and marks.
_DATE = expression(
    r"(?<![\w./-])(?:\d{4}-\d\d-\d\d|\d{4}/\d{1,2}/\d{1,2}|\d{1,2}/\d{1,2}/\d{4}|\d{1,2}\.\d{1,2}\.\d{4}"
    r"|(?:19|20)\d\d\.(?:0?[1-9]|1[0-2])"
    r"|(?:0?[1-9]|1[0-2])/(?:0?[1-9]|[12]\d|3[01])/\d\d|(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|1[0-2])/\d\d)"
    r"(?![\d/-]|\.\d)"
)
# A time of day with a dot, behind what the clock is called or before it: pukul 15.30.
_HOUR_AND_MINUTE = r"(?:[01]?\d|2[0-4])\.[0-5]\d(?![\d.,]?\d)"
_DOTTED_TIME = expression(
    rf"\b(?:klo|kl\.|pukul|kello|godz\.|godzinie|ore|klokken)\s{_HOUR_AND_MINUTE}"
    rf"|(?<![\d.,]){_HOUR_AND_MINUTE}(?=\s(?:uhr|uur|hod|val|óra))",
    re.IGNORECASE,
)
# A date without marks between its parts: 20240315.
_COMPACT = expression(r"((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])")
_PARTY = expression(r"(?:st|nd|rd)[- ]part(?:y|ies)\b")
# Minutes, or what stands for them: 8:45, 8:XY, 8:mm.
_MINUTES = r"[:：](?:\d\d|([a-z?_])\1|xy)(?!(?![ap]\.?m\b)\w)"
_AFTERNOON = expression(
    rf"(?:{_MINUTES})?(?:\s?[-–]\s?\d{{1,2}}(?::\d\d)?)?\s?p\.?m\b", re.IGNORECASE
)
_MORNING = expression(rf"(?:{_MINUTES})?\s?a\.?m\b", re.IGNORECASE)
# Directly behind an hour.
_OF_CLOCK = expression(
    rf"(?:{_MINUTES})|\s?(?:[点點]|時(?!間)|时(?!间)|시(?!간)|h(?:\d\d)?\b|uhr\b|o['’]clock)",
    re.IGNORECASE,
)
# Before the hour in East Asia.
_BEFORE_NOON = expression(r"(?:午前|上午|凌晨|早上|오전)\s?$")
_AFTER_NOON = expression(
    r"(?:午後|下午|晚上|夜里|오후)\s?(?:\d{1,2}\s?[-–~〜～至到]\s?)?$"
)
_NOON = "12"
# What tells that a number of two digits is a decade: 80er, années 90, 90-х, 90年代.
_DECADE_BEHIND = expression(
    r"(?:er(?!\w)|er[-‑ ]?jahre|['’]?s\b|[-‑]?(?:х|те|ті|е|ые|ых|ih|ite)(?!\w)|年代|년대"
    r"|[-‑]tal|[-‑]luvu|['’]?erne|['’]l[ae]r|\.? let(?:a|ech|i)?\b|\.? rok[iyov]|\.? lat(?:a|ach)?\b"
    r"|[-‑][aeo]s év)",
    re.IGNORECASE,
)
_DECADE_BEFORE = expression(
    r"(?:['’‘]|\b(?:années|années |años|anos|anni|década de(?: los)?|décennie|decennio"
    r"|jaren|anii|lat(?:a|ach)|roky|dècada dels|δεκαετία(?: του)?)\s?)$",
    re.IGNORECASE,
)
# 20世纪90年代 are the 1990s.
_CENTURY = expression(r"(\d{1,2})\s?(?:世[纪紀]|세기)\s?(\d0)\s?(?:年代|년대)")
_WHOLE_UNIT = (
    r"(?:(?P<year>年|년|years?|ans?|años?|anos?|anni|anno|jahre?)"
    r"|[か個个ヶカケ]?月|時間|时间|小时|小時|日|시간|개월|[^\W\d]+)"
)
_HALF = (
    r"(?:半|반|(?:and a half|et demie?|y medi[oa]|e mei[oa]|e mezz[oa]|a půl|i pół"
    r"|och en halv|en half)(?!\w))"
)
# One and a half of a unit: 1年半, 2 hours and a half, 1 an et demi.
_AND_HALF = expression(rf"\s?{_WHOLE_UNIT}\s?{_HALF}")
# A unit of a thousand smaller ones, which others write out: 1,2 kilometriä, 1 200 m.
_KILO = expression(
    r"\s?(?:k(?:m|g)\b|[kq]ilo|chilo|кило|кіло|χιλιό|キロ|公里|公斤|千[米克])",
    re.IGNORECASE,
)
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


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What is a number in letters. Held by tests/text/test_degrees.py."""

    # Shorter numerals (letters) begin other words, too: at 2 "Elfenbein" says
    # eleven, at 6 "dreiminütig" says nothing.
    shortest: int = 4


LIMITS = _Calibration()


HAN_RUN = expression(rf"[{''.join(_HAN)}]?十[{''.join(_HAN)}]?|[{''.join(_HAN)}]")
# More than one character and a scale (三十万, 二百五十), or a year digit by digit
# (二〇二五).
HAN_WRITTEN = expression(rf"[{''.join(_HAN)}十百千万萬億亿]{{2,12}}")
_HAN_SCALES = {
    "十": 10,
    "百": 100,
    "千": 1_000,
    "万": 10_000,
    "萬": 10_000,
    "億": 100_000_000,
    "亿": 100_000_000,
}
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


# Chinese, Japanese and Korean group by ten thousands: 1億4,400万, 4万5千.
_MYRIADS = expression(
    r"\d(?<!\d\d)(?<!\d,\d)(?<!,,\d)[\d,]*+\s?[億亿억万萬만](?:\s?\d[\d,]*(?:\s?[万萬만千천百백])?)+"
)
_TERM = expression(r"(\d[\d,]*)\s?(?:([億亿억])|([万萬만])|([千천])|([百백]))?")
# What is longer, in characters, is no number that people write.
_LONGEST = 100
_TERM_SCALES = (10**8, 10**4, 10**3, 10**2)


class Number(NamedTuple):
    """A number, its readings and its place in the text."""

    start: int
    end: int
    text: str
    values: frozenset[str]

    @property
    def is_plain(self) -> bool:
        """Whether it is nothing but digits that say one thing, so that any language
        writes it so: neither `1,000` nor the 3 of `3 PM` or `3 million`."""
        return (
            self.text.isascii()
            and self.text.isdigit()
            and self.values == {_whole(self.text)}
        )


def is_hour(number: Number, text: str) -> bool:
    """Whether a number of a text is the hour of a time of day: translations may have it
    in another time zone, or on a clock of twenty-four hours."""
    return bool(_OF_CLOCK.match(text, number.end))


def numbers(text: str) -> Iterator[Number]:
    """The numbers of a text that are written in digits."""
    if not _DIGIT.search(text):
        return
    plain = text.translate(_FULL_WIDTH)
    for pattern, read in (
        (_DATE, _parts),
        (_DOTTED_TIME, _time),
        (_MYRIADS, _myriads),
        (_CENTURY, _century),
    ):
        for match in (
            each for each in pattern.finditer(plain) if len(each.group()) <= _LONGEST
        ):
            for span, value in read(match):
                yield Number(*span, text[span[0] : span[1]], frozenset({value}))
        plain = pattern.sub(lambda match: "\ufffc" * len(match.group()), plain)
    for match in _NUMBER.finditer(plain):
        if len(match.group()) <= _LONGEST and _is_number(match, plain):
            yield from _of_digits(match, plain, text)


# A place in a text and the number that it says.
_Read = Iterator[tuple[tuple[int, int], str]]


def _parts(date: re.Match[str]) -> _Read:
    for part in _PARTS.finditer(date.string, *date.span()):
        yield part.span(), _whole(part.group())


def _time(time: re.Match[str]) -> _Read:
    """The hour and, of no full hour, the minutes, as of a time with a colon."""
    for part in _PARTS.finditer(time.string, *time.span()):
        if part.group().strip("0"):
            yield part.span(), _whole(part.group())


def _century(match: re.Match[str]) -> _Read:
    century, years = int(match[1]), int(match[2])
    yield match.span(), str((century - 1) * 100 + years)


def _myriads(match: re.Match[str]) -> _Read:
    total = 0
    for term in _TERM.finditer(match.group()):
        by = next(
            (
                value
                for value, sign in zip(_TERM_SCALES, term.groups()[1:], strict=True)
                if sign
            ),
            1,
        )
        total += int(term[1].replace(",", "")) * by
    yield match.span(), str(total)


def _of_digits(match: re.Match[str], plain: str, text: str) -> Iterator[Number]:
    """The number that digits are, or the three of a date without marks."""
    start, end = match.span()
    written = text[start:end]
    date = _COMPACT.fullmatch(match.group())
    if date:
        for part in (1, 2, 3):
            value = _whole(date[part])
            place = start + date.start(part), start + date.end(part)
            yield Number(*place, written, frozenset({value}))
        return
    values = frozenset(_values(match.group(), plain, start, end))
    if not values:
        return
    if _has_leading_mark(plain, start):
        start -= 1
    yield Number(start, end, text[start:end], values)


def _has_leading_mark(text: str, start: int) -> bool:
    """Whether a decimal begins with its mark: `.5`."""
    return (
        text[start - 1 : start] == "."
        and not text[max(start - 2, 0) : start - 1].isalnum()
    )


def _is_number(match: re.Match[str], plain: str) -> bool:
    """Whether digits are a number: no part of a name, no second part of a date, no
    minutes of a full hour."""
    start, end = match.span()
    if _NAMED.search(plain, max(start - 24, 0), start) or _PARTY.match(plain, end):
        return False
    sign = plain[start - 1 : start]
    # `$1` is what a program is given; more of them are money.
    is_argument = sign == "$" and end - start == 1
    if is_argument and scale(plain, end) == 1:
        return False
    is_behind_hyphen = sign == "-" and plain[start - 2 : start - 1].isdigit()
    if is_behind_hyphen and not _in_range(plain, start):
        return False
    is_full_hour = sign in (":", "：") and not match.group().strip("0")
    if is_full_hour:
        return False
    suffix = _SUFFIX.match(plain, end)
    if not suffix or suffix.group().startswith(("-", "‑")):
        return True
    return _UNIT.fullmatch(suffix.group()) is not None


def _in_range(plain: str, start: int) -> bool:
    """Whether the number that begins at `start` is the second of a range."""
    first = max(start - 10, 0)
    return any(
        match.start() < start < match.end()
        for match in _RANGE.finditer(plain, first, start + 12)
    )


def _values(written: str, text: str, start: int, end: int) -> Iterator[str]:
    """The readings of a number; none for what has more dots than a number (`1.2.3`)."""
    readings = set(_readings(written, text, start))
    yield from readings
    by = scale(text, end)
    if by == 1 and (last := _TO_LAST.match(text, end)):
        by = scale(text, last.end())
    if by > 1:
        for value in readings:
            head, _, tail = value.partition(".")
            yield _whole(str(int(head + tail) * by // 10 ** len(tail)))
    if _KILO.match(text, end):
        yield from (_thousandfold(value) for value in readings if "." in value)
    if half := _AND_HALF.match(text, end):
        yield from (f"{value}.5" for value in readings if value.isdigit())
        if half["year"] and written.isdigit():
            yield str(int(written) * 12 + 6)
    if written.isdigit():
        yield from _hours(written, text, start, end)
        yield from _decades(written, text, start, end)


def _thousandfold(decimal: str) -> str:
    """A decimal times thousand."""
    whole, _, fraction = decimal.partition(".")
    if len(fraction) > 3:
        return decimal
    return _whole(whole + fraction.ljust(3, "0"))


def _readings(written: str, text: str, start: int) -> Iterator[str]:
    """What digits and the marks between them may say: a whole number, thousands, a
    decimal."""
    if written.isdigit() and _has_leading_mark(text, start):
        yield from _decimals("0", written)  # .5
        return
    if written.isdigit():
        yield _whole(written)
    if _GROUPED.fullmatch(written):
        yield _whole(re.sub(r"\D", "", written))
    if (decimal := _DECIMAL.fullmatch(written)) and decimal[2] not in decimal[1]:
        yield from _decimals(_whole(re.sub(r"[^0-9]", "", decimal[1])), decimal[3])


def _decimals(whole: str, fraction: str) -> Iterator[str]:
    """A decimal as written and, of a fraction, without noughts at its end: 0.250 is
    0.25, but 3.10 is no 3.1."""
    yield f"{whole}.{fraction}"
    bare = fraction.rstrip("0")
    if whole == "0" and bare:
        yield f"{whole}.{bare}"


def _hours(written: str, text: str, start: int, end: int) -> Iterator[str]:
    """The hour that a number is on a clock of twenty-four hours."""
    hour = int(written)
    if len(written) == 4 and written.startswith("0") and written.endswith("00"):
        yield str(hour // 100)  # 0600
    if hour > int(_NOON):
        return
    if _AFTERNOON.match(text, end) or _AFTER_NOON.search(
        text, max(start - 12, 0), start
    ):
        yield str(hour % 12 + 12)
    elif _MORNING.match(text, end) or _BEFORE_NOON.search(
        text, max(start - 4, 0), start
    ):
        yield str(hour % 12)


def _decades(written: str, text: str, start: int, end: int) -> Iterator[str]:
    """The years that a decade of two digits may begin with."""
    if len(written) != 2 or not written.endswith("0"):
        return
    if _DECADE_BEHIND.match(text, end) or _DECADE_BEFORE.search(
        text, max(start - 16, 0), start
    ):
        yield from (f"{century}{written}" for century in (18, 19, 20))


def _whole(digits: str) -> str:
    return digits.lstrip("0") or "0"


def han(run: str) -> int:
    """What a run of Chinese numerals around a ten says."""
    tens, ten, ones = run.partition("十")
    if not ten:
        return _HAN[run]
    return 10 * _HAN.get(tens, 1) + _HAN.get(ones, 0)


def han_written(run: str) -> int:
    """What characters that count say together: those behind a large scale (万, 億) are
    counted anew, and without any scale each is a digit."""
    if not any(char in _HAN_SCALES for char in run):
        return int("".join(str(_HAN[char]) for char in run))
    total = section = digit = 0
    for char in run:
        scale_of_char = _HAN_SCALES.get(char)
        if scale_of_char is None:
            digit = _HAN[char]
        elif scale_of_char < _HAN_SCALES["万"]:
            section += (digit or 1) * scale_of_char
            digit = 0
        else:
            total += ((section + digit) or 1) * scale_of_char
            section = digit = 0
    return total + section + digit


def unmatched(
    mine: Iterable[Number], theirs: Iterable[Number]
) -> tuple[list[Number], list[Number]]:
    """The numbers that only one of two texts has, as multisets, each in its order."""
    left, lost = dict(enumerate(theirs)), []
    places: defaultdict[str, deque[int]] = defaultdict(deque)
    for place, other in left.items():
        for value in other.values:
            places[value].append(place)
    for number in mine:
        firsts = (_first(places.get(value), left) for value in number.values)
        first = min((each for each in firsts if each is not None), default=None)
        if first is not None:
            del left[first]
        else:
            lost.append(number)
    return lost, list(left.values())


def _first(places: deque[int] | None, left: Container[int]) -> int | None:
    """The first of some places that is left; those before it are dropped."""
    while places and places[0] not in left:
        places.popleft()
    return places[0] if places else None
