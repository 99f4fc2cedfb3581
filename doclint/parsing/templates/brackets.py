"""Shortcodes in square brackets, as Grav has them: `[name key="value"]`, with a body up to
`[/name]`, and `[name /]`; run before Markdown.

A name in brackets without its end is text, or a link.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import Tag, TagKind
from doclint.expressions import expression
from doclint.parsing.templates.masks import alone_on_their_lines, mask
from doclint.parsing.templates.record import Templates
from doclint.parsing.templates.shortcodes import code_blocks
from doclint.source import Span

_SHORTCODE = expression(
    r"(?<![\\\w\]!])\[(?P<name>/?[a-z][\w-]*)(?P<args>(?:=|[ \t])[^\[\]\n]{0,400}?)?(?P<alone>[ \t]*/)?\](?![\[(:])"
)


def scan(text: str) -> Templates:
    """The shortcodes of a page."""
    if "[/" not in text and "/]" not in text:
        return Templates(text)
    matches = list(_SHORTCODE.finditer(text))
    ended = {match["name"][1:] for match in matches if match["name"][0] == "/"}
    begun = {match["name"] for match in matches}
    tags = tuple(_tags(matches, ended & begun))
    if not tags:
        return Templates(text)
    spans = [tag.span for tag in tags]
    code = tuple(code_blocks(text, tags))
    blank = [*alone_on_their_lines(text, spans), *(block.span for block in code)]
    return Templates(mask(text, spans, blank), tags, code=code)


def _tags(matches: list[re.Match[str]], paired: set[str]) -> Iterator[Tag]:
    for match in matches:
        is_paired = match["name"].lstrip("/") in paired
        if is_paired or match["alone"]:
            yield _tag(match)


def _tag(match: re.Match[str]) -> Tag:
    arguments = match["args"] or ""
    start, end = match.span("args") if match["args"] else (match.end("name"),) * 2
    return Tag(
        Span(*match.span()),
        TagKind.SHORTCODE,
        match["name"],
        Span(*match.span("name")),
        arguments.strip(),
        Span(start, end),
    )
