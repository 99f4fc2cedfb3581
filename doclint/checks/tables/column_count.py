"""Rows with more or fewer cells than their table has columns."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.tables._rows import split_code
from doclint.document import Table
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule


@rule(
    "tables/column-count",
    visits=Table,
    severity=Severity.WARNING,
    same_as=(
        "markdownlint/MD056",
        "rumdl/MD056",
    ),
    examples=[
        good("| a | b |\n|---|---|\n| One | {{ index $a | shown }} |\n"),
        bad("| Key | Use |\n|---|---|\n⟦| a |⟧\n"),
        bad("| Key | Use | Since |\n|---|---|---|\n⟦| a | b |⟧\n| c | d | e |\n"),
        bad("| Key | Use |\n|---|---|\n⟦| a | b | c |⟧\n"),
        bad("| Key | Use |\n|---|---|\n⟦| a | b | c |⟧\n", dialect="jekyll"),
        bad("Key | Use\n--- | ---\n⟦a | b | c⟧\n"),
        good("| Key | Use |\n|---|---|\n| a | b \n| c | `d` |\n"),
        good("| Key | Use |\n|---|---|\n| a \\| b | c |\n"),
        good("| Key | Use |\n|---|---|\n| **Group** ||\n| a | b |\n"),
        good("| Key | Use |\n|---|---|\n| a | b |\nText.\n"),
        good("| Key | Use |\n|---|---|\n| `a | b` | c |\n"),
        good("| a | b |\n| c | d |\n", dialect="jekyll"),
        good("Key | Use | Since\n--- | --- | ---\na | b |\nc | d | e\n"),
        bad("Key | Use | Since\n--- | --- | ---\n⟦a |⟧\nc | d | e\n"),
    ],
)
def column_count(table: Table, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A row has more or fewer cells than the table's header.

    Most renderers drop what is too many, kramdown widens the whole table for it; what
    is too few is left empty. Often a `|` in the text of a cell was meant as a letter
    and wants a backslash. A missing last pipe does no harm.
    """
    if table.header is None:
        return
    expected = len(table.header.cells)
    open_sided = not ctx.cut(table.header.span).lstrip().startswith("|")
    for row in table.rows:
        found = len(row.cells)
        written = ctx.cut(row.span)
        if _COMPUTED.search(written):
            continue  # a program writes the row before it is read as one
        if (
            found == expected
            or "|" not in written
            or (found > expected and split_code(written))
        ):
            continue
        if open_sided and found == expected - 1 and _ends_empty(written):
            continue
        what = "cell" if found == 1 else "cells"
        happens = "the rest stays empty" if found < expected else _surplus(ctx)
        yield Hit(
            row.span,
            f"found {found} {what}, expected {expected} as in the header; {happens}",
        )


# An expression of a template that has a pipe, where the page's dialect knows no
# templates.
_COMPUTED = expression(r"\{\{[^{}\n]*\|[^{}\n]*\}\}")


def _ends_empty(row: str) -> bool:
    """Whether the last pipe of a row parts a last cell that is empty: no pipe opens the
    row."""
    return row.rstrip().endswith("|") and not row.startswith("|")


def _surplus(ctx: Context[NoOptions]) -> str:
    return (
        "the whole table gets wider"
        if ctx.dialect.tables == "kramdown"
        else "readers do not see the rest"
    )
