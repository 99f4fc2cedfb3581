"""Links without a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import AttributeList, Link, LinkKind
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule

_NOTHING = expression(r"(?:\s|[\u200b-\u200d\u2060\ufeff]|&nbsp;|<!--.*?-->)*", re.S)
# What gives an HTML link a name, makes it a place to link to, or has a script fill it
# (`data-…`).
_NAMED = expression(
    r"\s(?:aria-label|aria-labelledby|title|id|name|v-html|v-text|children|data-\w|\{\.\.\.)",
    re.IGNORECASE,
)


@rule(
    "links/empty-text",
    visits=Link,
    severity=Severity.ERROR,
    examples=[
        bad("See ⟦[](/g)⟧.\n"),
        bad("See ⟦[ ](https://example.com/)⟧ and ⟦[][g]⟧.\n\n[g]: /g\n"),
        bad('See ⟦<a href="/g"></a>⟧.\n'),
        bad("See ⟦[<!-- guide -->](/g)⟧.\n"),
        good(
            "[The guide](/g) [`guide`](/g) [![](/k.png)](/g) [<i class='icon'></i>](/g) <https://example.com/>\n"
        ),
        good(
            '<a name="x"></a> <a id="y" href="#y"></a> <a href="/g" aria-label="Guide"></a>\n'
        ),
        good(
            '<a class="timeline" data-height="300" href="https://example.com/pump"></a>\n'
        ),
        good("Returns [](xref:Kiln.Door).\n", dialect="learn"),
        good("See [](guide.md).\n", dialect="myst"),
        good("## [](#keys)Keys\n"),
        good("[](){#here} Text.\n", dialect="mkdocs"),
        good("[](https://example.com/){: .icon}\n", dialect="jekyll"),
        good("`[](/g)`\n"),
        good('<a href="/g">\n\nText.\n\n</a>\n'),
        good("[{{ page.title }}](/g)\n", dialect="jekyll"),
    ],
)
def empty_text(link: Link, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A link has no text.

    Nobody sees it, and a screen reader reads the address aloud. Places to link to (`<a
    id="x"></a>`, `[](#x)`) and links that a style sheet fills are left alone.
    """
    if link.kind in (LinkKind.AUTOLINK, LinkKind.BARE) or not link.target:
        return
    if not _NOTHING.fullmatch(ctx.cut(link.text_span)) or link.target.startswith("#"):
        return
    if link.target.startswith(ctx.dialect.filled_links) or _is_filled(link, ctx):
        return
    yield Hit(link.span, f"found a link to {link.target} without a text, expected one")


def _is_filled(link: Link, ctx: Context[NoOptions]) -> bool:
    """Whether something else may name the link: an attribute of its own, or what holds
    more than an empty element."""
    if link.kind is LinkKind.HTML:
        opening = ctx.text[link.span.start : link.text_span.start]
        is_closed = ctx.text.startswith("</", link.text_span.end)
        return not is_closed or _NAMED.search(opening) is not None
    lists = ctx.document.of(AttributeList)
    return any(attributes.span.start == link.span.end for attributes in lists)
