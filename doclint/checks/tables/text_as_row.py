"""Text that became the last row of the table above it."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Table
from doclint.findings import Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.markup import margin, newline


@rule(
    "tables/text-as-row",
    visits=Table,
    severity=Severity.WARNING,
    examples=[
        bad(
            "| Key | Use |\n|---|---|\n| a | b |\n⟦So much for keys.⟧\n",
            fixed="| Key | Use |\n|---|---|\n| a | b |\n\nSo much for keys.\n",
        ),
        bad("| Key | Use |\n|---|---|\n| a | b |\n⟦So much\nfor keys.⟧\n", dialect="mkdocs"),
        good("| Key | Use |\n|---|---|\n| a | b |\n\nSo much.\n"),
        good("| Key | Use |\n|---|---|\n| a | b |\n# Next\n"),
        good("| Key | Use |\n|---|---|\n| a | b |\n{: .wide}\n", dialect="jekyll"),
        good("| Key |\n|---|\nword\n"),
    ],
)
def text_as_row(table: Table, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A line without a pipe stands right under a table.

    It becomes the table's last row. A blank line between keeps it out.
    """
    if table.header is None or len(table.header.cells) < 2:
        return
    bare = [row for row in table.rows if "|" not in ctx.cut(row.span)]
    if not bare or bare != list(table.rows[-len(bare) :]):
        return
    start, indent = margin(ctx.document.source, bare[0].span.start)
    fix = Fix("put a blank line between", (Edit(Span(start, start), indent.rstrip() + newline(ctx.text)),))
    span = Span(bare[0].span.start, bare[-1].span.end)
    yield Hit(span, "found text right under a table, which makes it a row, expected a blank line between", None, fix)
