"""Images without alternative text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from posixpath import basename

from doclint.document import AttributeList, Image, Link, LinkKind
from doclint.evidence.images import ALT_LEFT_OUT
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

# What names an HTML image otherwise, hides it on purpose, or fills the attribute in
# (JSX, Vue).
_OTHERWISE = expression(
    r"\s(?:alt|aria-label|aria-labelledby|v-bind:alt|:alt|aria-hidden(?!=[\"']?false)|hidden|"
    r"role=[\"']?(?:presentation|none)|\{\.\.\.)"
    r"|\{\s*\.\.\.",
    re.IGNORECASE,
)
# A pixel that counts visits.
_PIXEL = expression(r"\s(?:width|height)=[\"']?[01](?:px)?(?=[\"'\s/>])", re.IGNORECASE)


@rule(
    "images/missing-alt",
    visits=Image,
    severity=Severity.WARNING,
    gathers=5,
    same_as=(
        "markdownlint/MD045",
        "rumdl/MD045",
    ),
    examples=[
        bad("⟦![]⟧(/key.png) and ⟦![ ]⟧(/key.png).\n"),
        bad('⟦![]⟧[4]{: width="10"}\n\n[4]: {% asset /key.png %}\n', dialect="jekyll"),
        bad("| Key |\n|---|\n| ⟦![]⟧(/key.png) |\n"),
        bad("[⟦![]⟧(/key.png)](/keys)\n"),
        bad('⟦<img src="/key.png">⟧ and ⟦<img src="/k.png" aria-hidden="false">⟧\n'),
        good("![A key](/key.png) ![`a`](/key.png) `![](/key.png)`\n"),
        good('<img src="/key.png" alt="A key"> <img src="/line.png" alt="">\n'),
        good(
            '<img src="/key.png" role="presentation"> <img src="/count.gif" width="1" height="1">\n'
        ),
        good(
            "<img src={key} alt={name} /> <img {...props} src={key} />\n",
            dialect="docusaurus",
        ),
        good('<img :src="key" src="/k.png" :alt="name">\n', dialect="vitepress"),
        good(
            '![](/key.png){ alt="A key" } ![](/line.png){: role="presentation"}\n',
            dialect="mkdocs",
        ),
        good("![{{ page.title }}](/key.png)\n", dialect="jekyll"),
    ],
)
def missing_alt(image: Image, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """An image has no alternative text.

    Who cannot see it learns nothing of it; in a link, not even where it leads. HTML's
    `alt=""` says that an image is decoration, and is left alone.
    """
    # Whoever wrote the source has to find the words, and is told.
    at_most = Severity.INFO if ctx.pair and _is_of_source(image, ctx.pair) else None
    if image.kind is LinkKind.HTML:
        tag = ctx.cut(image.span)
        if not image.has_alt and not _OTHERWISE.search(tag) and not _PIXEL.search(tag):
            yield Hit(
                image.span,
                'found an image without alternative text, expected alt="…"',
                patterns=(ALT_LEFT_OUT,),
                at_most=at_most,
            )
    elif not ctx.cut(image.alt_span).strip() and not _is_named(image, ctx):
        linked = any(
            link.text_span.holds(image.span)
            for link in ctx.document.of(Link)
            if link.kind is not LinkKind.BARE
        )
        where = " as the text of a link" if linked else ""
        message = (
            f"found an image without alternative text{where}, expected words in ![…]"
        )
        yield Hit(
            Span(image.span.start, image.alt_span.end + 1),
            message,
            patterns=(ALT_LEFT_OUT,),
            at_most=at_most,
        )


def _is_of_source(image: Image, pair: Pair) -> bool:
    """Whether the source text has the image without words, too."""
    there = pair.source
    return any(
        not each.has_alt or not there.source.cut(each.alt_span).strip()
        for each in there.of(Image)
        if basename(each.target) == basename(image.target)
    )


# Attributes that say what an image shows, or that it is decoration.
_NAMING = frozenset({"alt", "aria-label", "aria-labelledby", "aria-hidden", "role"})


def _is_named(image: Image, ctx: Context[NoOptions]) -> bool:
    """Whether an attribute list behind an image says what it shows."""
    behind = (
        each
        for each in ctx.document.of(AttributeList)
        if each.span.start == image.span.end
    )
    return any(key in _NAMING for each in behind for key, _ in each.pairs)
