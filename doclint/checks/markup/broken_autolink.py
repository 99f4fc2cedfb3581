"""Addresses in angle brackets that a tool took for tags."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import HtmlTag, Link, LinkKind, Segment
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Related, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_SCHEMES = frozenset({"http:", "https:", "mailto:", "ftp:"})
# An end tag that a tool gave an address.
_CLOSED = expression(r"</(?P<scheme>https?|mailto|ftp):[^<>\s]*>")
# An address in angle brackets, but for blanks.
_OPENED, _ENDED = expression(r"<[ \u00a0]+\Z"), expression(r"[ \u00a0]+>")
_BESIDE = 4
_KINDS = frozenset({LinkKind.AUTOLINK, LinkKind.BARE})


@rule(
    "markup/broken-autolink",
    visits=(HtmlTag, Link, Segment),
    severity=Severity.WARNING,
    yields_to=("templates/does-not-build",),
    examples=[
        bad("Ask at ⟦<https:>⟧</https:> first.\n"),
        bad(
            source="Ask at <https://a.example> first.\n",
            translation="Demandez sur ⟦<https:>⟧</https:> d’abord.\n",
        ),
        bad("Ask at ⟦<https://>⟧ first.\n"),
        bad("Ask at <https://a.example>⟦</https://a.example>⟧ first.\n"),
        bad("Ask at <https://a.example>⟦</https:>⟧ first.\n"),
        bad(
            "Ask at ⟦< https://a.example >⟧ first.\n",
            fixed="Ask at <https://a.example> first.\n",
        ),
        good("One < https://a.example is an address, > is a sign.\n"),
        good(
            "Ask at <https://a.example>, `<https:></https:>` or <svg:rect></svg:rect>.\n"
        ),
    ],
)
def broken_autolink(
    part: HtmlTag | Link | Segment, ctx: Context[NoOptions]
) -> Iterator[Hit]:
    """An address in angle brackets came back as a tag (`<https:></https:>`), and readers see nothing of it.

    Tools that read HTML take `<https://…>` for an element and close it.
    """
    if isinstance(part, Segment):
        yield from _closed(part, ctx)
        return
    if isinstance(part, Link) and part.kind is LinkKind.BARE:
        yield from _apart(part, ctx)
        return
    if not _is_empty(part):
        return
    lost = _lost(ctx.pair) if ctx.pair else None
    message = f"found {ctx.cut(part.span)}, which shows nothing, expected an address in angle brackets"
    if lost is None or ctx.pair is None:
        yield Hit(part.span, message)
        return
    wanted = ctx.pair.source.source.cut(lost.span)
    related = (Related(lost.span, "the source text has", ctx.pair.source.path),)
    fix = Fix(
        f"write {wanted}",
        (Edit(part.span, wanted),),
        (Change.HTML, Change.TARGET, Change.LINK, Change.WORDS, Change.STRUCTURE),
    )
    yield Hit(part.span, message, wanted, fix, related)


def _closed(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    if "</" not in segment.text:
        return
    # Addresses are no prose: they stand in the page's own text only.
    for match in _CLOSED.finditer(ctx.text, segment.span.start, segment.span.end):
        place = Span(*match.span())
        if f"<{match['scheme']}:>" in ctx.text[segment.span.start : place.start]:
            continue  # the empty tag before it is told
        fix = Fix(
            "delete it", (Edit(place, ""),), (Change.LINK, Change.WORDS, Change.TARGET)
        )
        yield Hit(
            place,
            f"found {match.group()}, an end tag of an address, expected none",
            fix=fix,
        )


def _apart(link: Link, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Blanks between an address and the angle brackets around it, which readers see
    then."""
    before = _OPENED.search(
        ctx.text, max(link.span.start - _BESIDE, 0), link.span.start
    )
    behind = _ENDED.match(ctx.text, link.span.end)
    if before is None or behind is None:
        return
    place = Span(before.start(), behind.end())
    right = f"<{ctx.cut(link.span)}>"
    fix = Fix("remove the blanks", (Edit(place, right),), (Change.LINK, Change.WORDS))
    message = f"found {ctx.cut(place)}, which shows its brackets, expected {right}"
    yield Hit(place, message, right, fix)


def _is_empty(part: HtmlTag | Link) -> bool:
    """Whether it is a scheme and nothing else: CommonMark reads `<https:>` as an
    address, other renderers as a tag."""
    if isinstance(part, Link):
        return part.kind in _KINDS and part.target.rstrip("/").lower() in _SCHEMES
    return not part.closing and part.name.lower() in _SCHEMES


def _lost(pair: Pair) -> Link | None:
    """The address in angle brackets that the translation has not, if it is but one."""
    there = {link.target for link in pair.translation.of(Link)}
    gone = [
        link
        for link in pair.source.of(Link)
        if link.kind is LinkKind.AUTOLINK and link.target not in there
    ]
    return gone[0] if len(gone) == 1 else None
