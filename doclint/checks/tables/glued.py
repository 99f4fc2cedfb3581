"""Tables that are lost because a line of text touches them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from doclint.checks.tables._rows import TableLine, lines
from doclint.document import FILLER, Block, BlockKind
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.page.markup import margin, newline
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span


@rule(
    "tables/glued",
    visits=Block,
    severity=Severity.ERROR,
    same_as=(
        "markdownlint/MD058",
        "rumdl/MD058",
    ),
    examples=[
        bad(
            "The keys:\n⟦| Key | Use |⟧\n|---|---|\n| a | b |\n",
            dialect="jekyll",
            fixed="The keys:\n\n| Key | Use |\n|---|---|\n| a | b |\n",
        ),
        bad("The keys:\n⟦| Key | Use |⟧\n|---|---|\n| a | b |\n", dialect="mkdocs"),
        bad("## Keys\n⟦| Key | Use |⟧\n|---|---|\n| a | b |\n", dialect="jekyll"),
        bad(
            "| Key | Use |\n|---|---|\n| a | b |\n⟦So much for keys.⟧\n",
            dialect="jekyll",
            fixed="| Key | Use |\n|---|---|\n| a | b |\n\nSo much for keys.\n",
        ),
        good(
            "The keys:\n\n| Key | Use |\n|---|---|\n| a | b |\n\nSo much.\n",
            dialect="jekyll",
        ),
        good("| Key | Use |\n|---|---|\n| a | b |\n{: .wide}\n", dialect="jekyll"),
        good("The keys:\n| Key | Use |\n|---|---|\n| a | b |\n"),
        good("## Keys\n| Key | Use |\n|---|---|\n| a | b |\n", dialect="mkdocs"),
        good(
            "{% if a %}\n| Key | Use |\n|---|---|\n| a | b |\n{% endif %}\n",
            dialect="jekyll",
        ),
    ],
)
def glued(block: Block, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """No blank line parts a table from the text above or below it.

    kramdown (Jekyll) and Python-Markdown (MkDocs) then see no table: readers see the
    pipes.
    """
    if block.kind is not BlockKind.PARAGRAPH or ctx.dialect.tables == "gfm":
        return
    if "|" not in ctx.masked[block.span.start : block.span.end]:
        return
    rows = list(lines(ctx.masked, block.span))
    head = _head(rows)
    if head is None:
        return
    after = next((line for line in rows[head + 2 :] if not line.cells), None)
    if head == 0 and after is not None and _stands_free(block, ctx):
        yield _hit(after, "text right under a table", ctx)
    elif head or not _stands_free(block, ctx):
        yield _hit(rows[head], "a table right under other text", ctx)


def _head(rows: Sequence[TableLine]) -> int | None:
    """Which line is the header of a table: the one above the first line of dashes, when
    that is as wide."""
    head = next(
        (
            n
            for n in range(len(rows) - 1)
            if rows[n].cells > 1 and rows[n + 1].delimiter
        ),
        None,
    )
    if head is None or rows[head].delimiter or rows[head].cells != rows[head + 1].cells:
        return None
    return head


def _stands_free(block: Block, ctx: Context[NoOptions]) -> bool:
    """Whether a blank line, nothing, or what leaves no text (front matter, a tag) is
    above a block."""
    source = ctx.document.source
    number = source.position(block.span.start).line
    above = source.line_span(number - 1) if number > 1 else Span(0, 0)
    return not ctx.masked[above.start : above.end].strip(f" \t>{FILLER}")


def _hit(line: TableLine, what: str, ctx: Context[NoOptions]) -> Hit:
    start, indent = margin(ctx.document.source, line.span.start)
    blank = indent.rstrip() + newline(ctx.text)
    fix = Fix(
        "put a blank line between",
        (Edit(Span(start, start), blank),),
        (Change.STRUCTURE,),
        safe=True,
    )
    return Hit(
        line.span,
        f"found {what}, expected a blank line between; {ctx.dialect.title} makes no table of it",
        None,
        fix,
    )
