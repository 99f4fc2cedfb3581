"""Markdown where only HTML is read."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from doclint.document import Document, HtmlTag, Role, Segment
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.spans import Spans

_MARKS = expression(
    r"(?<![\w*])\*\*(?=\S)[^*\n]+(?<=\S)\*\*(?![\w*])|(?<![\w\]])!?\[[^\]\n]{1,500}\]\([^\s()]{1,2000}\)|(?<![\w_/])_(?=[^\W_])[^_\n]{2,}(?<=[\w.!?])_(?![\w_])"
)


@rule(
    "markup/markdown-in-html",
    visits=Document,
    severity=Severity.WARNING,
    examples=[
        bad("<div>\nPress ⟦**OK**⟧.\n</div>\n"),
        bad("<p>See ⟦[the guide](/g)⟧.</p>\n"),
        bad("<div>\n\nPress ⟦**OK**⟧.\n\n</div>\n", dialect="jekyll"),
        bad("<div>\nPress ⟦**OK**⟧ or **No**.\n<p>And **more**.</p>\n</div>\n"),
        good("<div>\n\nPress **OK**.\n\n</div>\n"),
        good('<div markdown="1">\nPress **OK**.\n</div>\n', dialect="jekyll"),
        good("<div markdown>\nPress **OK**.\n</div>\n", dialect="mkdocs"),
        good("<div>\n**OK**\n</div>\n", dialect="docusaurus"),
        good("<pre>\n**OK**\n</pre>\n<div>2 ** 3 and a_b_c and src/_a/b_</div>\n"),
    ],
)
def markdown_in_html(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Markdown stands in an HTML element that is taken as it is.

    Readers see the marks. A blank line after the tag ends the HTML for most generators; kramdown wants
    `markdown="1"` in the tag. Told once an element.
    """
    if "jsx" in ctx.dialect.templates:
        return
    segments = [
        segment for segment in document.of(Segment) if segment.role is Role.HTML
    ]
    bodies = Spans(_markdown_bodies(document) if segments else [])
    for _, element in groupby(segments, key=lambda segment: segment.block):
        places = (
            segment.place(*match.span())
            for segment in element
            for match in _MARKS.finditer(segment.text)
        )
        found = [place for place in places if not bodies.hold(place)]
        if found:
            more = f" ({len(found)} times in this element)" if len(found) > 1 else ""
            yield Hit(
                found[0],
                f"found {ctx.cut(found[0])} inside HTML, where Markdown is not read{more}, expected HTML",
            )


def _markdown_bodies(document: Document) -> list[Span]:
    """The outermost elements whose tags say that their bodies are Markdown."""
    bodies: list[Span] = []
    opening: HtmlTag | None = None
    depth = 0
    for tag in document.of(HtmlTag):
        if opening is None:
            if _says_markdown(tag):
                opening, depth = tag, 1
            continue
        if tag.name != opening.name or tag.self_closing:
            continue
        depth += -1 if tag.closing else 1
        if depth == 0:
            bodies.append(Span(opening.span.end, tag.span.start))
            opening = None
    if opening:
        bodies.append(Span(opening.span.end, len(document.text)))
    return bodies


def _says_markdown(tag: HtmlTag) -> bool:
    """Whether an opening tag says that its body is Markdown."""
    if tag.closing:
        return False
    return any(name.lower() == "markdown" for name, _, _ in tag.attributes)
