"""Prose that kramdown takes for a table."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Table
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_PIPE = expression(r"(?<!\\)\|")

# In a line of text, links and bold words are read that the cells of a table cut in two.
_CHANGES = (Change.STRUCTURE, Change.LINK, Change.EMPHASIS)


@rule(
    "tables/accidental",
    visits=Table,
    severity=Severity.WARNING,
    dialects=["jekyll"],
    examples=[
        bad(
            "⟦Choose on | off in the menu.⟧\n",
            dialect="jekyll",
            fixed="Choose on \\| off in the menu.\n",
        ),
        bad(
            "- ⟦[Guide | Site](/g)⟧\n",
            dialect="jekyll",
            fixed="- [Guide \\| Site](/g)\n",
        ),
        good("Choose `on | off` in the menu.\n", dialect="jekyll"),
        good("Choose on \\| off in the menu.\n", dialect="jekyll"),
        good("| on | off |\n", dialect="jekyll"),
        good("on | off\n--- | ---\n1 | 0\n", dialect="jekyll"),
        good("on | off\n1 | 0\n", dialect="jekyll"),
        good("Choose on | off in the menu.\n"),
    ],
)
def accidental(table: Table, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A `|` in a line of prose, a list item or the text of a link makes the whole line a table.

    kramdown needs no header for a table, only a pipe on every line of the block. With a
    backslash it is a letter.
    """
    if table.delimiter is not None or len(table.rows) != 1:
        return
    span = table.rows[0].span
    written = ctx.cut(span)
    if written.startswith("|") or _PIPE.search(written[-2:]):
        return
    edits = tuple(
        Edit(Span(spot.start(), spot.start()).shift(span.start), "\\")
        for spot in _PIPE.finditer(ctx.masked[span.start : span.end])
    )
    fix = Fix("put a backslash before the pipe", edits, _CHANGES, safe=True)
    yield Hit(
        span,
        "found | in a line of text, which makes it a table, expected \\|",
        None,
        fix,
    )
