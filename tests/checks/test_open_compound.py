"""Short forms apart from their noun, on either side of what tells the page's habit."""

from __future__ import annotations

import pytest

from doclint.checks.typography.open_compound import open_compound
from doclint.rule import good
from examples import found
from projects import Roots

_WORDS = (("button", "Knopf"), ("menu", "Menü"), ("field", "Feld"), ("page", "Seite"))


def told(joined: int, apart: int, roots: Roots) -> int:
    """How many findings a page has that joins so many, and writes so many apart."""
    marks = ["-"] * joined + [" "] * apart
    source = translation = ""
    for (word, own), mark in zip(_WORDS * 2, marks, strict=False):
        source += f"Press the UI {word} on the left of it.\n\n"
        translation += f"Wählen Sie links davon UI{mark}{own}.\n\n"
    example = good(source=source, translation=translation, language="de")
    return len(found(open_compound, example, roots, example.pages))


@pytest.mark.parametrize(
    ("joined", "apart", "findings"),
    [(1, 1, 0), (2, 1, 1), (2, 2, 2), (2, 3, 0), (3, 3, 3), (0, 4, 0)],
)
def test_the_habit_of_the_page(
    joined: int, apart: int, findings: int, roots: Roots
) -> None:
    """Two that are joined show it, and no more that stand apart."""
    assert told(joined, apart, roots) == findings


@pytest.mark.parametrize(
    ("source", "translation", "is_told"),
    [
        ("It reads the API key now.", "Es liest jetzt den API Schlüssel.", True),
        ("The API renders pages now.", "Wenn die API Seiten zeigt, ist es so.", False),
        ("It has the API limitations now.", "Es hat die API Grenzen dort.", True),
        ("It takes 5 GB space in all.", "Es braucht 5 GB Platz in allem.", False),
        ("It has a lamp ID in all.", "Es hat eine Lampen ID dort.", True),
        ("Assign ID lists and copy ID.", "Kunden ID zuweisen und kopieren.", False),
    ],
)
def test_what_the_source_says(
    source: str, translation: str, is_told: bool, roots: Roots
) -> None:
    """A verb behind a short form is no part of a compound."""
    joined = "Das UI-Menü, das UI-Feld und der UI-Knopf.\n"
    example = good(
        source=f"{source}\n\nThe menu, the field and the button.\n",
        translation=f"{translation}\n\n{joined}",
        language="de",
    )
    assert bool(found(open_compound, example, roots, example.pages)) is is_told


def test_languages_that_write_nouns_small_are_left_alone(roots: Roots) -> None:
    """Nothing tells a noun there."""
    example = good(
        source="It reads the API key.\n\nThe UI menu and the UI field.\n",
        translation="Het leest de API sleutel.\n\nHet UI-menu en het UI-veld.\n",
        language="nl",
    )
    assert not found(open_compound, example, roots, example.pages)
