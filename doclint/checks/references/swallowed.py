"""Definitions that are part of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import Block, BlockKind
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.page.markup import margin, newline
from doclint.page.swallowed import swallowed_definitions
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span


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
    work.
    """
    for match in swallowed_definitions(block, ctx.document)[:1]:
        yield _hit(match, block, ctx)


def _hit(match: re.Match[str], block: Block, ctx: Context[NoOptions]) -> Hit:
    start, prefix = margin(ctx.document.source, match.start("whole"))
    edit = Edit(Span(start, start), prefix.rstrip() + newline(ctx.text))
    before = "the table" if block.kind is BlockKind.TABLE else "the text"
    message = f"found definition [{match['label']}] as part of {before} above it, expected a blank line between"
    changes = (Change.DEFINITION, Change.LINK, Change.STRUCTURE)
    fix = Fix("put a blank line before it", (edit,), changes, safe=True)
    return Hit(Span(*match.span("whole")), message, fix=fix)
