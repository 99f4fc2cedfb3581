"""Tables that lost their head."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document, Table
from doclint.evidence.beside import source_place
from doclint.findings import Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span


@rule(
    "tables/lost-head",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="| Name | Needed |\n|---|---|\n| `mail` | Yes |\n",
            translation="⟦| Nom | Requis |⟧\n| `mail` | Oui |\n",
            dialect="jekyll",
        ),
        good(
            source="| Name | Needed |\n|---|---|\n| `mail` | Yes |\n",
            translation="| Nom | Requis |\n|---|---|\n| `mail` | Oui |\n",
            dialect="jekyll",
        ),
        good(
            source="| `+` | added |\n",
            translation="| `+` | ajouté |\n",
            dialect="jekyll",
        ),
    ],
)
def lost_head(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A table whose source has a head has none: the line of dashes below its first row is gone.

    kramdown makes a table of it all the same, in which the head looks like any row.
    """
    headed = {table.header.span for table in pair.source.of(Table) if table.header}
    headless = _first_rows(pair.translation)
    for both in pair.blocks if not pair.drifted else ():
        one, other = both.source, both.translation
        if (
            one is None
            or other is None
            or one.span not in headed
            or other.span not in headless
        ):
            continue
        message = "found a table without a line of dashes (|---|) below its head, which the source text has"
        yield Hit(other.span, message, related=source_place(pair, one.span))


def _first_rows(document: Document) -> frozenset[Span]:
    """The first rows of tables without a head."""
    return frozenset(
        table.rows[0].span
        for table in document.of(Table)
        if table.header is None and table.rows
    )
