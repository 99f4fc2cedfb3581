"""Words by which numbers are multiplied (`2.4 million`, `1500 万`, `24 लाख`), in any
language."""

from __future__ import annotations

import re
from functools import cache

from doclint.dataclasses import dataclass
from doclint.expressions import expression

# By what they multiply. Forms of a word that means one amount in every language that has it; `billón` and the French
# `billion` (10^12) are left out beside the English `billion`.
_SCALES: dict[int, str] = {
    100: "百 백 hundred hundert hundra hundrede hundre honderd yüz száz sto сто hundrað",
    1_000: r"""
        thousand tausend mille mila mil k 千 천 тыс тысяч\w* тис тисяч\w* tys tysi[ąe]\w* tisíc\w* ezer bin ribu nghìn
        ngàn tusen tusind duizend tuhat\w* พัน हज़ार हजार ألف آلاف هزار mijë
    """,
    # Chinese writers have `1.1w 张` for 1.1 万.
    10_000: r"万 萬 만 หมื่น w(?=\s?[+一-龥])",
    100_000: "lakhs? लाख แสน",
    1_000_000: r"""
        millions? M(?=[a-z]ps) millón millones milhão milhões millionen milioni? milion\w* milionů milyon miljoen miljon\w*
        miljoon\w* million\w* mln mio mn mill M млн миллион\w* мільйон\w* милион\w* juta triệu ล้าน مليون ملايين میلیون
    """,
    10_000_000: "crores? करोड़",
    100_000_000: "億 亿 억",
    1_000_000_000: r"""
        billions? G(?=[a-z]ps) milliards? milliarden? mrd bn bilhão bilhões miliardi miliardo miliard\w* milyar miliar
        miljard\w* mld млрд миллиард\w* мільярд\w* милиард\w* tỷ tỉ مليار میلیارد
    """,
    1_000_000_000_000: "兆 조 trillions? трлн",
}
# What says that the amount is more than told.
_ABOUT = "[多余餘数數]"
# A letter of a writing that parts no words by blanks.
UNSPACED_LETTER = expression(r"[\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7a3]")


def _form(form: str) -> str:
    """A form, which no letter continues where blanks part words; some say themselves
    what comes behind."""
    says_itself = form.endswith(")") or UNSPACED_LETTER.match(form)
    return form if says_itself else rf"{form}\.?(?!\w)"


_VALUES = tuple(_SCALES)
_GROUPS = "|".join(
    "(" + "|".join(map(_form, forms.split())) + ")" for forms in _SCALES.values()
)


@cache
def _behind() -> re.Pattern[str]:
    return expression(rf"\s*{_ABOUT}?\s*[-‑]?(?:{_GROUPS})", re.IGNORECASE)


@cache
def _alone() -> re.Pattern[str]:
    return expression(rf"(?<![\w.,])(?:{_GROUPS})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What says a scale. Held by tests/text/test_degrees.py."""

    # A shorter word (letters) without a number before it is too often another word
    # (`k`, `M`, `mn`).
    shortest: int = 3


_LIMITS = _Calibration()


def scale(text: str, end: int) -> int:
    """By what a number that ends at `end` is multiplied by the word behind it; 1 where
    none does."""
    match = _behind().match(text, end)
    return _value(match) if match else 1


def amounts_without_number(text: str) -> frozenset[str]:
    """The amounts that words of a text name without a number before them: "a thousand",
    "mil litros", 千."""
    return frozenset(
        str(_value(match))
        for match in _alone().finditer(text)
        if len(match.group()) >= _LIMITS.shortest
        or UNSPACED_LETTER.match(match.group())
    )


def _value(match: re.Match[str]) -> int:
    return next(
        value for value, form in zip(_VALUES, match.groups(), strict=True) if form
    )
