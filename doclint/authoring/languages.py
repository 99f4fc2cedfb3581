"""Writes doclint/languages/cldr.json anew from CLDR, Snowball and lists of stop words (needs babel and stopwordsiso).

CLDR (https://cldr.unicode.org, by way of babel) names the languages and their scripts; the stop words are those of
https://github.com/stopwords-iso, MIT; the stemmers those of https://snowballstem.org.
"""

from __future__ import annotations

import importlib
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from doclint import languages

_FILE = Path(languages.__file__).with_name("cldr.json")
_CODE = re.compile(r"[a-z]{2,3}")
# Longer words, and more than so many, say more of a subject than of a language: lists of stop words differ in what
# they take in, and the short words are the small ones.
_LONGEST, _MOST = 7, 150
_SIGNS = re.compile(r"[\W\d_]")
# Vowel signs of Indic scripts and other marks, which are no letters.
_MARKS = re.compile("[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0900-\u0dff\u0e31-\u0e4e]")
# Lists that serve a language of the same words.
_SAME_WORDS = {"sr": "hr", "cnr": "hr", "nb": "no", "nn": "no", "bs": "hr", "sh": "hr", "fil": "tl"}
# Small words of languages written in Latin letters that those lists leave out, where nothing else could tell them.
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


def run(arguments: Sequence[str]) -> int:
    """Write the file; returns the exit status."""
    records = dict(sorted(_records()))
    lines = (f" {json.dumps(code)}: {json.dumps(value, ensure_ascii=False)}" for code, value in records.items())
    _FILE.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    return 0


def _records() -> Iterator[tuple[str, dict[str, Any]]]:
    babel, core = importlib.import_module("babel"), importlib.import_module("babel.core")
    likely = core.get_global("likely_subtags")
    stemmers = {code: name for name, codes in _STEMMERS.items() for code in codes.split()}
    for code, name in babel.Locale("en").languages.items():
        if not _CODE.fullmatch(code) or code in ("und", "mul", "zxx", "mis"):
            continue
        script = next((part for part in likely.get(code, "").split("_") if len(part) == 4 and part.istitle()), "Latn")
        record = {"name": name, "script": script, "words": " ".join(_small_words(code)), "stemmer": stemmers.get(code)}
        yield code, {key: value for key, value in record.items() if value}


def _small_words(code: str) -> list[str]:
    lists = importlib.import_module("stopwordsiso")
    code = _SAME_WORDS.get(code, code)
    if code in _WORDS:
        return sorted({word for word in _WORDS[code].split() if word.isalpha()})
    if not lists.has_lang(code):
        return []
    plain = {word.lower() for word in lists.stopwords(code)}
    fitting = [word for word in plain if len(word) <= _LONGEST and not _SIGNS.search(_MARKS.sub("", word))]
    return sorted(sorted(fitting, key=lambda word: (len(word), word))[:_MOST])
