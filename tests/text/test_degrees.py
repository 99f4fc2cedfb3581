"""Strings that are just enough for what they are taken for, and some that are not."""

from __future__ import annotations

from doclint.languages import language
from doclint.text.denials import surely_denies
from doclint.text.filler import is_filler
from doclint.text.props import holds_words
from doclint.text.scales import amounts_without_number
from doclint.text.spelt_numbers import spelt
from doclint.text.titles import is_title
from doclint.text.volume import count_words


def test_a_numeral_begins_a_word() -> None:
    for word, value in (("dreiminütig", "3"), ("elfenbein", "11")):
        assert (value in spelt(word, language("de"))) is (len(value) == 1)


def test_a_short_word_multiplies_nothing_by_itself() -> None:
    assert amounts_without_number("mil litros") == {"1000"}
    assert amounts_without_number("y mn litros") == frozenset()


def test_words_that_deny_one_another_deny_nothing() -> None:
    for text, denies in (("Ce n’est pas rien.", False), ("Ce n’est rien.", True)):
        assert surely_denies(text, "fr") is denies


def test_a_type_in_words() -> None:
    cases = (("array fields", False), ("array of strings", True))
    for value, in_words in cases:
        assert holds_words("type", value) is in_words


def test_two_characters_make_a_word() -> None:
    assert count_words("山水火木金土\n") == 3


def test_most_telling_words_of_a_text_are_filler() -> None:
    """Two at least, and those of three letters tell nothing."""
    for text, is_told in (
        ("Lorem", False),
        ("Lorem ipsum", True),
        ("Lorem ipsum opens doors", False),
        ("Lorem ipsum for you and all", True),
        ("Lorem ipsum goes this", False),
    ):
        assert is_filler(text) is is_told, text


def test_a_title_has_some_long_words() -> None:
    assert not is_title("Opening Doors Today")
    assert is_title("Opening Doors Today Quietly")
