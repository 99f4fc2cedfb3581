"""Numbered headings with two words, on either side of what is usual."""

from __future__ import annotations

import pytest

from doclint.checks.terms.numbered_headings import numbered_headings
from doclint.rule import good
from examples import found
from projects import Roots


@pytest.mark.parametrize(
    ("words", "findings"),
    [
        (("Étape", "Étape", "Phase"), 1),
        (("Étape", "Phase"), 0),
        (("Étape", "Étape", "Étape", "Phase", "Phase"), 0),
        (("Étape", "Étape", "Étape", "Étape", "Phase", "Phase"), 2),
        (("Étape", "étape", "Étape"), 0),
    ],
)
def test_what_is_usual(words: tuple[str, ...], findings: int, roots: Roots) -> None:
    """Two of one word for each of another."""
    numbers = range(1, len(words) + 1)
    source = [f"## Step {number}: the lamp\n" for number in numbers]
    translation = [
        f"## {word} {number} : la lampe\n"
        for word, number in zip(words, numbers, strict=True)
    ]
    example = good(source="\n".join(source), translation="\n".join(translation))
    assert len(found(numbered_headings, example, roots, example.pages)) == findings
