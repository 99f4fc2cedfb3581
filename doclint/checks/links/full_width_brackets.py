"""Links in East Asian brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from doclint.document import Document, Reference
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.urls import is_address

_LINK = expression(
    r"(?P<bang>[!！]?)[\[［【](?P<text>[^\[\]［］【】\n]+)[\]］】][(（](?P<target>[^（）()\n]+?)"
    r"(?P<title>[ \t]+[\"'“”][^（）()\n]*)?[)）]"
)
_WIDE = frozenset("［］【】（）！")


@rule(
    "links/full-width-brackets",
    visits=Document,
    severity=Severity.WARNING,
    examples=[
        bad(
            "詳細は⟦［ガイド］（https://example.com/g）⟧を参照。\n",
            fixed="詳細は[ガイド](https://example.com/g)を参照。\n",
        ),
        bad(
            "⟦[ガイド]（/guide）⟧と⟦[鍵](/keys）⟧\n",
            fixed="[ガイド](/guide)と[鍵](/keys)\n",
        ),
        bad('⟦［鍵］(/keys.md "鍵の一覧")⟧\n', fixed='[鍵](/keys.md "鍵の一覧")\n'),
        bad("⟦！［鍵］（/key.png）⟧\n", fixed="![鍵](/key.png)\n"),
        bad("参见⟦【指南】（/guide）⟧。\n", fixed="参见[指南](/guide)。\n"),
        bad("⟦[ガイド]（{{ site.url }}/g）⟧\n", dialect="jekyll"),
        good(
            "［注］（下を参照）と[ガイド](/g)（https://example.com/）と`［a］（/b）`\n"
        ),
        good("[ガイド]（https://example.com/）\n\n[ガイド]: /g\n"),
        good("[Guide](/g)\n"),
    ],
)
def full_width_brackets(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A link is written with the full-width brackets of Chinese and Japanese.

    Markdown knows only `[` `]` `(` `)`; so it is no link, and readers see the address.
    """
    if _WIDE.isdisjoint(ctx.masked):
        return
    references = {
        ref.span.start for ref in document.of(Reference) if ref.definition is not None
    }
    for match in _LINK.finditer(ctx.masked):
        wide = [at for at in _marks(match) if ctx.text[at] in _WIDE]
        target = ctx.cut(Span(*match.span("target")))
        is_reference = match.start() in references
        if wide and is_address(target) and not is_reference:
            yield _hit(match, target, wide, ctx)


def _hit(
    match: re.Match[str], target: str, wide: Sequence[int], ctx: Context[NoOptions]
) -> Hit:
    """A link with wide brackets at some places."""
    span = Span(*match.span())
    text = ctx.cut(Span(*match.span("text")))
    bang = "!" if match["bang"] else ""
    title = ctx.cut(Span(*match.span("title"))) if match["title"] else ""
    right = f"{bang}[{text}]({target.strip()}{title})"
    edits = tuple(Edit(Span(at, at + 1), _NARROW[ctx.text[at]]) for at in wide)
    fix = Fix("use the brackets of Markdown", edits, (Change.LINK,), safe=True)
    return Hit(span, f"found {ctx.cut(span)}, expected {right}", right, fix)


_NARROW = dict(zip("［］【】（）！", "[][]()!", strict=True))


def _marks(match: re.Match[str]) -> Iterator[int]:
    """Where the brackets and the exclamation mark stand."""
    if match["bang"]:
        yield match.start()
    yield match.start("text") - 1
    yield match.end("text")
    yield match.start("target") - 1
    yield match.end() - 1
