"""Small helpers for checks of Markdown's own marks."""

from __future__ import annotations

import re

from doclint.document import Definition, Document, Fence, RegionKind
from doclint.expressions import expression
from doclint.findings import Edit
from doclint.page.regions import without
from doclint.source import Source, Span

# What a page shows as it is: nothing in it is Markdown.
VERBATIM = (
    RegionKind.CODE,
    RegionKind.COMMENT,
    RegionKind.FRONT_MATTER,
    RegionKind.MATH,
)

# `[//]: # (note)`, `[comment]: <> (note)`, `[//]: / "note"`: definitions that nobody uses, written as comments.
_COMMENT_LABEL = expression(r"//.*|_?(?:comment|note|metadata)s?_?\b.*")
_MARGIN = expression(r"[ \t]*(?:>[ \t]?)*[ \t]*")


def with_brackets(span: Span) -> Span:
    """A span with the brackets around it."""
    return Span(span.start - 1, span.end + 1)


def newline(text: str) -> str:
    """The line end that a page uses."""
    return "\r\n" if "\r\n" in text else "\n"


def is_comment(definition: Definition) -> bool:
    """Whether a definition is a comment in disguise: its target is `#` alone, words
    stand behind one that is nothing, or its label says so."""
    if _COMMENT_LABEL.fullmatch(definition.label):
        return True
    target = definition.target.strip().strip("<>")
    # kramdown takes the words behind it for a part of the target.
    if target == "#" or target.startswith("# "):
        return True
    return not target and definition.title_span is not None


def margin(source: Source, offset: int) -> tuple[int, str]:
    """Where the line of an offset starts, and its indentation and quote marks."""
    start = source.line_span(source.position(offset).line).start
    match = _MARGIN.match(source.text, start)
    return start, match[0] if match else ""


def without_lines(source: Source, span: Span) -> Edit | None:
    """The edit that takes away the lines of a span, or None when something else stands
    on them."""
    start = source.line_span(source.position(span.start).line).start
    end = source.line_span(source.position(span.end).line).end
    before = source.text[start : span.start]
    behind = source.text[span.end : end]
    if before.strip() or behind.strip():
        return None
    line_end = re.compile(r"\r\n|\r|\n|").match(source.text, end)
    return Edit(Span(start, line_end.end() if line_end else end), "")


def label_uses(document: Document) -> str:
    """The page's text where a label can be used: all but definitions and what is shown
    as it is.

    A fence with `{name}` is a directive of MyST, and its content may be Markdown.
    """
    text = without(document, *VERBATIM, RegionKind.DEFINITION)
    for fence in document.of(Fence):
        if document.source.cut(fence.info_span).startswith("{"):
            start, end = fence.content_span
            text = text[:start] + document.text[start:end] + text[end:]
    return text


def prose_and_definitions(document: Document) -> str:
    """The page's text without what it shows as it is; HTML, tags, addresses and
    definitions are left in."""
    return without(document, *VERBATIM)
