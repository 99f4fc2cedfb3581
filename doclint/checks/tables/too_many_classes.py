"""Numbered classes for more columns than a table has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from doclint.document import AttributeList, Document, Table
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule

_NUMBERED = expression(r"(.*\D)([1-9]\d?)")


@rule(
    "tables/too-many-classes",
    visits=Document,
    severity=Severity.INFO,
    dialects=["jekyll"],
    examples=[
        bad(
            "| Key | Use |\n|---|---|\n| a | b |\n⟦{: .col-1 .col-2 .col-3}⟧\n",
            dialect="jekyll",
        ),
        good(
            "| Key | Use |\n|---|---|\n| a | b |\n{: .col-1 .col-2}\n", dialect="jekyll"
        ),
        good("| Key | Use |\n|---|---|\n| a | b |\n{: .mt-4 .w3}\n", dialect="jekyll"),
        good(
            "| Key | Use |\n|---|---|\n| a | b |\n\nText.\n{: .col-1 .col-2 .col-3}\n",
            dialect="jekyll",
        ),
    ],
)
def too_many_classes(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A table's attribute list numbers more columns than the table has.

    The list was copied from another table, or a column was lost.
    """
    source = document.source
    under = {
        source.position(table.span.end).line + 1: table for table in document.of(Table)
    }
    for attributes in document.of(AttributeList) if under else ():
        table = (
            under.get(source.position(attributes.span.start).line)
            if attributes.block
            else None
        )
        if table is None:
            continue
        columns = max(len(row.cells) for row in (table.header, *table.rows) if row)
        numbered = _numbered(attributes)
        if numbered > columns:
            yield Hit(
                attributes.span,
                f"found classes for {numbered} columns, expected {columns}, as the table has",
            )


def _numbered(attributes: AttributeList) -> int:
    """How far the longest row of classes counts, `col-1 col-2 …`."""
    counts: defaultdict[str, set[int]] = defaultdict(set)
    for match in map(_NUMBERED.fullmatch, attributes.classes):
        if match:
            counts[match[1]].add(int(match[2]))
    return max(
        (
            len(numbers)
            for numbers in counts.values()
            if numbers == set(range(1, len(numbers) + 1))
        ),
        default=0,
    )
