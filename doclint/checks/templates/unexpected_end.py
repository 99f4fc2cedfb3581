"""Ends without a beginning."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document, TagBlock
from doclint.findings import Hit, Severity
from doclint.page.containers import open_containers
from doclint.page.tag_names import known_names, running
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.vocabulary import TagSpec

_NOTE = [TagSpec(name="note", block=True)]


@rule(
    "templates/unexpected-end",
    visits=Document,
    severity=Severity.ERROR,
    examples=[
        bad("Text.\n\n⟦{% endnote %}⟧\n", dialect="jekyll", entries=_NOTE),
        bad(
            "{% note %}\nText.\n{% endnote %}\n⟦{% endnote %}⟧\n",
            dialect="jekyll",
            entries=_NOTE,
        ),
        bad("Text.\n\n⟦{% endif %}⟧\n", dialect="jekyll"),
        bad("/// tip\n\nText.\n\n///\n\n⟦///⟧\n", dialect="mkdocs"),
        bad(
            ':::zone pivot="a"\nText.\n:::zone-end\n\n⟦:::zone-end⟧\n', dialect="learn"
        ),
        good(
            "/// tip | Before/After\n\nText.\n\n///\n\n///a/path and ///more\n",
            dialect="mkdocs",
        ),
        good("{% note %}\nText.\n{% endnote %}\n", dialect="jekyll", entries=_NOTE),
        good("{% endpoint %}\n{% endfoo %}\n", dialect="jekyll"),
        good("{% raw %}{% endnote %}{% endraw %}\n", dialect="jekyll", entries=_NOTE),
        good(":::note\nText.\n:::\n", dialect="docusaurus"),
    ],
)
def unexpected_end(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """An end tag or a closing mark closes nothing.

    Its beginning was lost, or it was left behind. Liquid makes no page then.
    """
    if "liquid" in ctx.dialect.templates:
        used = {block.end.span for block in document.of(TagBlock) if block.end}
        blocks = known_names(document, ctx.dialect, ctx.vocabulary).blocks
        for tag in running(document):
            if (
                tag.name.startswith("end")
                and tag.name[3:] in blocks
                and tag.span not in used
            ):
                yield Hit(
                    tag.span,
                    f"found {{% {tag.name} %}}, expected {{% {tag.name[3:]} %}} before it",
                )
    for mark, signs in open_containers(document, ctx.text).unopened:
        yield Hit(
            mark.span,
            f"found {signs}{mark.name}, which closes nothing, expected an opening mark before it",
        )
