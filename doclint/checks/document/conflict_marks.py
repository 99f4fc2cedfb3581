"""Marks that a version control system leaves where a merge failed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import Document, RegionKind
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.page.regions import without
from doclint.rule import Context, NoOptions, Spoils, bad, good, rule
from doclint.source import Span

# Each at the start of a line, or of a quotation's line.
_OURS = expression(r"^(?:> )?(<{7}(?: [^\r\n]*)?)(?=\r?$)", re.MULTILINE)
_BETWEEN = expression(r"^(?:> )?={7}(?=\r?$)", re.MULTILINE)
_THEIRS = expression(r"^(?:> )?>{7}(?: [^\r\n]*)?(?=\r?$)", re.MULTILINE)

# One mark alone, which git and nobody else writes: with what git calls the two sides.
_ALONE = expression(
    r"^(?:> )?(<{7} (?:HEAD|Updated upstream)"
    r"|>{7} (?:[0-9a-f]{7,40}(?: \([^\r\n]*\))?|Stashed changes|(?:origin|upstream)/\S+))(?=\r?$)",
    re.MULTILINE,
)
_MESSAGE = "found the marks of a failed merge, expected one of its two versions"


@rule(
    "document/conflict-marks",
    visits=Document,
    severity=Severity.WARNING,
    spoils=Spoils.COMPARISON,
    examples=[
        bad("Text.\n\n⟦<<<<<<< HEAD⟧\nOne line.\n=======\nAnother.\n>>>>>>> branch\n"),
        bad(
            "⟦<<<<<<< ours⟧\nOne.\n||||||| base\nOld.\n=======\nTwo.\n>>>>>>> theirs\n\nEnd.\n"
        ),
        bad("One line.\n\n⟦<<<<<<< HEAD⟧\n\nAnother.\n"),
        bad("Eine Zeile.\n\n⟦>>>>>>> 1a2b3c4d5⟧\n", language="de"),
        good("Title\n=======\n\n> > > > > > > a deep quotation\n"),
        good("```\n<<<<<<< HEAD\nOne line.\n=======\nAnother.\n>>>>>>> branch\n```\n"),
        good("A shift `<<<<<<<` and\n<<<<<<< this alone\n"),
    ],
)
def conflict_marks(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The marks of a failed merge stand in the page, and both versions of its text.

    They are git's `<<<<<<<`, `=======` and `>>>>>>>`, each at the start of a line, in
    this order. Shown in code, they are right. Until one version is chosen, the page is
    not compared with its source text.
    """
    if "<<<<<<<" not in document.text and ">>>>>>>" not in document.text:
        return
    text = without(document, RegionKind.CODE)
    at = 0
    whole = False
    while ours := _OURS.search(text, at):
        between = _BETWEEN.search(text, ours.end())
        theirs = _THEIRS.search(text, between.end()) if between else None
        if theirs is None:
            break
        whole = True
        yield Hit(Span(*ours.span(1)), _MESSAGE)
        at = theirs.end()
    # Of a merge that somebody began to clean up.
    alone = None if whole else _ALONE.search(text)
    if alone:
        yield Hit(Span(*alone.span(1)), _MESSAGE)
