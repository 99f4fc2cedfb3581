"""Blanks that nobody sees in the address of a link or an image."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import OPAQUE, Image, Link, LinkKind, Segment
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
# A link whose address a plain blank tore: it is shown as it is written.
_TORN = expression(
    r"\]\((?P<start>https?://[^\s()<>\"']+/)(?P<blank> +)(?P<rest>[\w#?&=./%-]+)\)"
)
_ADDRESS = expression(r"[a-z][a-z0-9+.-]*:|https?\s:|[./#]|[\w-]+\.\w", re.IGNORECASE)


@rule(
    "links/space-in-address",
    visits=(Link, Image, Segment),
    severity=Severity.WARNING,
    examples=[
        bad(
            "See [the list](https://a.example/list/⟦\u00a0⟧) now.\n",
            fixed="See [the list](https://a.example/list/) now.\n",
        ),
        bad("Voir [la liste](https⟦\u00a0⟧://a.example).\n", language="fr"),
        bad("Voir [la liste](⟦\u202f⟧/liste/).\n", language="fr"),
        bad("![A key](/img/my⟦\u00a0⟧key.png)\n"),
        bad(
            "Read [the list](https://a.example/⟦ ⟧a-b) now.\n",
            fixed="Read [the list](https://a.example/a-b) now.\n",
        ),
        good("See [the list](https://a.example 'Title') and [x](y z), [a](b \"c\").\n"),
        good("[5\u00a0keys](/keys/) cost 5\u00a0€.\n"),
        good("[a](/a%C2%A0b/) `[a](/a\u00a0)`\n"),
    ],
)
def space_in_address(
    part: Link | Image | Segment, ctx: Context[NoOptions]
) -> Iterator[Hit]:
    """A blank stands in the address of a link or an image, which is none or leads nowhere then.

    Typography tools and translation machines put no-break spaces before brackets and
    marks, and an address takes them for letters of its own.
    """
    if isinstance(part, Segment):
        yield from _torn(part, ctx)
        return
    if part.kind is not LinkKind.INLINE:
        return
    written = ctx.cut(part.target_span)
    if not _ADDRESS.match(written.strip()):
        return
    for match in _BLANK.finditer(written):
        place = Span(*match.span()).shift(part.target_span.start)
        at_end = match.start() == 0 or match.end() == len(written)
        fix = Fix("remove it", (Edit(place, ""),), (Change.TARGET,)) if at_end else None
        yield Hit(
            place,
            f"found {_NAMES[match.group()[0]]} in an address, expected none",
            fix=fix,
        )


def _torn(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The blanks in addresses of what looks like a link and is none."""
    if f"]({OPAQUE} " not in segment.text:
        return
    # The first half of it is an address, which the page's own text has only.
    for match in _TORN.finditer(ctx.text, segment.span.start, segment.span.end):
        place = Span(*match.span("blank"))
        fix = Fix(
            "remove it", (Edit(place, ""),), (Change.TARGET, Change.LINK, Change.WORDS)
        )
        yield Hit(place, "found a blank in an address, expected none", fix=fix)
