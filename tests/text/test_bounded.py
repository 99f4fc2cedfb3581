"""Expressions that others wrote: what is read, and that they end."""

from __future__ import annotations

import pickle

import pytest

from doclint.errors import LimitError
from doclint.text.bounded import Bounded, PatternError

ENDLESS = r"(?:a|a)*$"
TEXT = "a" * 42 + "b"


@pytest.mark.parametrize(
    ("expression", "text", "expected"),
    [
        (r"\bété\b", "un été.", ["été"]),
        (r"(?<![\w.])z\.B\.", "Wie z.B. hier", ["z.B."]),
        ("[ \\u00a0]+", "a\u00a0b", ["\u00a0"]),
        (r"Straße", "STRASSE straße", ["straße"]),
    ],
)
def test_look_around_and_letters_of_all_languages(
    expression: str, text: str, expected: list[str]
) -> None:
    assert [
        match[0]
        for match in Bounded(expression, match_case=False).watch().finditer(text)
    ] == expected


def test_what_takes_too_long_ends_and_says_so() -> None:
    watch = Bounded(ENDLESS).watch(seconds=0.05)
    with pytest.raises(LimitError, match=r"took longer than 0\.05 s"):
        list(watch.finditer(TEXT))
    with pytest.raises(LimitError):  # nor has it more time for the next text
        list(watch.finditer("a"))


def test_the_time_of_all_texts_is_added_up() -> None:
    watch = Bounded(r"(?:a|a)*$").watch(seconds=0.2)
    with pytest.raises(LimitError):
        for _ in range(100_000):
            list(watch.finditer("a" * 12 + "b"))


def test_a_whole_text_has_a_limit_too() -> None:
    with pytest.raises(LimitError):
        Bounded(r"(?:a|a)*").watch(seconds=0.05).fullmatch(TEXT)


@pytest.mark.parametrize(
    "expression", ["(", "(?:" * 5000 + "a" + ")" * 5000, "a" * 30_000, "a{2,1}"]
)
def test_a_broken_expression_is_told(expression: str) -> None:
    with pytest.raises(PatternError):
        Bounded(expression).check()


def test_a_replacement_is_read_without_running_the_expression() -> None:
    Bounded(ENDLESS).check_replacement("b")
    Bounded("(?P<word>a)").check_replacement(r"\g<word>\1")
    with pytest.raises(PatternError):
        Bounded("a").check_replacement(r"\1")


def test_it_crosses_to_a_worker() -> None:
    assert pickle.loads(pickle.dumps(Bounded("a"))) == Bounded("a")  # noqa: S301
