"""Markdown where only HTML is read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from doclint.document import Document, HtmlTag, Role, Segment
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.spans import Spans

_MARKS = expression(
    r"(?<![\w*])\*\*(?=\S)[^*\n]+(?<=\S)\*\*(?![\w*])|"
    r"(?<![\w\]])!?\[[^\]\n]{1,500}\]\([^\s()]{1,2000}\)|(?<![\w_/"
    r"])_(?=[^\W_])[^_\n]{2,}(?<=[\w.!?])_(?![\w_])"
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
        places = [place for place in _marked(element) if not bodies.hold(place)]
        if not places:
            continue
        times = len(places)
        more = f" ({times} times in this element)" if times > 1 else ""
        written = ctx.cut(places[0])
        message = f"found {written} inside HTML, where Markdown is not read{more}, expected HTML"
        yield Hit(places[0], message)


def _marked(segments: Iterable[Segment]) -> Iterator[Span]:
    """Where texts have marks of Markdown."""
    for segment in segments:
        for match in _MARKS.finditer(segment.text):
            yield segment.place(*match.span())


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
