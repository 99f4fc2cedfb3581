"""Rows that belong to no table."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.tables._rows import TableLine, lines
from doclint.document import Block, BlockKind, Document, Table
from doclint.findings import Hit, Related, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span


@rule(
    "tables/lost-row",
    visits=Document,
    severity=Severity.ERROR,
    yields_to=("tables/broken-delimiter",),
    examples=[
        bad("| Key | Use |\n|---|---|\n| a | b |\n\n⟦| c | d |⟧\n"),
        bad("| Key | Use |\n|---|---|\n| a | b |\n\n⟦| c | d |\n| e | f |⟧\n"),
        bad("| Key | Use |\n|---|---|\n| a | b |\n\n⟦| c | d |⟧\n", dialect="jekyll"),
        bad("⟦| Key | Use |\n| a | b |⟧\n"),
        good("| Key | Use |\n|---|---|\n| a | b |\n| c | d |\n"),
        good(
            "| Key | Use |\n|---|---|\n| a | b |\n\n| Key | Use |\n|---|---|\n| c | d |\n"
        ),
        good("|x| is the absolute value of x, and |y| that of y|\n"),
        good("| a | b |\n| c | d |\n", dialect="jekyll"),
        good(
            "| Key | Use |\n|---|---|\n| a | b |\n\nOther.\n\n| c | d |\n",
            dialect="jekyll",
        ),
        good("| Key | Use | Since |\n|---|---|\n| a | b | c |\n"),
    ],
)
def lost_row(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Rows with pipes stand outside any table.

    A blank line parted them from their table, or the line of dashes under the header is
    missing. Readers see the pipes; kramdown makes a second table without a header.
    """
    if "|" not in ctx.masked:
        return
    if ctx.dialect.tables == "kramdown":
        yield from _parted(document)
        return
    tables = list(document.of(Table))
    for block in document.of(Block):
        rows = _loose_rows(block, ctx)
        if not rows:
            continue
        above = next(
            (table for table in reversed(tables) if table.span.end <= block.span.start),
            None,
        )
        if above is not None and _just_above(
            document, above.span.end, block.span.start
        ):
            yield _parted_hit(block.span, above)
        elif len(rows) > 1:
            yield Hit(
                block.span,
                "found rows without a header's line of dashes, expected |---| under the first",
            )


def _loose_rows(block: Block, ctx: Context[NoOptions]) -> list[TableLine]:
    """The lines of a paragraph, if all of them are rows of one width and none is of
    dashes."""
    if block.kind is not BlockKind.PARAGRAPH or not ctx.masked.startswith(
        "|", block.span.start, block.span.end
    ):
        return []
    rows = list(lines(ctx.masked, block.span))
    alike = all(
        row.fenced and not row.delimiter and row.cells == rows[0].cells for row in rows
    )
    return rows if alike else []


def _parted(document: Document) -> Iterator[Hit]:
    """In kramdown: a table without a header right after one with it, of the same width,
    a blank line between."""
    above: Table | None = None
    for table in document.of(Table):
        if above and table.header is None and table.delimiter is None and above.header:
            width = len(above.header.cells)
            same = all(len(row.cells) == width for row in table.rows)
            if same and _just_above(document, above.span.end, table.span.start):
                yield _parted_hit(table.span, above)
                continue
        above = table


def _just_above(document: Document, end: int, start: int) -> bool:
    return not document.text[end:start].strip(" \t\r\n>")


def _parted_hit(span: Span, above: Table) -> Hit:
    related = (Related(above.span, "the table that it was parted from"),)
    return Hit(
        span,
        "found a row parted from its table by a blank line, expected none",
        related=related,
    )
