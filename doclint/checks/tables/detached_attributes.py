"""Attribute lists that a blank line cuts off from their table."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import AttributeList, Document, Table
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Source, Span

_NAMED = expression(r"\{:[\w-]+:")


@rule(
    "tables/detached-attributes",
    visits=Document,
    severity=Severity.WARNING,
    dialects=["jekyll"],
    examples=[
        bad(
            "| Key | Use |\n|---|---|\n| a | b |\n\n⟦{: .wide}⟧\n\nMore.\n",
            dialect="jekyll",
            fixed="| Key | Use |\n|---|---|\n| a | b |\n{: .wide}\n\nMore.\n",
        ),
        bad("| Key | Use |\n|---|---|\n| a | b |\n\n\n⟦{: .wide}⟧\n", dialect="jekyll"),
        good("| Key | Use |\n|---|---|\n| a | b |\n{: .wide}\n", dialect="jekyll"),
        good(
            '| Key | Use |\n|---|---|\n| a | b |\n\n{: start="6"}\n6. Go on\n',
            dialect="jekyll",
        ),
        good(
            "| Key | Use |\n|---|---|\n| a | b |\n\n{:wide: .wide .tall}\n\nMore.\n",
            dialect="jekyll",
        ),
        good("Text.\n\n{: .wide}\n\nMore.\n", dialect="jekyll"),
    ],
)
def detached_attributes(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A blank line stands between a table and its attribute list.

    kramdown applies an attribute list to the block that it touches: here to nothing,
    and the table stays unstyled.
    """
    source = document.source
    tables = {
        source.position(table.span.end).line: table for table in document.of(Table)
    }
    if not tables:
        return
    for attributes in document.of(AttributeList):
        if not attributes.block or _NAMED.match(ctx.cut(attributes.span)):
            continue
        line = source.position(attributes.span.start).line
        above = line - 1
        while above and _blank(source, above):
            above -= 1
        is_parted = above < line - 1
        if is_parted and above in tables and _blank(source, line + 1):
            gap = Span(tables[above].span.end, attributes.span.start)
            yield _hit(gap, attributes.span, source)


def _blank(source: Source, line: int) -> bool:
    return line > len(source.line_starts) or not source.cut(
        source.line_span(line)
    ).strip(" \t>")


def _hit(gap: Span, span: Span, source: Source) -> Hit:
    between = source.cut(gap)
    newline = re.match(r"[ \t]*(\r\n|\r|\n)", between)
    last = re.split(r"\r\n|\r|\n", between)[-1]
    edit = Edit(gap, (newline[1] if newline else "\n") + last)
    fix = Fix("remove the blank line", (edit,), (Change.STRUCTURE,), safe=True)
    return Hit(
        span,
        "found a blank line between a table and its attributes, expected none",
        None,
        fix,
    )
