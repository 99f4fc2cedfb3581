"""Elements that no reader sees."""

from __future__ import annotations

import re

from doclint.document import Document, HtmlTag
from doclint.expressions import expression
from doclint.once import once
from doclint.source import Span

_HIDING = expression(
    r"display\s*:\s*[\"']?none|visibility\s*:\s*[\"']?hidden|clip(?:-path)?\s*:",
    re.IGNORECASE,
)


@once
def hidden(document: Document) -> tuple[Span, ...]:
    """The elements of a page that are hidden by their own attributes, start tag and end
    tag with them, in order; one without an end reaches as far as its start tag."""
    tags = document.of(HtmlTag)
    return tuple(
        Span(tag.span.start, _end(tag, tags[at + 1 :]))
        for at, tag in enumerate(tags)
        if not tag.closing and not tag.self_closing and _hides(tag)
    )


def _hides(tag: HtmlTag) -> bool:
    attributes = {name.lower(): value or "" for name, value, _ in tag.attributes}
    style = attributes.get("style", "")
    return "hidden" in attributes or _HIDING.search(style) is not None


def _end(tag: HtmlTag, following: tuple[HtmlTag, ...]) -> int:
    depth = 1
    for other in following:
        if other.name.lower() != tag.name.lower() or other.self_closing:
            continue
        depth += -1 if other.closing else 1
        if depth == 0:
            return other.span.end
    return tag.span.end
