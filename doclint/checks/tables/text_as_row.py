"""Text that became the last row of the table above it."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Table
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.page.markup import margin, newline
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

# An attribute list belongs to the table above it, to whoever reads one: on another site
# than this is taken for.
_ATTRIBUTES = expression(r"\{:?[^{}%]*\}")


@rule(
    "tables/text-as-row",
    visits=Table,
    severity=Severity.WARNING,
    examples=[
        bad(
            "| Key | Use |\n|---|---|\n| a | b |\n⟦So much for keys.⟧\n",
            fixed="| Key | Use |\n|---|---|\n| a | b |\n\nSo much for keys.\n",
        ),
        bad(
            "| Key | Use |\n|---|---|\n| a | b |\n⟦So much\nfor keys.⟧\n",
            dialect="mkdocs",
        ),
        good("| Key | Use |\n|---|---|\n| a | b |\n\nSo much.\n"),
        good("| Key | Use |\n|---|---|\n| a | b |\n# Next\n"),
        good("| Key | Use |\n|---|---|\n| a | b |\n{: .wide}\n", dialect="jekyll"),
        good("| Key | Use |\n|---|---|\n| a | b |\n{: .wide .tall}\n"),
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
    if bare and _ATTRIBUTES.fullmatch(ctx.cut(bare[0].span)):
        return
    if not bare or bare != list(table.rows[-len(bare) :]):
        return
    start, indent = margin(ctx.document.source, bare[0].span.start)
    edit = Edit(Span(start, start), indent.rstrip() + newline(ctx.text))
    fix = Fix("put a blank line between", (edit,), (Change.STRUCTURE,), safe=True)
    span = Span(bare[0].span.start, bare[-1].span.end)
    yield Hit(
        span,
        "found text right under a table, which makes it a row, expected a blank line between",
        None,
        fix,
    )
