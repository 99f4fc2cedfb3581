"""Headings without a blank behind their marks."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Block, BlockKind
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

# One mark may be a hashtag, a channel or a number, and `##[` a command to a build.
_GLUED = expression(r"#{2,6}(?=[^\W\d_])[^\n#]{2,80}(?=\n|$)")


@rule(
    "markup/glued-heading",
    visits=Block,
    severity=Severity.WARNING,
    preview=True,
    same_as=("markdownlint/MD018",),
    examples=[
        bad(
            "⟦###⟧Where it lies\n\nOn the disk.\n",
            fixed="### Where it lies\n\nOn the disk.\n",
        ),
        bad("⟦##⟧設定を開く\n\n本文です。\n", language="ja"),
        good("## Where it lies\n\n#hashtag and ##.\n\n##[group]\n\n`##x`\n"),
        good("Text\n##hash in a paragraph\n"),
    ],
)
def glued_heading(block: Block, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The marks of a heading stand directly before its first word: CommonMark makes a paragraph of it.

    Translation tools that take blanks away leave it so. A single mark is left alone: it
    may be a hashtag.
    """
    if block.kind is not BlockKind.PARAGRAPH:
        return
    match = _GLUED.match(ctx.document.masked, block.span.start, block.span.end)
    if match is None:
        return
    marks = match.group()[: len(match.group()) - len(match.group().lstrip("#"))]
    place = Span(block.span.start, block.span.start + len(marks))
    fix = Fix(
        "add a blank", (Edit(place, f"{marks} "),), (Change.STRUCTURE, Change.WORDS)
    )
    yield Hit(
        place,
        f"found {marks} without a blank behind it, expected a heading",
        f"{marks} ",
        fix,
    )
