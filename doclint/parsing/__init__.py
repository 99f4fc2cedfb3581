"""From a source to a document: the only room that knows markdown-it."""

from __future__ import annotations

from doclint.dataclasses import replace
from doclint.dialects import Dialect
from doclint.document import (
    Anchor,
    AttributeList,
    Block,
    BlockKind,
    CodeSpan,
    Comment,
    Document,
    Entry,
    Fence,
    FrontMatter,
    FrontMatterFault,
    Heading,
    RegionKind,
    Role,
    Tag,
    TagBlock,
)
from doclint.parsing.collect import Collector
from doclint.parsing.filing import Filing
from doclint.parsing.front_matter import FrontMatterParts
from doclint.parsing.headings import anchored
from doclint.parsing.messages import parse_messages
from doclint.parsing.opened import opened
from doclint.parsing.rendered import Event, rendered
from doclint.parsing.segments import SegmentBuilder
from doclint.parsing.suppressions import suppressions
from doclint.parsing.templates import Templates
from doclint.source import Source, Span
from doclint.text.keys import is_prose
from doclint.text.spans import Cover
from doclint.vocabulary import Vocabulary

__all__ = ["Event", "parse", "parse_messages", "rendered"]


def parse(
    source: Source,
    dialect: Dialect,
    language: str | None = None,
    vocabulary: Vocabulary | None = None,
) -> Document:
    """Parse a page. Never raises for the page's sake: whatever is wrong with it is in
    its parts."""
    vocabulary = vocabulary or Vocabulary()
    specs = vocabulary.tags()
    front, templates, tokens, env, state = opened(source, dialect, vocabulary)
    scopes = tuple(
        b for b in templates.blocks if b.end and b.name in specs and specs[b.name].scope
    )
    filing = Filing(templates.masked, source.text, scopes, dialect)
    if front:
        _front_matter(source, filing, front, vocabulary)
    filing.define(env.get("definitions", ()))
    Collector(filing, state).walk(tokens)
    _templates(filing, templates)
    parts = filing.parts
    about = (parts[Tag], parts[CodeSpan], parts[AttributeList], parts[Comment])
    parts[Heading] = list(anchored(parts[Heading], dialect, source, *about))
    if dialect.either_ids:
        for heading in parts[Heading]:
            as_written = dialect.slug(source.cut(heading.text_span))
            filing.add(Anchor(heading.span, as_written))
    for part in suppressions(source, filing.parts[Comment], filing.parts[Entry]):
        filing.add(part)
    return filing.document(source, dialect, language)


def _templates(filing: Filing, templates: Templates) -> None:
    fences = Cover([fence.span for fence in filing.parts[Fence]])
    for tag in templates.tags:
        stands_in_fence = fences.last(tag.span.start) >= 0
        filing.add(replace(tag, in_code=stands_in_fence and not tag.quoted))
        filing.region(tag.span, RegionKind.TAG)
    filing.parts[TagBlock] = list(templates.blocks)
    for comment in templates.comments:
        filing.add(comment)
        filing.region(comment.span, RegionKind.COMMENT)
    for block in templates.code:
        index = len(filing.parts[Block])
        filing.parts[Block].append(Block(block.span, BlockKind.FENCE))
        info = block.start.arguments_span
        filing.add(Fence(block.span, block.name, info, block.body, True, index))
        filing.region(block.span, RegionKind.CODE)
    for attributes in filing.parts[AttributeList]:
        if attributes.id:
            filing.add(Anchor(attributes.span, attributes.id))


def _front_matter(
    source: Source, filing: Filing, front: FrontMatterParts, vocabulary: Vocabulary
) -> None:
    block = len(filing.parts[Block])
    filing.parts[Block].append(Block(front.front_matter.span, BlockKind.FRONT_MATTER))
    filing.parts[FrontMatter] = [front.front_matter]
    filing.parts[Entry] = list(front.entries)
    filing.parts[FrontMatterFault] = list(front.faults)
    filing.region(front.front_matter.span, RegionKind.FRONT_MATTER)
    keys = vocabulary.keys()
    for entry in front.entries:
        if not isinstance(entry.value, str) or not entry.path:
            continue
        name = str(entry.path[-1])
        spec = keys.get(entry.key) or keys.get(name)
        declared = spec.translate if spec else None
        is_translated = is_prose(name) if declared is None else declared
        if is_translated:
            _entry_segment(source, filing, entry, block)


def _entry_segment(source: Source, filing: Filing, entry: Entry, block: int) -> None:
    """The prose of a front matter value; its rows are found in the value as written,
    whatever its style."""
    builder = SegmentBuilder(Role.FRONT_MATTER, block, entry.key)
    raw = source.cut(entry.value_span)
    pos = 0
    for row in str(entry.value).split("\n"):
        at = raw.find(row, pos) if row else -1
        if at < 0:
            continue
        if pos:
            builder.add(
                "\n", Span(entry.value_span.start + at, entry.value_span.start + at)
            )
        builder.add(
            row,
            Span(entry.value_span.start + at, entry.value_span.start + at + len(row)),
        )
        pos = at + len(row)
    filing.finish(builder)
