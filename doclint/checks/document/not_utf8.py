"""A page in another encoding than UTF-8."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, Spoils, bad, good, rule
from doclint.source import Span


@rule(
    "document/not-utf8",
    visits=Document,
    severity=Severity.ERROR,
    spoils=Spoils.PAGE,
    examples=[
        bad("Un caf⟦\udce9⟧ noir.\n"),  # the byte E9, an é of Latin-1
        good("Déjà vu, 既視感, \U0001f600.\n"),
        good("A replacement character � that someone wrote.\n"),
    ],
)
def not_utf8(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The page holds bytes that are not UTF-8.

    It was saved in another encoding, or pasted together from several; readers see � for
    each such letter. Nothing else is told of the page until it is mended.
    """
    at = document.source.undecodable
    if at is not None:
        yield Hit(
            Span(at, min(at + 1, len(document.text))),
            "found bytes that are not UTF-8, expected a page in UTF-8",
        )
