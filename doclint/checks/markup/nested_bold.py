"""Bold words inside bold words: marks that paired otherwise than meant."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document, Emphasis
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule


@rule(
    "markup/nested-bold",
    visits=Document,
    severity=Severity.WARNING,
    yields_to=("markup/slipped-emphasis",),
    examples=[
        bad("⟦**真，**她说。这是**对的**⟧。\n", language="zh"),
        bad("⟦**「保存」**を押す。次は**次へ**⟧です。\n", language="ja"),
        good("这也是**对的**，**真**。\n", language="zh"),
        good("**A *nested* word** and ***both***, `**a **b** c**`.\n"),
        good("__one __ two__ and **three**\n"),
    ],
)
def nested_bold(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Bold words stand inside bold words, which nobody writes: the marks were paired otherwise than meant.

    In languages without blanks between words a closing mark behind a full stop or a
    bracket opens anew if a letter follows; the next bold words then close it, and all
    that lies between is bold.
    """
    outer: Emphasis | None = None
    for part in document.of(Emphasis):
        if not part.strong or not ctx.cut(part.span).startswith("**"):
            continue
        if outer is not None and outer.content_span.holds(part.span):
            if outer.content_span != part.span:
                message = f"found bold words ({ctx.cut(part.span)}) inside bold words, expected them side by side"
                yield Hit(outer.span, message)
            outer = None
        elif outer is None or part.span.start >= outer.span.end:
            outer = part
