"""Work grows with the page, not with its square: lines of Python that run and steps of
regular expressions, counted at n and at 4 n characters.

Here are shapes that doclint has once been slow for; `benchmarks/growth/work.py` has
all, in every dialect.
"""

from __future__ import annotations

import pytest
from shapes import SHAPES, variants
from work import grown, narrow

BY_NAME = {shape.name: shape for shape in SHAPES}
# So small that all take seconds.
SIZE = 120
PAGES = {
    "jekyll": (
        "code spans with pipes",
        "CDATA",
        "alternating images and brackets",
        "links",
        "headings with ids",
        "attribute lists under lines",
        "open attribute lists",
        "blocks of Liquid",
        "blocks of Liquid nested",
        "blocks of Liquid in fences",
        "raw blocks",
        "includes",
        "templates in expressions",
        "suppressions",
        "open suppressions",
        "paired suppressions",
        "TOML dotted key",
    ),
    "mkdocs": (
        "same headings",
        "same headings setext",
        "headings that count up",
        "undefined references",
    ),
    "docusaurus": (
        "attribute lists under lines",
        "components with expressions",
        "same headings",
    ),
    "vitepress": ("same headings", "containers nested"),
    "hugo": ("same headings", "shortcodes paired"),
}
PAIRS = (
    "links",
    "same headings",
    "numbers",
    "table of two columns",
    "emphases nested",
    "fences",
    "one long number",
    "numbers with points",
    "versions",
    "placeholders",
    "links nested",
    "brackets nested",
    "reversed links",
    "bare addresses",
    "headings of three words",
    "list items",
    "wide header and short rows",
    "lines with pipes",
    "footnotes",
    "strong and emphasis alternating",
    "fence with comments",
    "imports",
    "div lines",
)


@pytest.mark.parametrize(
    ("dialect", "name"),
    [(dialect, name) for dialect, names in PAGES.items() for name in names],
)
@pytest.mark.slow
def test_of_a_page(dialect: str, name: str) -> None:
    assert [str(each) for each in grown([BY_NAME[name]], dialect, SIZE)] == []


# Each takes a second to count.
@pytest.mark.thorough
@pytest.mark.parametrize("name", PAIRS)
def test_of_a_pair(name: str) -> None:
    with narrow():
        for label, texts in variants(BY_NAME[name], pairs=True):
            assert (label, [str(each) for each in grown(texts, "jekyll", SIZE)]) == (
                label,
                [],
            )
