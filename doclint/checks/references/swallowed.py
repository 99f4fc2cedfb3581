"""Definitions that are part of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from doclint.document import Block, BlockKind, Document, Reference
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.page.markup import margin, newline
from doclint.page.swallowed import swallowed_definitions
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.link_labels import folded


@rule(
    "references/swallowed",
    visits=Block,
    severity=Severity.ERROR,
    examples=[
        bad("See [it][1].\n⟦[1]: /a⟧\n", fixed="See [it][1].\n\n[1]: /a\n"),
        bad(
            "See [it][1].\n⟦[1]: https://a.example/⟧\n[2]: /b\n",
            fixed="See [it][1].\n\n[1]: https://a.example/\n[2]: /b\n",
        ),
        bad("- See [it][1].\n⟦[1]: /a⟧\n"),
        bad("> See [it][1].\n> ⟦[1]: /a⟧\n", fixed="> See [it][1].\n>\n> [1]: /a\n"),
        bad("See [it][1].\n⟦[1]: {% asset /a b.png %}⟧\n", dialect="jekyll"),
        bad(
            "| Key |\n|-----|\n| [it][1] |\n⟦[1]: /a⟧\n",
            fixed="| Key |\n|-----|\n| [it][1] |\n\n[1]: /a\n",
        ),
        good("See [it][1].\n\n[1]: /a\n[2]: /b\n"),
        good("# Keys\n[1]: /a\n\n[it][1]\n"),
        good("{% alert note %}\n[it][1]\n{% endalert %}\n[1]: /a\n", dialect="jekyll"),
        good("Text.\n[Note]: see below.\n[Warning]: and/or this.\n"),
        good("```\nSee [it][1].\n[1]: /a\n```\n"),
        good("A claim[^1].\n[^1]: /a\n"),
    ],
)
def swallowed(block: Block, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A definition follows a line of text without a blank line between.

    Markdown then reads it as more of the text: readers see it, and its links do not
    work. Parting the two is safe where links use all such definitions: nobody sees one
    that nothing uses, and readers would lose a line.
    """
    swallowed = swallowed_definitions(block, ctx.document)
    if swallowed:
        yield _hit(swallowed, block, ctx)


def _hit(
    swallowed: Sequence[re.Match[str]], block: Block, ctx: Context[NoOptions]
) -> Hit:
    match = swallowed[0]
    start, prefix = margin(ctx.document.source, match.start("whole"))
    edit = Edit(Span(start, start), prefix.rstrip() + newline(ctx.text))
    before = "the table" if block.kind is BlockKind.TABLE else "the text"
    message = f"found definition [{match['label']}] as part of {before} above it, expected a blank line between"
    changes = (Change.DEFINITION, Change.LINK, Change.STRUCTURE)
    safe = all(_is_used(each, ctx.document) for each in swallowed)
    fix = Fix("put a blank line before it", (edit,), changes, safe=safe)
    return Hit(Span(*match.span("whole")), message, fix=fix)


def _is_used(match: re.Match[str], document: Document) -> bool:
    """Whether a link outside of a definition asks for its label."""
    label = folded(match["label"])
    whole = Span(*match.span("whole"))
    return any(
        reference.label == label and not whole.holds(reference.span)
        for reference in document.of(Reference)
    )
