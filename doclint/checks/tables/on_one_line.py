"""Tables whose line ends are lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import Document
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

# A cell with a letter, then a row of dashes, on one line; or the row of dashes, then
# such a cell.
_JOINED = expression(
    r"^[ \t>]*(?=\|)(?=[^\n]*[^\W_])[^\n]*\|[ \t]*:?-{1,}:?[ \t]*(?:\|[ \t]*:?-{1,}:?[ \t]*)+\|[^\n]*$",
    re.MULTILINE,
)
_DASHES = expression(
    r"(?:\|[ \t]*:?-{3,}:?[ \t]*){2,}\||\|[ \t]+\|[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|"
)


@rule(
    "tables/on-one-line",
    visits=Document,
    severity=Severity.ERROR,
    examples=[
        bad("⟦| Key | Use | | --- | --- | | a | b |⟧\n"),
        bad("⟦| Key | Use | |---|---|⟧\n| a | b |\n"),
        bad("⟦| Key | Use | | --- | --- | | a | b |⟧\n", dialect="jekyll"),
        bad("| Key | Use |\n⟦|---|---| | a | b |⟧\n"),
        good("| Key | Use |\n| --- | --- |\n| a | b |\n"),
        good("| Key | Min | Max |\n| --- | --- | --- |\n| a | - | - |\n"),
        good("`| Key | Use | | --- | --- |`\n"),
        good("```\n| Key | Use | | --- | --- |\n```\n"),
    ],
)
def on_one_line(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The rows of a table stand on one line.

    Something joined the lines, often a translation tool. Then it is no table: readers
    see the pipes.
    """
    if "|" not in ctx.masked:
        return
    for match in _JOINED.finditer(ctx.masked):
        if _DASHES.search(match[0]):
            line = match[0].rstrip()
            front = len(line) - len(line.lstrip(" \t>"))
            span = Span(match.start() + front, match.start() + len(line))
            yield Hit(
                span,
                "found several rows of a table on one line, expected a line for each",
            )
