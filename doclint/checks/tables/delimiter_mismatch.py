"""Tables that are lost because the line under the header does not fit it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from doclint.checks.tables._rows import lines
from doclint.document import Block, BlockKind
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule


@rule(
    "tables/delimiter-mismatch",
    visits=Block,
    severity=Severity.ERROR,
    examples=[
        bad("| Key | Use | Since |\n⟦|---|---|⟧\n| a | b | c |\n"),
        bad("Key | Use\n⟦--- | --- | ---⟧\na | b\n"),
        bad("- Keys:\n\n  | Key | Use |\n  ⟦|:--|:-:|--:|⟧\n  | a | b |\n"),
        bad("| Key | Use | Since |\n⟦|---|---|⟧\n| a | b | c |\n", dialect="mkdocs"),
        good("| Key | Use |\n|---|---|\n| a | b |\n"),
        good("| Key | Use | Since |\n|---|---|\n| a | b | c |\n", dialect="jekyll"),
        good("Either a | b\n---\n"),
        good("    | Key | Use | Since |\n    |---|---|\n"),
    ],
)
def delimiter_mismatch(block: Block, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The line of dashes has more or fewer columns than the header above it.

    Then it is no table: readers see the pipes and dashes. (kramdown is more lenient,
    and not checked.)
    """
    if block.kind is not BlockKind.PARAGRAPH or ctx.dialect.tables == "kramdown":
        return
    if "|" not in ctx.masked[block.span.start : block.span.end]:
        return
    for header, below in pairwise(lines(ctx.masked, block.span)):
        if (
            below.delimiter
            and header.cells > 1
            and not header.delimiter
            and header.cells != below.cells
        ):
            message = f"found {below.cells} columns under a header of {header.cells}, expected as many; this is no table"
            yield Hit(below.span, message)
