"""Words that say a larger number, or a part of one: `twenty`, `quarter`, `dozen`.

The whole numbers are written by `python -m doclint.authoring languages`; the parts are
kept here, for no list has them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

# What a part may say: of one, of a hundred, of an hour.
_QUARTER = ("0.25", "25", "15", "4")
_THIRD = ("3", "33")
_DOZEN = ("12",)
# Of each language a quarter, a third and a dozen, in this order; forms of one are parted
# by `/`, `-` stands for what no word says. Halves stand in `halves`.
_PARTS = {
    "ar": "ربع/الربع ثلث/الثلث دزينة",
    "bg": "четвърт/четвъртина третина дузина",
    "ca": "quart terç dotzena",
    "cs": "čtvrt/čtvrtina/čtvrtinu třetina/třetinu tucet",
    "da": "kvart/kvarter/fjerdedel tredjedel dusin",
    "de": "viertel/viertelstunde drittel dutzend",
    "el": "τέταρτο τρίτο ντουζίνα/δωδεκάδα",
    "en": "quarter third dozen",
    "es": "cuarto tercio docena",
    "et": "veerand/veerandi kolmandik tosin",
    "eu": "laurden heren dozena",
    "fa": "ربع ثلث دوجین",
    "fi": "neljännes/vartti/neljäsosa kolmasosa/kolmannes tusina",
    "fr": "quart tiers douzaine",
    "gl": "cuarto terzo ducia",
    "he": "רבע שליש תריסר",
    "hi": "चौथाई/पाव तिहाई दर्जन",
    "hr": "četvrt/četvrtina trećina tucet",
    "hu": "negyed/negyede harmad/harmada tucat",
    "id": "seperempat sepertiga lusin/selusin",
    "it": "quarto terzo dozzina",
    "ja": "- - ダース",
    "ko": "- - 다스",
    "lt": "ketvirtis/ketvirtadalis/ketvirtį trečdalis/trečdalį tuzinas",
    "lv": "ceturtdaļa/ceturksnis trešdaļa ducis",
    "ms": "suku sepertiga dozen/sedozen",
    "nb": "kvart/kvarter/fjerdedel tredjedel/tredel dusin",
    "nl": "kwart/kwartier derde dozijn",
    "pl": "kwadrans/ćwierć trzecia tuzin",
    "pt": "quarto terço dúzia",
    "ro": "sfert treime duzină",
    "ru": "четверть/четверти треть/трети дюжина",
    "sk": "štvrť/štvrtina tretina tucet",
    "sl": "četrt/četrtina tretjina ducat",
    "sr": "четврт/četvrt трећина/trećina туце/tuce",
    "sv": "kvart/fjärdedel tredjedel dussin",
    "th": "- - โหล",
    "tr": "çeyrek üçte düzine",
    "uk": "чверть третина/третину дюжина",
    "vi": "- - tá",
    "zh": "- - 打",
}  # fmt: skip
_SAME_WORDS = {"no": "nb", "nn": "nb", "bs": "hr", "sh": "hr"}


@cache
def amounts(code: str) -> Mapping[str, frozenset[str]]:
    """The words of a language that say a larger number or a part of one, each with the
    numbers that it may say; hyphens and capitals are levelled."""
    code = _SAME_WORDS.get(code, code)
    words_of: dict[str, set[str]] = {}
    for value, form in _cardinals().get(code, {}).items():
        words_of.setdefault(form, set()).add(value)
    kinds = (_QUARTER, _THIRD, _DOZEN)
    for values, forms in zip(kinds, _PARTS.get(code, "").split(), strict=False):
        for form in forms.split("/") if forms != "-" else ():
            words_of.setdefault(form, set()).update(values)
    return {form: frozenset(values) for form, values in words_of.items()}


@cache
def _cardinals() -> Mapping[str, Mapping[str, str]]:
    path = Path(__file__).with_name("cardinals.json")
    data: Mapping[str, Mapping[str, str]] = json.loads(path.read_text(encoding="utf-8"))
    return data
