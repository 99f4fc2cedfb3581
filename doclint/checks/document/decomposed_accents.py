"""Accents that are characters of their own."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from doclint.document import Document
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_DECOMPOSED = expression(
    "[^\\W_][\u0300-\u036f\u3099\u309a]+|[\u1100-\u1112][\u1161-\u1175][\u11a8-\u11c2]?"
)


@rule(
    "document/decomposed-accents",
    visits=Document,
    severity=Severity.INFO,
    examples=[
        bad("Un ⟦e\u0301⟧te\u0301.\n", fixed="Un été.\n"),
        bad("⟦か\u3099⟧\n", fixed="が\n"),
        good("Un été, が, 각.\n"),
        good("x\u0304 has no letter of its own.\n"),
        good("`e\u0301`\n"),
    ],
)
def decomposed_accents(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Letters and their accents are written as two characters.

    They look the same, but search and links treat them as other letters; they come from
    file names of macOS and from PDF. Reported once a page, at the first of them.
    """
    if unicodedata.is_normalized("NFC", document.text):
        return
    matches = [
        match
        for match in _DECOMPOSED.finditer(document.masked)
        if _composed(match.group()) != match.group()
    ]
    if matches:
        edits = tuple(
            Edit(Span(*match.span()), _composed(match.group())) for match in matches
        )
        message = f"found {len(matches)} letters with separate accents, expected letters of one character"
        yield Hit(
            edits[0].span,
            message,
            edits[0].text,
            Fix("compose the letters", edits, (Change.LETTERS,), safe=True),
        )


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)
