"""Tables with other columns than in the source text."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document, Table
from doclint.findings import Hit, Related, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span


@rule(
    "structure/table-shape",
    visits=Pair,
    severity=Severity.WARNING,
    ages=True,
    examples=[
        bad(
            source="| Name | Use | Since |\n|---|---|---|\n| `a` | First | 1.0 |\n| `b` | Second | 2.0 |\n",
            translation="⟦| Nom | Depuis |⟧\n|---|---|\n| `a` | 1.0 |\n| `b` | 2.0 |\n",
        ),
        good(
            source="| Name | Use |\n|---|---|\n| `a` | First |\n",
            translation="| Nom | Usage |\n|---|---|\n| `a` | Un |\n",
        ),
    ],
)
def table_shape(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A table has more or fewer columns than in the source text.

    A column was dropped or a cell split. Rows that do not fit their own header are told
    by `tables/column-count`, lost rows by `structure/missing-block`.
    """
    mine, theirs = _headers(pair.source), _headers(pair.translation)
    for both in pair.blocks if not pair.drifted else ():
        one, other = both.source, both.translation
        if (
            one is None
            or other is None
            or one.span not in mine
            or other.span not in theirs
        ):
            continue
        expected, shape = mine[one.span], theirs[other.span]
        if expected != shape:
            there = Related(one.span, "the source text has", pair.source.path)
            message = f"found a table of {_columns(shape)}, expected {expected} as in the source text"
            yield Hit(other.span, message, related=(there,))


def _headers(document: Document) -> dict[Span, int]:
    """How many columns the tables have, by the span of their first row."""
    first = (
        (table.header or table.rows[0], table)
        for table in document.of(Table)
        if table.header or table.rows
    )
    return {row.span: len(row.cells) for row, _ in first}


def _columns(count: int) -> str:
    return "1 column" if count == 1 else f"{count} columns"
