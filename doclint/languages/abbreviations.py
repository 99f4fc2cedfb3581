"""Words that are written short with a full stop, which so ends no sentence."""

from __future__ import annotations

import re
from collections.abc import Mapping

from doclint.languages.record import words

# At the end of what is counted up: "and so on". A sentence may end there as well.
_AND_SO_ON: Mapping[str, str] = {
    "en": "etc",
    "de": "usw etc ff dgl",
    "nl": "enz",
    "it": "ecc",
    "pl": "itd itp",
    "tr": "vb vd",
    "id": "dll dsb",
    "vi": "v.v",
    "cs": "atd apod",
    "sk": "atď apod",
    "hu": "stb",
    "da": "osv",
    "nb": "osv",
    "sv": "m.m mfl osv",
    "fi": "jne",
    "et": "jne",
    "sl": "itd",
    "hr": "itd",
    "sr": "itd итд",
    "lt": "t.t",
    "lv": "utt",
    "ro": "ș.a",
    "fr": "etc",
    "es": "etc",
    "pt": "etc",
    "ca": "etc",
    "ru": "др пр т.д т.п",
    "uk": "ін тощо т.д т.п",
    "bg": "др т.н",
    "el": "κλπ κ.λπ",
}
# Before what they belong to. Short words that may end a sentence as well ("no", "ms") are
# left out.
_AMID: Mapping[str, str] = {
    "en": "e.g i.e cf vs dr mr mrs fig ex",
    "de": "z.b d.h u.a bzw ca nr vgl ggf inkl sog evtl",
    "nl": "bijv bv d.w.z o.a m.b.t nr ca",
    "fr": "p.ex cf ex",
    "es": "p.ej núm sr sra ej",
    "pt": "p.ex sr sra ex",
    "pl": "np tzn tj m.in nr",
    "cs": "např tj tzv č resp",
    "sk": "napr tj tzv č resp",
    "tr": "örn bkz",
    "hu": "ún",
    "sv": "t.ex bl.a dvs s.k ca",
    "da": "f.eks bl.a dvs ca",
    "nb": "f.eks bl.a dvs ca",
    "fi": "esim",
    "ro": "ex nr",
    "ru": "т.е т.к напр рис см стр г",
    "uk": "т.зв напр рис див стор",
    "bg": "т.е напр вж стр",
    "el": "π.χ δηλ",
}


def and_so_on() -> str:
    """A pattern of the short words that end what is counted up, of all languages,
    without the full stop behind them."""
    return _pattern(_AND_SO_ON)


def amid() -> str:
    """A pattern of the short words that stand before what they belong to, likewise."""
    return _pattern(_AMID)


def _pattern(by_language: Mapping[str, str]) -> str:
    """Those of several letters with dots are written with blanks behind these, too."""
    short = sorted({word for text in by_language.values() for word in words(text)})
    return "|".join(re.escape(word).replace(r"\.", r"\.\s?") for word in short)
