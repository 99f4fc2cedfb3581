"""Headings and cells that gained a full stop, on either side of what is seldom."""

from __future__ import annotations

import pytest

from doclint.checks.typography.gained_full_stop import gained_full_stop
from doclint.rule import good
from examples import found
from projects import Roots

_WORDS = ("Open it", "Light it", "Close it", "Sell it", "Keep it", "Take it")


@pytest.mark.parametrize(
    ("plain", "gained", "findings"),
    [(4, 1, 1), (3, 1, 0), (5, 2, 0), (8, 2, 2), (0, 3, 0)],
)
def test_headings(plain: int, gained: int, findings: int, roots: Roots) -> None:
    """Four without one for each that gained it show that the page wants none."""
    source = [f"## {_WORDS[at % 6]} in way {at}" for at in range(plain + gained)]
    translation = [
        f"## Faites-le de la façon {at} là{'.' * (at >= plain)}"
        for at in range(plain + gained)
    ]
    text = "\n\nIt is so.\n\n", "\n\nC’est ainsi.\n\n"
    example = good(
        source=text[0].join(source) + text[0],
        translation=text[1].join(translation) + text[1],
    )
    assert len(found(gained_full_stop, example, roots, example.pages)) == findings


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Garde la lampe verte.", True),
        ("Garde la lampe verte près de la fenêtre.", True),
        ("Garde la lampe verte près de la fenêtre a.", False),
    ],
)
def test_cells(text: str, is_told: bool, roots: Roots) -> None:
    """A short cell among others that have none; a long one is a sentence."""
    rows = "".join(f"| `{key}` | Keeps the lamp {key} |\n" for key in "abcde")
    other = "".join(f"| `{key}` | Garde la lampe {key} |\n" for key in "abcd")
    head = "| A | B |\n|---|---|\n"
    example = good(
        source=f"{head}{rows}",
        translation=f"{head}{other}| `e` | {text} |\n",
    )
    assert bool(found(gained_full_stop, example, roots, example.pages)) is is_told


def test_two_sentences_end_as_sentences_do(roots: Roots) -> None:
    """Only a text of one sentence is a label."""
    head = "| A | B |\n|---|---|\n"
    rows = "".join(f"| `{key}` | Keeps the lamp {key} |\n" for key in "abcde")
    other = "".join(f"| `{key}` | Garde la lampe {key} |\n" for key in "abcd")
    example = good(
        source=f"{head}{rows}",
        translation=f"{head}{other}| `e` | Elle garde. C’est la lampe. |\n",
    )
    assert not found(gained_full_stop, example, roots, example.pages)
