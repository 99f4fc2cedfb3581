"""Code in a table that its own `|` cuts in two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.checks.tables._rows import split_code
from doclint.document import Row, Table
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span


@rule(
    "tables/pipe-in-code",
    visits=Table,
    severity=Severity.ERROR,
    examples=[
        bad(
            "| Type | Use |\n|---|---|\n| ⟦`str | None`⟧ | maybe |\n",
            fixed="| Type | Use |\n|---|---|\n| `str \\| None` | maybe |\n",
        ),
        bad(
            "| Type | Use |\n|---|---|\n| maybe | ⟦`a || b`⟧ |\n", dialect="docusaurus"
        ),
        good("| Type | Use |\n|---|---|\n| `str \\| None` | maybe |\n"),
        good("| Key | Use | Value |\n|---|---|---|\n| `hour` | when | `2` |\n"),
        good("| Type | Use |\n|---|---|\n| `str | None` | maybe |\n", dialect="jekyll"),
        good("| Type | Use |\n|---|---|\n| `str | None` | maybe |\n", dialect="mkdocs"),
        good("| Mark | Use |\n|---|---|\n| ` | opens |\n| ` | closes |\n"),
    ],
)
def pipe_in_code(table: Table, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A `|` inside code parts the cell of a table.

    GitHub and most others look for pipes before they look for code: the code is shown
    in two halves, backticks and all, and the last cell is lost. With a backslash before
    it the pipe is shown as it is.
    """
    if ctx.dialect.tables == "gfm":
        for row in (table.header, *table.rows):
            yield from _split(row, ctx) if row else ()


def _split(row: Row, ctx: Context[NoOptions]) -> Iterator[Hit]:
    written = ctx.cut(row.span)
    for spot in split_code(written):
        span = spot.shift(row.span.start)
        edits = tuple(
            Edit(Span(match.start(), match.start()).shift(span.start), "\\")
            for match in re.finditer(r"(?<!\\)\|", ctx.cut(span))
        )
        fix = Fix(
            "put a backslash before the pipe",
            edits,
            (Change.STRUCTURE, Change.CODE_SPAN),
            safe=True,
        )
        yield Hit(span, "found | in code, which parts the cell, expected \\|", fix=fix)
