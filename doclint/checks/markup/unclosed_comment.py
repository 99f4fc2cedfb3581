"""HTML comments that nothing closes."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Comment, Segment
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, Spoils, bad, good, rule
from doclint.source import Span

_OPEN, _CLOSE = "<!--", "-->"


@rule(
    "markup/unclosed-comment",
    visits=(Comment, Segment),
    severity=Severity.ERROR,
    spoils=Spoils.COMPARISON,
    examples=[
        good("One.\n\n<!--truncate-->\n\nTwo.\n", dialect="docusaurus"),
        bad("⟦<!--⟧ to do\n\nText.\n"),
        bad("Text ⟦<!--⟧ to do\n\nMore.\n"),
        bad("⟦<!--⟧ to do -- >\n\nText.\n"),
        good("<!-- to do -->\n\nText <!-- so -->.\n"),
        good("A comment starts with `<!--` or \\<!--.\n"),
        good("```\n<!-- to do\n```\n"),
    ],
)
def unclosed_comment(part: Comment | Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A comment is opened with `<!--` and never closed with `-->`.

    It takes in the rest of the page, or is shown to readers.
    """
    if isinstance(part, Segment):
        at = part.text.find(_OPEN)
        place = part.place(at, at + len(_OPEN)) if at >= 0 else None
        if (
            place is None
            or ctx.cut(place) != _OPEN
            or ctx.text[place.start - 1 : place.start] == "\\"
        ):
            return
        if _CLOSE in ctx.text[place.end :]:
            return  # a comment all the same, which a dialect without comments shows or refuses
    elif part.closed or not ctx.text.startswith(_OPEN, part.span.start):
        return
    else:
        place = Span(part.span.start, part.span.start + len(_OPEN))
    yield Hit(place, "found <!-- without an end, expected --> after it")
