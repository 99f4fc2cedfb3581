"""Blanks that nobody sees in the address of a link or an image."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import Image, Link, LinkKind
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_NAMES = {
    "\u00a0": "a no-break space",
    "\u202f": "a narrow no-break space",
    "\u2007": "a figure space",
    "\u2009": "a thin space",
    "\u3000": "an ideographic space",
}
_BLANK = expression(f"[{''.join(_NAMES)}]+")
_ADDRESS = expression(r"[a-z][a-z0-9+.-]*:|https?\s:|[./#]|[\w-]+\.\w", re.IGNORECASE)


@rule(
    "links/space-in-address",
    visits=(Link, Image),
    severity=Severity.WARNING,
    examples=[
        bad(
            "See [the list](https://a.example/list/⟦\u00a0⟧) now.\n",
            fixed="See [the list](https://a.example/list/) now.\n",
        ),
        bad("Voir [la liste](https⟦\u00a0⟧://a.example).\n", language="fr"),
        bad("Voir [la liste](⟦\u202f⟧/liste/).\n", language="fr"),
        bad("![A key](/img/my⟦\u00a0⟧key.png)\n"),
        good("[5\u00a0keys](/keys/) cost 5\u00a0€.\n"),
        good("[a](/a%C2%A0b/) `[a](/a\u00a0)`\n"),
    ],
)
def space_in_address(part: Link | Image, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A blank that is no plain one stands in the address of a link or an image, which leads nowhere then.

    Typography tools and translation machines put no-break spaces before brackets and marks, and an address takes them
    for letters of its own.
    """
    if part.kind is not LinkKind.INLINE:
        return
    written = ctx.cut(part.target_span)
    if not _ADDRESS.match(written.strip()):
        return
    for match in _BLANK.finditer(written):
        place = Span(*match.span()).shift(part.target_span.start)
        at_end = match.start() == 0 or match.end() == len(written)
        fix = Fix("remove it", (Edit(place, ""),), (Change.TARGET,)) if at_end else None
        yield Hit(place, f"found {_NAMES[match.group()[0]]} in an address, expected none", fix=fix)
