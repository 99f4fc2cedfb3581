"""Numbers with their units, compared by what they measure however a language writes the
unit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from doclint.checks.translation._units import units
from doclint.expressions import expression
from doclint.languages.meaning import unit_names
from doclint.text.numbers import Number, numbers
from doclint.text.scales import scale

# What no sign has behind it; a particle may stand there (45 °F를).
_SIGN_ENDS = r"(?![/²³^]|[^\W\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7a3])"
# What behind a unit makes another word of it: 日本, 分割, 3 m'ont.
_UNSPACED = expression(r"[\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7a3]")
_NOT_UNITS = expression(
    r"分の|分之|日本|年代|년대|s\b(?<=\d\d\d\ds)|年生|日目|年目|週目|周目|秒目|分目|日付|年度|天气"
)
_MONTHLY = expression(r"月\s?$|월\s?$")
# Signs that are words as well, as long as another word or a year comes: "up to 100 in the
# browser", "from 3.0 in 2016", Portuguese "1.0 em 2008".
_ALSO_WORDS = frozenset({"in", "em"})
_WORD_BEHIND = expression(r"\s+\w")

# A word behind a number: the unit's name in one of the languages of CLDR.
# Romanian puts "de" between.
_NAMED = expression(r"(?: de )?[\s\u00a0\u202f]?[-‑]?(?P<unit>[^\W\d_]{3,})")


class Amount(NamedTuple):
    """A number, its place in the text, and the units that its sign or word may mean."""

    number: Number
    end: int
    units: frozenset[str]


def amounts(text: str) -> Iterator[Amount]:
    """The numbers of a text that a unit follows."""
    for number in numbers(text):
        match = _unit_behind(text, number)
        if match is None:
            continue
        if _MONTHLY.search(text, max(number.start - 2, 0), number.start):
            continue  # the day of a date
        written = match["unit"]
        may_be_word = written.lower() in _ALSO_WORDS
        if may_be_word and _WORD_BEHIND.match(text, match.end()):
            continue
        meant = _meant(written)
        if meant:
            yield Amount(number, match.end(), meant)


def _unit_behind(text: str, number: Number) -> re.Match[str] | None:
    """What stands behind a number where a unit may stand."""
    match = _unit().match(text, number.end)
    if match is None and scale(text, number.end) == 1:  # Spanish "mil" is no mile
        match = _NAMED.match(text, number.end)
    if match is None or _NOT_UNITS.match(text, match.start("unit")):
        return None
    return match


def _meant(written: str) -> frozenset[str] | None:
    """The units that a form may mean; signs may differ in their capitals alone."""
    small = written.lower()
    # One word may be two units in two languages: "saat".
    named = unit_names().get(small, frozenset())
    written_so = _forms().get(written)
    if written_so and not written.islower():
        return written_so
    return (_forms().get(small, frozenset()) | named) or None


@cache
def _forms() -> dict[str, frozenset[str]]:
    return units()


@cache
def _unit() -> re.Pattern[str]:
    forms = sorted(_forms(), key=len, reverse=True)
    words = "|".join(
        re.escape(form)
        + ("" if _UNSPACED.match(form) or not form[-1].isalnum() else _SIGN_ENDS)
        for form in forms
    )
    return expression(rf"[\s\u00a0\u202f]?[-‑]?(?P<unit>{words}|(?i:{words}))")
