"""What each generator takes for a table, and how wide its rows are."""

import pytest

from doclint.checks.tables._rows import lines, split_code
from doclint.dialects import dialect
from doclint.document import Table
from doclint.parsing import parse
from doclint.source import Source, Span

HEAD = "| a | b |\n|---|---|\n"

CASES = [
    # text, then the cells of each row (the header first) of each table for GitHub,
    # kramdown and Python-Markdown
    (HEAD + "| 1 | 2 |\n", [[2, 2]], [[2, 2]], [[2, 2]]),
    ("Text\n" + HEAD + "| 1 | 2 |\n", [[2, 2]], [], []),
    ("# Heading\n" + HEAD + "| 1 | 2 |\n", [[2, 2]], [], [[2, 2]]),
    (HEAD + "| 1 | 2 |\nText\n", [[2, 2, 1]], [], [[2, 2, 1]]),
    (HEAD + "| `1 | 2` | 3 |\n", [[2, 3]], [[2, 2]], [[2, 2]]),
    (HEAD + "| 1 \\| 2 | 3\n", [[2, 2]], [[2, 2]], [[2, 2]]),
    ("| a | b | c |\n|---|---|\n| 1 | 2 | 3 |\n", [], [[3, 3]], []),
    ("one | two\n", [], [[2]], []),
    ("- [one | two](/a)\n", [], [[2]], []),
    ("> one | two\n> three | four\n", [], [[2, 2]], []),
]


@pytest.mark.parametrize(("text", "github", "kramdown", "python"), CASES)
def test_tables(
    text: str,
    github: list[list[int]],
    kramdown: list[list[int]],
    python: list[list[int]],
) -> None:
    for name, expected in (
        ("generic", github),
        ("jekyll", kramdown),
        ("mkdocs", python),
    ):
        document = parse(Source("page.md", text), dialect(name))
        found = [
            [len(row.cells) for row in (table.header, *table.rows) if row is not None]
            for table in document.of(Table)
        ]
        assert found == expected, name


@pytest.mark.parametrize(
    ("text", "cells", "delimiter", "fenced"),
    [
        ("| a | b |", 2, False, True),
        ("a | b", 2, False, False),
        ("| a \\| b |", 1, False, False),
        ("| a | b \\|", 2, False, False),
        ("|---|:-:|", 2, True, True),
        ("--- | ---", 2, True, False),
        ("---", 0, False, False),
        ("text", 0, False, False),
    ],
)
def test_lines(text: str, cells: int, delimiter: bool, fenced: bool) -> None:
    quoted = f"> {text}\n>\n"
    line = next(lines(quoted, Span(0, len(quoted))))
    assert (line.text, quoted[line.span.start : line.span.end]) == (text, text)
    assert (line.cells, line.delimiter, line.fenced) == (cells, delimiter, fenced)


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("| `a | b` | c |", ["`a | b`"]),
        ("| ``a | ` b`` |", ["``a | ` b``"]),
        ("| `a \\| b` | `c` |", []),
        ("| ` | a | b |", []),
        ("| \\`a | b\\` |", []),
    ],
)
def test_split_code(row: str, found: list[str]) -> None:
    assert [row[span.start : span.end] for span in split_code(row)] == found


def test_kramdown_makes_no_table_of_an_item_that_goes_on() -> None:
    """Asked of kramdown 2.4: every line of the item needs a pipe, indented or not."""
    items = (
        "- a | b and\nmore\n",
        "1. a | b and\n\n1. c | d\ngoes on\n",
        "- a | b\n  more\n",
    )
    tables = [
        parse(Source("a.md", text), dialect("jekyll")).of(Table)
        for text in (*items, "- a | b\n- c\n")
    ]
    assert [len(found) for found in tables] == [0, 1, 0, 1]
