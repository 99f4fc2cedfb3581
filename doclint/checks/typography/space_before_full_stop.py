"""A blank before a full stop."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import OPAQUE, Role, Segment
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule

# Behind it a sentence ends; a row of dots and `.NET` are no end of one.
_SPACED = expression(rf"(?<=[\w)\]»”{OPAQUE}–])[ \u00a0\u202f]+(?=\.(?:\s+(?!\.)|$))")


@rule(
    "typography/space-before-full-stop",
    visits=Segment,
    severity=Severity.INFO,
    preview=True,
    examples=[
        bad("Open **Settings**⟦ ⟧.\n", fixed="Open **Settings**.\n"),
        bad("Une fusion – `merge` –⟦ ⟧.\n", language="fr"),
        bad("Voyez `a`⟦ ⟧. Et là.\n", language="fr"),
        good("Use .NET and `a .` and . . . or .gitignore, see ![image](a.png) .\n"),
        good("The list of what follows : . and , in it\n"),
    ],
)
def space_before_full_stop(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A blank stands before a full stop.

    Often a bold word, a link or code before it was translated on its own.
    """
    spaced = ctx.language is None or ctx.language.spaces
    if " ." not in segment.text or segment.role is Role.FRONT_MATTER or not spaced:
        return
    for match in _SPACED.finditer(segment.text):
        place = segment.place(*match.span())
        # An image or a tag before it is an arrangement as often as not.
        is_opaque = segment.text[match.start() - 1] == OPAQUE
        if is_opaque and ctx.text[place.start - 1 : place.start] != "`":
            continue
        fix = Fix("delete the blank", (Edit(place, ""),), (Change.BLANKS,), safe=True)
        yield Hit(place, "found a blank before the full stop, expected none", fix=fix)
