"""Jinja, Vue and the comments of Obsidian: template languages that leave Markdown's code
alone."""

from __future__ import annotations

from doclint.document import Comment, Tag, TagKind
from doclint.expressions import expression
from doclint.parsing.templates.masks import alone_on_their_lines, mask
from doclint.parsing.templates.record import Templates
from doclint.source import Span

# Code is matched first, so that nothing in it is taken for a template.
_FENCE = (
    r"(?:^|(?<=\n))[ >\t]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?(?P<fence>`{3,}|~{3,})[^\n]*"
    r"(?:\n(?![ >\t]*(?P=fence))[^\n]*)*\n?[^\n]*"
)
_CODE = _FENCE + r"|(?<!`)(?P<ticks>`+)(?!`)[\s\S]*?(?<!`)(?P=ticks)(?!`)"
_PATTERNS = {
    "jinja": expression(
        _CODE
        + r"|(?P<brace>\{)?\{%-?\s*(?P<name>\w+)(?P<args>(?:(?!\{%)[\s\S]){0,1000}?)%\}(?(brace)\}?)"
        r"|\{\{(?P<out>[^{}\n]*)\}\}"
        r"|\{#(?P<note>[\s\S]{0,4000}?)#\}"
    ),
    "vue": expression(_CODE + r"|\{\{(?P<out>[^{}\n]*(?:\{[^{}\n]*\}[^{}\n]*)*)\}\}"),
    "obsidian": expression(_CODE + r"|%%(?P<note>[\s\S]{0,4000}?)%%"),
}


def scan(text: str, language: str) -> Templates:
    """The tags, expressions and comments of a page in a template language: `jinja`,
    `vue` or `obsidian`."""
    tags: list[Tag] = []
    comments: list[Comment] = []
    blank: list[Span] = []
    for match in _PATTERNS[language].finditer(text):
        groups = match.groupdict()
        span = Span(*match.span())
        if groups.get("note") is not None:
            comments.append(Comment(span, match["note"], Span(*match.span("note"))))
            blank.append(span)
        elif groups.get("out") is not None:
            inner = Span(*match.span("out"))
            tags.append(
                Tag(
                    span,
                    TagKind.OUTPUT,
                    "",
                    Span(inner.start, inner.start),
                    match["out"].strip(),
                    inner,
                )
            )
        elif groups.get("name"):
            tag = Tag(
                span,
                TagKind.TAG,
                match["name"],
                Span(*match.span("name")),
                match["args"].strip(),
                Span(*match.span("args")),
                malformed="`{{%`, expected `{%`" if groups["brace"] else "",
            )
            tags.append(tag)
    spans = [tag.span for tag in tags]
    blank += alone_on_their_lines(
        text, [tag.span for tag in tags if tag.kind is TagKind.TAG]
    )
    return Templates(mask(text, spans, blank), tuple(tags), (), tuple(comments))
