"""Definitions that share a line."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.page.markup import margin, newline
from doclint.page.merged import merged_definitions
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span


@rule(
    "references/merged",
    visits=Document,
    severity=Severity.ERROR,
    examples=[
        bad(
            "See [it][1] and [that][2].\n\n⟦[1]: https://a.example/ [2]: https://b.example/⟧\n",
            fixed="See [it][1] and [that][2].\n\n[1]: https://a.example/\n[2]: https://b.example/\n",
        ),
        bad(
            "See [it][1].\n\n⟦[1]: https://a.example/ [2]: /b [3]: /c⟧\n",
            dialect="jekyll",
            fixed="See [it][1].\n\n[1]: https://a.example/\n[2]: /b\n[3]: /c\n",
        ),
        bad(
            "See [it][1].\n\n⟦[1]: {{ site.url }}/a [2]: {% asset /b c.png %}⟧\n\nText.\n",
            dialect="jekyll",
        ),
        bad('[it][1]\n\n⟦[1]: /a "A title" [2]: /b⟧\n'),
        good("See [it][1] and [that][2].\n\n[1]: /a\n[2]: /b\n"),
        good('[it][1]\n\n[1]: /a "then [2]: /b"\n'),
        good("`[1]: /a [2]: /b`\n\n```\n[1]: /a [2]: /b\n```\n"),
        good("[Note]: see [RFC 1]: it tells all.\n"),
        good("[^1]: A claim [^2]: and another.\n"),
    ],
)
def merged(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Several definitions stand on one line.

    CommonMark then reads none of them; kramdown takes all the rest of the line for the
    first one's target. It comes about when line ends are lost, in translation for one.
    """
    line_end = newline(ctx.text)
    changes = (Change.DEFINITION, Change.LINK, Change.TARGET, Change.STRUCTURE)
    for matches in merged_definitions(document):
        start, end = matches[0].start("label"), matches[-1].end()
        _, prefix = margin(document.source, start)
        gaps = [Span(*match.span("gap")) for match in matches[1:]]
        edits = tuple(Edit(gap, line_end + prefix) for gap in gaps)
        fix = Fix("put each definition on a line of its own", edits, changes, safe=True)
        labels = " ".join(match["label"][:-1] for match in matches)
        message = f"found {len(matches)} definitions on one line ({labels}), expected a line for each"
        yield Hit(Span(start, end), message, fix=fix)
