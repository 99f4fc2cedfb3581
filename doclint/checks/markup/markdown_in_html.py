"""Markdown where only HTML is read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import HtmlTag, Role, Segment
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule

_MARKS = re.compile(
    r"(?<![\w*])\*\*(?=\S)[^*\n]+(?<=\S)\*\*(?![\w*])|(?<![\w\]])!?\[[^\]\n]+\]\([^\s()]+\)|(?<![\w_/])_(?=[^\W_])[^_\n]{2,}(?<=[\w.!?])_(?![\w_])"
)


@rule(
    "markup/markdown-in-html",
    visits=Segment,
    severity=Severity.WARNING,
    examples=[
        bad("<div>\nPress ⟦**OK**⟧.\n</div>\n"),
        bad("<p>See ⟦[the guide](/g)⟧.</p>\n"),
        bad("<div>\n\nPress ⟦**OK**⟧.\n\n</div>\n", dialect="jekyll"),
        good("<div>\n\nPress **OK**.\n\n</div>\n"),
        good('<div markdown="1">\nPress **OK**.\n</div>\n', dialect="jekyll"),
        good("<div markdown>\nPress **OK**.\n</div>\n", dialect="mkdocs"),
        good("<div>\n**OK**\n</div>\n", dialect="docusaurus"),
        good("<pre>\n**OK**\n</pre>\n<div>2 ** 3 and a_b_c and src/_a/b_</div>\n"),
    ],
)
def markdown_in_html(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Markdown stands in an HTML element that is taken as it is.

    Readers see the marks. A blank line after the tag ends the HTML for most generators; kramdown wants
    `markdown="1"` in the tag.
    """
    if segment.role is not Role.HTML or "jsx" in ctx.dialect.templates:
        return
    found = list(_MARKS.finditer(segment.text))
    if not found or _reads_markdown(segment, ctx):
        return
    for match in found:
        span = segment.place(*match.span())
        yield Hit(span, f"found {ctx.cut(span)} inside HTML, where Markdown is not read, expected HTML")


def _reads_markdown(segment: Segment, ctx: Context[NoOptions]) -> bool:
    """Whether an element around the segment says that its body is Markdown."""
    around: list[HtmlTag] = []
    for tag in ctx.document.of(HtmlTag):
        if tag.span.start >= segment.span.start:
            break
        if not tag.closing and not tag.self_closing:
            around.append(tag)
        elif tag.closing:
            same = next((n for n in range(len(around) - 1, -1, -1) if around[n].name == tag.name), None)
            del around[len(around) if same is None else same :]
    return any(name.lower() == "markdown" for tag in around for name, _, _ in tag.attributes)
