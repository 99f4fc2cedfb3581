"""Which English words are at home in another language."""

from __future__ import annotations

import pytest

from doclint.languages import language
from doclint.languages.at_home import is_strange

# A word, a language, and whether it is strange there.
CASES = (
    ("message", "es", True),
    ("message", "fr", False),
    ("support", "pt-br", True),
    ("status", "de", False),
    ("contact", "nl", False),
    ("contact", "pl", True),
    ("password", "it", False),
    ("password", "sv", True),
    ("timetable", "tr", True),  # English alone
    ("status", "nn", False),  # by the list of a language of the same words
    ("message", "sw", False),  # there is no list of it
    ("available", "sw", True),
    ("kubernetes", "es", False),  # no word that was asked
)


@pytest.mark.parametrize(("word", "code", "strange"), CASES)
def test_words_by_language(word: str, code: str, strange: bool) -> None:
    source, own = language("en"), language(code)
    assert source and own
    assert is_strange(word, source, own) is strange


def test_other_sources_are_not_judged() -> None:
    source, own = language("de"), language("es")
    assert source and own
    assert not is_strange("message", source, own)
