"""Footnote marks without a footnote."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import Footnote
from doclint.findings import Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.included import includes_files
from doclint.text.similar import closest


@rule(
    "references/undefined-footnote",
    visits=Footnote,
    severity=Severity.ERROR,
    examples=[
        bad("A claim⟦[^2]⟧.\n\n[^1]: Its source.\n"),
        bad("A claim⟦[^1]⟧.\n"),
        bad("A claim⟦[^sorce]⟧.\n\n[^source]: A book.\n", fixed="A claim[^source].\n\n[^source]: A book.\n"),
        good("A claim[^1] and another[^note].\n\n[^1]: Its source.\n[^note]: A book.\n"),
        good("A claim[^Note].\n\n[^note]: A book.\n"),
        good("The pattern [^a-z] and [^abc] and [^0], and `[^1]`.\n"),
        good("An inline note ^[of its own].\n"),
    ],
)
def undefined_footnote(note: Footnote, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A footnote mark has no footnote.

    Readers see the raw mark, and the source of a claim is lost.
    """
    defined = sorted({other.label for other in ctx.document.of(Footnote) if other.definition})
    if note.definition or note.label in defined or not _is_label(note.label, bool(defined)):
        return
    near = closest(note.label, defined) if len(note.label) > 2 else None
    if near is None and includes_files(ctx.document):
        return
    edit = Edit(Span(note.span.start + 2, note.span.end - 1), near or "")
    fix = Fix(f"use the footnote {near}", (edit,), safe=False) if near else None
    yield Hit(note.span, f"found footnote mark [^{note.label}], expected a footnote [^{note.label}]: …", near, fix)


def _is_label(label: str, has_notes: bool) -> bool:
    """Without any footnote on the page, only numbers are taken for marks: `[^abc]` may be a pattern."""
    return bool(re.fullmatch(r"[1-9]\d{0,3}", label)) or (has_notes and bool(re.fullmatch(r"[\w.:-]+", label)))
