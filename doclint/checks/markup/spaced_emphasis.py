"""Marks of emphasis that readers see."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import OPAQUE, Role, Segment
from doclint.findings import Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_PAIR = re.compile(r"(?<!\*)\*\*(?!\*)(?P<inner>[^*\n]+?)(?<!\*)\*\*(?!\*)")


@rule(
    "markup/spaced-emphasis",
    visits=Segment,
    severity=Severity.ERROR,
    examples=[
        bad("Press ⟦** OK**⟧ now.\n", fixed="Press **OK** now.\n"),
        bad("Press ⟦**OK **⟧ now.\n", fixed="Press **OK** now.\n"),
        bad("Press⟦** OK **⟧now.\n", fixed="Press **OK** now.\n"),
        bad("⟦**「設定」**⟧を開きます。\n".replace("⟦**「", "画面で⟦**「"), language="ja"),
        bad("次は⟦**`a.py`**⟧を開きます。\n".replace("**`a.py`**", "**（a）**"), language="ja"),
        good("Press **OK** now, and **「設定」** too.\n"),
        good("Use `** a**` or \\*\\* a\\*\\*.\n"),
        good("2 ** 3 and 4 ** 5\n"),
        good("Pass **kwargs and *args, or a** and b.\n"),
        good("**Bold *and* more**\n"),
        good("src/** and test/** hold code\n"),
    ],
)
def spaced_emphasis(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Two asterisks around words make no bold text: readers see them.

    A blank stands inside the marks, or, in languages without blanks between words, a bracket or quotation mark stands
    inside them and a letter outside. CommonMark then does not take them for marks.
    """
    if "**" not in segment.text or segment.role in (Role.FRONT_MATTER, Role.HTML):
        return
    for match in _PAIR.finditer(segment.text):
        span = segment.place(*match.span())
        written = ctx.cut(span)
        if written[:2] != "**" or written[-2:] != "**" or ctx.text[span.start - 1 : span.start] == "\\":
            continue
        inner = match["inner"]
        before, after = segment.text[match.start() - 1 : match.start()], segment.text[match.end() : match.end() + 1]
        if inner.strip() != inner:
            if inner.strip() and _meant(inner, before, after):
                yield _spaced(span, written, inner, before, after)
        elif _letter(before) or _letter(after):
            yield Hit(
                span, f"found {written} next to a letter, which is not bold, expected a blank or the marks inside"
            )


def _meant(inner: str, before: str, after: str) -> bool:
    """Whether the asterisks were meant as marks, rather than as operators, wildcards or signs of a footnote."""
    if not _word(inner.strip()[0]) or inner.rstrip()[-1] in "/\\":
        return False
    if inner[0].isspace() and inner[-1].isspace():
        return _letter(before) and _letter(after)
    outside = before if inner[0].isspace() else after
    return not outside.isascii() or not (outside.isalnum() or outside in "/\\.") or (before == "" and _letter(after))


def _word(char: str) -> bool:
    return char.isalnum() or char in "«“\"'「『(（[" or char == OPAQUE


def _letter(char: str) -> bool:
    return char.isalnum() or char == OPAQUE


def _spaced(span: Span, written: str, inner: str, before: str, after: str) -> Hit:
    left = " " if inner[0].isspace() and _letter(before) else ""
    right = " " if inner[-1].isspace() and _letter(after) else ""
    bold = f"**{written[2:-2].strip()}**"
    fix = Fix("move the blanks out", (Edit(span, left + bold + right),))
    return Hit(span, f"found a blank inside {written}, which is not bold, expected {bold}", bold, fix)
