"""Readings of a page: what is just enough for each, and what is not."""

from __future__ import annotations

from doclint.dialects import dialect
from doclint.page.debris import answer_of_machine
from doclint.page.said import said
from doclint.parsing import parse
from doclint.source import Source


def test_a_long_paragraph_is_no_opening_of_an_answer() -> None:
    for size, told in ((160, True), (240, False)):
        opening = f"Here is the translation: {'a' * size}"[:size]
        page = parse(
            Source("a.md", f"{opening}\n\nThe gate is open.\n"),
            dialect("generic"),
            "en",
        )
        assert bool(answer_of_machine(page)) is told


PAGE = parse(
    Source("a.md", "The gate is open, until the sun goes down.\n"),
    dialect("generic"),
    "en",
)


def test_three_words_are_said_by_no_chance() -> None:
    for behind, known in ((" sun goes!", False), (" sun goes down!", True)):
        text = f"Fermé ? {behind} Et puis voilà."
        at = text.index("?")
        assert said(PAGE).has_around(text, at, at + 1) is known


def test_a_program_quotes_a_short_message() -> None:
    for size, known in ((70, True), (90, False)):
        message = "x" * (size - 3) + " y?"
        page = parse(
            Source("a.md", f"It says {message} then.\n"), dialect("generic"), "en"
        )
        text = f"Il dit {'beaucoup ' * 12}« {message} » alors."
        at = text.index("?")
        assert said(page).has_around(text, at, at + 1) is known
