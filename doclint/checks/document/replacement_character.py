"""Letters that a wrong encoding destroyed."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document, RegionKind
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.page.regions import without
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

# Alone between blanks or quotes the character is what the page speaks of.
_LOST = expression("(?<=[^\\W_])\ufffd+|\ufffd+(?=[^\\W_])|\ufffd{2,}")


@rule(
    "document/replacement-character",
    visits=Document,
    severity=Severity.ERROR,
    examples=[
        bad("Le caf⟦�⟧ est l⟦�⟧.\n"),
        bad("⟦��⟧ und mehr\n"),
        bad("---\ntitle: ⟦�⟧t⟦�⟧\n---\n"),
        good("A decoder writes “�” for it.\n"),
        good("`caf�` is what you see:\n\n```text\ncaf�\n```\n"),
    ],
)
def replacement_character(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A letter was replaced by � when the text was read in a wrong encoding.

    The letter is lost, so there is no fix; look it up in the source text. Code is not
    looked at, nor a page that is not UTF-8, which is another finding.
    """
    if "\ufffd" not in document.text or document.source.undecodable is not None:
        return
    for match in _LOST.finditer(without(document, RegionKind.CODE)):
        yield Hit(
            Span(*match.span()), "found � (U+FFFD), expected the letter that was lost"
        )
