"""Months and days of the week that a text names, as words or in the form of its
language (`8月`, `3. 8. 2024`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from doclint.expressions import any_of, expression
from doclint.languages import needs_no_blanks
from doclint.languages.joined import joined_words
from doclint.languages.meaning import Meaning, meaning
from doclint.text.words import level

# Twelve months, seven days.
_MONTHS, _DAYS = "month", "day"
# Dates in digits whose order is the same everywhere: with dots the day stands first,
# with hyphens the year.
_DOTTED = expression(
    r"(?<![\d.])(?:3[01]|[12]\d|0?[1-9])\.[ \u00a0]?(?P<month>1[0-2]|0?[1-9])\.[ \u00a0]?(?:19|20)\d\d(?!\d)"
)
_ISO = expression(r"(?<![\d-])(?:19|20)\d\d-(?P<month>1[0-2]|0[1-9])-[0-3]\d(?![\d-])")
_HAN_MONTH = expression(r"(?<!\d)(1[0-2]|0?[1-9])\s?[月월](?![间間])")


class NamedDate(NamedTuple):
    """A month or a day of the week that a text names: its place, which kind, and its
    number from 1 on."""

    start: int
    end: int
    kind: str
    number: int


def named_dates(text: str, code: str | None) -> Iterator[NamedDate]:
    """The months and days of the week of a text in a language.

    A form that is another word as well ("may", "mars") counts where a number stands
    beside it.
    """
    record = meaning(code)
    if record is None or not record.months:
        return
    even = level(text)
    for date in (_DOTTED, _ISO):
        for match in date.finditer(even):
            yield NamedDate(*match.span("month"), _MONTHS, int(match["month"]))
    if needs_no_blanks(record.code):
        for match in _HAN_MONTH.finditer(even):
            yield NamedDate(*match.span(), _MONTHS, int(match[1]))
    pattern, values = _names(record)
    for match in pattern.finditer(even):
        name = match["name"]
        is_sure = name not in record.doubtful
        if is_sure or _beside_a_number(even, *match.span()):
            kind, number = values[name]
            yield NamedDate(*match.span(), kind, number)


_BEFORE = expression(r"\d(?:st|nd|rd|th|er|\.|º|ª)?,?\s(?:of |de |d'|del )?$")
_AFTER = expression(r"\.?\s?,?\s?(?:de |of |del )?\d")


def _beside_a_number(text: str, start: int, end: int) -> bool:
    return bool(
        _BEFORE.search(text, max(start - 9, 0), start) or _AFTER.match(text, end)
    )


@cache
def _names(record: Meaning) -> tuple[re.Pattern[str], dict[str, tuple[str, int]]]:
    """A pattern of the names of months and days, and what each is: its kind, and its
    number in the year or the week."""
    values: dict[str, tuple[str, int]] = {}
    for kind, names in ((_MONTHS, record.months), (_DAYS, record.weekdays)):
        for number, forms in enumerate(names, 1):
            for form in forms.split("/"):
                values[form] = (kind, number)
    unspaced = needs_no_blanks(record.code)
    if unspaced:
        values = {form: what for form, what in values.items() if not form[0].isdigit()}
    if not values:
        return expression("(?!)"), values
    any_form = any_of(values)
    if unspaced:
        return expression(rf"(?P<name>{any_form})"), values
    ending = f"(?:{record.date_endings})?" if record.date_endings else ""
    joined = "".join(rf"|(?<=\b{before})" for before in joined_words(record.code))
    start = rf"(?:(?<!\w){joined})"
    return expression(rf"{start}(?P<name>{any_form}){ending}(?!\w)"), values
