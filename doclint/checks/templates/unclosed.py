"""Block tags and containers that nothing closes."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document, Tag, TagBlock
from doclint.findings import Hit, Severity
from doclint.page.containers import end_of, open_containers
from doclint.page.tag_names import Names, known_names, misspelt_end, running
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.vocabulary import TagSpec

_NOTE = [TagSpec(name="note", block=True), TagSpec(name="tab", block=True)]


@rule(
    "templates/unclosed",
    visits=Document,
    severity=Severity.ERROR,
    examples=[
        bad("⟦{% note %}⟧\nText.\n", dialect="jekyll", entries=_NOTE),
        bad("⟦{% if a %}⟧\nText.\n", dialect="jekyll"),
        bad(
            "⟦{% note %}⟧\nOne.\n\n{% note %}\nTwo.\n{% endnote %}\n",
            dialect="jekyll",
            entries=_NOTE,
        ),
        bad("⟦:::note⟧\nText.\n", dialect="docusaurus"),
        bad("::::tip\n\n⟦:::note⟧\nText.\n\n::::\n", dialect="vitepress"),
        bad("⟦/// tip⟧\n\nText.\n", dialect="mkdocs"),
        good("{% note %}\nText.\n{% endnote %}\n", dialect="jekyll", entries=_NOTE),
        good("{% note %}\nText.\n{% noteend %}\n", dialect="jekyll", entries=_NOTE),
        good(
            "{% raw %}{% note %}{% endraw %}\n{% include note.html %}\n",
            dialect="jekyll",
            entries=_NOTE,
        ),
        good(
            "{% tab %}\n{% note %}\nText.\n{% endtab %}\n{% endnote %}\n",
            dialect="jekyll",
            entries=_NOTE,
        ),
        bad(
            '⟦::: moniker range="keys-2"⟧\n\nText.\n\n::: moniker range="keys-1"\n\nText.\n\n::: moniker-end\n',
            dialect="learn",
        ),
        good(
            ':::row:::\n:::column span="":::\nText.\n:::column-end:::\n:::row-end:::\n',
            dialect="learn",
        ),
        good(
            ':::image source="a.png" alt-text="A key.":::\n\n:::zone pivot="a"\nText.\n:::zone-end\n',
            dialect="learn",
        ),
        good(":::note\nText.\n:::\n", dialect="docusaurus"),
        good("//// tab | One\n\n/// tip\n\nText.\n\n///\n\n////\n", dialect="mkdocs"),
        good("!!! note\n    Text.\n", dialect="mkdocs"),
        good("{% note %}\nText.\n"),
    ],
)
def unclosed(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A block tag or a container is opened and never closed.

    Liquid then makes no page at all; a container takes in the rest of the page. A tag
    that has its end elsewhere on the page counts as a block, even where no pack tells
    of it.
    """
    open_now = [block for block in document.of(TagBlock) if block.end is None]
    if open_now:
        names = known_names(document, ctx.dialect, ctx.vocabulary)
        wrong = [each for tag in running(document) if (each := _wrong_end(tag, names))]
        for block in open_now:
            if any(
                name == f"end{block.name}" and tag.span.start >= block.body.start
                for tag, name in wrong
            ):
                continue  # templates/misspelt-end tells of it
            yield Hit(
                block.start.span,
                f"found {{% {block.name} %}} without an end, expected {{% end{block.name} %}}",
            )
    for mark, signs in open_containers(document, ctx.text).unclosed:
        yield Hit(
            mark.span,
            f"found {signs}{mark.name} without an end, expected {end_of(mark, signs, document)} on a line of its own",
        )


def _wrong_end(tag: Tag, names: Names) -> tuple[Tag, str] | None:
    name = misspelt_end(tag, names)
    return (tag, name) if name else None
