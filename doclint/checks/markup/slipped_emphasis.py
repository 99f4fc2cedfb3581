"""Bold words that begin inside brackets and end outside, or the other way round."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from doclint.document import Document, Emphasis, Role, Segment
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule

_PARTNERS = {
    "]": "[",
    ")": "(",
    "」": "「",
    "』": "『",
    "）": "（",
    "】": "【",
    "»": "«",
    "”": "“",
}
_OPENING = frozenset(_PARTNERS.values())
# What formulas have: commands, and braces behind `_` and `^`.
_FORMULA = expression(r"\\[a-zA-Z]{2,}|[_^]\{")
_MARK = expression("[" + re.escape("".join((*_PARTNERS, *_OPENING))) + "]")


@rule(
    "markup/slipped-emphasis",
    visits=Document,
    severity=Severity.WARNING,
    yields_to=("markup/slipped-quote",),
    examples=[
        bad("画面で「⟦**保存」を選び、名前を入れる**⟧。\n", language="ja"),
        bad("Press (the ⟦**key) and then**⟧ wait.\n"),
        bad("Press ⟦**the (key**⟧ or button) now.\n"),
        bad("In [⟦**Save] **the file and [**Close**⟧] it.\n", dialect="jekyll"),
        good("Press (the **key**) and **(then) [wait]** now. **1)** is **a (b** c.\n"),
        good("[**the** guide](/a) and **[the guide](/b) is** here.\n"),
        good(
            "It is $a_{<t} = (a_1, \\dots, a_{t-1})$ and $b_i (c_\\pi + d_i)$ here.\n"
        ),
        good("「**保存**」を選び、**「名前」を入れる**。\n", language="ja"),
    ],
)
def slipped_emphasis(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Bold or italic words begin inside brackets or quotation marks and end outside them.

    Their marks slipped, in machine translation for instance, or a blank keeps one of
    them from being a mark, so that the emphasis goes on to the next.
    """
    parts = document.of(Emphasis)
    pairs = _pairs(document, {part.block for part in parts})
    seen_until = 0
    for part in parts:
        crossed = next(
            (pair for pair in pairs.get(part.block, ()) if _crosses(part, pair)), None
        )
        if not crossed or part.span.start < seen_until:
            continue
        if not _FORMULA.search(ctx.cut(part.span)):
            what = ctx.text[crossed[0]] + "…" + ctx.text[crossed[1]]
            yield Hit(
                part.span,
                f"found emphasis that crosses {what}, expected both of its marks inside or outside",
            )
            seen_until = part.span.end


def _crosses(part: Emphasis, pair: tuple[int, int]) -> bool:
    first, second = (
        part.content_span.start <= at < part.content_span.end for at in pair
    )
    return first != second


def _pairs(
    document: Document, blocks: Collection[int]
) -> dict[int, tuple[tuple[int, int], ...]]:
    """The brackets and quotation marks of some blocks, as places of the opening and the
    closing one."""
    by_block: dict[int, list[tuple[int, int]]] = {}
    for segment in document.of(Segment):
        if segment.block in blocks and segment.role in (
            Role.PROSE,
            Role.CELL,
            Role.HEADING,
        ):
            by_block.setdefault(segment.block, []).extend(_of_segment(segment))
    return {block: tuple(pairs) for block, pairs in by_block.items()}


def _of_segment(segment: Segment) -> Iterator[tuple[int, int]]:
    open_marks: list[tuple[str, int]] = []
    for match in _MARK.finditer(segment.text):
        at, char = match.start(), match.group()
        if char in _OPENING:
            open_marks.append((char, at))
            continue
        if char not in _PARTNERS or not open_marks:
            continue
        opening, start = open_marks[-1]
        if opening == _PARTNERS[char]:
            open_marks.pop()
            place = segment.place(start, start + 1)
            end = segment.place(at, at + 1)
            yield place.start, end.start
