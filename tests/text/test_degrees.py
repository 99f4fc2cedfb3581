"""Strings that are just enough for what they are taken for, and some that are not."""

from __future__ import annotations

from doclint.languages import language
from doclint.text.numbers import spelt
from doclint.text.props import holds_words
from doclint.text.scales import alone
from doclint.text.senses import surely_denies
from doclint.text.volume import count_words


def test_a_numeral_begins_a_word() -> None:
    for word, value in (("dreiminütig", "3"), ("elfenbein", "11")):
        assert (value in spelt(word, language("de"))) is (len(value) == 1)


def test_a_short_word_multiplies_nothing_by_itself() -> None:
    assert alone("mil litros") == {"1000"}
    assert alone("y mn litros") == frozenset()


def test_words_that_deny_one_another_deny_nothing() -> None:
    for text, denies in (("Ce n’est pas rien.", False), ("Ce n’est rien.", True)):
        assert surely_denies(text, "fr") is denies


def test_a_type_in_words() -> None:
    for value, in_words in (("string array", False), ("array of strings", True)):
        assert holds_words("type", value) is in_words


def test_two_characters_make_a_word() -> None:
    assert count_words("山水火木金土\n") == 3
