"""In which languages in Latin letters an English word is at home, as a word of their
own or as a loan.

The file is written by `python -m doclint.authoring loans`, and read when a text of few
words is judged.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from doclint.languages.en import LANGUAGE as ENGLISH
from doclint.languages.record import Language
from doclint.languages.tags import lineage

AT_HOME_FILE = Path(__file__).with_name("at_home.json")
# Lists of frequencies that serve a language of the same words.
_SAME_WORDS = {"no": "nb", "nn": "nb", "hr": "sh", "bs": "sh", "sr": "sh"}


def is_strange(word: str, source: Language, spoken: Language) -> bool:
    """Whether a word (in small letters) of the language `source` is none of the
    language `spoken`. False where nothing is known."""
    if source.code != ENGLISH.code:
        return word in source.plain_words
    if word in _english_alone():
        return True
    is_asked = word in source.plain_words or word in _homes()
    own_list = _listed(spoken)
    if not is_asked or own_list is None:
        return word in source.plain_words
    return own_list not in _homes().get(word, ())


def is_at_home(word: str, spoken: Language) -> bool:
    """Whether a word (in small letters) that English has is one of the language
    `spoken`, too; True where nothing is known of that language."""
    own_list = _listed(spoken)
    return (
        own_list is None
        or own_list in _homes().get(word, ())
        or word in spoken.function_words
    )


def _listed(spoken: Language) -> str | None:
    """The code of the list that has a language's words; None: there is none."""
    codes = (_SAME_WORDS.get(code, code) for code in lineage(spoken.tag or spoken.code))
    return next((code for code in codes if code in _all_codes()), None)


@cache
def _read() -> Mapping[str, str]:
    lists: dict[str, str] = json.loads(AT_HOME_FILE.read_text(encoding="utf-8"))
    return lists


@cache
def _homes() -> Mapping[str, frozenset[str]]:
    return {word: frozenset(codes.split()) for word, codes in _read().items() if word}


@cache
def _english_alone() -> frozenset[str]:
    return frozenset(_read()[""].split())


@cache
def _all_codes() -> frozenset[str]:
    return frozenset(code for codes in _homes().values() for code in codes)
