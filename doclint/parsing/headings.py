"""The ids of headings: made of what the site generator takes for their text, and counted over the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from doclint.dialects import Dialect
from doclint.document import FILLER, AttributeList, CodeSpan, Comment, Heading, Tag, TagKind
from doclint.source import Source, Span

# kramdown makes dashes of these, which are no hyphens.
_DASHES = re.compile(r"---?")
_COMMENT_ID = re.compile(r"\s*#(\S+)")


def anchored(
    headings: Iterable[Heading],
    dialect: Dialect,
    source: Source,
    tags: Sequence[Tag],
    codes: Sequence[CodeSpan],
    lists: Sequence[AttributeList],
    comments: Sequence[Comment],
) -> Iterator[Heading]:
    """The headings with the ids that the generator gives them: written ones as they are, made ones counted."""
    found = list(headings)
    if dialect.comment_ids and comments:
        found = [_commented(heading, comments) for heading in found]
    if dialect.kramdown:
        found = [_styled(heading, source, lists) for heading in found]
    texts = [_text(heading, dialect, source, tags, codes) for heading in found]
    slugs = [(dialect.slug(text), heading.explicit_id) for text, heading in zip(texts, found, strict=True)]
    for heading, anchor in zip(found, dialect.number(slugs), strict=True):
        yield replace(heading, anchor=anchor)


def _commented(heading: Heading, comments: Sequence[Comment]) -> Heading:
    """The heading with the id that a comment at its end names: `{/* #keys */}`. Its first word counts."""
    for each in comments:
        match = _COMMENT_ID.match(each.text)
        if match and heading.explicit_id is None and heading.text_span.end <= each.span.start < heading.span.end:
            at = each.text_span.start + match.start(1)
            return replace(heading, explicit_id=match[1], explicit_id_span=Span(at, at + len(match[1])))
    return heading


def _styled(heading: Heading, source: Source, lists: Sequence[AttributeList]) -> Heading:
    """The heading with the id of an attribute list on the line below it."""
    for each in lists:
        if each.id and each.block and each.span.start > heading.span.end and heading.explicit_id is None:
            between = source.text[heading.span.end : each.span.start]
            if between.count("\n") == 1 and not between.strip():
                return replace(heading, explicit_id=each.id, explicit_id_span=each.span)
    return heading


def _text(heading: Heading, dialect: Dialect, source: Source, tags: Sequence[Tag], codes: Sequence[CodeSpan]) -> str:
    """What the id is made of. Hugo takes the line as it is written, with the addresses of links."""
    if dialect.raw_headings:
        return source.cut(heading.text_span)
    text = _with_tags(heading, dialect, source, tags) if FILLER in heading.text else heading.text
    if dialect.kramdown and "--" in text:
        within = [code for code in codes if heading.span.start <= code.span.start < heading.span.end]
        return _without_dashes(text, [source.cut(code.content_span).strip() for code in within])
    return text


def _with_tags(heading: Heading, dialect: Dialect, source: Source, tags: Sequence[Tag]) -> str:
    """The text with the template tags that are shown as they are, or whose text makes the id; others make none."""
    text = heading.text
    evaluated = dialect.templates & {"vue", "jsx"}  # after the id is made
    for tag in tags:
        if heading.span.start <= tag.span.start < heading.span.end:
            shown = source.cut(tag.span) if tag.quoted or (evaluated and tag.kind is TagKind.OUTPUT) else ""
            text = text.replace(FILLER * (tag.span.end - tag.span.start), shown, 1)
    return text


def _without_dashes(text: str, codes: Iterable[str]) -> str:
    """The text without the dashes that kramdown makes of hyphens, which it does not in code."""
    pieces = []
    at = 0
    for code in codes:
        found = text.find(code, at)
        if found >= 0:
            pieces += [_DASHES.sub("", text[at:found]), code]
            at = found + len(code)
    return "".join([*pieces, _DASHES.sub("", text[at:])])
