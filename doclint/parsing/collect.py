"""From markdown-it's tokens to the parts of a document."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from doclint.document import (
    AttributeList,
    Block,
    BlockKind,
    Cell,
    CodeSpan,
    Comment,
    Definition,
    Emphasis,
    Fence,
    Footnote,
    Heading,
    HtmlTag,
    Image,
    Link,
    LinkKind,
    Part,
    Reference,
    Region,
    RegionKind,
    Role,
    Row,
    Table,
    TagBlock,
)
from doclint.parsing import brackets, containers, html, inline, places
from doclint.parsing.attributes import attribute_list
from doclint.parsing.places import Places
from doclint.parsing.segments import SegmentBuilder
from doclint.parsing.tables import RawRow, RawTable
from doclint.source import Span

_CONTAINERS = {
    "bullet_list_open": BlockKind.LIST,
    "ordered_list_open": BlockKind.LIST,
    "list_item_open": BlockKind.ITEM,
    "blockquote_open": BlockKind.QUOTE,
}
_CLOSERS = frozenset({"bullet_list_close", "ordered_list_close", "list_item_close", "blockquote_close"})


class Collector:
    """Walks the tokens once and files every part under its type. One collector a page."""

    def __init__(self, text: str, raw: str, state: StateBlock, scopes: tuple[TagBlock, ...], loose: bool) -> None:
        self.text = text  # masked for templates, same length as the page
        self.raw = raw  # the page as read
        self.state = state
        self.loose = loose
        self.parts: defaultdict[type[Part], list[Any]] = defaultdict(list)
        self.regions: list[Region] = []
        self.heading_texts: list[str] = []
        self._scopes = scopes
        self._containers: list[int] = [-1]
        self._definitions: dict[str, list[Definition]] = {}
        self._labels: set[str] = set()
        self._inline: inline.PlacedInline = state.md.inline  # type: ignore[assignment]  # set by markdown.parser

    # -- filing -------------------------------------------------------------------------------------------------

    def add(self, part: Part) -> None:
        """File a part."""
        self.parts[type(part)].append(part)

    def region(self, span: Span, kind: RegionKind) -> None:
        """File a region."""
        self.regions.append(Region(span, kind))

    def scope_at(self, offset: int) -> int:
        """The index of the innermost template block with a scope of its own around an offset, or -1."""
        best = -1
        for index, block in enumerate(self._scopes):
            if block.body.start <= offset < block.body.end:
                best = index
        return best

    def define(self, found: Iterable[Any], last_wins: bool) -> None:
        """File the definitions that the block parser met; of two in one scope, the one that the dialect heeds first."""
        for raw in found:
            definition = Definition(
                raw.span, raw.label, raw.label_span, self.raw[raw.target_span.start : raw.target_span.end],
                raw.target_span, raw.title_span, self.scope_at(raw.span.start),
            )  # fmt: skip
            self.add(definition)
            self.region(raw.span, RegionKind.DEFINITION)
            same = self._definitions.setdefault(raw.label, [])
            same.insert(0 if last_wins else len(same), definition)
        self._labels = set(self._definitions)

    # -- blocks -------------------------------------------------------------------------------------------------

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

    def _block(self, token: Token, kind: BlockKind, level: int = 0, span: Span | None = None) -> int:
        blocks = self.parts[Block]
        blocks.append(Block(span or self._lines(token), kind, self._containers[-1], level))
        return len(blocks) - 1

    def _lines(self, token: Token) -> Span:
        """The span of a block that is told by lines: from its first mark to the end of its last line with content."""
        first, last = token.map or [0, 1]
        ends = self.state.eMarks
        line = min(last, len(ends)) - 1
        while line > first and not self.text[ends[line - 1] + 1 : ends[line]].strip():
            line -= 1
        start = token.meta.get("start")
        if start is None:
            begin = ends[first - 1] + 1 if first else 0
            start = begin + len(self.text[begin : ends[first]]) - len(self.text[begin : ends[first]].lstrip(" \t>"))
        end = ends[line] - self.raw.startswith("\r", ends[line] - 1)
        return Span(start, max(end, start))

    def _leaf(self, opener: Token, token: Token) -> None:
        """A paragraph or a heading."""
        content = token.content
        mapping = places.of_rows(content, token.meta.get("ends") or self._ends(token), self.text)
        if opener.type != "heading_open":
            span = mapping.span(0, len(content))
            self._run(content, mapping, self._block(opener, BlockKind.PARAGRAPH, 0, span), Role.PROSE)
            return
        level = int(opener.tag[1])
        block = self._block(opener, BlockKind.HEADING, level)
        attributes, segments = len(self.parts[AttributeList]), len(self.heading_texts)
        self._run(content, mapping, block, Role.HEADING)
        ids = [a for a in self.parts[AttributeList][attributes:] if a.id]
        span = self.parts[Block][block].span
        text = self.heading_texts[segments] if len(self.heading_texts) > segments else ""
        explicit = ids[-1] if ids else None
        self.add(
            Heading(span, level, text, mapping.span(0, len(content)), "", explicit.id if explicit else None,
                    explicit.span if explicit else None, block)
        )  # fmt: skip

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
                content, mapping = places.of_cell(self.text[cell.start : cell.end], cell.start)
                if content:
                    self._run(content, mapping, index, Role.CELL)
        self._containers.pop()
        rows = tuple(_row(row) for row in raw.rows)
        header, delimiter = (_row(row) if row else None for row in (raw.header, raw.delimiter))
        self.add(Table(self.parts[Block][block].span, header, delimiter, rows, block))

    def _fence(self, token: Token) -> None:
        span = self._lines(token)
        block = self._block(token, BlockKind.FENCE, 0, span)
        first_end = self.text.find("\n", span.start, span.end)
        first_end = span.end if first_end < 0 else first_end
        info_start = span.start + len(token.markup)
        last_start = self.text.rfind("\n", span.start, span.end) + 1
        mark = token.markup[:1]
        closed = first_end < last_start and bool(
            re.fullmatch(rf"[ \t>]*{re.escape(mark)}{{{len(token.markup)},}}[ \t]*", self.text[last_start : span.end])
        )
        content = Span(
            min(first_end + 1, span.end), max(last_start if closed else span.end, min(first_end + 1, span.end))
        )
        info = self.text[info_start:first_end]
        info_span = (
            Span(info_start + len(info) - len(info.lstrip()), info_start + len(info.rstrip()))
            if info.strip()
            else Span(info_start, info_start)
        )
        self.add(Fence(span, token.markup, info_span, content, closed, block))
        self.region(span, RegionKind.CODE)

    def _indented(self, token: Token) -> None:
        span = self._lines(token)
        block = self._block(token, BlockKind.FENCE, 0, span)
        self.add(Fence(span, "", Span(span.start, span.start), span, True, block))
        self.region(span, RegionKind.CODE)

    def _html(self, token: Token) -> None:
        span = self._lines(token)
        block = self._block(token, BlockKind.HTML, 0, span)
        self.region(span, RegionKind.HTML)
        found = list(html.pieces(self.text, self.raw, *span))
        tags = [part for part in found if isinstance(part, HtmlTag)]
        for part in [*found, *html.parts(self.text, tags, block)]:
            self.add(part)
        for builder in html.prose(self.text, span, found, block):
            self.finish(builder)

    def _rule(self, token: Token) -> None:
        self._block(token, BlockKind.RULE)

    def _attributes(self, token: Token) -> None:
        span = self._lines(token)
        self.add(attribute_list(self.text[span.start : span.end], span, True))
        self.region(span, RegionKind.ATTRIBUTES)

    def _container_mark(self, token: Token) -> None:
        span = self._lines(token)
        self.add(containers.mark(self.text, span))
        self.region(span, RegionKind.TAG)
        spot = containers.caption(self.text, span)
        if spot:
            content = self.text[spot.start : spot.end]
            self._run(
                content, places.straight(spot.start), self._block(token, BlockKind.CAPTION, 0, span), Role.CAPTION
            )

    def _math(self, token: Token) -> None:
        self.region(self._lines(token), RegionKind.MATH)

    def _comment(self, token: Token) -> None:
        span = self._lines(token)
        inner = Span(span.start + len(token.meta["match"][0]), self.text.rfind("{:/", span.start, span.end))
        self.add(Comment(span, self.text[inner.start : inner.end], inner))
        self.region(span, RegionKind.COMMENT)

    def _raw(self, token: Token) -> None:
        self._html(token)

    # -- inline -------------------------------------------------------------------------------------------------

    def _run(self, content: str, mapping: Places, block: int, role: Role) -> None:
        """File the parts of a stretch of inline content."""
        found = brackets.scan(content, self._labels, self.loose)
        for spot, label in found.footnotes:
            row = content[content.rfind("\n", 0, spot.start) + 1 : spot.start]
            definition = not row.strip() and content.startswith(":", spot.end)
            self.add(Footnote(mapping.span(*spot), brackets.normalize_label(label), definition))
        for bracket in found.undefined:
            self._reference(bracket, mapping, block, None)
        tokens = self._inline.run(content, self.state.md, self.state.env, found)
        InlineWalk(self, mapping, block, role, content).walk(tokens)

    def _reference(self, bracket: brackets.Bracket, mapping: Places, block: int, definition: Definition | None) -> None:
        span = mapping.span(*bracket.span)
        self.add(
            Reference(span, bracket.kind, bracket.image, bracket.label or "", mapping.span(*bracket.label_span),
                      mapping.span(*bracket.text), definition, block, self.scope_at(span.start))
        )  # fmt: skip

    def link(self, bracket: brackets.Bracket, mapping: Places, block: int) -> None:
        """File a link or image, and the reference it makes when it uses a definition."""
        span, text = mapping.span(*bracket.span), mapping.span(*bracket.text)
        title: Span | None = None
        if bracket.target is not None:
            target, title = mapping.span(*bracket.target), mapping.span(*bracket.title) if bracket.title else None
        else:
            scope = self.scope_at(span.start)
            same = self._definitions[bracket.label or ""]
            definition = next((d for d in same if d.scope == scope), same[0])
            self._reference(bracket, mapping, block, definition)
            target, title = definition.target_span, definition.title_span
        address = self.raw[target.start : target.end]
        if address.startswith("<") and address.endswith(">"):
            target = Span(target.start + 1, target.end - 1)
            address = address[1:-1]
        make: type[Link] | type[Image] = Image if bracket.image else Link
        self.add(make(span, bracket.kind, text, address, target, title, block))
        if bracket.kind is LinkKind.INLINE:
            self.region(Span(text.end + 1, span.end), RegionKind.URL)

    def finish(self, builder: SegmentBuilder) -> str:
        """File a segment and the bare addresses in it; return its text."""
        segment, addresses = builder.finish()
        for span in addresses:
            target = self.raw[span.start : span.end]
            if "@" not in target or "://" in target:
                self.add(Link(span, LinkKind.BARE, span, target, span, None, builder.block))
            self.region(span, RegionKind.URL)
        if segment is None:
            return ""
        self.add(segment)
        return segment.text


def _row(raw: RawRow) -> Row:
    return Row(raw.span, tuple(Cell(span) for span in raw.cells))


class InlineWalk:
    """Walks the tokens of one stretch of inline content."""

    def __init__(self, collector: Collector, mapping: Places, block: int, role: Role, content: str) -> None:
        self.to = collector
        self.mapping = mapping
        self.block = block
        self.content = content
        self.role = role
        self.builders = [SegmentBuilder(role, block)]
        self.heading: list[str] = []
        self.marks: list[tuple[Token, Span]] = []
        self.tags: list[HtmlTag] = []
        self.silent = ""  # the HTML element around, when its content is no prose

    def walk(self, tokens: list[Token]) -> None:
        """File what the tokens are, and the segment that they make."""
        for token in tokens:
            at = token.meta.get("at")
            if at is not None and at[1] > at[0]:
                self._token(token, self.mapping.span(*at))
        for part in html.parts(self.to.text, self.tags, self.block):
            self.to.add(part)
        if self.role is Role.HEADING:
            self.to.heading_texts.append("".join(self.heading).strip())
        self.to.finish(self.builders[0])

    def _token(self, token: Token, span: Span) -> None:
        kind = token.type
        builder = self.builders[-1]
        if kind in ("text", "text_special"):
            if token.content and self.silent:
                builder.opaque(span)
            elif token.content:
                self._text(token, span)
                self._head(token.content)
        elif kind in ("softbreak", "hardbreak"):
            builder.add("\n", span)
            self._head(" ")
        elif kind in _MARKS:
            self._mark(token, span)
        elif handler := _INLINE.get(kind):
            handler(self, token, span)

    def _text(self, token: Token, span: Span) -> None:
        """Text stands in the page as it is, but in a table cell it may be cut by escapes of pipes."""
        start, end = token.meta["at"]
        if span.end - span.start == end - start or token.type != "text":
            self.builders[-1].add(token.content, span)
            return
        for a, b in self.mapping.runs(start, end):
            self.builders[-1].add(token.content[a - start : b - start], self.mapping.span(a, b))

    def _head(self, text: str) -> None:
        """What a heading's id is made of; an image's alternative text is not."""
        if len(self.builders) == 1:
            self.heading.append(text)

    def _mark(self, token: Token, span: Span) -> None:
        if token.nesting > 0:
            self.marks.append((token, span))
        elif self.marks:
            opener, start = self.marks.pop()
            if opener.tag != "s":
                strong = opener.type == "strong_open"
                whole = Span(start.end - 1 - strong, span.start + 1 + strong)
                self.to.add(Emphasis(whole, Span(start.end, span.start), strong, self.block))

    def _code(self, token: Token, span: Span) -> None:
        ticks = len(token.markup)
        self.to.add(CodeSpan(span, Span(span.start + ticks, span.end - ticks), self.block))
        self.to.region(span, RegionKind.CODE)
        self.builders[-1].opaque(span)
        self._head(token.content)

    def _link_open(self, token: Token, span: Span) -> None:
        bracket: brackets.Bracket = token.meta["bracket"]
        self.to.link(bracket, self.mapping, self.block)
        if bracket.image:
            self.builders[-1].opaque(span)
            self.builders.append(SegmentBuilder(Role.ALT, self.block))
        if bracket.title:
            spot = self.mapping.span(*bracket.title)
            title = SegmentBuilder(Role.TITLE, self.block)
            title.add(self.to.text[spot.start : spot.end], spot)
            self.to.finish(title)

    def _image_close(self, token: Token, span: Span) -> None:
        self.to.finish(self.builders.pop())

    def _autolink(self, token: Token, span: Span) -> None:
        inner = Span(span.start + 1, span.end - 1)
        self.to.add(
            Link(span, LinkKind.AUTOLINK, inner, self.to.text[inner.start : inner.end], inner, None, self.block)
        )
        self.to.region(span, RegionKind.URL)
        self.builders[-1].opaque(span)
        self._head(self.to.text[inner.start : inner.end])

    def _html(self, token: Token, span: Span) -> None:
        for part in html.pieces(self.to.text, self.to.raw, *span):
            self.to.add(part)
            if isinstance(part, HtmlTag):
                self.tags.append(part)
                self.silent = html.silent_after(part, self.silent)
            self.to.region(part.span, RegionKind.HTML if isinstance(part, HtmlTag) else RegionKind.COMMENT)
        line_break = token.content[:3].lower() == "<br"
        if line_break:
            self.builders[-1].add("\n", span)
        else:
            self.builders[-1].opaque(span)

    def _attributes(self, token: Token, span: Span) -> None:
        self.to.add(attribute_list(token.content, span, False))
        self.to.region(span, RegionKind.ATTRIBUTES)
        # Blank before it included, it leaves no trace in the prose.

    def _math(self, token: Token, span: Span) -> None:
        self.to.region(span, RegionKind.MATH)
        self.builders[-1].opaque(span)


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
_MARKS = frozenset({"em_open", "em_close", "strong_open", "strong_close", "s_open", "s_close"})
_INLINE: dict[str, Callable[[InlineWalk, Token, Span], None]] = {
    "code_inline": InlineWalk._code,
    "link_open": InlineWalk._link_open,
    "image_open": InlineWalk._link_open,
    "image_close": InlineWalk._image_close,
    "autolink": InlineWalk._autolink,
    "html_inline": InlineWalk._html,
    "attributes": InlineWalk._attributes,
    "math": InlineWalk._math,
}
