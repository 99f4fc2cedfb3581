"""The first steps of reading a page: front matter taken out, template tags masked,
blocks told apart."""

from __future__ import annotations

from typing import Any, NamedTuple

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from doclint.dialects import Dialect
from doclint.expressions import expression
from doclint.parsing.front_matter import FrontMatterParts, parse_front_matter
from doclint.parsing.markdown import parse_blocks
from doclint.parsing.templates import Templates, filler, scan
from doclint.source import Source
from doclint.vocabulary import Vocabulary

# What pages take in has no front matter of its own; it lies in folders like
# `_includes`.
_INCLUDED = expression(r"(?:^|/)_[^/]*/")


class Opened(NamedTuple):
    """A page's front matter, its template tags and its block tokens, with what
    markdown-it keeps beside these."""

    front: FrontMatterParts | None
    templates: Templates
    tokens: list[Token]
    env: dict[str, Any]
    state: StateBlock


def opened(source: Source, dialect: Dialect, vocabulary: Vocabulary) -> Opened:
    """Open a page; its inline content is still unparsed."""
    text = _plain_lines(source.text)
    front = parse_front_matter(source.text, dialect.late_front_matter)
    if front:
        text = filler(text[: front.end], " ") + text[front.end :]
    is_included = _INCLUDED.search(source.path) is not None
    runs_always = not dialect.runs_with_front_matter or is_included
    if front or runs_always:
        templates = scan(text, dialect, vocabulary.tags())
    else:
        templates = Templates(text)
    blocks = parse_blocks(templates.masked, dialect, templates.flow)
    return Opened(front, templates, *blocks)


def _plain_lines(text: str) -> str:
    """The text with line ends and NUL as markdown-it wants them, and not one character
    longer or shorter."""
    if "\r" in text:
        text = text.replace("\r\n", " \n").replace("\r", "\n")
    return text.replace("\0", "\ufffd")
