"""Texts of programs as a document: each a block of its own, with its inline markup and
its placeholders."""

from __future__ import annotations

from collections.abc import Sequence

from doclint.dataclasses import replace
from doclint.dialects import Dialect
from doclint.document import (
    Block,
    BlockKind,
    Document,
    Message,
    MessageFile,
    RegionKind,
    Role,
)
from doclint.parsing.filing import Filing
from doclint.parsing.inline_walk import InlineParser
from doclint.parsing.markdown import parse_blocks
from doclint.parsing.places import straight_content
from doclint.parsing.templates import mask
from doclint.source import Source


def parse_messages(
    source: Source,
    messages: Sequence[Message],
    dialect: Dialect,
    language: str | None,
    about: MessageFile,
) -> Document:
    """The document of messages whose spans lie in `source`; what stands between them
    (their keys) is no prose."""
    spans = sorted(
        placeholder.span for message in messages for placeholder in message.placeholders
    )
    filing = Filing(mask(source.text, spans), source.text, (), dialect)
    _, _, state = parse_blocks("", dialect, {})
    inline = InlineParser(filing, state)
    for message in messages:
        block = len(filing.parts[Block])
        filing.parts[Block].append(Block(message.span, BlockKind.MESSAGE))
        filing.add(replace(message, block=block))
        filing.region(message.key_span, RegionKind.CODE)
        for placeholder in message.placeholders:
            filing.region(placeholder.span, RegionKind.TAG)
        content = filing.text[message.span.start : message.span.end]
        inline.parse(content, straight_content(message.span.start), block, Role.MESSAGE)
    filing.add(about)
    return filing.document(source, dialect, language)
