"""Thin records, of what CLDR and lists of small words tell: for each language that has
no file of its own.

They are kept in one file that `python -m doclint.authoring languages` writes, and read
when a site has such a language.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from doclint.languages.numerals import numerals
from doclint.languages.record import QUOTES, Language, words
from doclint.languages.registers import REGISTERS
from doclint.languages.scripts import UNSPACED_SCRIPTS, WRITING

# Languages that say a word twice for many, for much, for each or for no reason, as
# grammar wants it.
_REDUPLICATING = words(
    """ace af am as az ban bn ceb dv fa fj fil gu ha haw hi hy id ig ilo jv kab kk kn kok ku ky mai mg mi min ml mn mr
    ms ne om or pa ps rw sa sd si sm sn so su sw ta te tg th ti tk tl tn to tr ts tt ug ur uz vi war wo xh yo zu"""
)

# Languages in which names of things take endings for their cases, with or without a
# mark between.
_DECLINING = words(
    "az be bs cs csb dsb et eu fi ga gd hr hsb hu kk ky la lt lv mk mn pl ro rue sh sk sl sq sr szl tk tr tt ug uz"
)
_CASES = r"['’:-]?[a-zà-öø-ɏ]{1,5}"
# Languages that quote ”so”, with one mark on both sides.
_QUOTING_ALIKE = words("bs fi fit he se smn sv")
_ALIKE = (("”", "”"), ("’", "’"))
# Languages that join nouns to one word.
_COMPOUNDING = words("af da et fi fo fy hu is lb nb nds nn no sv yi")
_NOUN_FIRST = words("ar ca eo fa gl he id ms oc ro sq sw th vi")
# Small words that rightly stand twice: for emphasis ("очень очень"), for each ("bir
# bir"), or where two clauses meet ("det det handlar om", "setkal se se svým").
_REPEATS = {
    "ar": "جدا لا نعم", "bg": "много да не", "bn": "কি কী যা কোন যে কে যার কার কত এক দুই নানা",
    "bs": "je se da ne", "ca": "molt no sí", "cs": "se velmi ano ne",
    "da": "det der at som den de ja nej", "el": "πολύ ναι όχι σιγά", "fa": "کم تک هر", "fi": "ne se hyvin ei joo",
    "he": "מאוד לא כן לאט", "hi": "एक जो दो हर कभी नहीं क्या किस जिस कौन",
    "hr": "je se da ne", "hu": "az ez egy nagyon nem igen",
    "id": "apa itu ada tak", "mr": "काय कोण जे जो एक दोन",
    "ms": "apa itu ada tak", "nb": "det der som den de ja nei", "ne": "के को जो एक कुन जुन",
    "nn": "det der som den dei",
    "no": "det der som den de ja nei", "pl": "bardzo tak nie", "ro": "foarte da nu", "ru": "очень чуть еле так да нет",
    "sk": "sa veľmi áno nie", "sl": "je se da ne", "sq": "të e i së a po jo", "sr": "je se da ne",
    "sv": "det som den de ja nej",
    "tr": "bir az tek çok ara ne", "uk": "дуже ледь так ні", "ur": "ایک جو دو ہر", "vi": "từ ai đâu rất mãi xa",
}  # fmt: skip

# Marks that languages write for those of Latin texts.
_ARABIC = ((",", "،"), (";", "؛"), ("?", "؟"))
_OWN_MARKS = {
    **dict.fromkeys(words("ar fa ps ckb ug sd"), _ARABIC),
    "ur": (*_ARABIC, (".", "۔")),
    **dict.fromkeys(words("hi ne bn as pa or mai"), ((".", "।"),)),
    "el": (("?", ";"),),
    "hy": ((".", "։"),),
    "am": ((".", "።"), (",", "፣")),
}
# Languages with the yeh and kaf of Persian.
_PERSIAN_LETTERS = words("fa ckb ur ps")
# Languages of countries with the Buddhist calendar.
_BUDDHIST_YEARS = words("th lo km")


@cache
def thin_languages() -> Mapping[str, Language]:
    """The records by code; those of languages with a full record are there, too."""
    return {code: _record(code, each) for code, each in _data().items()}


def thin_names() -> Mapping[str, str]:
    """What these languages are called in English, by code."""
    return {code: each["name"] for code, each in _data().items()}


@cache
def _data() -> Mapping[str, Mapping[str, str]]:
    file = Path(__file__).with_name("cldr.json")
    data: dict[str, dict[str, str]] = json.loads(file.read_text(encoding="utf-8"))
    return data


def _record(code: str, data: Mapping[str, str]) -> Language:
    small = words(data.get("words", ""))
    return Language(
        code=code,
        name=data["name"],
        function_words=small,
        quotes=_ALIKE if code in _QUOTING_ALIKE else QUOTES,
        accents=frozenset(
            letter
            for word in small
            for letter in word
            if not letter.isascii() and letter.isalpha()
        ),
        repeats=words(_REPEATS.get(code, "")),
        spaces=data["script"] not in UNSPACED_SCRIPTS,
        writing=WRITING.get(data["script"], ""),
        numerals=numerals(code),
        reduplicates=code in _REDUPLICATING,
        compounds=code in _COMPOUNDING,
        name_cases=_CASES if code in _DECLINING else "",
        noun_first=code in _NOUN_FIRST,
        own_marks=_OWN_MARKS.get(code, ()),
        persian_letters=code in _PERSIAN_LETTERS,
        buddhist_years=code in _BUDDHIST_YEARS,
        registers=REGISTERS.get(code, ()),
        stemmer=data.get("stemmer"),
        thin=True,
    )
