"""Footnotes that no mark leads to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from doclint.document import Document, Footnote
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.page.markup import label_uses
from doclint.rule import Context, NoOptions, bad, good, rule

_MARK = expression(r"\[\^([^\[\]\n]{1,200})\]")


@rule(
    "references/unused-footnote",
    visits=Document,
    severity=Severity.WARNING,
    examples=[
        bad("A claim[^1].\n\n[^1]: Its source.\n⟦[^2]⟧: Another source.\n"),
        bad("A claim, `[^1]`.\n\n⟦[^1]⟧: Its source.\n"),
        good(
            "A claim[^1], another[^Note].\n\n[^1]: Its source.\n[^note]: A book, see [^3].\n\n[^3]: So.\n"
        ),
        good("<div>A claim[^1].</div>\n\n[^1]: Its source.\n"),
    ],
)
def unused_footnote(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A footnote has no mark in the text.

    Site generators leave it out, so readers never see it; usually the mark was lost.
    """
    notes = document.of(Footnote)
    used = {note.label for note in notes if not note.definition}
    alone = [note for note in notes if note.definition and note.label not in used]
    marks = (
        Counter(match[1].casefold() for match in _MARK.finditer(label_uses(document)))
        if alone
        else Counter()
    )
    for note in alone:
        if marks[note.label] <= 1:
            yield Hit(
                note.span,
                f"found footnote [^{note.label}], expected a mark [^{note.label}] in the text",
            )
