"""Line breaks within a paragraph that a translation lost."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import BlockKind
from doclint.evidence.beside import compared, first_line, source_place
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule

# What ends a line of Markdown where readers see it end: a backslash, two blanks, a tag.
_BREAK = expression(r"(?:\\{1,2}|[ ]{2,}|<br[ ]?/?>)[ \t]*\r?\n")
_LINE = expression(r"\n[ \t>]*(?=\S)")


@rule(
    "structure/lost-break",
    visits=Pair,
    severity=Severity.INFO,
    examples=[
        bad(
            source="The lamp is hot.\\\nThe lid is cold.\n\nGo on.\n",
            translation="⟦Die Lampe ist heiß.⟧\nDer Deckel ist kalt.\n\nWeiter.\n",
            language="de",
        ),
        good(
            source="The lamp is hot.\\\nThe lid is cold.\n\nGo on.\n",
            translation="Die Lampe ist heiß.<br>\nDer Deckel ist kalt.\n\nWeiter.\n",
            language="de",
        ),
        good(
            source="The lamp is hot.\\\nThe lid is cold.\n\nGo on.\n",
            translation="Die Lampe ist heiß, der Deckel kalt.\n\nWeiter.\n",
            language="de",
        ),
        good(
            source="The lamp is hot.\nThe lid is cold.\n\nGo on.\n",
            translation="Die Lampe ist heiß.\nDer Deckel ist kalt.\n\nWeiter.\n",
            language="de",
        ),
    ],
)
def lost_break(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The lines of a paragraph run into one, for the backslash or the two blanks at their ends are gone.

    Told where the translation has the same lines as its source, and none of the marks
    that make readers see them apart.
    """
    for source, translation in compared(pair):
        if source.kind is not BlockKind.PARAGRAPH or source.key:
            continue
        mine = pair.source.source.cut(source.span).rstrip()
        theirs = ctx.cut(translation.span).rstrip()
        breaks = len(_BREAK.findall(mine))
        if not breaks or _BREAK.search(theirs) or "<br" in theirs:
            continue
        has_same_lines = len(_LINE.findall(mine)) == len(_LINE.findall(theirs))
        if has_same_lines:
            message = f"found no line break in the paragraph, expected {breaks} as in the source text"
            yield Hit(
                first_line(pair, translation),
                message,
                related=source_place(pair, source.span),
            )
