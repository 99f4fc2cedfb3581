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
    marks = (note for note in notes if not note.definition)
    missing = [mark for mark in marks if mark.label not in defined.known]
    partial = bool(missing) and includes_files(document)
    for mark in missing:
        near = defined.of(mark.label)
        is_sure = near is not None or not partial
        if is_sure and _is_label(mark.label, bool(defined.known)):
            label = mark.label
            message = (
                f"found footnote mark [^{label}], expected a footnote [^{label}]: …"
            )
            yield Hit(mark.span, message, near, _fix(mark, near) if near else None)


def _fix(mark: Footnote, near: str) -> Fix:
    """Puts the label of a footnote into a mark."""
    edit = Edit(Span(mark.span.start + 2, mark.span.end - 1), near)
    return Fix(f"use the footnote {near}", (edit,), (Change.FOOTNOTE,))


def _is_label(label: str, has_notes: bool) -> bool:
    """Without any footnote on the page, only numbers are taken for marks: `[^abc]` may
    be a pattern."""
    return bool(re.fullmatch(r"[1-9]\d{0,3}", label)) or (
        has_notes and bool(re.fullmatch(r"[\w.:-]+", label))
    )
