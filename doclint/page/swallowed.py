"""Definitions that are part of a paragraph, since no blank line parts them from it."""

from __future__ import annotations

import re

from doclint.document import Block, BlockKind, Document
from doclint.expressions import expression
from doclint.text.link_labels import folded
from doclint.text.urls import TAG, is_address

_LABEL = r"\[(?P<label>[^\]\n^][^\]\n]{0,200})\]:"
_TARGET = rf"(?P<target><[^<>\n]*>|(?:{TAG}|(?!\{{[{{%])\S)++)"
_TITLE = r"[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\))"
_DEFINITION = expression(
    rf"[ \t>]*(?P<whole>{_LABEL}[ \t]+{_TARGET}(?:{_TITLE})?)[ \t]*\r?(?=\n|$)"
)


def swallowed_definitions(block: Block, document: Document) -> list[re.Match[str]]:
    """Those of a block that follow a line of its text, in order: matches with `whole`,
    `label` and `target`."""
    text = document.text
    if block.kind not in (
        BlockKind.PARAGRAPH,
        BlockKind.TABLE,
    ) or "]:" not in document.source.cut(block.span):
        return []
    swallowed = []
    offset = text.find("\n", block.span.start, block.span.end) + 1
    while 0 < offset < block.span.end:
        match = _DEFINITION.match(text, offset)
        if (
            match
            and match.start("whole") < block.span.end
            and is_address(match["target"].strip("<>"))
        ):
            swallowed.append(match)
        offset = text.find("\n", offset, block.span.end) + 1
    return [
        match for match in swallowed if document.masked[match.start("whole")] == "["
    ]


def swallowed_labels(document: Document) -> frozenset[str]:
    """The labels, normalised, that are defined so."""
    if "]:" not in document.text:
        return frozenset()
    matches = (
        match
        for block in document.of(Block)
        for match in swallowed_definitions(block, document)
    )
    return frozenset(folded(match["label"]) for match in matches)
