"""The title of a page, said in two ways."""

from __future__ import annotations

import pytest

from doclint.checks.terms.two_titles import two_titles
from doclint.rule import good
from examples import found
from projects import Roots


def told(source: str, first: str, second: str, roots: Roots) -> bool:
    """Whether a page is told whose title and heading say `first` and `second`."""
    form = "---\ntitle: {}\n---\n\n# {}\n\nThe lamp is lit in the evening.\n"
    example = good(
        source=form.format(source, source),
        translation=form.format(first, second).replace(
            "The lamp is lit in the evening", "La lampe est allumée le soir"
        ),
    )
    return bool(found(two_titles, example, roots, example.pages))


@pytest.mark.parametrize(
    ("source", "first", "second", "is_told"),
    [
        ("Light lamps", "Allumer des lampes", "Éclairer les lampes", True),
        ("Light lamps", "Allumer des lampes", "Allumer des Lampes !", False),
        ("Light lamps", "Luz-lampes", "Luz — lampes", False),
        # One word says little, a sentence is a description.
        ("Lamps", "Lampes", "Luminaires", False),
        (
            "a b c d e f g h i lamps",
            "a b c d e f g h i lampes",
            "a b c d e f g h i feux",
            True,
        ),
        (
            "a b c d e f g h i j lamps",
            "a b c d e f g h i j lampes",
            "a b c d e f g h i j feux",
            False,
        ),
        # A short form of it.
        ("Light lamps", "Lampes", "Allumer des lampes", False),
    ],
)
def test_which_titles_are_two(
    source: str, first: str, second: str, is_told: bool, roots: Roots
) -> None:
    assert told(source, first, second, roots) is is_told


def test_a_description_that_is_no_title_is_left_alone(roots: Roots) -> None:
    """What a key's name does not call a title may be said in any way."""
    example = good(
        source="---\nnote: Light the lamps\n---\n\n# Light the lamps\n\nIt is so.\n",
        translation="---\nnote: Des lampes à allumer\n---\n\n# Allumer les feux\n\nC’est ainsi.\n",
    )
    assert not found(two_titles, example, roots, example.pages)
