"""Two spellings and two habits on one page: what is just enough to be told, and what is
not."""

from __future__ import annotations

import pytest

from doclint.checks.terms.two_spellings import two_spellings
from doclint.checks.typography.mixed_blanks import mixed_blanks
from doclint.checks.typography.other_han_form import other_han_form
from doclint.rule import good
from examples import found
from projects import Roots

_APART = "\u200c"


@pytest.mark.parametrize(
    ("beginning", "end", "usual", "rare", "told"),
    [
        ("می", "رود", 4, 1, 1),
        ("می", "شد", 4, 1, 0),  # four letters
        ("می", "رود", 3, 1, 1),
        ("می", "رود", 2, 1, 0),  # the usual one stands twice
        ("می", "رود", 4, 2, 1),
        ("می", "رود", 5, 3, 0),  # not twice as often
    ],
)
def test_a_rare_spelling_of_a_long_word_is_a_slip(
    beginning: str, end: str, usual: int, rare: int, told: int, roots: Roots
) -> None:
    page = good(
        f"{beginning}{_APART}{end} است. " * usual + f"{beginning}{end} است. " * rare,
        language="fa",
    )
    assert len(found(two_spellings, page, roots, page.pages)) == told


@pytest.mark.parametrize(
    ("parted", "glued", "told"), [(12, 1, 1), (11, 1, 0), (18, 3, 1), (17, 3, 0)]
)
def test_a_habit_of_blanks_is_shown_by_enough_of_them(
    parted: int, glued: int, told: int, roots: Roots
) -> None:
    page = good("打开 HTML。" * parted + "打开HTML。" * glued + "\n", language="zh")
    assert len(found(mixed_blanks, page, roots, page.pages)) == told


@pytest.mark.parametrize(
    ("language", "simplified", "told"),
    [("zh", 20, 1), ("zh", 19, 0), ("zh-cn", 3, 1), ("zh-cn", 2, 0)],
)
def test_a_page_writes_simplified_characters_clearly(
    language: str, simplified: int, told: int, roots: Roots
) -> None:
    page = good("请" * simplified + "，網。\n", language=language)
    assert len(found(other_han_form, page, roots, page.pages)) == told
