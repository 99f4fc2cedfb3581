"""Small words that are written together with the word behind them, by language."""

from __future__ import annotations

_JOINED = {"ar": "و ب ل ف ك ال بال وال لل", "he": "ו ב ל ה כ מ ש"}


def joined_words(code: str) -> tuple[str, ...]:
    """What may stand before a word and be written as one with it: Arabic `بثلاث`, "in
    three"."""
    return tuple(_JOINED.get(code, "").split())
