"""Filler text."""

from __future__ import annotations

import pytest

from doclint.dialects import dialect
from doclint.languages import language
from doclint.page.filler import is_of_filler, is_of_no_language
from doclint.parsing import parse
from doclint.source import Source
from doclint.text.filler import is_filler


@pytest.mark.parametrize(
    "text",
    [
        "Lorem ipsum dolor sit amet.",
        "Phasellus iaculis neque",
        "Nunc augue augue, aliquam vel nisi.",
        "Vestibulum laoreet porttitor of this lamp",
    ],
)
def test_filler(text: str) -> None:
    assert is_filler(text)


@pytest.mark.parametrize(
    "text",
    [
        "The lamp is at the door.",
        "Lorem",
        "",
        "Massa and volume of the lamp",
        "Il est et non pas",
    ],
)
def test_text(text: str) -> None:
    assert not is_filler(text)


_OTHER = [
    "quiatae",
    "cullecum",
    "eossequodi",
    "nonsequ",
    "idebis",
    "sapicia",
    "sinveli",
    "squiatum",
]


def no_words(length: int, small: int) -> str:
    return " ".join(["the"] * small + (_OTHER * 3)[: length - small])


@pytest.mark.parametrize(
    ("length", "small", "is_none"), [(19, 1, False), (20, 1, True), (20, 2, False)]
)
def test_a_long_text_without_small_words_is_of_no_language(
    length: int, small: int, is_none: bool
) -> None:
    english = language("en")
    assert english
    assert is_of_no_language(no_words(length, small), english) is is_none


@pytest.mark.parametrize(("of_filler", "turns"), [(2, False), (3, True)])
def test_a_page_is_of_filler(of_filler: int, turns: bool) -> None:
    english = language("en")
    assert english
    filler = no_words(20, 0)
    prose = ("The lamp of the mill is lit when it is dark. " * 10)[: len(filler)]
    text = "\n\n".join([filler] * of_filler + [prose] * (5 - of_filler))
    page = parse(Source("a.md", f"{text}\n"), dialect("generic"), "en")
    assert is_of_filler(page, english) is turns
