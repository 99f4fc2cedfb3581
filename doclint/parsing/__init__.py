"""From a source to a document: the only room that knows markdown-it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from doclint.dialects import Dialect
from doclint.document import (
    Anchor,
    AttributeList,
    Block,
    BlockKind,
    Comment,
    Document,
    Entry,
    Fence,
    FrontMatter,
    FrontMatterFault,
    Heading,
    Part,
    Region,
    RegionKind,
    Role,
    Tag,
    TagBlock,
)
from doclint.parsing import markdown, templates
from doclint.parsing.collect import Collector
from doclint.parsing.front_matter import FrontMatterParts, parse_front_matter
from doclint.parsing.segments import SegmentBuilder
from doclint.parsing.suppressions import suppressions
from doclint.source import Source, Span
from doclint.vocabulary import Vocabulary

__all__ = ["parse"]

# Front matter keys whose texts readers see, where no vocabulary says otherwise.
_PROSE_KEY = re.compile(
    r"(?:^|[_.-])(?:title|titles|headline|heading|header|description|summary|excerpt|text|caption|subtitle|tagline|lead|intro)s?$",
    re.I,
)


def parse(
    source: Source, dialect: Dialect, language: str | None = None, vocabulary: Vocabulary | None = None
) -> Document:
    """Parse a page. Never raises for the page's sake: whatever is wrong with it is in its parts."""
    vocabulary = vocabulary or Vocabulary()
    text = _plain_lines(source.text)
    front = parse_front_matter(source.text)
    if front:
        text = templates.fill(text[: front.end], " ") + text[front.end :]
    specs = vocabulary.tags()
    found = templates.scan(text, dialect, specs)
    tokens, env, state = markdown.parse_blocks(found.masked, dialect.name)
    scopes = tuple(b for b in found.blocks if b.end and b.name in specs and specs[b.name].scope)
    collector = Collector(found.masked, source.text, state, scopes, dialect.kramdown)
    if front:
        _front_matter(source, collector, front, vocabulary)
    collector.define(env.get("definitions", ()), dialect.kramdown)
    collector.walk(tokens)
    _templates(collector, found, specs)
    collector.parts[Heading] = list(_anchored(collector.parts[Heading], dialect))
    for part in suppressions(source, collector.parts[Comment], collector.parts[Entry]):
        collector.add(part)
    return _document(source, dialect, language, collector)


def _plain_lines(text: str) -> str:
    """The text with line ends and NUL as markdown-it wants them, and not one character longer or shorter."""
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    return text.replace("\0", "\ufffd")


def _document(source: Source, dialect: Dialect, language: str | None, collector: Collector) -> Document:
    regions = sorted(collector.regions, key=lambda region: (region.span.start, -region.span.end))
    collector.parts[Region] = list(regions)
    masked = templates.mask(collector.text, [region.span for region in regions])
    parts: Mapping[type[Part], tuple[Part, ...]] = {
        kind: tuple(found if kind is Block else sorted(found, key=lambda part: part.span))
        for kind, found in collector.parts.items()
    }
    return Document(Span(0, len(source.text)), source, dialect.name, language, masked, parts)


def _templates(collector: Collector, found: templates.Templates, specs: Mapping[str, object]) -> None:
    fences = sorted(fence.span for fence in collector.parts[Fence])
    for tag in found.tags:
        in_code = any(span.start <= tag.span.start < span.end for span in fences)
        collector.add(Tag(tag.span, tag.kind, tag.name, tag.name_span, tag.arguments, tag.arguments_span, tag.quoted,
                          in_code and not tag.quoted, tag.malformed))  # fmt: skip
        collector.region(tag.span, RegionKind.TAG)
    collector.parts[TagBlock] = list(found.blocks)
    for comment in found.comments:
        collector.add(comment)
        collector.region(comment.span, RegionKind.COMMENT)
    for block in found.code:
        index = len(collector.parts[Block])
        collector.parts[Block].append(Block(block.span, BlockKind.FENCE))
        info = block.start.arguments_span
        collector.add(Fence(block.span, block.name, info, block.body, True, index))
        collector.region(block.span, RegionKind.CODE)
    for attributes in collector.parts[AttributeList]:
        if attributes.id:
            collector.add(Anchor(attributes.span, attributes.id))


def _anchored(headings: Iterable[Heading], dialect: Dialect) -> Iterator[Heading]:
    """The headings with the ids that the generator gives them: written ones as they are, made ones counted."""
    counts: Counter[str] = Counter()
    for heading in headings:
        anchor = heading.explicit_id
        if anchor is None:
            base = dialect.slug(heading.text)
            counts[base] += 1
            anchor = base if counts[base] == 1 else f"{base}{dialect.separator}{counts[base] - 1}"
        yield Heading(heading.span, heading.level, heading.text, heading.text_span, anchor, heading.explicit_id,
                      heading.explicit_id_span, heading.block)  # fmt: skip


def _front_matter(source: Source, collector: Collector, front: FrontMatterParts, vocabulary: Vocabulary) -> None:
    block = len(collector.parts[Block])
    collector.parts[Block].append(Block(front.front_matter.span, BlockKind.FRONT_MATTER))
    collector.parts[FrontMatter] = [front.front_matter]
    collector.parts[Entry] = list(front.entries)
    collector.parts[FrontMatterFault] = list(front.faults)
    collector.region(front.front_matter.span, RegionKind.FRONT_MATTER)
    keys = vocabulary.keys()
    for entry in front.entries:
        if not isinstance(entry.value, str) or not entry.path:
            continue
        spec = keys.get(entry.key) or keys.get(str(entry.path[-1]))
        translated = spec.translate if spec else None
        if translated or (translated is None and _PROSE_KEY.search(str(entry.path[-1]))):
            _entry_segment(source, collector, entry, block)


def _entry_segment(source: Source, collector: Collector, entry: Entry, block: int) -> None:
    """The prose of a front matter value; its rows are found in the value as written, whatever its style."""
    builder = SegmentBuilder(Role.FRONT_MATTER, block, entry.key)
    raw = source.cut(entry.value_span)
    pos = 0
    for row in str(entry.value).split("\n"):
        at = raw.find(row, pos) if row else -1
        if at < 0:
            continue
        if pos:
            builder.add("\n", Span(entry.value_span.start + at, entry.value_span.start + at))
        builder.add(row, Span(entry.value_span.start + at, entry.value_span.start + at + len(row)))
        pos = at + len(row)
    collector.finish(builder)
