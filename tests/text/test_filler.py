"""Filler text."""

from __future__ import annotations

import pytest

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
