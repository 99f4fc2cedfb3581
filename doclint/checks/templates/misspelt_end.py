"""End tags with the wrong name."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.page.tag_names import known_names, misspelt_end, running
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.vocabulary import TagSpec

_NOTE = [TagSpec(name="note", block=True)]

# What stands behind a block that is closed again is read otherwise.
_CHANGES = (Change.TAG, Change.STRUCTURE, Change.CODE)


@rule(
    "templates/misspelt-end",
    visits=Document,
    severity=Severity.ERROR,
    examples=[
        bad(
            "{% note %}\nText.\n⟦{% noteend %}⟧\n",
            dialect="jekyll",
            entries=_NOTE,
            fixed="{% note %}\nText.\n{% endnote %}\n",
        ),
        bad("{% note %}\nText.\n⟦{% end note %}⟧\n", dialect="jekyll", entries=_NOTE),
        bad("{% note %}\nText.\n⟦{% /note %}⟧\n", dialect="jekyll", entries=_NOTE),
        bad("{% note %}\nText.\n⟦{%- endnot -%}⟧\n", dialect="jekyll", entries=_NOTE),
        bad("{% note %}\nText.\n⟦{% endNote %}⟧\n", dialect="jekyll", entries=_NOTE),
        bad(
            "{% raw %}\nText.\n{% endraw %}\n{% if a %}\nText.\n⟦{% end_if %}⟧\n",
            dialect="jekyll",
        ),
        good("{% note %}\nText.\n{%endnote%}\n", dialect="jekyll", entries=_NOTE),
        good("{% endpoint /users %}\n{% weekend %}\n", dialect="jekyll", entries=_NOTE),
        good("{% raw %}{% noteend %}{% endraw %}\n", dialect="jekyll", entries=_NOTE),
    ],
)
def misspelt_end_tag(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A tag was meant to end a block, and has another name.

    The generator stops at it: no page is made. Liquid's end tags are `end` and the name
    of the block, in one word.
    """
    if "liquid" not in ctx.dialect.templates:
        return
    tags = list(running(document))
    names = known_names(document, ctx.dialect, ctx.vocabulary) if tags else None
    for tag in tags:
        name = misspelt_end(tag, names) if names else None
        if name:
            inner = Span(
                tag.name_span.start, max(tag.name_span.end, tag.arguments_span.end)
            )
            written = ctx.cut(inner)
            kept = written[len(written.rstrip()) :]
            fix = Fix(
                "write the end tag", (Edit(inner, name + kept),), _CHANGES, safe=True
            )
            yield Hit(
                tag.span,
                f"found {{% {written.strip()} %}}, expected {{% {name} %}}",
                name,
                fix,
            )
