"""Items of lists without a blank behind their marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import FILLER, Block, BlockKind
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_MARK = r"(?P<mark>[-*+]|(?P<number>\d{1,3})[.)])"
# What follows is neither a number, a rule or an arrow, nor another mark.
_GLUED = expression(rf"^(?P<indent>[ \t>]*){_MARK}(?![\s\d*+=<>~|.,:;)-])(?=\S)")
_ITEM = expression(rf"^[ \t>]*{_MARK}[ \t]+\S")
# A letter that begins no option of a command (`-verbose`).
_BEGINS_WORDS = expression(r"[^\W\d_a-z]|[\[\"“«「『（(]|" + FILLER)


@rule(
    "markup/glued-marker",
    visits=Block,
    severity=Severity.WARNING,
    examples=[
        bad(
            "- the oil\n⟦-⟧Wicks\n- matches\n", fixed="- the oil\n- Wicks\n- matches\n"
        ),
        bad("- 油\n⟦-⟧棉花灯芯\n\n完。\n", language="zh"),
        bad("1. 開けます。\n⟦2.⟧油を注ぎます。\n3. 点けます。\n", language="ja"),
        bad("⟦*⟧La mecha\n* las cerillas\n", language="es"),
        bad("- the oil\n⟦-⟧`wick`\n", fixed="- the oil\n- `wick`\n"),
        good("- the oil\n-v\n\n- a\n-5 degrees\n"),
        good("* the oil\n*Wicks* are there\n\n* and\n*more*\n"),
        good("1. open it\n1.5 litres\n"),
        good("The oil\n-Wicks\nand matches\n"),
        good("---\n\n-->Wicks\n\n- a\n"),
    ],
)
def glued_marker(block: Block, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The mark of an item stands directly before its first word, between or beside items of the same kind.

    CommonMark takes it for more text of the item before. Translation machines take such
    blanks away, above all before Chinese and Japanese.
    """
    if block.kind is not BlockKind.PARAGRAPH:
        return
    source = ctx.document.source
    first = source.position(block.span.start).line
    last = source.position(max(block.span.start, block.span.end - 1)).line
    for line in range(first, last + 1):
        glued = _GLUED.match(_read(line, ctx))
        if glued and not _is_emphasis(glued) and _is_item(glued, line, ctx):
            yield _hit(
                Span(*glued.span("mark")).shift(source.line_span(line).start), ctx
            )


def _read(line: int, ctx: Context[NoOptions]) -> str:
    """A line of the page with code and addresses filled; empty outside of the page."""
    if not 1 <= line <= len(ctx.document.source.line_starts):
        return ""
    span = ctx.document.source.line_span(line)
    return ctx.masked[span.start : span.end]


def _is_emphasis(glued: re.Match[str]) -> bool:
    """Whether a star opens words in italics, or another closes the line."""
    return glued["mark"] == "*" and glued.string.count("*") % 2 == 0


def _is_item(glued: re.Match[str], line: int, ctx: Context[NoOptions]) -> bool:
    """Whether items of the same kind stand on both sides, or on one side of what can
    only be words."""
    before = _continues(glued, _read(line - 1, ctx), -1)
    behind = _continues(glued, _read(line + 1, ctx), 1)
    if before and behind:
        return True
    begins_words = _BEGINS_WORDS.match(glued.string, glued.end()) is not None
    return begins_words and (before or behind)


def _continues(glued: re.Match[str], text: str, step: int) -> bool:
    """Whether a line is an item of the list that a glued one belongs to."""
    item = _ITEM.match(text)
    if item is None:
        return False
    if glued["number"] is None:
        return item["mark"] == glued["mark"]
    return (
        item["number"] is not None
        and int(item["number"]) == int(glued["number"]) + step
    )


def _hit(place: Span, ctx: Context[NoOptions]) -> Hit:
    mark = ctx.cut(place)
    fix = Fix(
        "add a blank", (Edit(place, f"{mark} "),), (Change.STRUCTURE, Change.WORDS)
    )
    return Hit(
        place,
        f"found {mark} without a blank behind it, expected an item of the list",
        f"{mark} ",
        fix,
    )
