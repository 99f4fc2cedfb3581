"""Entities that a tool wrote into code."""

from __future__ import annotations

from collections.abc import Iterator
from html import unescape

from doclint.dataclasses import replace
from doclint.evidence.beside import compared, source_place
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_ENTITY = expression(r"&(?:amp|lt|gt|quot|apos|nbsp|#39|#34|#x27|#60|#62|#38);")


@rule(
    "translation/entity-in-code",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="Write `a && b` there.\n",
            translation="Écrivez `⟦a &amp;&amp; b⟧` là.\n",
            fixed="Écrivez `a && b` là.\n",
        ),
        bad(
            source='```js\nif (a < b) { go("x"); }\n```\n',
            translation="```js\n⟦if (a &lt; b) { go(&quot;x&quot;); }⟧\n```\n",
            fixed='```js\nif (a < b) { go("x"); }\n```\n',
        ),
        bad(
            source="| Key |\n|---|\n| `<id>` |\n",
            translation="| Clé |\n|---|\n| `⟦&lt;id&gt;⟧` |\n",
        ),
        bad(
            source="Write `a && b` there.\n",
            translation="Écrivez-y `a && b`, soit `⟦c &amp;&amp; d⟧`.\n",
        ),
        bad(
            source="Write `&amp;` for `a & b`.\n",
            translation="Pour `a & b`, écrivez `⟦&⟧`.\n",
            fixed="Pour `a & b`, écrivez `&amp;`.\n",
        ),
        good(
            source="Give `&gt; 100` there.\n",
            translation="Donnez-y `> 100`.\n",
        ),
        good(source="Write the sign.\n", translation="Écrivez `&amp;`.\n"),
        good(
            source="Write `&amp;` or `&lt;b>`.\n",
            translation="Écrivez `&amp;` ou `&lt;b>`.\n",
        ),
        good(source="Fish & chips, `a`.\n", translation="Poisson &amp; frites, `a`.\n"),
        good(
            source="```html\n<b>A &gt; B</b>\n```\n",
            translation="```html\n<b>C &gt; D</b>\n```\n",
        ),
    ],
)
def entity_in_code(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Code of the translation has entities where the source text has the signs: `a &amp;&amp; b` for `a && b`.

    Renderers show code letter for letter, so readers see the entities and copy them.
    Tools that escape text do not know that it is code; others take away the entity of which the source text speaks.
    """
    for source, translation in compared(pair):
        if source.fence and translation.fence:
            there = pair.source.source.cut(source.fence.content_span)
            hits = list(_lines(translation.fence.content_span, there, source, pair))
            if hits:
                more = (
                    f", and {len(hits) - 1} more lines like it" if len(hits) > 1 else ""
                )
                yield replace(hits[0], message=hits[0].message + more)
        for code in translation.code_spans:
            yield from _escaped(code.content_span, source.codes, source, pair)
            yield from _unescaped(code.content_span, source, translation, pair)


def _unescaped(
    place: Span, source: Unit, translation: Unit, pair: Pair
) -> Iterator[Hit]:
    """A sign in code, where the source text writes of the entity that stands for it
    (`&amp;`) and the translation nowhere does. Within other code (`&gt; 100`) the source's
    own entity is the fault."""
    written = pair.translation.source.cut(place)
    if written in source.codes:
        return
    wanted = next(
        (
            code
            for code in source.codes
            if _ENTITY.fullmatch(code)
            and unescape(code) == written
            and code not in translation.codes
        ),
        None,
    )
    if wanted is None:
        return
    fix = Fix(f"write {wanted}", (Edit(place, wanted),), (Change.CODE_SPAN,))
    message = f"found “{written}” in code, expected “{wanted}” as in the source text"
    yield Hit(place, message, wanted, fix, source_place(pair, source.span))


def _lines(content: Span, there: str, source: Unit, pair: Pair) -> Iterator[Hit]:
    """Each line of a code block that has an entity, beside the lines of the source
    text's."""
    lines = [line.strip() for line in there.splitlines()]
    at = content.start
    for line in pair.translation.source.cut(content).splitlines(keepends=True):
        bare = line.strip()
        start = at + line.find(bare) if bare else at
        yield from _escaped(Span(start, start + len(bare)), lines, source, pair)
        at += len(line)


def _escaped(
    place: Span, wanted: list[str] | tuple[str, ...], source: Unit, pair: Pair
) -> Iterator[Hit]:
    """A code with entities, where what they stand for is one of the source text's, or
    none of these has entities."""
    written = pair.translation.source.cut(place)
    if not _ENTITY.search(written) or written in wanted:
        return
    plain = unescape(written).replace("\u00a0", " ")
    if plain not in wanted and (
        not wanted or any(_ENTITY.search(code) for code in wanted)
    ):
        return
    fix = (
        Fix(f"write {plain}", (Edit(place, plain),), (Change.CODE_SPAN, Change.CODE))
        if plain in wanted
        else None
    )
    message = f"found “{written}” in code, which shows it as it is, expected “{plain}”"
    yield Hit(place, message, plain, fix, source_place(pair, source.span))
