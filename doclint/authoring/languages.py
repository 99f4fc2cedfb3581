"""Writes what is told of languages by CLDR, Snowball and lists of stop words (needs
babel, stopwordsiso and num2words).

doclint/languages/cldr.json has names, scripts, stemmers and small words, cardinals.json
the words for larger numbers (https://github.com/savoirfairelinux/num2words);
doclint/languages/meaning/dates.json the names of months and days, and units.json those
of common units. CLDR (https://cldr.unicode.org, by way of babel) names the languages
and their scripts; the stop words are those of https://github.com/stopwords-iso, MIT;
the stemmers those of https://snowballstem.org.
"""

from __future__ import annotations

import importlib
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from doclint import languages
from doclint.expressions import expression

_FILE = Path(languages.__file__).with_name("cldr.json")
_DATES = _FILE.parent / "meaning" / "dates.json"
_UNITS = _FILE.parent / "meaning" / "units.json"
_CARDINALS = _FILE.with_name("cardinals.json")
_CODE = expression(r"[a-z]{2,3}")
# Longer words, and more than so many, say more of a subject than of a language: lists
# of stop words differ in what they take in, and the short words are the small ones.
_LONGEST, _MOST = 7, 150
_SIGNS = expression(r"[\W\d_]")
# Vowel signs of Indic scripts and other marks, which are no letters.
_MARKS = expression(
    "[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0900-\u0dff\u0e31-\u0e4e]"
)
# Lists that serve a language of the same words.
_SAME_WORDS = {
    "sr": "hr",
    "cnr": "hr",
    "nb": "no",
    "nn": "no",
    "bs": "hr",
    "sh": "hr",
    "fil": "tl",
}
# Small words of languages written in Latin letters that those lists leave out, where
# nothing else could tell them.
_WORDS = {
    "az": "amma bir biz bu bütün çox daha deyil edir əgər hər ilə istifadə kimi necə nə olan olaraq onu onun siz "
    "sonra və üçün ya",
    "cy": "a ac ag am ar ble bod chi dim eich ei eu fel fod gall gan gyda hefyd hwn hyn i mae mewn nad neu ni o oedd "
    "os pan sydd wedi wrth y ydy yn yr yw",
    "is": "að af allt á þar þá þau þér þess þessi þetta þig þú það eða ef ekki en er eru fyrir frá hafa hefur hann "
    "hún hver í ég með ný og okkur sem sér sínum skaltu svo til um upp út úr var vera verið við yfir öllum",
    "lb": "an ass awer bei dat datt déi den der eng et fir hunn iech kann mat mir net oder op sech si sinn vun wann "
    "wat wéi zu",
    "mt": "biex bla f’ fuq għal għall hija huwa il jekk jew kif kull li ma meta minn mingħajr mhux permezz ta’ "
    "tista’ u wara",
    "sq": "ai ajo apo as ata atë çdo deri do dhe duke duhet e është gjithë i ishte janë jo ju ka kam kanë ky kjo kur "
    "këtë me më mos mund në nëse nga një nuk nuk para pas për por që sa se si tek të tuaj ynë",
    "uz": "agar ammo barcha bilan bir biz bo‘lgan bu faqat ham har keyin kerak ko‘p lekin qanday qilish siz uchun "
    "uning va yoki",
}
_STEMMERS = {
    "arabic": "ar", "armenian": "hy", "basque": "eu", "catalan": "ca", "czech": "cs", "danish": "da", "dutch": "nl",
    "english": "en", "esperanto": "eo", "estonian": "et", "finnish": "fi", "french": "fr", "german": "de",
    "greek": "el",
    "hindi": "hi", "hungarian": "hu", "indonesian": "id", "irish": "ga", "italian": "it", "lithuanian": "lt",
    "nepali": "ne", "norwegian": "no nb nn", "persian": "fa", "polish": "pl", "portuguese": "pt", "romanian": "ro mo",
    "russian": "ru", "serbian": "sr hr bs sh", "sesotho": "st", "spanish": "es", "swedish": "sv", "tamil": "ta",
    "turkish": "tr", "yiddish": "yi",
}  # fmt: skip


# The units of CLDR whose names are told from one another, by doclint's names.
_UNIT_NAMES = {
    "duration-millisecond": "millisecond", "duration-second": "second", "duration-minute": "minute",
    "duration-hour": "hour", "duration-day": "day", "duration-week": "week", "duration-month": "month",
    "duration-year": "year", "length-kilometer": "kilometre", "length-meter": "metre",
    "length-centimeter": "centimetre",
    "length-millimeter": "millimetre", "length-mile": "mile", "length-foot": "foot", "length-inch": "inch",
    "mass-kilogram": "kilogram", "mass-gram": "gram", "mass-pound": "pound", "volume-liter": "litre",
    "digital-byte": "byte", "digital-kilobyte": "kilobyte", "digital-megabyte": "megabyte",
    "digital-gigabyte": "gigabyte", "digital-terabyte": "terabyte", "concentr-percent": "percent",
}  # fmt: skip
# Names of days that are other words as well: numbers, a week, a market.
_NO_DAYS = frozenset(["vi", "id", "ms", "tr", "az"])


