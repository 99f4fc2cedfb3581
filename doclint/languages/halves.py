"""The words for a half, alone and behind a number or in one ("anderthalb", "půl druhé",
"полтора"): with them a language spells 0.5, 1.5 and what follows."""

from __future__ import annotations

# Regular expressions of whole words, by language without region.
_HALVES = {
    "en": r"half",
    "de": r"halb\w*|\w*einhalb\w*|anderthalb\w*|hälfte",
    "fr": r"demie?s?|moitié",
    "es": r"medi[oa]s?|mitad",
    "pt": r"mei[oa]s?|metade",
    "it": r"mezz[oa]|mezz'\w+|metà",
    "ca": r"mig|mitja|mitjos|meitat",
    "ro": r"jumătate|jumate",
    "nl": r"half|halve|anderhal\w*|helft",
    "sv": r"halv\w*|anderthalv\w*|hälften",
    "da": r"halv\w*|halvanden|halvandet|halvdelen",
    "nb": r"halv\w*|halvannen|halvannet|halvparten",
    "no": r"halv\w*|halvannen|halvannet|halvparten",
    "is": r"hálf\w*",
    "fi": r"puol\w*",
    "et": r"poole?|poolt\w*",
    "hu": r"\w*fél\w*|másfél\w*",
    "cs": r"půl\w*|polovin\w*",
    "sk": r"pol|poldruh\w*|polovic\w*|pol(?:hodin|minút|sekund|rok)\w*",
    "pl": r"pół\w*|połow\w*",
    "hr": r"pol[ao]?|polovin\w*",
    "sr": r"пола?|половин\w*",
    "sl": r"pol|polovic\w*",
    "bg": r"половин\w*",
    "ru": r"полтор\w*|полутор\w*|половин\w*|пол(?:часа|минуты|секунды|года|дня|суток)",
    "uk": r"пів|півтор\w*|половин\w*|пів(?:години|хвилини|секунди|року|дня)",
    "el": r"μισ\w+|ενάμισ\w+|ενάμιση|μιάμιση|\w+μισι",
    "lt": r"pus(?:antr\w+|ė|ės|valand\w+|dien\w+|met\w+)",
    "lv": r"pus(?:otr\w+|e|i|es|stund\w+|dien\w+|gad\w+)",
    "tr": r"yarım|buçuk|yarısı\w*",
    "ar": r"\w*نصف\w*",
    "fa": r"نیم\w*",
    "he": r"\w?חצי",
    "hi": r"आधा|आधे|आधी|डेढ़|ढाई|साढ़े",
    "vi": r"rưỡi|nửa",
    "id": r"setengah|separuh",
    "ms": r"setengah|separuh",
    "th": r"ครึ่ง",
    "ja": r"半",
    "zh": r"半",
    "ko": r"반|절반",
}


def halves(code: str) -> str:
    """A regular expression of a language's words for a half, of which each is a whole
    word; empty where none is known."""
    return _HALVES.get(code.partition("-")[0], "")
