"""Backslashes that a tool put before Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import FILLER, Block, BlockKind
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_SHAPES = (
    (re.compile(r"(?P<all>\d{1,2}\\\.)(?=[ \t]*[^\s\d])"), "a number of a list"),
    (re.compile(r"(?P<all>\\#{1,6}|(?:\\#){2,6})(?=[ \t]+\S)"), "a heading"),
)
# Not what stands at dots and slashes: `\*\*.png` and `images/\*\*` are patterns of file names.
# Between letters and digits it is a power: `2\*\*8`.
_BOLD = re.compile(r"(?P<all>(?<![/\\A-Za-z0-9)])\\\*\\\*(?=[^\s./])[^*\n\\]+(?<=[^\s/])\\\*\\\*)(?![A-Za-z0-9(-])")
_IMAGE = re.compile(rf"(?<![^\s(*_>])(?P<all>\\!)(?=\[(?:[^\[\]\n]|\[[^\[\]\n]*\])*\](?:{FILLER}|\[[^\]\n]+\]))")

# The number of a list is no word of the text any more.
_OF_SHAPE = (Change.STRUCTURE, Change.WORDS)


@rule(
    "markup/leftover-escapes",
    visits=Block,
    severity=Severity.WARNING,
    examples=[
        bad("1\\. Open\n".replace("1\\.", "⟦1\\.⟧") + "\n⟦2\\.⟧ Close\n", fixed="1. Open\n\n2. Close\n"),
        bad("⟦2\\.⟧カタログを開きます。\n"),
        bad("⟦\\##⟧ Next\n", fixed="## Next\n"),
        bad("Press ⟦\\*\\*OK\\*\\*⟧ now.\n", fixed="Press **OK** now.\n"),
        bad("See ⟦\\!⟧[the key](/key.png)\n", fixed="See ![the key](/key.png)\n"),
        bad("⟦\\!⟧[two keys: [Save] and [Close]](/key.png)\n"),
        good('To match all you can write "\\*\\*.png", and for one folder "images/\\*\\*.jpg".\n'),
        good("1986\\. A great year.\n"),
        good("5\\*3 and snake\\_case and \\[a\\] and 1\\) and \\`a\\`\n"),
        good("\\* Without warranty.\n\n\\> 5 pages\n\n\\- A. Writer\n"),
        good("It is 2\\*\\*2\\*\\*-scale, (base\\*\\*i, base\\*\\*(i+1)].\n"),
        good("Wow\\![The key](/key)\n"),
        good("Chapter 2\\. The end.\n"),
        good("`1\\. Open` and\n\n```\n\\# Title\n```\n"),
    ],
)
def leftover_escapes(block: Block, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A backslash keeps Markdown from being Markdown where it was meant.

    Translation tools escape what they take for text: numbers of lists, headings, bold words, images. Readers see the
    marks.
    """
    if block.kind not in (BlockKind.PARAGRAPH, BlockKind.CELL):
        return
    written = ctx.masked[block.span.start : block.span.end]
    if "\\" not in written:
        return
    for pattern, what in _SHAPES:
        match = pattern.match(written)
        if match and block.kind is BlockKind.PARAGRAPH:
            yield _hit(match, block, what, _OF_SHAPE, ctx)
    for pattern, what, changes in ((_BOLD, "bold text", (Change.EMPHASIS,)), (_IMAGE, "an image", (Change.LINK,))):
        for match in pattern.finditer(written):
            yield _hit(match, block, what, changes, ctx)


def _hit(match: re.Match[str], block: Block, what: str, changes: tuple[Change, ...], ctx: Context[NoOptions]) -> Hit:
    span = Span(*match.span("all")).shift(block.span.start)
    edits = tuple(Edit(Span(s.start(), s.end()).shift(span.start), "") for s in re.finditer(r"\\", match["all"]))
    plain = ctx.cut(span).replace("\\", "")
    return Hit(
        span,
        f"found {ctx.cut(span)}, which is shown as it is, expected {what}",
        plain,
        Fix("remove the backslashes", edits, changes),
    )
