"""A blank before a comma."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import OPAQUE, Segment
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule

# After an opaque character only when it is code: an image or a tag before a comma is
# often an arrangement.
_SPACED = expression(
    r"(?<=[\w)\]»”\"'’," + OPAQUE + r"])[ \u00a0\u202f]+(?=[,،](?:\s|$))"
)


@rule(
    "typography/space-before-comma",
    visits=Segment,
    severity=Severity.WARNING,
    gathers=3,
    examples=[
        bad(
            "In **Settings**⟦ ⟧, choose one.\n", fixed="In **Settings**, choose one.\n"
        ),
        bad("Dans le menu⟦ ⟧, choisissez.\n", language="fr"),
        bad("The `key`⟦ ⟧, too.\n"),
        bad("Des images,⟦ ⟧, des sons.\n", language="fr"),
        bad("الأدوات المختلفة⟦ ⟧، لكننا.\n", language="ar"),
        good("Read [the guide ](/g), first.\n"),
        good("One, two, `a , b`, 1 ,5 and ![image](a.png) , four.\n"),
    ],
)
def space_before_comma(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A blank stands before a comma.

    Often it slipped there when a bold word or a link was translated on its own, or a
    word between two commas was lost.
    """
    has_comma = "," in segment.text or "،" in segment.text
    parts_words = ctx.language is None or ctx.language.spaces
    if not has_comma or not parts_words:
        return
    for match in _SPACED.finditer(segment.text):
        place = segment.place(*match.span())
        if (
            segment.text[match.start() - 1] == OPAQUE
            and ctx.text[place.start - 1 : place.start] != "`"
        ):
            continue
        if ctx.text[place.end : place.end + 1] == "]":
            continue  # the end of a link's text, which has a rule of its own
        if segment.text[match.start() - 1] == ",":
            yield Hit(
                place, "found nothing between two commas, expected words or one comma"
            )
            continue
        yield Hit(
            place,
            "found a blank before the comma, expected none",
            fix=Fix(
                "delete the blank", (Edit(place, ""),), (Change.BLANKS,), safe=True
            ),
        )
