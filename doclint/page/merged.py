"""Definitions that share a line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import Definition, Document
from doclint.expressions import expression
from doclint.page.markup import prose_and_definitions
from doclint.source import Span
from doclint.text.link_labels import folded
from doclint.text.urls import TAG, is_address

# A line with two `[label]: ` in it, and each definition on it. Tags have blanks in
# them: one is one word here.
_LINE = expression(
    r"^[ \t>]*\[[^\]\n^][^\]\n]{0,200}\]:[ \t]+[^\n]*?[ \t]\[[^\]\n^][^\]\n]{0,200}\]:[ \t]*\S[^\n]*$",
    re.M,
)
_LABEL = r"(?P<label>\[[^\]\n^][^\]\n]{0,200}\]:)"
_TARGET = rf"(?P<target><[^<>\n]*>|(?:{TAG}|(?!\{{[{{%])[^\s\[])++)"
_TITLE = r"[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\))"
_ONE = expression(
    rf"(?P<gap>[ \t>]*){_LABEL}[ \t]*{_TARGET}(?P<rest>(?:{_TITLE})?)(?=\s|$)"
)


def merged_definitions(document: Document) -> Iterator[list[re.Match[str]]]:
    """For each line with several definitions, these: matches with `gap`, `label`
    (brackets and colon) and `target`.

    Only as far as nothing else stands on the line and every target is an address.
    """
    if document.text.count("]:") < 2:
        return
    text = prose_and_definitions(document)
    for line in _LINE.finditer(text):
        definitions = list(_definitions(text, line.start(), line.end()))
        if len(definitions) >= 2:
            yield definitions


def _definitions(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    while (match := _ONE.match(text, start, end)) and is_address(
        match["target"].strip("<>")
    ):
        yield match
        start = match.end()


def merged_labels(document: Document) -> frozenset[str]:
    """The labels, normalised, that are defined on such lines."""
    lines = merged_definitions(document)
    return frozenset(folded(one["label"][1:-2]) for line in lines for one in line)


def merged_places(document: Document) -> list[Span]:
    """Where such definitions are, a span a line."""
    return [
        Span(line[0].start("label"), line[-1].end())
        for line in merged_definitions(document)
    ]


def merged_targets(document: Document) -> Iterator[Span]:
    """Where the targets of definitions on such lines stand, as the dialect reads
    them."""
    lines = merged_places(document)
    for definition in document.of(Definition) if lines else ():
        if any(line.start <= definition.span.start < line.end for line in lines):
            yield definition.target_span
