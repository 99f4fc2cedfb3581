"""Tables that are lost because the line under the header has the wrong dashes, colons
or bars."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from doclint.checks.tables._rows import TableLine, lines
from doclint.document import Document
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_LIKE = expression(r"[|｜│][|｜│:：\-‐‑–—―－ー ]*[-‐‑–—―－ー][|｜│:：\-‐‑–—―－ー ]*")
_RIGHT = str.maketrans(
    {**dict.fromkeys("｜│", "|"), "：": ":", **dict.fromkeys("‐‑–—―－ー", "-")}
)
_SPACED = expression(r"(?<=-)[ ]+(?=-)|(?<=:)[ ]+(?=-)|(?<=-)[ ]+(?=:)")


@rule(
    "tables/broken-delimiter",
    visits=Document,
    severity=Severity.ERROR,
    examples=[
        bad(
            "| Clé | Usage |\n⟦| — | — |⟧\n| a | b |\n",
            fixed="| Clé | Usage |\n| - | - |\n| a | b |\n",
        ),
        bad(
            "| キー | 用途 |\n⟦｜---｜---｜⟧\n| a | b |\n",
            fixed="| キー | 用途 |\n|---|---|\n| a | b |\n",
        ),
        bad(
            "| Key | Use |\n⟦| - - - | : - - |⟧\n| a | b |\n",
            fixed="| Key | Use |\n| --- | :-- |\n| a | b |\n",
        ),
        bad("| Key | Use |\n⟦| – – | – – |⟧\n| a | b |\n", dialect="jekyll"),
        good("| Key | Use |\n| --- | :-: |\n| — | — |\n"),
        good("| Key | Use |\n| :-- | --: |\n| a | b |\n"),
        good("```\n| Key | Use |\n| — | — |\n```\n"),
    ],
)
def broken_delimiter(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The line under a table's header is written with other dashes, colons or bars, or with blanks between dashes.

    Translation and typography put them there. Then it is no table, or a row of dashes
    is shown.
    """
    if "|" not in ctx.masked:
        return
    inside = False
    for header, below in pairwise(lines(ctx.masked, document.span)):
        begins = bool(header.cells) and not inside and not _LIKE.fullmatch(header.text)
        inside = bool(header.cells)
        if not begins or not _is_broken(below, header):
            continue
        right = _SPACED.sub("", below.text.translate(_RIGHT))
        mended = TableLine(Span(0, 0), right, 0)
        if mended.delimiter and mended.cells == header.cells:
            yield _hit(below, right)


def _is_broken(below: TableLine, header: TableLine) -> bool:
    """Whether the line right under a header is like a delimiter, and is none."""
    if below.number != header.number + 1 or below.delimiter:
        return False
    return _LIKE.fullmatch(below.text) is not None


def _hit(line: TableLine, right: str) -> Hit:
    fix = Fix(
        "write the line with - : and |",
        (Edit(line.span, right),),
        (Change.STRUCTURE,),
        safe=True,
    )
    return Hit(
        line.span,
        f"found {line.text} under a table's header, expected {right}",
        right,
        fix,
    )
