"""Zola's shortcodes: `{{ name(arguments) }}`, and `{% name(arguments) %}` with a body
up to `{% end %}`; run before Markdown, inside code too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import Tag, TagKind
from doclint.expressions import expression
from doclint.parsing.templates.masks import alone_on_their_lines, mask
from doclint.parsing.templates.record import Templates
from doclint.parsing.templates.shortcodes import code_blocks
from doclint.source import Span

# `{{/* name() */}}` shows the shortcode instead of running it.
_SHORTCODE = expression(
    r"\{(?P<mark>[{%])-?(?P<comment>/\*)?\s*"
    r"(?:(?P<name>[^\W\d][\w/:]*)[ \t]*\((?P<args>[^)]{0,400}(?:\)[^)]{0,4000}?)*?)\)|(?P<end>end))"
    r"\s*(?:\*/)?-?[}%]\}"
)


def scan(text: str) -> Templates:
    """The shortcodes of a page. The end of one is named after what it closes
    (`/name`)."""
    tags = tuple(_tags(text))
    if not tags:
        return Templates(text)
    spans = [tag.span for tag in tags]
    paired = [tag for tag in tags if not tag.quoted and text[tag.span.start + 1] == "%"]
    code = tuple(code_blocks(text, paired))
    blank = [*alone_on_their_lines(text, spans), *(block.span for block in code)]
    return Templates(mask(text, spans, blank), tags, code=code)


def _tags(text: str) -> Iterator[Tag]:
    open_names: list[str] = []
    for match in _SHORTCODE.finditer(text):
        is_quoted = match["comment"] is not None
        if match["end"]:
            name = f"/{open_names.pop()}" if open_names and not is_quoted else "/"
            yield _tag(match, name, "end", "end", is_quoted)
            continue
        if match["mark"] == "%" and not is_quoted:
            open_names.append(match["name"])
        yield _tag(match, match["name"], "name", "args", is_quoted)


def _tag(
    match: re.Match[str], name: str, name_group: str, arguments: str, is_quoted: bool
) -> Tag:
    span = Span(*match.span(arguments))
    if arguments == name_group:
        span = Span(span.end, span.end)
    return Tag(
        Span(*match.span()),
        TagKind.SHORTCODE,
        name,
        Span(*match.span(name_group)),
        match.string[span.start : span.end].strip(),
        span,
        quoted=is_quoted,
    )
