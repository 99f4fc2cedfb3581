"""Links and images without an address."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Image, Link, LinkKind
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span


@rule(
    "links/empty-target",
    visits=(Link, Image),
    severity=Severity.ERROR,
    examples=[
        bad("See [the guide]⟦()⟧ and [the key]⟦(<>)⟧.\n"),
        bad("![A key]⟦()⟧\n"),
        bad("See ⟦[the guide][g]⟧.\n\n[g]: <>\n"),
        bad('See ⟦<a href="">the guide</a>⟧.\n'),
        good("See [the guide](/g), [top](#), [key](<a b>) and `[x]()`.\n"),
        good('<a name="x"></a><a id="y">Here</a> <img src="" data-src="/a.png" alt="Key">\n'),
        good("[](){#here} Text.\n", dialect="mkdocs"),
        good("[guide]({{ page.guide }}) ![key]({{page.key}})\n", dialect="jekyll"),
        good("\\[x]() and call() and f[0]()\n"),
        good("<a href={guide}>Guide</a>\n", dialect="docusaurus"),
        good("[//]: <> (a comment)\n"),
        good({"SUMMARY.md": "- [Keys](a.md)\n- [Locks]()\n", "a.md": "# A\n"}, dialect="mdbook"),
    ],
)
def empty_target(link: Link | Image, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A link has no address, or an image no file.

    The link leads to the page it stands on; the image is a broken one.
    """
    if ctx.cut(link.target_span).strip("<> ") or link.target or link.kind in (LinkKind.BARE, LinkKind.AUTOLINK):
        return
    if ctx.dialect.drafts and ctx.document.path.rpartition("/")[2] == ctx.dialect.drafts:
        return
    if isinstance(link, Image):
        text, what = link.alt_span, "an image without a file"
    else:
        text, what = link.text_span, "a link without an address"
    if link.kind is LinkKind.HTML and isinstance(link, Image):
        return  # scripts fill it in
    if not ctx.cut(text).strip() or _is_call(link, ctx):
        return
    span = Span(text.end + 1, link.span.end) if link.kind is LinkKind.INLINE else link.span
    yield Hit(span, f"found {what}, expected one")


def _is_call(link: Link | Image, ctx: Context[NoOptions]) -> bool:
    """`handlers[name]()` is code that stands bare."""
    before = ctx.text[link.span.start - 1 : link.span.start]
    return isinstance(link, Link) and before.isascii() and (before.isalnum() or before in ("_", "]"))
