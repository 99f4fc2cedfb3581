"""Links and images without an address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import AttributeList, Image, Link, LinkKind
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

# "Top", "up", "back", "start" as links to the top of a page have them, in the languages
# of most sites.
_TOP = expression(
    r"\b(?:top|up|back|start|home|begin\w*|haut|début|retour|oben|anfang|zurück|arriba|inicio|"
    r"principio|volver|cima|in[ií]cio"
    r"|topo|voltar|su|alto|inizio|torna|boven|omhoog|terug|góry|górę|początek|nahoru|zpět|yukarı|başa|atas|upp|tillbaka)\b"
    r"|верх|начал|наверх|вгору|догори|початок|上|トップ|先頭|戻|顶|頂|頭|처음|위로|맨 위|أعلى|بالا|ऊपर|đầu trang",
    re.IGNORECASE,
)
_LAMBDA = expression(r"\s*(?:\{|->|mutable\b|noexcept\b)")


@rule(
    "links/empty-target",
    visits=(Link, Image),
    severity=Severity.ERROR,
    same_as=(
        "markdownlint/MD042",
        "rumdl/MD042",
    ),
    examples=[
        bad("See [the guide]⟦()⟧ and [the key]⟦(<>)⟧.\n"),
        bad("![A key]⟦()⟧\n"),
        bad("See ⟦[the guide][g]⟧.\n\n[g]: <>\n"),
        bad('See ⟦<a href="">the guide</a>⟧.\n'),
        bad("See []⟦()⟧ and [ ]⟦( )⟧.\n"),
        bad("![A key]⟦(#)⟧\n"),
        bad("See [the guide]⟦(< >)⟧ and []⟦(#)⟧.\n"),
        bad("See [the guide]⟦(#)⟧ and ⟦[the key][k]⟧.\n\n[k]: #\n"),
        good("See [the guide](/g), [key](<a b>) and `[x]()`.\n"),
        good(
            "[Top](#), [Back to the top ↑](#), [↑](#), [Zurück nach oben](#) and [Haut de page](# 'Top').\n"
        ),
        good("[Menu](#){: .toggle data-menu='main'}\n", dialect="jekyll"),
        good("A lambda of C++ is []() { return 1; }, []()->int or [](){}.\n"),
        good(
            '<a name="x"></a><a id="y">Here</a> <img src="" data-src="/a.png" alt="Key">\n'
        ),
        good("[](){#here} Text.\n", dialect="mkdocs"),
        good("[guide]({{ page.guide }}) ![key]({{page.key}})\n", dialect="jekyll"),
        good("\\[x]() and call() and f[0]()\n"),
        good("<a href={guide}>Guide</a>\n", dialect="docusaurus"),
        good("[//]: <> (a comment)\n"),
        good("[comment]: <> (He said (and [wrote](/a)) it.)\n", dialect="mkdocs"),
        good(
            {"SUMMARY.md": "- [Keys](a.md)\n- [Locks]()\n", "a.md": "# A\n"},
            dialect="mdbook",
        ),
    ],
)
def empty_target(link: Link | Image, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A link has no address, or an image no file.

    The link leads to the page it stands on; the image is a broken one. So does `#`
    alone, which is right for a link to the top of the page; in other words it is an
    address that somebody wanted to look up later.
    """
    if link.kind in (LinkKind.BARE, LinkKind.AUTOLINK):
        return
    if link.target == "#":
        yield from _to_top(link, ctx)
        return
    if ctx.cut(link.target_span).strip("<> ") or link.target.strip():
        return
    if _is_meant_empty(link, ctx):
        return
    if isinstance(link, Image):
        text, what = link.alt_span, "an image without a file"
    else:
        text, what = link.text_span, "a link without an address"
    if ctx.cut(text).strip() or not _is_place(link, ctx):
        yield Hit(_place(link, text), f"found {what}, expected one")


def _is_meant_empty(link: Link | Image, ctx: Context[NoOptions]) -> bool:
    """Whether somebody fills in the address later: on a page of drafts, in an image
    that a script fills, in what looks like a link and is a call."""
    drafts = ctx.dialect.drafts
    is_draft = bool(drafts) and ctx.document.path.rpartition("/")[2] == drafts
    is_filled_by_script = link.kind is LinkKind.HTML and isinstance(link, Image)
    return is_draft or is_filled_by_script or _is_call(link, ctx)


def _to_top(link: Link | Image, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """An image of `#`, or a link to it whose words speak of no top, that no attribute
    list gives to a script."""
    if link.kind is LinkKind.HTML or _has_attributes(link, ctx):
        return
    if isinstance(link, Image):
        yield Hit(
            _place(link, link.alt_span), "found an image without a file, expected one"
        )
        return
    if ctx.dialect.name == "github":
        return
    words = ctx.masked[link.text_span.start : link.text_span.end]
    if not words or (any(map(str.isalpha, words)) and not _TOP.search(words)):
        message = (
            "found a link to # alone, which is the top of the page, expected an address"
        )
        yield Hit(_place(link, link.text_span), message, at_most=Severity.WARNING)


def _place(link: Link | Image, text: Span) -> Span:
    return (
        Span(text.end + 1, link.span.end) if link.kind is LinkKind.INLINE else link.span
    )


def _has_attributes(link: Link | Image, ctx: Context[NoOptions]) -> bool:
    return any(
        attributes.span.start == link.span.end
        for attributes in ctx.document.of(AttributeList)
    )


def _is_place(link: Link | Image, ctx: Context[NoOptions]) -> bool:
    """Nothing at all is a place to link to where it has attributes, and code where C++
    goes on."""
    return (
        _has_attributes(link, ctx) or _LAMBDA.match(ctx.text, link.span.end) is not None
    )


def _is_call(link: Link | Image, ctx: Context[NoOptions]) -> bool:
    """`handlers[name]()` is code that stands bare."""
    before = ctx.text[link.span.start - 1 : link.span.start]
    return (
        isinstance(link, Link)
        and before.isascii()
        and (before.isalnum() or before in ("_", "]"))
    )
