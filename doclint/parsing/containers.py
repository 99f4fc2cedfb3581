"""The mark lines of container blocks: `:::note Title`, `/// tip | Title`, `!!! note
"Title"`, `=== "Tab"`."""

from __future__ import annotations

from doclint.document import Tag, TagKind
from doclint.expressions import expression
from doclint.source import Span

_MARK = expression(
    r"(?P<mark>:{3,}|/{3,}|!!!|\?\?\?\+?|===[!+]?)[ \t]*(?P<name>[^\s\"'|\[{]*)[ \t]*(?P<args>[^\n]*)"
)
_CAPTION = expression(
    r"\"(?P<double>[^\"\n]+)\"|\[(?P<bracket>[^\]\n]+)\]|\|[ \t]*(?P<bar>[^|\n]+)|(?P<plain>[^\s{\"'\[|][^{\n]*)"
)
# Pictures by their names: `:material-lamp: Lamps`.
_ICONS = expression(r"(?::[a-z0-9][\w+-]*:[ \t]+)+(?=\S)")


def mark_of_line(text: str, span: Span) -> Tag:
    """The tag that a mark line is; its name is empty for a closing mark."""
    match = _MARK.match(text, span.start, span.end)
    if match is None:
        return Tag(span, TagKind.CONTAINER, "", span, "", Span(span.end, span.end))
    name, arguments = Span(*match.span("name")), Span(*match.span("args"))
    return Tag(
        span, TagKind.CONTAINER, match["name"], name, match["args"].strip(), arguments
    )


def caption(text: str, span: Span) -> Span | None:
    """Where the words of a mark line stand that readers see, if it has any."""
    match = _MARK.match(text, span.start, span.end)
    match_of_caption = (
        _CAPTION.match(text, match.start("args"), match.end("args")) if match else None
    )
    if match_of_caption is None:
        return None
    name = next(
        group
        for group in ("double", "bracket", "bar", "plain")
        if match_of_caption[group]
    )
    start, end = match_of_caption.span(name)
    icons = _ICONS.match(text, start, end)
    start = icons.end() if icons else start
    return Span(start, start + len(text[start:end].rstrip()))
