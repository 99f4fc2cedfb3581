"""Footnote marks without a footnote."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document, Footnote
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.page.included import includes_files
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.nearest import Nearest

_NUMBER = expression(r"[1-9]\d{0,3}")
_WORD = expression(r"[\w.:-]+")
# What a writer calls a footnote, and nobody a class of characters.
_NAME = expression(r"[^\W\d_](?=\w*[^\W\d_]{3}|\w*\d|\w*-)[\w-]{2,}")
_ENDS_WORD = expression(r"[^\W_]|[.,;:!?)\"’”»…。、，；：！？）」』]")
# Behind a class of characters in a pattern.
_GOES_ON = frozenset("*+?{[(|\\")


@rule(
    "references/undefined-footnote",
    visits=Document,
    severity=Severity.WARNING,
    examples=[
        bad("A claim⟦[^2]⟧.\n\n[^1]: Its source.\n"),
        bad("A claim⟦[^1]⟧.\n"),
        bad("A claim⟦[^source]⟧ and another.⟦[^note2]⟧\n"),
        bad("これは主張⟦[^source]⟧です。\n", language="ja"),
        bad(
            "A claim⟦[^sorce]⟧.\n\n[^source]: A book.\n",
            fixed="A claim[^source].\n\n[^source]: A book.\n",
        ),
        good(
            "A claim[^1] and another[^note].\n\n[^1]: Its source.\n[^note]: A book.\n"
        ),
        good("A claim[^Note].\n\n[^note]: A book.\n"),
        good("The pattern [^a-z] and [^abc] and [^0], and `[^1]`.\n"),
        good("The patterns x[^name]* and [^name], s[^xyz] and a[^_a-z].\n"),
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
        if is_sure and _is_label(mark, bool(defined.known), ctx.text):
            label = mark.label
            message = (
                f"found footnote mark [^{label}], expected a footnote [^{label}]: …"
            )
            yield Hit(mark.span, message, near, _fix(mark, near) if near else None)


def _fix(mark: Footnote, near: str) -> Fix:
    """Puts the label of a footnote into a mark."""
    edit = Edit(Span(mark.span.start + 2, mark.span.end - 1), near)
    return Fix(f"use the footnote {near}", (edit,), (Change.FOOTNOTE,))


def _is_label(mark: Footnote, has_notes: bool, text: str) -> bool:
    """Without any footnote on the page, numbers are taken for marks, and names right
    behind a word (`a claim[^source]`): `[^abc]` may be a pattern."""
    if _NUMBER.fullmatch(mark.label):
        return True
    if has_notes:
        return _WORD.fullmatch(mark.label) is not None
    before = text[max(0, mark.span.start - 1) : mark.span.start]
    after = text[mark.span.end : mark.span.end + 1]
    is_pattern = after in _GOES_ON or not _NAME.fullmatch(mark.label)
    return _ENDS_WORD.fullmatch(before) is not None and not is_pattern
