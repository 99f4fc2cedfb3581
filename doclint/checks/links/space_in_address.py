"""Blanks that nobody sees in the address of a link or an image."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import Image, Link, LinkKind, Segment
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_SIZE = expression(r"\s=\d*x\d*\s*$")
_NAMES = {
    "\u00a0": "a no-break space",
    "\u202f": "a narrow no-break space",
    "\u2007": "a figure space",
    "\u2009": "a thin space",
    "\u3000": "an ideographic space",
}
_BLANK = expression(f"[{''.join(_NAMES)}]+")
# What looks like a link and is none, for it has blanks: it is shown as it is written.
_NO_LINK = expression(r"\]\((?P<inside>[^()\n]{1,300})\)")
# An address that plain blanks tore, in up to four pieces.
_PIECE = r"[^\s()<>\"'`,;]+"
_TORN = expression(
    rf"(?P<start>(?:https?://|\.{{0,2}}/|#)(?:{_PIECE})?)(?P<rest>(?: +{_PIECE}){{1,3}})"
)
# What goes on in an address, where no source text has it.
_GOES_ON = expression(r" +[\w%-]*[/#?.=&][\w#?&=./%-]*|(?<=/) +[\w#?&=./%-]+")
_BLANKS = expression(" +")
_ADDRESS = expression(r"[a-z][a-z0-9+.-]*:|https?\s:|[./#]|[\w-]+\.\w", re.IGNORECASE)

_WHOLE = expression(r"[^\s\u00a0\u202f]*/|\{\{[^{}]*\}\}\S*")


@rule(
    "links/space-in-address",
    visits=(Link, Image, Segment),
    severity=Severity.ERROR,
    examples=[
        bad(
            "Lies [die Notizen](notizen/⟦\u00a0⟧).\n",
            language="de",
            fixed="Lies [die Notizen](notizen/).\n",
        ),
        bad(
            "Voir [ceci]({{ site.guide }}⟦\u00a0⟧).\n", language="fr", dialect="jekyll"
        ),
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
        bad(
            "Read [the list](https://a.example/keys⟦ ⟧/all) or [that](../keys⟦ ⟧/all.md) now.\n",
            fixed="Read [the list](https://a.example/keys/all) or [that](../keys/all.md) now.\n",
        ),
        bad(
            source="Read [the list](/keys/all-locks) or [that](https://a.example/) now.\n",
            translation="Lisez [la liste](/keys⟦ ⟧/all⟦ ⟧-locks) ou [cela](https://⟦ ⟧a.example/).\n",
            fixed="Lisez [la liste](/keys/all-locks) ou [cela](https://a.example/).\n",
        ),
        good("See [here](/a or /b), [there](/a b c), `[x](/a b/c)` and [so](#a b).\n"),
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
    marks, and an address takes them for letters of its own. A plain blank leaves no
    link at all: readers see brackets and address.
    """
    if isinstance(part, Segment):
        yield from _torn(part, ctx)
        return
    if part.kind is not LinkKind.INLINE:
        return
    written = ctx.cut(part.target_span)
    is_address = _ADDRESS.match(written.strip()) is not None
    for match in _BLANK.finditer(written):
        place = Span(*match.span()).shift(part.target_span.start)
        at_end = match.start() == 0 or match.end() == len(written)
        # Words in brackets have blanks between them, and none at their ends.
        if not is_address and not (at_end and _WHOLE.fullmatch(written.strip())):
            continue
        fix = Fix("remove it", (Edit(place, ""),), (Change.TARGET,)) if at_end else None
        yield Hit(
            place,
            f"found {_NAMES[match.group()[0]]} in an address, expected none",
            fix=fix,
            at_most=Severity.WARNING,
        )


def _torn(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The blanks in addresses of what looks like a link and is none."""
    if "](" not in segment.text:
        return
    for match in _NO_LINK.finditer(segment.text):
        # An address is a part of its own: the page's own text has it.
        inside = segment.place(*match.span("inside"))
        written = ctx.cut(inside)
        torn = _TORN.fullmatch(written)
        if torn is None or not _is_address(torn, ctx):
            continue
        if ctx.dialect.image_sizes and _SIZE.search(written):
            continue
        for blank in _BLANKS.finditer(written):
            place = Span(*blank.span()).shift(inside.start)
            changes = (Change.TARGET, Change.LINK, Change.WORDS)
            fix = Fix("remove it", (Edit(place, ""),), changes)
            yield Hit(place, "found a blank in an address, expected none", fix=fix)


def _is_address(torn: re.Match[str], ctx: Context[NoOptions]) -> bool:
    """Whether all pieces are of one address: the source text has it whole, or what
    comes behind each blank goes on in one."""
    if ctx.pair:
        whole = _BLANKS.sub("", torn.group())
        if any(link.target == whole for link in ctx.pair.source.of(Link)):
            return True
    return _GOES_ON.fullmatch(torn.group(), torn.end("start")) is not None
