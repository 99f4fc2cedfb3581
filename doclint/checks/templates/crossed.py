"""Blocks that overlap."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
        bad(
            "{% tab %}\n{% note %}\nText.\n⟦{% endtab %}⟧\n{% endnote %}\n",
            dialect="jekyll",
            entries=_BLOCKS,
        ),
        bad(
            "{% if a %}\n{% note %}\n⟦{% endif %}⟧\n{% endnote %}\n",
            dialect="jekyll",
            entries=_BLOCKS,
        ),
        good(
            "{% tab %}\n{% note %}\nText.\n{% endnote %}\n{% endtab %}\n",
            dialect="jekyll",
            entries=_BLOCKS,
        ),
        good(
            "{% note %}\nOne.\n{% endnote %}\n{% note %}\nTwo.\n{% endnote %}\n",
            dialect="jekyll",
            entries=_BLOCKS,
        ),
        good(
            "{% tab %}\n{% note %}\nText.\n{% endtab %}\n",
            dialect="jekyll",
            entries=_BLOCKS,
        ),
    ],
)
def crossed(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A block ends while another, opened inside it, is still open.

    The generator stops there: the inner block must be closed first.
    """
    closed = [block for block in document.of(TagBlock) if block.end is not None]
    for outer, inner in zip(closed, _next_ending_later(closed), strict=True):
        if inner and outer.end and inner.start.span.start < outer.span.end:
            message = f"found {{% end{outer.name} %}} inside {{% {inner.name} %}}, expected {{% end{inner.name} %}} first"
            yield Hit(
                outer.end.span,
                message,
                related=(Related(inner.start.span, "opened here"),),
            )


def _next_ending_later(blocks: Sequence[TagBlock]) -> Iterator[TagBlock | None]:
    """For each block the first one begun after it that ends behind its end; None where
    there is none."""
    later: list[TagBlock | None] = []
    waiting: list[
        TagBlock
    ] = []  # begun later than the block looked at, each ending behind the one above it
    for block in reversed(blocks):
        while waiting and waiting[-1].span.end <= block.span.end:
            waiting.pop()
        later.append(waiting[-1] if waiting else None)
        waiting.append(block)
    return reversed(later)
