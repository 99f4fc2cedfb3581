"""Blocks that overlap."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document, TagBlock
from doclint.findings import Hit, Related, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.vocabulary import TagSpec

_BLOCKS = [TagSpec(name="note", block=True), TagSpec(name="tab", block=True)]


@rule(
    "templates/crossed",
    visits=Document,
    severity=Severity.ERROR,
    examples=[
        bad("{% tab %}\n{% note %}\nText.\n⟦{% endtab %}⟧\n{% endnote %}\n", dialect="jekyll", entries=_BLOCKS),
        bad("{% if a %}\n{% note %}\n⟦{% endif %}⟧\n{% endnote %}\n", dialect="jekyll", entries=_BLOCKS),
        good("{% tab %}\n{% note %}\nText.\n{% endnote %}\n{% endtab %}\n", dialect="jekyll", entries=_BLOCKS),
        good("{% note %}\nOne.\n{% endnote %}\n{% note %}\nTwo.\n{% endnote %}\n", dialect="jekyll", entries=_BLOCKS),
        good("{% tab %}\n{% note %}\nText.\n{% endtab %}\n", dialect="jekyll", entries=_BLOCKS),
    ],
)
def crossed(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A block ends while another, opened inside it, is still open.

    The generator stops there: the inner block must be closed first.
    """
    closed = [block for block in document.of(TagBlock) if block.end is not None]
    for index, outer in enumerate(closed):
        for inner in closed[index + 1 :]:
            if inner.start.span.start >= outer.span.end:
                break
            if outer.end and inner.span.end > outer.span.end:
                message = (
                    f"found {{% end{outer.name} %}} inside {{% {inner.name} %}}, expected {{% end{inner.name} %}} first"
                )
                yield Hit(outer.end.span, message, related=(Related(inner.start.span, "opened here"),))
                break
