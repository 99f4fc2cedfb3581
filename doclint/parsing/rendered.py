"""What a page is rendered to: the stream of blocks, marks, links, code and text that
its HTML would have.

The parts of a document say what there is; this says in which order it stands, and what
holds what. It is compared before and after a fix (`engine/mending/proof.py`), as mdformat
compares the HTML of a page before it writes one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from doclint.dialects import Dialect
from doclint.document import FILLER
from doclint.expressions import expression
from doclint.parsing.brackets import Bracket
from doclint.parsing.brackets import scan as scan_brackets
from doclint.parsing.filing import Filing
from doclint.parsing.inline import PlacedInline
from doclint.parsing.opened import opened
from doclint.parsing.places import of_cell
from doclint.parsing.tables import RawTable
from doclint.source import Source
from doclint.vocabulary import Vocabulary

_FILLED = expression(f"{FILLER}+")


class Event(NamedTuple):
    """One thing of the stream. `kind` is `text`, `code`, `fence`, `html`, `link`, `image`, `mark`, `break`, `block` or
    `attributes`; `value` what it says: text, an address, or the name of a tag."""

    kind: str
    value: str


def rendered(
    source: Source, dialect: Dialect, vocabulary: Vocabulary | None = None
) -> list[Event]:
    """The stream of a page as its dialect reads it, front matter left out; a template
    tag is one `FILLER`."""
    page = opened(source, dialect, vocabulary or Vocabulary())
    filing = Filing(page.templates.masked, source.text, (), dialect)
    filing.define(page.env.get("definitions", ()))
    return [
        Event(kind, _FILLED.sub(FILLER, value))
        for token in page.tokens
        for kind, value in _of_block(token, filing, page.state)
    ]


def _of_block(
    token: Token, filing: Filing, state: StateBlock
) -> Iterator[tuple[str, str]]:
    if token.type == "inline":
        yield from _of_inline(token.content, filing, state)
    elif token.type == "table":
        yield from _of_table(token.meta["table"], filing, state)
    elif token.type in ("fence", "code_block"):
        yield "fence", f"{token.info.strip()}\n{token.content}"
    elif token.type == "html_block":
        yield "html", token.content.strip()
    else:
        yield "block", f"{token.type} {token.tag}"


def _of_table(
    table: RawTable, filing: Filing, state: StateBlock
) -> Iterator[tuple[str, str]]:
    yield "block", "table"
    for row in (table.header, *table.rows):
        yield "block", "row"
        for cell in row.cells if row else ():
            yield "block", "cell"
            yield from _of_inline(
                of_cell(filing.text[cell.start : cell.end], cell.start)[0],
                filing,
                state,
            )


def _of_inline(
    content: str, filing: Filing, state: StateBlock
) -> Iterator[tuple[str, str]]:
    inline: PlacedInline = state.md.inline  # type: ignore[assignment]  # set by markdown.parser
    brackets = scan_brackets(content, filing.labels, filing.kramdown)
    for token in inline.run(content, state.md, state.env, brackets):
        kind = _KINDS.get(token.type)
        if token.type in ("link_open", "image_open"):
            yield (
                ("image" if token.type == "image_open" else "link"),
                _address(token.meta["bracket"], content),
            )
        elif token.type in ("text", "text_special"):
            if token.content:
                yield "text", token.content
        elif token.type == "softbreak":
            yield "text", "\n"
        elif kind:
            yield kind, token.content
        else:
            yield "mark", token.type


_KINDS = {
    "code_inline": "code",
    "html_inline": "html",
    "autolink": "link",
    "math": "code",
    "attributes": "attributes",
}


def _address(bracket: Bracket, content: str) -> str:
    """Where a link leads: the address, or the label that a definition has."""
    return content[slice(*bracket.target)] if bracket.target else f"[{bracket.label}]"
