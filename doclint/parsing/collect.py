"""From markdown-it's block tokens to the parts of a document."""

from __future__ import annotations

import re
from collections.abc import Callable

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from doclint.document import (
    AttributeList,
    Block,
    BlockKind,
    Cell,
    Comment,
    Fence,
    Heading,
    HtmlTag,
    RegionKind,
    Role,
    Row,
    Table,
)
from doclint.expressions import expression
from doclint.parsing.containers import caption, mark_of_line
from doclint.parsing.filing import Filing
from doclint.parsing.html import html_prose as html_prose
from doclint.parsing.html import parts as html_parts
from doclint.parsing.html import pieces, props, shown_attributes
from doclint.parsing.inline_walk import InlineParser
from doclint.parsing.places import of_cell, of_rows, straight_content
from doclint.parsing.tables import RawRow, RawTable
from doclint.source import Span

_CONTAINERS = {
    "bullet_list_open": BlockKind.LIST,
    "ordered_list_open": BlockKind.LIST,
    "list_item_open": BlockKind.ITEM,
    "blockquote_open": BlockKind.QUOTE,
}
_CLOSERS = frozenset(
    {"bullet_list_close", "ordered_list_close", "list_item_close", "blockquote_close"}
)


# The id of a heading on sites of Nextra and Fumadocs.
# `[#id]`, or `[[id]]` of Hugging Face's.
_BRACKET_ID = expression(r"[ \t]*\[(?:#|\[(?=[\w.-]+\]))([\w.-]+)\]{1,2}[ \t]*$")