def run(arguments: Sequence[str]) -> int:
    """Write the files; returns the exit status."""
    _write(_FILE, dict(sorted(_records())))
    _write(_DATES, dict(sorted(_dates())))
    _write(_UNITS, _units())
    _write(_CARDINALS, dict(sorted(_cardinals())))
    return 0


# What smaller numbers are called stands in `numerals`, and larger ones are made of
# these.
_SPELLED = (*range(11, 21), *range(30, 101, 10))


def _cardinals() -> Iterator[tuple[str, dict[str, str]]]:
    """The words for larger numbers in languages that write them as one word."""
    spelled = importlib.import_module("num2words")
    for code in spelled.CONVERTER_CLASSES:
        if not _CODE.fullmatch(code):
            continue
        by_number = {
            str(number): spelled.num2words(number, lang=code).lower()
            for number in _SPELLED
        }
        by_number = {
            number: word for number, word in by_number.items() if word.isalpha()
        }
        if by_number:
            yield {"kz": "kk"}.get(code, code), by_number


def _write(path: Path, records: Mapping[str, Any]) -> None:
    lines = (
        f" {json.dumps(code)}: {json.dumps(value, ensure_ascii=False)}"
        for code, value in records.items()
    )
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")


def _locales() -> Iterator[tuple[str, Any]]:
    """The languages of which CLDR has more than a name, without regions."""
    babel = importlib.import_module("babel")
    for code in babel.localedata.locale_identifiers():
        if _CODE.fullmatch(code):
            yield code, babel.Locale.parse(code)


def _dates() -> Iterator[tuple[str, dict[str, str]]]:
    for code, locale in _locales():
        months = [_forms(locale.months, number) for number in range(1, 13)]
        days = (
            [_forms(locale.days, number) for number in range(7)]
            if code not in _NO_DAYS
            else []
        )
        if all(months) and not months[0].startswith("m01"):
            yield (
                code,
                {"months": " ".join(months)}
                | ({"days": " ".join(days)} if days and all(days) else {}),
            )


def _forms(names: Any, number: int) -> str:
    """The full names of a month or day, in a date and alone, blanks written `_`."""
    forms = {
        names[way]["wide"].get(number, "").lower().strip(".")
        for way in ("format", "stand-alone")
    }
    return "/".join(
        sorted(name.replace(" ", "_") for name in forms if name and not name.isdigit())
    )


def _units() -> dict[str, str]:
    units: dict[str, set[str]] = {}
    for _, locale in _locales():
        patterns = locale._data["unit_patterns"]
        for cldr, name in _UNIT_NAMES.items():
            for pattern in patterns.get(cldr, {}).get("long", {}).values():
                text = pattern if isinstance(pattern, str) else ""
                form = text.partition("{0}")[2].strip(" \u00a0\u202f").lower()
                if len(form) > 2 and form.isalpha() and not text.partition("{0}")[0]:
                    units.setdefault(name, set()).add(form)
    return {name: " ".join(sorted(forms)) for name, forms in sorted(units.items())}


def _records() -> Iterator[tuple[str, dict[str, Any]]]:
    babel, core = (
        importlib.import_module("babel"),
        importlib.import_module("babel.core"),
    )
    likely = core.get_global("likely_subtags")
    stemmers = {
        code: name for name, codes in _STEMMERS.items() for code in codes.split()
    }
    for code, name in babel.Locale("en").languages.items():
        if not _CODE.fullmatch(code) or code in ("und", "mul", "zxx", "mis"):
            continue
        script = next(
            (
                part
                for part in likely.get(code, "").split("_")
                if len(part) == 4 and part.istitle()
            ),
            "Latn",
        )
        record = {
            "name": name,
            "script": script,
            "words": " ".join(_small_words(code)),
            "stemmer": stemmers.get(code),
        }
        yield code, {key: value for key, value in record.items() if value}


def _small_words(code: str) -> list[str]:
    lists = importlib.import_module("stopwordsiso")
    code = _SAME_WORDS.get(code, code)
    if code in _WORDS:
        return sorted({word for word in _WORDS[code].split() if word.isalpha()})
    if not lists.has_lang(code):
        return []
    plain = {word.lower() for word in lists.stopwords(code)}
    fitting = [
        word
        for word in plain
        if len(word) <= _LONGEST and not _SIGNS.search(_MARKS.sub("", word))
    ]
    return sorted(sorted(fitting, key=lambda word: (len(word), word))[:_MOST])
