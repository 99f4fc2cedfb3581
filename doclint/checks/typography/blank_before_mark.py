"""Blanks before full-width marks."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.typography._told_once import needless_blanks
from doclint.document import Document, Role, Segment
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_BLANKS = expression(r"(?<=[^\s*_])[ ]+(?=[，、；：。！？）])")
# Brackets that have blanks on both sides, as addresses and references want them.
_SPACED_BRACKETS = expression(r"（[ ][^（）\n]*\Z")


@rule(
    "typography/blank-before-mark",
    visits=Document,
    severity=Severity.INFO,
    examples=[
        bad(
            "先打开`a`⟦ ⟧，再保存 ！\n",
            language="zh",
            fixed="先打开`a`，再保存！\n",
        ),
        bad("開きます⟦ ⟧。\n", language="ja", fixed="開きます。\n"),
        bad(
            "见[这里](/a)⟦ ⟧、API （一 ）。\n",
            language="zh",
            fixed="见[这里](/a)、API （一）。\n",
        ),
        good("见（ #12 ）和（ /a ）。\n", language="zh"),
        good("**一：** ，二，`a`、三\n，四。\n", language="zh"),
        good("Open it ，再来.\n", language="en"),
    ],
)
def blank_before_mark(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A blank stands before a full-width mark: `名称 ，`.

    Such a mark has its blank in itself; a further one tears a hole, and a line may break
    there. They are left behind by Latin words and code, which have blanks around them. Told
    once a page, with all places. Blanks behind bold words stay: bold that ends in a mark
    needs one.
    """
    if ctx.language is None or ctx.language.thin or ctx.language.spaces:
        return
    blanks = [
        place
        for segment in document.of(Segment)
        if segment.role is Role.PROSE
        for place in _blanks(segment, ctx)
    ]
    if blanks:
        yield needless_blanks(blanks, "before a full-width mark")


def _blanks(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Span]:
    """Where blanks stand before a mark, no markup between them, and no bold words before."""
    for match in _BLANKS.finditer(segment.text):
        place = segment.place(match.start(), match.end() + 1)
        is_plain = ctx.cut(place) == segment.text[match.start() : match.end() + 1]
        follows_bold = ctx.text[place.start - 1] in "*_"
        is_in_brackets = ctx.text[place.end - 1] == "）" and _SPACED_BRACKETS.search(
            segment.text, 0, match.start()
        )
        if is_plain and not follows_bold and not is_in_brackets:
            yield Span(place.start, place.end - 1)