class Collector:
    """Walks the tokens once and files every part under its type. One collector a
    page."""

    def __init__(self, to: Filing, state: StateBlock) -> None:
        self.to = to
        self.state = state
        self._containers: list[int] = [-1]
        self._inline = InlineParser(to, state)

    def walk(self, tokens: list[Token]) -> None:
        """File the parts of all tokens."""
        for index, token in enumerate(tokens):
            if token.type in _CONTAINERS:
                self._containers.append(self._block(token, _CONTAINERS[token.type]))
            elif token.type in _CLOSERS:
                self._containers.pop()
            elif token.type == "inline":
                self._leaf(tokens[index - 1], token)
            elif handler := _LEAVES.get(token.type):
                handler(self, token)

    def _block(
        self, token: Token, kind: BlockKind, level: int = 0, span: Span | None = None
    ) -> int:
        blocks = self.to.parts[Block]
        blocks.append(
            Block(span or self._lines(token), kind, self._containers[-1], level)
        )
        return len(blocks) - 1

    def _lines(self, token: Token) -> Span:
        """The span of a block that is told by lines: from its first mark to the end of
        its last line with content."""
        first, last = token.map or [0, 1]
        ends = self.state.eMarks
        text = self.to.text
        line = min(last, len(ends)) - 1
        while line > first and not text[ends[line - 1] + 1 : ends[line]].strip():
            line -= 1
        start = token.meta.get("start")
        if start is None:
            begin = ends[first - 1] + 1 if first else 0
            first_line = text[begin : ends[first]]
            start = begin + len(first_line) - len(first_line.lstrip(" \t>"))
        end = ends[line]
        if self.to.raw.startswith("\r", end - 1):
            end -= 1
        return Span(start, max(end, start))

    def _leaf(self, opener: Token, token: Token) -> None:
        """A paragraph or a heading."""
        content = token.content
        mapping = of_rows(
            content, token.meta.get("ends") or self._ends(token), self.to.text
        )
        if opener.type != "heading_open":
            span = mapping.span(0, len(content))
            self._inline.parse(
                content,
                mapping,
                self._block(opener, BlockKind.PARAGRAPH, 0, span),
                Role.PROSE,
            )
            return
        level = int(opener.tag[1])
        block = self._block(opener, BlockKind.HEADING, level)
        bracketed = _BRACKET_ID.search(content) if self.to.bracket_ids else None
        content = content[: bracketed.start()] if bracketed else content
        before = len(self.to.parts[AttributeList])
        text = self._inline.parse(content, mapping, block, Role.HEADING)
        ids = [a for a in self.to.parts[AttributeList][before:] if a.id]
        span = self.to.parts[Block][block].span
        explicit, place = (ids[-1].id, ids[-1].span) if ids else (None, None)
        if bracketed:
            explicit, place = bracketed[1], mapping.span(*bracketed.span(1))
        self.to.add(
            Heading(
                span,
                level,
                text,
                mapping.span(0, len(content)),
                "",
                explicit,
                place,
                block,
            )
        )

    def _ends(self, token: Token) -> list[int]:
        first, last = token.map or [0, 1]
        return self.state.eMarks[first:last]

    def _table(self, token: Token) -> None:
        raw: RawTable = token.meta["table"]
        block = self._block(token, BlockKind.TABLE)
        self._containers.append(block)
        for row in [raw.header, *raw.rows]:
            for cell in row.cells if row else ():
                index = self._block(token, BlockKind.CELL, 0, cell)
                content, mapping = of_cell(
                    self.to.text[cell.start : cell.end], cell.start
                )
                if content:
                    self._inline.parse(content, mapping, index, Role.CELL)
        self._containers.pop()
        rows = tuple(_row(row) for row in raw.rows)
        header, delimiter = (
            _row(row) if row else None for row in (raw.header, raw.delimiter)
        )
        self.to.add(
            Table(self.to.parts[Block][block].span, header, delimiter, rows, block)
        )

    def _fence(self, token: Token) -> None:
        span = self._lines(token)
        block = self._block(token, BlockKind.FENCE, 0, span)
        first_end = self.to.text.find("\n", span.start, span.end)
        first_end = span.end if first_end < 0 else first_end
        info_start = span.start + len(token.markup)
        last_start = self.to.text.rfind("\n", span.start, span.end) + 1
        mark = token.markup[:1]
        closed = first_end < last_start and bool(
            re.fullmatch(
                rf"[ \t>]*{re.escape(mark)}{{{len(token.markup)},}}[ \t]*",
                self.to.text[last_start : span.end],
            )
        )
        content = Span(
            min(first_end + 1, span.end),
            max(last_start if closed else span.end, min(first_end + 1, span.end)),
        )
        info = self.to.text[info_start:first_end]
        info_span = (
            Span(
                info_start + len(info) - len(info.lstrip()),
                info_start + len(info.rstrip()),
            )
            if info.strip()
            else Span(info_start, info_start)
        )
        self.to.add(Fence(span, token.markup, info_span, content, closed, block))
        self.to.region(span, RegionKind.CODE)

    def _indented(self, token: Token) -> None:
        span = self._lines(token)
        block = self._block(token, BlockKind.FENCE, 0, span)
        self.to.add(Fence(span, "", Span(span.start, span.start), span, True, block))
        self.to.region(span, RegionKind.CODE)

    def _html(self, token: Token) -> None:
        span = self._lines(token)
        block = self._block(token, BlockKind.HTML, 0, span)
        self.to.region(span, RegionKind.HTML)
        parts = list(pieces(self.to.text, self.to.raw, *span))
        tags = [part for part in parts if isinstance(part, HtmlTag)]
        for part in [*parts, *html_parts(tags, block)]:
            self.to.add(part)
        for builder in html_prose(self.to.text, span, parts, block):
            self.to.finish(builder)
        shown = props if self.to.mdx else shown_attributes
        for builder in shown(self.to.text, tags, block):
            self.to.finish(builder)

    def _rule(self, token: Token) -> None:
        self._block(token, BlockKind.RULE)

    def _attributes(self, token: Token) -> None:
        span = self._lines(token)
        self.to.attributes(self.to.text[span.start : span.end], span, True)

    def _container_mark(self, token: Token) -> None:
        span = self._lines(token)
        self.to.add(mark_of_line(self.to.text, span))
        self.to.region(span, RegionKind.TAG)
        spot = caption(self.to.text, span)
        if spot:
            content = self.to.text[spot.start : spot.end]
            self._inline.parse(
                content,
                straight_content(spot.start),
                self._block(token, BlockKind.CAPTION, 0, span),
                Role.CAPTION,
            )

    def _math(self, token: Token) -> None:
        self.to.region(self._lines(token), RegionKind.MATH)

    def _comment(self, token: Token) -> None:
        span = self._lines(token)
        start = span.start + len(token.meta["match"][0])
        end = self.to.text.rfind("{:/", span.start, span.end)
        inner = Span(start, end)
        self.to.add(Comment(span, self.to.text[start:end], inner))
        self.to.region(span, RegionKind.COMMENT)

    def _raw(self, token: Token) -> None:
        self._html(token)


def _row(raw: RawRow) -> Row:
    return Row(raw.span, tuple(Cell(span) for span in raw.cells))


_LEAVES: dict[str, Callable[[Collector, Token], None]] = {
    "table": Collector._table,
    "fence": Collector._fence,
    "code_block": Collector._indented,
    "html_block": Collector._html,
    "hr": Collector._rule,
    "attributes": Collector._attributes,
    "container_mark": Collector._container_mark,
    "math_block": Collector._math,
    "comment_block": Collector._comment,
    "raw_block": Collector._raw,
}
