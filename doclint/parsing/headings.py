"""The ids of headings: made of what the site generator takes for their text, and
counted over the page."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

from doclint.dataclasses import replace
from doclint.dialects import Dialect
from doclint.document import (
    FILLER,
    AttributeList,
    CodeSpan,
    Comment,
    Heading,
    Part,
    Tag,
    TagKind,
)
from doclint.expressions import expression
from doclint.source import Source, Span

# kramdown and Goldmark make dashes of these, which are no hyphens.
_DASHES = expression(r"---?")
# The blanks between a block and what stands on the very next line, a mark of a
# quotation not among them.
_NEXT_LINE = expression(r"[^\S\n]*\n[^\S\n]*")
P = TypeVar("P", bound=Part)
# An image, in a link or not, or an element at an end of a heading; and the blank
# between it and the text.
_IMAGE = r"(?:\[?!\[[^\]\n]*\](?:\([^()\n]*\)|\[[^\]\n]*\])?(?:\](?:\([^()\n]*\)|\[[^\]\n]*\])?)?|<[^<>\n]*>)"
_BEHIND_IMAGE, _BEFORE_IMAGE = (
    expression(rf"{_IMAGE}+[ \t]+(?=\S)"),
    expression(rf"\S[ \t]+{_IMAGE}+\Z"),
)
_COMMENT_ID = expression(r"\s*#(\S+)")


def anchored(
    headings: Iterable[Heading],
    dialect: Dialect,
    source: Source,
    tags: Sequence[Tag],
    codes: Sequence[CodeSpan],
    lists: Sequence[AttributeList],
    comments: Sequence[Comment],
) -> Iterator[Heading]:
    """The headings with the ids that the generator gives them: written ones as they
    are, made ones counted."""
    with_ids = list(headings)
    if dialect.comment_ids and comments:
        beside = _Places(comments)
        with_ids = [_commented(heading, beside) for heading in with_ids]
    if dialect.kramdown:
        below = _Places(each for each in lists if each.id and each.block)
        with_ids = [_styled(heading, source, below) for heading in with_ids]
    held = _Places(tags), _Places(codes)
    slugs = []
    for heading in with_ids:
        text = _text(heading, dialect, source, *held)
        slugs.append((dialect.slug(text), heading.explicit_id))
    for heading, anchor in zip(with_ids, dialect.number(slugs), strict=True):
        yield replace(heading, anchor=anchor)


class _Places(Generic[P]):
    """Parts of one kind, asked for by place."""

    def __init__(self, parts: Iterable[P]) -> None:
        self._parts = sorted(parts, key=lambda part: part.span)
        self._starts = [part.span.start for part in self._parts]

    def beginning_in(self, start: int, end: int) -> Sequence[P]:
        """Those that begin at `start` or behind it, before `end`."""
        return self._parts[
            bisect_left(self._starts, start) : bisect_left(self._starts, end)
        ]

    def first_behind(self, offset: int) -> P | None:
        """The first that begins behind `offset`."""
        at = bisect_right(self._starts, offset)
        return self._parts[at] if at < len(self._parts) else None


def _commented(heading: Heading, comments: _Places[Comment]) -> Heading:
    """The heading with the id that a comment at its end names: `{/* #keys */}`. Its
    first word counts."""
    for each in comments.beginning_in(heading.text_span.end, heading.span.end):
        match = _COMMENT_ID.match(each.text)
        if match and heading.explicit_id is None:
            at = each.text_span.start + match.start(1)
            return replace(
                heading,
                explicit_id=match[1],
                explicit_id_span=Span(at, at + len(match[1])),
            )
    return heading


def _styled(heading: Heading, source: Source, lists: _Places[AttributeList]) -> Heading:
    """The heading with the id of an attribute list on the line below it."""
    below = (
        lists.first_behind(heading.span.end) if heading.explicit_id is None else None
    )
    line = _NEXT_LINE.match(source.text, heading.span.end)
    if below is None or line is None or line.end() != below.span.start:
        return heading
    return replace(heading, explicit_id=below.id, explicit_id_span=below.span)


def _text(
    heading: Heading,
    dialect: Dialect,
    source: Source,
    tags: _Places[Tag],
    codes: _Places[CodeSpan],
) -> str:
    """What the id is made of. Hugo takes the line as it is written, with the addresses
    of links."""
    if dialect.raw_headings:
        return source.cut(heading.text_span)
    text = (
        _with_tags(heading, dialect, source, tags)
        if FILLER in heading.text
        else heading.text
    )
    if dialect.blank_ids and text:
        written = source.cut(heading.text_span)
        text = " " * (_BEHIND_IMAGE.match(written) is not None) + text
        text += " " * (_BEFORE_IMAGE.search(written) is not None)
    if dialect.dashes and "--" in text:
        within = codes.beginning_in(*heading.span)
        return _without_dashes(
            text, [source.cut(code.content_span).strip() for code in within]
        )
    return text


def _with_tags(
    heading: Heading, dialect: Dialect, source: Source, tags: _Places[Tag]
) -> str:
    """The text with the template tags that are shown as they are, or whose text makes
    the id; others make none."""
    text = heading.text
    evaluated = dialect.templates & {"vue", "jsx"}  # after the id is made
    for tag in tags.beginning_in(*heading.span):
        shown = (
            source.cut(tag.span)
            if tag.quoted or (evaluated and tag.kind is TagKind.OUTPUT)
            else ""
        )
        text = text.replace(FILLER * (tag.span.end - tag.span.start), shown, 1)
    return text


def _without_dashes(text: str, codes: Iterable[str]) -> str:
    """The text without the dashes that hyphens become, which they do not in code."""
    pieces = []
    at = 0
    for code in codes:
        start = text.find(code, at)
        if start >= 0:
            pieces += [_DASHES.sub("", text[at:start]), code]
            at = start + len(code)
    return "".join([*pieces, _DASHES.sub("", text[at:])])
