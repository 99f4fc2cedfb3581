"""Attribute lists whose first signs a translation tore apart."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document
from doclint.evidence.beside import compared, source_place
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_WHOLE = "{:"
# `{ :`, `{：`, `｛:`, with the rest of the list.
_TORN = expression(
    r"(?:\{[ \u00a0]+:|[{｛][ \u00a0]*：|｛[ \u00a0]*:)(?=[^{}\n`]{0,200}[}｝])"
)
# A list right behind a link, an image, code or bold, and one with a blank between.
_LIST = r"\{:?[ ]?(?:[.#][\w-]|\w+=)[^{}\n]*\}"
_ATTACHED = expression(rf"(?<=[)\]`*_]){_LIST}")
_APART = expression(rf"(?<=[)\]`*_])[ \u00a0]+({_LIST})")
_CHANGES = (Change.WORDS, Change.TAG, Change.LINK, Change.STRUCTURE)


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
        bad(
            source="[Open it](/a){ .button } or leave.\n",
            translation="[Öffnen](/a)⟦ { .button }⟧ oder gehen.\n",
            language="de",
            dialect="mkdocs",
            fixed="[Öffnen](/a){ .button } oder gehen.\n",
        ),
        good(
            source="A set (one) {a=1} or `b`{.x}.\n",
            translation="Ein Satz (eins) {a=1} oder `b`{.x}.\n",
            language="de",
            dialect="mkdocs",
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

    The source text has one there, as `{: .note}`, which styles the block or the image. A blank between a link and its
    list sets it apart as well.
    """
    for source, translation in compared(pair):
        there = _with_next_line(pair.source, source.span)
        here = _with_next_line(pair.translation, translation.span)
        yield from _apart(source, translation, pair, ctx)
        if here.count(_WHOLE) >= there.count(_WHOLE):
            continue
        for match in _TORN.finditer(here):
            if match.group() in there:
                continue
            start = translation.span.start
            place = Span(start + match.start(), start + match.end())
            message = f"found “{match.group()}” as text, expected “{_WHOLE}” as in the source text"
            yield Hit(place, message, _WHOLE, related=source_place(pair, source.span))


def _apart(
    source: Unit, translation: Unit, pair: Pair, ctx: Context[NoOptions]
) -> Iterator[Hit]:
    """A blank between a link, an image or a word and its list, where the source text
    has none."""
    if not ctx.dialect.attribute_lists or source.kind is not translation.kind:
        return
    there = pair.source.source.cut(source.span)
    here = ctx.cut(translation.span)
    wanted, found = len(_ATTACHED.findall(there)), len(_ATTACHED.findall(here))
    if found >= wanted or _APART.search(there):
        return
    for match in _APART.finditer(here):
        place = Span(*match.span()).shift(translation.span.start)
        message = f"found a blank before {match[1]}, which sets it apart from what it belongs to, expected none"
        blank = Span(place.start, place.end - len(match[1]))
        fix = Fix("remove the blank", (Edit(blank, ""),), _CHANGES)
        yield Hit(place, message, fix=fix, related=source_place(pair, source.span))


def _with_next_line(document: Document, span: Span) -> str:
    """A block as written, with the line below it: what styles a block stands there."""
    start = document.text.find("\n", span.end) + 1
    end = document.text.find("\n", start) if start else -1
    return document.text[span.start : max(span.end, end)]
