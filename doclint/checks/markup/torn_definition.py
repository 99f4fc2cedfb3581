"""Definitions of a term that were torn from their colon."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Role, Segment
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule

_LONE_COLON = expression(r"(?:\A|\n)[ \t]*(:)[ \t]*\Z")


@rule(
    "markup/torn-definition",
    visits=Segment,
    severity=Severity.WARNING,
    gathers=3,
    examples=[
        bad("**Lid**\n⟦:⟧\n\nIt keeps the rain out of the box.\n"),
        bad("Der Deckel hält den Regen ab.\n⟦:⟧\n\nDie Kiste steht darunter.\n"),
        good("**Lid**\n\n:   It keeps the rain out of the box.\n"),
        good("Take these:\n\n- a lid\n"),
    ],
)
def torn_definition(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A colon stands alone in its line, and what it should lead stands below, in a paragraph of its own.

    In a list of definitions (`term`, and below it `: what it means`) the colon and its
    text are one line. Tools of translators put the text into a line of its own.
    """
    if segment.role is not Role.PROSE or not segment.text.rstrip().endswith(":"):
        return
    match = _LONE_COLON.search(segment.text)
    if match:
        yield Hit(
            segment.place(*match.span(1)),
            "found a colon alone in its line, expected the definition behind it",
        )
