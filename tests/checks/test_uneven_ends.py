"""Lists whose items end in two ways, on either side of what decides."""

from __future__ import annotations

import pytest

from doclint.checks.typography.uneven_ends import uneven_ends
from doclint.rule import good
from examples import found
from projects import Roots

SOURCE = (
    "Open the lid",
    "Take the lamp out of it",
    "Close the lid again",
    "Light the lamp",
)
TRANSLATION = (
    "Ouvrez le couvercle",
    "Sortez-en la lampe",
    "Refermez le couvercle",
    "Allumez la lampe",
)


def listed(texts: tuple[str, ...], ends: str) -> str:
    """A list of the first texts, each with its end."""
    return "".join(
        f"- {text}{end.strip()}\n" for text, end in zip(texts, ends, strict=False)
    )


@pytest.mark.parametrize(
    ("of_source", "of_translation", "lines"),
    [
        ("    ", "  . ", [3]),
        ("    ", " .  ", [2]),
        ("....", ". ..", [2]),
        # Of two halves the one that is unlike the source.
        ("    ", ". . ", [1]),
        ("....", ". . ", [2]),
        # Two items show no manner.
        ("   ", " . ", [2]),
        ("  ", " .", []),
        # The source is no model.
        (" .  ", "  . ", []),
        # Items that make up one sentence, or whose end says something else.
        ("    ", ";;;.", []),
        ("    ", "  ! ", []),
        ("    ", "  …", []),
        ("    ", "    ", []),
        ("    ", "....", []),
    ],
)
def test_which_lists_are_told(
    of_source: str, of_translation: str, lines: list[int], roots: Roots
) -> None:
    """Both sides of the least number of items, and what ends tell."""
    example = good(
        source=listed(SOURCE, of_source),
        translation=listed(TRANSLATION, of_translation),
    )
    text = example.pages["translation"]
    assert [
        text[: finding.span.start].count("\n") + 1
        for finding in found(uneven_ends, example, roots, example.pages)
    ] == lines


def test_one_paragraph_of_an_item_is_its_end(roots: Roots) -> None:
    """An item of several paragraphs shows nothing."""
    source = "- Open it\n\n  It is old\n- Take it\n- Close it\n- Light it\n"
    translation = (
        "- Ouvrez-le.\n\n  Il est vieux\n- Prenez-le\n- Fermez-le\n- Allumez-le\n"
    )
    example = good(source=source, translation=translation)
    assert not found(uneven_ends, example, roots, example.pages)


def test_chinese_items_end_as_they_are(roots: Roots) -> None:
    """A sentence has a mark there, and a name none."""
    example = good(
        source="- Open it\n- Take the lamp\n- Close it\n",
        translation="- 打开盖子。\n- 灯\n- 盖上盖子\n",
        language="zh",
    )
    assert not found(uneven_ends, example, roots, example.pages)
