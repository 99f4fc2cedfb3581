"""Hugo's shortcodes: `{{< name arguments >}}` and `{{% name %}}`, run before Markdown,
inside code too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from doclint.document import Tag, TagBlock, TagKind
from doclint.expressions import expression
from doclint.parsing.templates.masks import alone_on_their_lines, mask
from doclint.parsing.templates.record import Templates
from doclint.source import Span

# `{{</* name */>}}` shows the shortcode instead of running it.
_SHORTCODE = expression(
    r"\{\{[<%](?P<comment>/\*)?[ \t\n]*(?P<name>/?[ \t]*[\w./-]+)(?P<args>[\s\S]{0,4000}?)(?:\*/)?/?[ \t]*[>%]\}\}"
)
# What such a shortcode holds up to `{{< /name >}}` is code, which Markdown does not
# see. Any other one may hand its body to Markdown, as does one that has fences in it.
_CODE = expression(
    r"(?:^|[-_/])(?:code|highlight|prism|mermaid|plantuml|katex|math|output|terminal|console|snippet|html)"
    r"(?:[-_]?(?:toggle|block|snippet|sample))?$|^rawhtml$"
)
# An argument that says in which language the body is highlighted, as tabs have it.
_HIGHLIGHTED = expression(r"(?<![\w-])code-?lang\s*=", re.IGNORECASE)
_CLOSED = expression(r"/[ \t]*>\}\}$")
_FENCE = expression(r"^[ \t]*(?:```|~~~)", re.MULTILINE)


def scan(text: str) -> Templates:
    """The shortcodes of a page."""
    if "{{" not in text:
        return Templates(text)
    tags = [_tag(match) for match in _SHORTCODE.finditer(text)]
    spans = [tag.span for tag in tags]
    running = [
        tag for tag in tags if not tag.quoted and text[tag.span.start + 2] == "<"
    ]
    code = tuple(code_blocks(text, running))
    blank = [*alone_on_their_lines(text, spans), *(block.span for block in code)]
    return Templates(mask(text, spans, blank), tuple(tags), code=code)


def _tag(match: re.Match[str]) -> Tag:
    return Tag(
        Span(*match.span()),
        TagKind.SHORTCODE,
        match["name"].replace(" ", ""),
        Span(*match.span("name")),
        match["args"].strip(),
        Span(*match.span("args")),
        quoted=match["comment"] is not None,
    )


def code_blocks(text: str, tags: Sequence[Tag]) -> Iterator[TagBlock]:
    """The shortcodes whose body is code, each with the end that stands next of all tags
    of its name. `tags` are those that run and may have a body."""
    inside = 0
    open_tags: dict[str, Tag] = {}
    for tag in tags:
        if tag.span.start < inside:
            continue
        start = open_tags.pop(tag.name.removeprefix("/"), None)
        if not tag.name.startswith("/"):
            is_code = _CODE.search(tag.name) or _HIGHLIGHTED.search(tag.arguments)
            if is_code and not _CLOSED.search(text, tag.span.start, tag.span.end):
                open_tags[tag.name] = tag
        elif start and not _FENCE.search(text, start.span.end, tag.span.start):
            inside = tag.span.end
            body = Span(start.span.end, tag.span.start)
            yield TagBlock(
                Span(start.span.start, tag.span.end), start.name, start, tag, body, -1
            )
