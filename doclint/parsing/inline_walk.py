"""From the tokens of a stretch of inline content to parts and segments."""

from __future__ import annotations

from collections.abc import Callable

from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from doclint.document import (
    CodeSpan,
    Emphasis,
    Footnote,
    HtmlTag,
    Link,
    LinkKind,
    RegionKind,
    Role,
)
from doclint.expressions import expression
from doclint.parsing.brackets import Bracket
from doclint.parsing.brackets import scan as scan_brackets
from doclint.parsing.filing import Filing
from doclint.parsing.html import parts as html_parts
from doclint.parsing.html import pieces, props, shown_attributes, silent_after
from doclint.parsing.inline import PlacedInline
from doclint.parsing.places import Places
from doclint.parsing.segments import SegmentBuilder
from doclint.source import Span
from doclint.text.lines import before_on_line
from doclint.text.link_labels import folded

# What inline markup begins with. Text without any of it is text and nothing else, as
# most list items are.
_MARKUP = expression(r"[\n\\`*_\[\]<&~${]")


class InlineParser:
    """Parses inline content for a page."""

    def __init__(self, to: Filing, state: StateBlock) -> None:
        self.to = to
        self._state = state
        self._inline: PlacedInline = state.md.inline  # type: ignore[assignment]  # set by markdown.parser

    def parse(self, content: str, mapping: Places, block: int, role: Role) -> str:
        """File the parts of a stretch of inline content; return the text that a
        heading's id is made of."""
        walk = _Walk(self.to, mapping, block, role)
        walk.walk(self._tokens(content, mapping, block))
        return "".join(walk.heading).strip()

    def _tokens(self, content: str, mapping: Places, block: int) -> list[Token]:
        """The tokens of inline content, with their places; its footnotes and broken
        references are filed."""
        if not _MARKUP.search(content):
            return (
                [Token("text", "", 0, content=content, meta={"at": (0, len(content))})]
                if content
                else []
            )
        brackets = scan_brackets(content, self.to.labels, self.to.kramdown)
        for spot, label in brackets.footnotes:
            row = before_on_line(content, spot.start)
            definition = not row.strip() and content.startswith(":", spot.end)
            self.to.add(Footnote(mapping.span(*spot), folded(label), definition))
        for bracket in brackets.undefined:
            self.to.reference(bracket, mapping, block, None)
        return self._inline.run(content, self._state.md, self._state.env, brackets)


class _Walk:
    """Walks the tokens of one stretch of inline content."""

    def __init__(self, to: Filing, mapping: Places, block: int, role: Role) -> None:
        self.to = to
        self.mapping = mapping
        self.block = block
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
        for part in html_parts(self.tags, self.block):
            self.to.add(part)
        self.to.finish(self.builders[0])
        shown = props if self.to.mdx else shown_attributes
        for builder in shown(self.to.text, self.tags, self.block):
            self.to.finish(builder)

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
        """Text stands in the page as it is, but in a table cell it may be cut by
        escapes of pipes."""
        start, end = token.meta["at"]
        if span.end - span.start == end - start or token.type != "text":
            self.builders[-1].add(token.content, span)
            return
        for a, b in self.mapping.runs(start, end):
            self.builders[-1].add(
                token.content[a - start : b - start], self.mapping.span(a, b)
            )

    def _head(self, text: str) -> None:
        """What a heading's id is made of; for most generators an image's alternative
        text is not."""
        if len(self.builders) == 1 or "image" in self.to.id_parts:
            self.heading.append(text)

    def _mark(self, token: Token, span: Span) -> None:
        if token.nesting > 0:
            self.marks.append((token, span))
        elif self.marks:
            opener, start = self.marks.pop()
            if opener.tag == "s":
                self.builders[-1].close(span)
            else:
                strong = opener.type == "strong_open"
                whole = Span(start.end - 1 - strong, span.start + 1 + strong)
                self.builders[-1].close(whole)
                self.to.add(
                    Emphasis(whole, Span(start.end, span.start), strong, self.block)
                )

    def _code(self, token: Token, span: Span) -> None:
        ticks = len(token.markup)
        self.to.add(
            CodeSpan(span, Span(span.start + ticks, span.end - ticks), self.block)
        )
        self.to.region(span, RegionKind.CODE)
        self.builders[-1].opaque(span)
        self._head(token.content)

    def _link_open(self, token: Token, span: Span) -> None:
        bracket: Bracket = token.meta["bracket"]
        self.to.link(bracket, self.mapping, self.block)
        if bracket.image:
            self.builders[-1].opaque(span)
            self.builders.append(SegmentBuilder(Role.ALT, self.block))
        elif bracket.text.start == bracket.text.end:
            # The generator fills in the title of what it leads to.
            self.builders[-1].opaque(span)
        if bracket.title:
            spot = self.mapping.span(*bracket.title)
            title = SegmentBuilder(Role.TITLE, self.block)
            title.add(self.to.text[spot.start : spot.end], spot)
            self.to.finish(title)

    def _link_close(self, token: Token, span: Span) -> None:
        self.builders[-1].close(span)

    def _image_close(self, token: Token, span: Span) -> None:
        self.to.finish(self.builders.pop())

    def _autolink(self, token: Token, span: Span) -> None:
        inner = Span(span.start + 1, span.end - 1)
        self.to.add(
            Link(
                span,
                LinkKind.AUTOLINK,
                inner,
                self.to.text[inner.start : inner.end],
                inner,
                None,
                self.block,
            )
        )
        self.to.region(span, RegionKind.URL)
        self.builders[-1].opaque(span)
        if "autolink" in self.to.id_parts:
            self._head(self.to.text[inner.start : inner.end])

    def _html(self, token: Token, span: Span) -> None:
        for part in pieces(self.to.text, self.to.raw, *span):
            self.to.add(part)
            if isinstance(part, HtmlTag):
                self.tags.append(part)
                self.silent = silent_after(part, self.silent)
            self.to.region(
                part.span,
                RegionKind.HTML if isinstance(part, HtmlTag) else RegionKind.COMMENT,
            )
        line_break = token.content[:3].lower() == "<br"
        if line_break:
            self.builders[-1].add("\n", span)
        else:
            self.builders[-1].opaque(span)

    def _attributes(self, token: Token, span: Span) -> None:
        # Blank before it included, it leaves no trace in the prose.
        self.to.attributes(token.content, span, False)
        self.builders[-1].close(span)

    def _math(self, token: Token, span: Span) -> None:
        self.to.region(span, RegionKind.MATH)
        self.builders[-1].opaque(span)


_MARKS = frozenset(
    {"em_open", "em_close", "strong_open", "strong_close", "s_open", "s_close"}
)
_INLINE: dict[str, Callable[[_Walk, Token, Span], None]] = {
    "code_inline": _Walk._code,
    "link_open": _Walk._link_open,
    "link_close": _Walk._link_close,
    "image_open": _Walk._link_open,
    "image_close": _Walk._image_close,
    "autolink": _Walk._autolink,
    "html_inline": _Walk._html,
    "attributes": _Walk._attributes,
    "math": _Walk._math,
}
