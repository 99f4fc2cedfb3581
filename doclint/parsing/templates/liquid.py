"""Liquid, as Jekyll runs it: before Markdown, and inside code too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from doclint.dataclasses import replace
from doclint.dialects import Dialect
from doclint.document import Comment, Tag, TagBlock, TagKind
from doclint.expressions import expression
from doclint.parsing.templates.masks import alone_on_their_lines, mask
from doclint.parsing.templates.record import Templates
from doclint.source import Span
from doclint.vocabulary import TagSpec

_LIQUID = expression(
    r"\{%-?[ \t\n]*(?P<name>[^\s%{}]*)(?P<args>[\s\S]{0,4000}?)-?%\}|\{\{-?(?P<out>[\s\S]{0,4000}?)(?P<end>\}\}?)"
)
_LIQUID_OPEN = expression(r"\{%|\{\{")
_QUIET = ("raw", "comment")


def scan(text: str, record: Dialect, specs: Mapping[str, TagSpec]) -> Templates:
    """The Liquid of a page. `specs` are the tags that the site knows."""
    if "{%" not in text and "{{" not in text:
        return Templates(text)
    tags = tuple(_liquid_tags(text, specs))
    block_tags = record.block_tags | {
        name for name, spec in specs.items() if spec.block
    }
    blocks = pair(tags, text, block_tags)
    closed = [block for block in blocks if block.end is not None]
    comments = tuple(
        Comment(block.span, text[block.body.start : block.body.end], block.body)
        for block in closed
        if block.name == "comment"
    )
    code = tuple(
        block
        for block in closed
        if block.name == "highlight" or _body(specs, block.name) == "code"
    )
    spans = [part.span for part in (*tags, *comments)]
    blank = [part.span for part in (*code, *comments)]
    masked = mask(text, spans, [*_lone_lines(text, tags), *blank])
    return Templates(masked, tags, blocks, comments, code)


def _liquid_tags(text: str, specs: Mapping[str, TagSpec]) -> Iterator[Tag]:
    """Every tag in order. Between `raw` and `endraw` (and in comments) nothing runs."""
    pos = 0
    # Where the end tag begins of the open block in which nothing runs.
    quiet_end: int | None = None
    last_ends = {"{%": text.rfind("%}"), "{{": text.rfind("}")}
    while opening := _LIQUID_OPEN.search(text, pos):
        start = opening.start()
        is_closed = start < last_ends[opening[0]]
        match = _whole(text, start, quiet_end) if is_closed else None
        if match is None:
            if quiet_end is None:
                yield _malformed(text, start)
            pos = opening.end()
            continue
        pos = match.end()
        is_quoted = quiet_end is not None and start < quiet_end
        tag = _liquid_tag(match, is_quoted)
        yield tag
        if quiet_end is None and _quiets(tag.name, specs):
            quiet_end = _end_of(tag.name, text, pos)
        elif not is_quoted:
            quiet_end = None


def _whole(text: str, start: int, quiet_end: int | None) -> re.Match[str] | None:
    """The tag that begins at `start`; None where its closing mark is that of another
    one, or lies behind the end of a block in which nothing runs."""
    match = _LIQUID.match(text, start)
    if match is None:
        return None
    if quiet_end is None:
        return None if _swallows(match) else match
    reaches_over = start < quiet_end < match.end()
    return None if reaches_over else match


def _end_of(name: str, text: str, pos: int) -> int:
    """Where the end tag of a block begins in which nothing runs: Liquid looks for it
    alone, through torn tags too."""
    match = re.compile(rf"\{{%-?\s*end{re.escape(name)}\s*-?%\}}").search(text, pos)
    return match.start() if match else len(text)


def _swallows(match: re.Match[str]) -> bool:
    """Whether a tag reaches over the start of another: then it was never closed."""
    return match["out"] is None and "{%" in match[0][2:]


def _quiets(name: str, specs: Mapping[str, TagSpec]) -> bool:
    """Whether nothing runs between a tag of this name and its end."""
    return name in _QUIET or _body(specs, name) in _QUIET


def _body(specs: Mapping[str, TagSpec], name: str) -> str:
    return specs[name].body if name in specs else ""


def _liquid_tag(match: re.Match[str], quoted: bool) -> Tag:
    span = Span(*match.span())
    if match["out"] is not None:
        fault = "" if match["end"] == "}}" else "`{{` is closed by a single `}`"
        inner = Span(*match.span("out"))
        return Tag(
            span,
            TagKind.OUTPUT,
            "",
            Span(inner.start, inner.start),
            match["out"].strip(),
            inner,
            quoted,
            malformed="" if quoted else fault,
        )
    name = Span(*match.span("name"))
    return Tag(
        span,
        TagKind.TAG,
        match["name"],
        name,
        match["args"].strip(),
        Span(*match.span("args")),
        quoted,
    )


def _malformed(text: str, start: int) -> Tag:
    """A mark that nothing closes, or only after another mark has opened."""
    is_tag = text.startswith("{%", start)
    kind = TagKind.TAG if is_tag else TagKind.OUTPUT
    closing = "%}" if is_tag else "}}"
    inside = start + 2
    mark = text[start:inside]
    stop = re.compile(r"\n|\{%|\{\{|$").search(text, inside)
    end = stop.start() if stop else len(text)
    name = re.compile(r"[-\s]*(?P<name>[^\s%{}]*)").match(text, inside, end)
    name_span = Span(*name.span("name")) if name else Span(inside, inside)
    return Tag(
        Span(start, inside),
        kind,
        name["name"] if name else "",
        name_span,
        "",
        Span(end, end),
        malformed=f"`{mark}` is not closed by `{closing}`",
    )


def pair(
    tags: tuple[Tag, ...], text: str, names: frozenset[str] | set[str]
) -> tuple[TagBlock, ...]:
    """Blocks from opening and closing tags, in the order of their opening. A tag that
    some `end…` closes on this page is a block even if nobody declared it; crossed tags
    close the innermost of their name."""
    running = [tag for tag in tags if not tag.quoted]
    closed_names = {tag.name[3:] for tag in running if tag.name.startswith("end")}
    blocks: list[TagBlock] = []
    open_now: list[int] = []

    def innermost(name: str) -> int | None:
        """The number of the block of a name that was opened last."""
        numbers = (
            number for number in reversed(open_now) if blocks[number].name == name
        )
        return next(numbers, None)

    for tag in running:
        if tag.kind is not TagKind.TAG:
            continue
        if tag.name in names or tag.name in closed_names:
            parent = open_now[-1] if open_now else -1
            open_now.append(len(blocks))
            body = Span(tag.span.end, len(text))
            blocks.append(TagBlock(tag.span, tag.name, tag, None, body, parent))
        elif tag.name.startswith("end"):
            number = innermost(tag.name[3:])
            if number is not None:
                open_now.remove(number)
                blocks[number] = _closed(blocks[number], tag)
    return tuple(blocks)


def _closed(block: TagBlock, end: Tag) -> TagBlock:
    body = Span(block.start.span.end, end.span.start)
    return replace(
        block, span=Span(block.start.span.start, end.span.end), end=end, body=body
    )


def _lone_lines(text: str, tags: tuple[Tag, ...]) -> list[Span]:
    """The tags that, with others of their kind, are all that their lines hold: they
    leave blank lines behind."""
    return alone_on_their_lines(
        text,
        [
            tag.span
            for tag in tags
            if tag.kind is not TagKind.OUTPUT and not tag.malformed
        ],
    )
