"""Blanks behind full-width marks."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.checks.typography._told_once import needless_blanks
from doclint.document import Document, Role, Segment
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

# Japanese puts a blank behind ！ and ？, so these are none of the marks.
_BLANKS = expression(r"(?<=[，、；：。])[ ]+(?=[ぁ-ゖァ-ヺー一-龠々])")


@rule(
    "typography/blank-after-mark",
    visits=Document,
    severity=Severity.INFO,
    examples=[
        bad(
            "先打开，再保存，⟦ ⟧然后关闭。\n",
            language="zh",
            fixed="先打开，再保存，然后关闭。\n",
        ),
        bad(
            "開きます。⟦  ⟧閉じます。\n",
            language="ja",
            fixed="開きます。閉じます。\n",
        ),
        bad(
            "一，⟦ ⟧二， 三， 四。\n",
            language="zh",
            fixed="一，二，三，四。\n",
        ),
        good("**一：** 二，三，**四。** 五。 **六**\n", language="zh"),
        good("先打开，再保存。\n后来，\n关闭。打开， API 与 `a`。\n", language="zh"),
        good("開きます！ 閉じます？ はい。\n", language="ja"),
        good("Open it， 再来.\n", language="en"),
    ],
)
def blank_after_mark(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A blank stands between a full-width mark and the Chinese or Japanese letter behind it.

    Such a mark has its blank in itself; a further one tears a hole. Programs that put
    sentences together leave them. Told once a page, with all places. Blanks at bold
    words stay: bold that ends in a mark needs one.
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
        yield needless_blanks(blanks, "behind a full-width mark")


def _blanks(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Span]:
    """Where blanks stand behind a mark, no markup between or behind them."""
    for match in _BLANKS.finditer(segment.text):
        whole = segment.place(match.start() - 1, match.end() + 1)
        if ctx.cut(whole) == segment.text[match.start() - 1 : match.end() + 1]:
            yield Span(whole.start + 1, whole.end - 1)
