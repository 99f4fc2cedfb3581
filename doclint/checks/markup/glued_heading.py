"""Headings without a blank behind their marks."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Block, BlockKind
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

# One mark may be a hashtag, a channel or a number, and `##[` a command to a build.
_GLUED = expression(r"(#{1,6})(?=[^\W\d_])[^\n#]{2,80}(?:[ ]#+)?[ ]*(?=\n|\Z)")
_MARGIN = expression(r"\n[ \t>]*")


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
        bad("⟦#⟧The mill\n⟦##⟧Its wheel\n"),
        bad("⟦##⟧Das Rad ##\n", language="de"),
        good("## Where it lies\n\n#hashtag and ##.\n\n##[group]\n\n`##x`\n"),
        good("Text\n##hash in a paragraph\n"),
    ],
)
def glued_heading(block: Block, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The marks of a heading stand directly before its first word: CommonMark makes a paragraph of it.

    Translation tools that take blanks away leave it so. A single mark is left alone: it
    may be a hashtag, unless it stands above another heading.
    """
    if block.kind is not BlockKind.PARAGRAPH:
        return
    start, end = block.span.start, block.span.end
    text = ctx.document.masked
    starts = [start, *(line.end() for line in _MARGIN.finditer(text, start, end))]
    found = [_GLUED.match(text, at, end) for at in starts]
    if found[0] is None:
        return
    lines = [Span(*line.span(1)) for line in found if line]
    sure = [marks for marks in lines if len(marks) > 1]
    # The title above a heading that is glued, too, is no hashtag.
    places = [lines[0], *sure] if sure else []
    for place in dict.fromkeys(places):
        marks = ctx.cut(place)
        fix = Fix(
            "add a blank",
            (Edit(place, f"{marks} "),),
            (Change.STRUCTURE, Change.WORDS),
        )
        message = f"found {marks} without a blank behind it, expected a heading"
        yield Hit(place, message, f"{marks} ", fix)
