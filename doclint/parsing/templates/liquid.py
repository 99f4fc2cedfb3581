"""Liquid, as Jekyll runs it: before Markdown, and inside code too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from doclint.dialects import Dialect
from doclint.document import Comment, Tag, TagBlock, TagKind
from doclint.parsing.templates.masks import alone, mask
from doclint.parsing.templates.record import Templates
from doclint.source import Span
from doclint.vocabulary import TagSpec

_LIQUID = re.compile(
    r"\{%-?[ \t\n]*(?P<name>[^\s%{}]*)(?P<args>[\s\S]{0,4000}?)-?%\}|\{\{-?(?P<out>[\s\S]{0,4000}?)(?P<end>\}\}?)"
)
_LIQUID_OPEN = re.compile(r"\{%|\{\{")


def scan(text: str, record: Dialect, specs: Mapping[str, TagSpec]) -> Templates:
    """The Liquid of a page. `specs` are the tags that the site knows."""
    if "{%" not in text and "{{" not in text:
        return Templates(text)
    tags = tuple(_liquid_tags(text, specs))
    blocks = tuple(pair(tags, text, record.block_tags | {name for name, spec in specs.items() if spec.block}))
    cover = [block for block in blocks if block.end is not None]
    comments = tuple(
        Comment(Span(b.start.span.start, b.end.span.end), text[b.body.start : b.body.end], b.body)
        for b in cover if b.name == "comment" and b.end
    )  # fmt: skip
    code = tuple(b for b in cover if b.name == "highlight" or (b.name in specs and specs[b.name].body == "code"))
    spans = [tag.span for tag in tags] + [comment.span for comment in comments]
    blank = [Span(b.start.span.start, b.end.span.end) for b in code if b.end] + [comment.span for comment in comments]
    return Templates(mask(text, spans, [*_lone_lines(text, tags), *blank]), tags, blocks, comments, code)


def _liquid_tags(text: str, specs: Mapping[str, TagSpec]) -> Iterator[Tag]:
    """Every tag in order. Between `raw` and `endraw` (and in comments) nothing runs."""
    pos = 0
    quiet = ""
    last = {mark: text.rfind(end) for mark, end in (("{%", "%}"), ("{{", "}"))}
    while opening := _LIQUID_OPEN.search(text, pos):
        match = _LIQUID.match(text, opening.start()) if opening.start() < last[opening[0]] else None
        # A tag that swallows the start of another was never closed.
        if match is None or (not quiet and "{%" in match[0][2:] and match["out"] is None):
            if not quiet:
                yield _malformed(text, opening.start())
            pos = opening.end()
            continue
        tag = _liquid_tag(match, bool(quiet))
        pos = match.end()
        if quiet and tag.name == f"end{quiet}":
            quiet, tag = "", _liquid_tag(match, False)
        elif not quiet and (tag.name in ("raw", "comment") or _body(specs, tag.name) in ("raw", "comment")):
            quiet = tag.name
        yield tag


def _body(specs: Mapping[str, TagSpec], name: str) -> str:
    return specs[name].body if name in specs else ""


def _liquid_tag(match: re.Match[str], quoted: bool) -> Tag:
    span = Span(*match.span())
    if match["out"] is not None:
        fault = "" if match["end"] == "}}" else "`{{` is closed by a single `}`"
        inner = Span(*match.span("out"))
        return Tag(span, TagKind.OUTPUT, "", Span(inner.start, inner.start), match["out"].strip(), inner, quoted,
                   malformed="" if quoted else fault)  # fmt: skip
    name = Span(*match.span("name"))
    return Tag(span, TagKind.TAG, match["name"], name, match["args"].strip(), Span(*match.span("args")), quoted)


def _malformed(text: str, start: int) -> Tag:
    """A mark that nothing closes, or only after another mark has opened."""
    stop = re.compile(r"\n|\{%|\{\{|$").search(text, start + 2)
    end = stop.start() if stop else len(text)
    mark = text[start : start + 2]
    close = "%}" if mark == "{%" else "}}"
    words = re.match(r"[-\s]*([^\s%{}]*)", text[start + 2 : end])
    at = start + 2 + (words.start(1) if words else 0)
    name = words[1] if words else ""
    kind = TagKind.TAG if mark == "{%" else TagKind.OUTPUT
    return Tag(Span(start, start + 2), kind, name, Span(at, at + len(name)), "", Span(end, end),
               malformed=f"`{mark}` is not closed by `{close}`")  # fmt: skip


def pair(tags: tuple[Tag, ...], text: str, names: frozenset[str] | set[str]) -> Iterator[TagBlock]:
    """Blocks from opening and closing tags, in the order of their opening. A tag that some `end…` closes on this page
    is a block even if nobody declared it; crossed tags close the innermost of their name."""
    closers = {tag.name[3:] for tag in tags if tag.name.startswith("end") and not tag.quoted}
    found: dict[int, TagBlock] = {}
    stack: list[tuple[int, Tag]] = []
    parents: dict[int, int] = {}
    order: list[int] = []
    for index, tag in enumerate(tags):
        if tag.quoted or tag.kind is not TagKind.TAG:
            continue
        if tag.name in names or tag.name in closers:
            parents[index] = stack[-1][0] if stack else -1
            order.append(index)
            stack.append((index, tag))
            found[index] = TagBlock(tag.span, tag.name, tag, None, Span(tag.span.end, len(text)), -1)
        elif tag.name.startswith("end"):
            for depth in range(len(stack) - 1, -1, -1):
                start, opener = stack[depth]
                if opener.name == tag.name[3:]:
                    span = Span(opener.span.start, tag.span.end)
                    found[start] = TagBlock(span, opener.name, opener, tag, Span(opener.span.end, tag.span.start), -1)
                    del stack[depth]
                    break
    numbers = {index: number for number, index in enumerate(order)}
    for index in order:
        block = found[index]
        yield TagBlock(block.span, block.name, block.start, block.end, block.body, numbers.get(parents[index], -1))


def _lone_lines(text: str, tags: tuple[Tag, ...]) -> list[Span]:
    """The tags that, with others of their kind, are all that their lines hold: they leave blank lines behind."""
    return alone(text, [tag.span for tag in tags if tag.kind is not TagKind.OUTPUT and not tag.malformed])
