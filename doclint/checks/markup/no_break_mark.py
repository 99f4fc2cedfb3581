"""Marks of headings and lists behind which a no-break space stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import Block, BlockKind
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.languages.meaning import all_meanings
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_BLANKS = "\u00a0\u202f\u2007\u2009\u3000"
_MARK = expression(
    rf"(?P<mark>\#{{1,6}}|[-+*]|\d{{1,2}}[.)])[ ]?(?P<blank>[{_BLANKS}]+)[ ]?(?=[^\s{_BLANKS}])"
)
# The number sign of Chinese and Japanese input methods, before a blank.
_WIDE_HEADING = expression(r"＃{1,6}(?=[ \t\u3000]+\S)")
_KINDS = {
    "#": "a heading",
    "-": "an item of a list",
    "+": "an item of a list",
    "*": "an item of a list",
}
# The mark of an item before its text, and where the lines of that text begin.
_ITEM = expression(r"(\#{1,6}|[-+*]|\d{1,2}[.)])[ \t]*")
_LATER = expression(r"\n[ \t>]*")
_WORD = expression(r"[^\W\d_]+")


@rule(
    "markup/no-break-mark",
    visits=Block,
    severity=Severity.WARNING,
    examples=[
        bad("##⟦\u00a0⟧Part one\n\nText.\n", fixed="## Part one\n\nText.\n"),
        bad("-⟦\u00a0⟧one\n-\u00a0two\n"),
        bad("- one\n-⟦\u00a0⟧two\n- three\n", fixed="- one\n- two\n- three\n"),
        good("- one, from 3\n3.\u00a0May\n- two\n  *\u00a0of them\n"),
        bad("1.⟦\u202f⟧Ouvrez la page.\n", language="fr"),
        bad("#⟦\u3000⟧手紙\n", language="ja"),
        bad("⟦＃＃⟧ 手紙\n", language="ja", fixed="## 手紙\n"),
        good("＃1 手紙です。\n\n次は＃ 二です。\n", language="ja"),
        good("> quoted\n\nA price of 5\u00a0€, n°\u00a01.\n\n# One\u00a0two\n"),
        good("1.\u00a0Mai ist ein Feiertag.\n", language="de"),
        good("*\u00a0Without warranty.\n"),
        good("```\n#\u00a0a comment\n```\n"),
    ],
)
def no_break_mark(block: Block, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A no-break space follows the mark of a heading or an item, or it is full-width: a plain paragraph.

    Markdown wants a plain blank or a tab there. Typography tools, some keyboards and
    translation machines put another. A date (`1. Mai`) and a note behind a single star
    are text.
    """
    if block.kind is not BlockKind.PARAGRAPH:
        return
    text = ctx.text[block.span.start : block.span.end]
    wide = _WIDE_HEADING.match(text)
    if wide is not None:
        yield _of_wide_heading(wide, block)
        return
    match = _MARK.match(text)
    if match is None:
        yield from _of_later_items(text, block, ctx)
    elif not _is_text(match, text):
        yield _of_mark(match, block)


def _of_later_items(text: str, block: Block, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Lines of an item that begin as items of its list do, but for the blank: they go
    on with its text."""
    before = ctx.text[: block.span.start].rpartition("\n")[2].strip(" \t>")
    item = _ITEM.fullmatch(before)
    if item is None:
        return
    for line in _LATER.finditer(text):
        match = _MARK.match(text, line.end())
        if match and _form(match["mark"]) == _form(item[1]):
            yield _of_mark(match, block)


def _form(mark: str) -> str:
    """What the marks of one list have in common."""
    return mark.lstrip("0123456789")


def _of_mark(match: re.Match[str], block: Block) -> Hit:
    kind = _KINDS.get(match["mark"][0], "an item of a numbered list")
    place = Span(*match.span("blank")).shift(block.span.start)
    fix = Fix(
        "write a plain blank", (Edit(place, " "),), (Change.STRUCTURE, Change.WORDS)
    )
    message = f"found a no-break space behind {match['mark']}, expected a plain one, which makes {kind}"
    return Hit(place, message, fix=fix)


def _of_wide_heading(wide: re.Match[str], block: Block) -> Hit:
    place = Span(*wide.span()).shift(block.span.start)
    mark = "#" * len(wide.group())
    fix = Fix(f"write {mark}", (Edit(place, mark),), (Change.STRUCTURE, Change.WORDS))
    message = (
        f"found the full-width {wide.group()}, expected {mark}, which makes a heading"
    )
    return Hit(place, message, mark, fix)


def _is_text(match: re.Match[str], text: str) -> bool:
    """Whether the mark belongs to the words: the day of a date, the star of a note."""
    if match["mark"] == "*":
        return len(re.findall(rf"^\*[{_BLANKS}]", text, re.MULTILINE)) < 2
    if match["mark"][0].isdigit():
        word = _WORD.match(text, match.end())
        return word is not None and word.group().lower() in _months()
    return False


def _months() -> frozenset[str]:
    return frozenset(
        form
        for record in all_meanings().values()
        for forms in record.months
        for form in forms.split("/")
    )
