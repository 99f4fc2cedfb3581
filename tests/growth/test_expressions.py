"""Expressions that count their steps find what `re` finds, and show which of two takes
the square of a text."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import pytest
from expressions import Counting, Steps, Way, _counting, _done, _node_of

TEXTS = ("", "a", "aaa b", "A-1.20, (b) [c]\nd\n", "«é» ''\t", "1,2;3 x_y", "ab\nab ab")


@pytest.mark.parametrize(
    ("expression", "flags"),
    [
        (r"a+b?|\d{1,2}", 0),
        (r"(?<![a-z])([a-z])\1*\b", re.IGNORECASE),
        (r"^\w+$", re.MULTILINE),
        (r"(?:a|ab)(?:c|bcd)?(?=\s|\Z)", 0),
        (r"\((?P<in>[^()]*)\)|(?P<out>\S++)", 0),
        (r"(a)?(?(1)b|\W)", 0),
        (r".*?\n", re.DOTALL),
        (r"(?>a*)a|[^\W\d_]", 0),
        (r"(?i:A)B|(?:\d[.,]?)++;?", 0),
    ],
)
def test_the_same_is_found(expression: str, flags: int) -> None:
    pattern = re.compile(expression, flags)
    for text in TEXTS:
        for start in range(len(text) + 1):
            found = pattern.match(text, start)
            assert _node_of(pattern)(Way(text, len(text)), start, _done) == (
                found.end() if found else None
            )


def test_all_methods_answer_as_those_of_re() -> None:
    pattern, text = re.compile(r"(\d)(\d)?"), "a1b23"
    counting = Counting(pattern, Counter())
    assert [match.span() for match in counting.finditer(text)] == [
        match.span() for match in pattern.finditer(text)
    ]
    assert counting.findall(text) == pattern.findall(text)
    assert counting.sub("-", text) == "a-b-"
    assert counting.subn("-", text) == ("a-b-", 2)
    assert counting.split(text) == pattern.split(text)
    assert (counting.search(text, 2) or [""])[0] == "23"
    assert counting.match(text) is None and counting.fullmatch("12") is not None
    assert counting.groups == 2


def test_what_is_made_when_it_is_needed_counts_too() -> None:
    steps: Steps = Counter()
    _counting(kept, steps)("a").findall("aaa")
    assert steps["a+"] > 0


@cache
def kept(char: str) -> re.Pattern[str]:
    return re.compile(f"{char}+")


def test_a_square_shows() -> None:
    """A run that is read again from each of its characters; taken as a whole, it is
    read once."""

    def growth(expression: str) -> float:
        steps = []
        for size in (100, 400):
            counts: Steps = Counter()
            Counting(re.compile(expression), counts).findall("1" * size)
            steps.append(counts.total())
        return steps[1] / steps[0]

    assert growth(r"\d+€") > 15
    assert growth(r"\d+(?:€)?") < 5
