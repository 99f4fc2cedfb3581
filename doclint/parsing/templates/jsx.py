"""MDX: modules and comments leave blanks, expressions their output; lines of tags alone
are told beforehand."""

from __future__ import annotations

from bisect import bisect_right

from doclint.document import Comment, Tag, TagKind
from doclint.parsing.templates.masks import mask
from doclint.parsing.templates.record import Templates
from doclint.source import Span
from doclint.text.mdx import Mdx
from doclint.text.mdx import scan as scan_mdx
from doclint.text.mdx_record import JsxTag


def scan(text: str) -> Templates:
    """The expressions and comments of a page of MDX."""
    mdx = scan_mdx(text)
    tags = [_output(text, span) for span in mdx.expressions]
    comments = [
        Comment(span, text[note.start : note.end], note) for span, note in mdx.comments
    ]
    values = [span for tag in mdx.tags for span in tag.expressions]
    blank = [*mdx.modules, *(span for span, _ in mdx.comments)]
    masked = mask(text, [*mdx.expressions, *values], blank)
    return Templates(masked, tuple(tags), (), tuple(comments), (), _lines(text, mdx))


def _output(text: str, span: Span) -> Tag:
    inner = Span(span.start + 1, span.end - 1)
    return Tag(
        span,
        TagKind.OUTPUT,
        "",
        Span(inner.start, inner.start),
        text[inner.start : inner.end].strip(),
        inner,
    )


def _lines(text: str, mdx: Mdx) -> dict[int, int]:
    """The lines that begin with a tag alone, with the line behind the last that the
    tags there reach into."""
    ends = [index for index, char in enumerate(text) if char == "\n"]
    lines: dict[int, int] = {}
    last: tuple[JsxTag, int] | None = None
    for tag in mdx.tags:
        if not tag.flow:
            continue
        first, end = (
            bisect_right(ends, tag.span.start - 1),
            bisect_right(ends, tag.span.end - 1),
        )
        if last and first <= last[1]:
            first = next(start for start, stop in lines.items() if stop == last[1] + 1)
        lines[first] = end + 1
        last = tag, end
    return lines
