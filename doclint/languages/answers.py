"""The words for yes and no, as a cell of a table has them."""

from __future__ import annotations

from doclint.languages.tags import normal_code

_ANSWERS = {
    "en": "yes no", "fr": "oui non", "de": "ja nein", "es": "sí/si no", "pt": "sim não/nao", "it": "sì/si no",
    "nl": "ja nee/neen", "pl": "tak nie", "ru": "да нет", "uk": "так ні", "tr": "evet hayır", "ja": "はい いいえ",
    "ko": "예/네 아니요/아니오/아니", "zh": "是/有 否/不/无/無", "sv": "ja nej", "da": "ja nej", "nb": "ja nei",
    "no": "ja nei", "fi": "kyllä ei", "cs": "ano ne", "sk": "áno nie", "hu": "igen nem", "ro": "da nu", "el": "ναι όχι",
    "ar": "نعم لا", "fa": "بله خیر", "he": "כן לא", "hi": "हाँ/हां नहीं", "vi": "có không", "id": "ya tidak",
    "th": "ใช่ ไม่ใช่/ไม่", "ca": "sí no", "bg": "да не", "sr": "да не", "hr": "da ne", "sl": "da ne", "et": "jah ei",
    "lt": "taip ne", "lv": "jā nē", "is": "já nei",
}  # fmt: skip


def yes_or_no(text: str, code: str | None) -> bool | None:
    """True for yes, False for no, None where a text in a language is something else."""
    yes, no = _ANSWERS.get(
        normal_code(code).partition("-")[0] if code else "", " "
    ).split(" ")
    word = text.strip(" .*_").lower()
    if not word:
        return None
    if word in yes.split("/"):
        return True
    return False if word in no.split("/") else None
