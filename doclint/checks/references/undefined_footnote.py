"""Footnote marks without a footnote."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import Document, Footnote
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.page.included import includes_files
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.nearest import Nearest


@rule(
    "references/undefined-footnote",
    visits=Document,
    severity=Severity.WARNING,
    examples=[
        bad("A claim⟦[^2]⟧.\n\n[^1]: Its source.\n"),
        bad("A claim⟦[^1]⟧.\n"),
        bad(
            "A claim⟦[^sorce]⟧.\n\n[^source]: A book.\n",
            fixed="A claim[^source].\n\n[^source]: A book.\n",
        ),
        good(
            "A claim[^1] and another[^note].\n\n[^1]: Its source.\n[^note]: A book.\n"
        ),
        good("A claim[^Note].\n\n[^note]: A book.\n"),
        good("The pattern [^a-z] and [^abc] and [^0], and `[^1]`.\n"),
        good("An inline note ^[of its own].\n"),
    ],
)
def undefined_footnote(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A footnote mark has no footnote.

    Readers see the raw mark, and the source of a claim is lost.
    """
    notes = document.of(Footnote)
    defined = Nearest(note.label for note in notes if note.definition)
    missing = [
        note
        for note in notes
        if not note.definition and note.label not in defined.known
    ]
    partial = bool(missing) and includes_files(document)
    for note in missing:
        near = defined.of(note.label)
        if _is_label(note.label, bool(defined.known)) and (
            near is not None or not partial
        ):
            edit = Edit(Span(note.span.start + 2, note.span.end - 1), near or "")
            fix = (
                Fix(f"use the footnote {near}", (edit,), (Change.FOOTNOTE,))
                if near
                else None
            )
            message = f"found footnote mark [^{note.label}], expected a footnote [^{note.label}]: …"
            yield Hit(note.span, message, near, fix)


def _is_label(label: str, has_notes: bool) -> bool:
    """Without any footnote on the page, only numbers are taken for marks: `[^abc]` may
    be a pattern."""
    return bool(re.fullmatch(r"[1-9]\d{0,3}", label)) or (
        has_notes and bool(re.fullmatch(r"[\w.:-]+", label))
    )
