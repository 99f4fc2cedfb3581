"""Attribute lists whose first signs a translation tore apart."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document
from doclint.evidence.beside import compared, source_place
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_WHOLE = "{:"
# `{ :`, `{：`, `｛:`, with the rest of the list.
_TORN = expression(
    r"(?:\{[ \u00a0]+:|[{｛][ \u00a0]*：|｛[ \u00a0]*:)(?=[^{}\n`]{0,200}[}｝])"
)


@rule(
    "markup/torn-attributes",
    visits=Pair,
    severity=Severity.WARNING,
    preview=True,
    examples=[
        bad(
            source='![A list](https://a.example/l.png){: width="50%"}\n',
            translation='![Una lista](https://a.example/l.png)⟦{ :⟧ width="50%"}\n',
            language="es",
            dialect="jekyll",
        ),
        bad(
            source="A small note of it.\n{: .note}\n",
            translation="それの小さなメモ。\n⟦{：⟧ .note}\n",
            language="ja",
            dialect="jekyll",
        ),
        good(
            source="A hash, { :key => 1 }, and `{ :a}`.\n{: .note}\n",
            translation="Un hash, { :key => 1 }, y `{ :a}`.\n{: .note}\n",
            language="es",
            dialect="jekyll",
        ),
    ],
)  # fmt: skip
def torn_attributes(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """An attribute list begins with a blank or a full-width sign in it, and readers see it: `{ : .note}`.

    The source text has one there, as `{: .note}`, which styles the block or the image.
    """
    for source, translation in compared(pair):
        there = _with_next_line(pair.source, source.span)
        here = _with_next_line(pair.translation, translation.span)
        if here.count(_WHOLE) >= there.count(_WHOLE):
            continue
        for match in _TORN.finditer(here):
            if match.group() in there:
                continue
            start = translation.span.start
            place = Span(start + match.start(), start + match.end())
            message = f"found “{match.group()}” as text, expected “{_WHOLE}” as in the source text"
            yield Hit(place, message, _WHOLE, related=source_place(pair, source.span))


def _with_next_line(document: Document, span: Span) -> str:
    """A block as written, with the line below it: what styles a block stands there."""
    start = document.text.find("\n", span.end) + 1
    end = document.text.find("\n", start) if start else -1
    return document.text[span.start : max(span.end, end)]
