"""What a page has of each aspect by which two versions of it are compared."""

from __future__ import annotations

import unicodedata
from collections.abc import Hashable, Iterator
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.document import (
    OPAQUE,
    AttributeList,
    Block,
    CodeSpan,
    Comment,
    Definition,
    Document,
    Emphasis,
    Entry,
    Fence,
    Footnote,
    FrontMatterFault,
    Heading,
    HtmlTag,
    Image,
    Link,
    LinkKind,
    Reference,
    Role,
    Segment,
    Table,
    Tag,
    TagBlock,
)
from doclint.expressions import expression
from doclint.findings import Change
from doclint.source import Span
from doclint.text.lookalikes import TWINS

_LINE_END = expression(r"[ \t]*(?:\r\n?|\n)")


_BLANKS = expression(r"\s+")


_UNSEEN = frozenset({"Cf", "Cc"})


# A fix with one of these may change blanks and marks around what it changes, as a side
# effect of Markdown's own.
_MARKUP = frozenset(
    {Change.MARKS, Change.EMPHASIS, Change.STRUCTURE, Change.LINK, Change.DEFINITION}
)


@dataclass(frozen=True)
class TextComparison:
    """How texts are compared when some changes are declared: with what these may change
    taken away."""

    changes: frozenset[Change]

    def prose(self, text: str) -> str:
        """A text that readers read."""
        text = self.exact(text)
        if self.changes & (_MARKUP | {Change.BLANKS}):
            text = _BLANKS.sub("", text)
        if self.changes & _MARKUP:
            text = "".join(char for char in text if char.isalnum() or char == OPAQUE)
        return text

    def exact(self, text: str) -> str:
        """A text that programs read."""
        text = self.code(text)
        if Change.LETTERS in self.changes:
            text = unicodedata.normalize("NFC", text.translate(TWINS))
            text = "".join(
                char
                for char in text
                if char in "\n\r\t" or unicodedata.category(char) not in _UNSEEN
            )
        return text

    def code(self, text: str) -> str:
        """A text that is code."""
        return _LINE_END.sub("\n", text) if Change.LINE_ENDS in self.changes else text

    def value(self, value: object) -> Hashable:
        """A front matter value, which may be prose."""
        return (
            type(value).__name__,
            self.prose(value) if isinstance(value, str) else repr(value),
        )


class Item(NamedTuple):
    """One thing of an aspect: its place, and what makes it what it is."""

    span: Span
    what: Hashable


PortraitItems = Iterator[Item]


def blocks(document: Document, wording: TextComparison) -> PortraitItems:
    """The blocks, and how deep each lies."""
    depths: list[int] = []
    for block in document.of(Block):
        depths.append(depths[block.parent] + 1 if block.parent >= 0 else 0)
        yield Item(block.span, (block.kind, depths[-1], block.level))


def tables(document: Document, wording: TextComparison) -> PortraitItems:
    """The tables, by their columns and rows."""
    for table in document.of(Table):
        yield Item(
            table.span,
            tuple(len(row.cells) for row in (table.header, *table.rows) if row),
        )


def prose(document: Document, wording: TextComparison) -> PortraitItems:
    """The words of each text."""
    values = bool(
        wording.changes & {Change.KEY, Change.VALUE}
    )  # of the front matter, which is compared by itself
    for segment in document.of(Segment):
        if values and segment.role is Role.FRONT_MATTER:
            continue
        yield Item(segment.span, (segment.role, wording.prose(segment.text)))


def emphasis(document: Document, wording: TextComparison) -> PortraitItems:
    """Which words are marked, and how strongly."""
    for marked in document.of(Emphasis):
        yield Item(marked.span, marked.strong)


MAKES_LINKS = frozenset({Change.LINK, Change.DEFINITION})
# Where these lead, a definition says, which is compared by itself.
_BY_LABEL = frozenset({LinkKind.FULL, LinkKind.COLLAPSED, LinkKind.SHORTCUT})


def links(document: Document, wording: TextComparison) -> PortraitItems:
    """The links and images, by kind and by where they lead."""
    both: tuple[Link | Image, ...] = (*document.of(Link), *document.of(Image))
    # Where a link is made, it may have been another kind of link before; an address
    # that stood bare is one in any case.
    made = bool(wording.changes & MAKES_LINKS)
    for link in both:
        target = "" if link.kind in _BY_LABEL else wording.exact(link.target)
        if not made:
            yield Item(link.span, (type(link).__name__, link.kind, target))
        elif target and link.kind is not LinkKind.BARE:
            yield Item(link.span, target)


def working(document: Document, wording: TextComparison) -> PortraitItems:
    """Where links and images may become others: what each leads to, by a definition
    too, must still be led to."""
    if not wording.changes & MAKES_LINKS:
        return  # then they are compared one by one
    anywhere = bool(wording.changes & {Change.TARGET, Change.TAG})
    both: tuple[Link | Image, ...] = (*document.of(Link), *document.of(Image))
    for link in both:
        if link.kind is not LinkKind.BARE:
            target = "" if anywhere else wording.exact(link.target)
            text = link.text_span if isinstance(link, Link) else link.alt_span
            words = (
                ""
                if Change.LINK in wording.changes
                else wording.prose(document.source.cut(text))
            )
            yield Item(link.span, (words, target))


def references(document: Document, wording: TextComparison) -> PortraitItems:
    """The references, by their labels."""
    for ref in document.of(Reference):
        yield Item(
            ref.span,
            (ref.kind, ref.image, wording.exact(ref.label), ref.definition is not None),
        )


def definitions(document: Document, wording: TextComparison) -> PortraitItems:
    """The definitions of links, by label and address."""
    for definition in document.of(Definition):
        title = (
            document.source.cut(definition.title_span) if definition.title_span else ""
        )
        what = (
            wording.exact(definition.label),
            wording.exact(definition.target),
            wording.prose(title),
        )
        yield Item(definition.span, what)


def footnotes(document: Document, wording: TextComparison) -> PortraitItems:
    """The footnotes and their marks."""
    for note in document.of(Footnote):
        yield Item(note.span, (wording.exact(note.label), note.definition))


def code_spans(document: Document, wording: TextComparison) -> PortraitItems:
    """The inline code."""
    for code in document.of(CodeSpan):
        yield Item(code.span, wording.code(document.source.cut(code.content_span)))


def fences(document: Document, wording: TextComparison) -> PortraitItems:
    """The code blocks, by info and content."""
    for fence in document.of(Fence):
        info, content = (
            document.source.cut(fence.info_span),
            document.source.cut(fence.content_span),
        )
        yield Item(
            fence.span, (fence.marker, fence.closed, info, wording.code(content))
        )


def html(document: Document, wording: TextComparison) -> PortraitItems:
    """The tags of HTML, with their attributes."""
    for tag in document.of(HtmlTag):
        attributes = tuple(
            (name, wording.exact(value or "")) for name, value, _ in tag.attributes
        )
        yield Item(tag.span, (tag.name, attributes, tag.closing, tag.self_closing))


def comments(document: Document, wording: TextComparison) -> PortraitItems:
    """The comments."""
    for comment in document.of(Comment):
        yield Item(comment.span, (wording.exact(comment.text), comment.closed))


def tags(document: Document, wording: TextComparison) -> PortraitItems:
    """The template tags, with their arguments."""
    for tag in document.of(Tag):
        # The caption of a container is prose.
        yield Item(
            tag.span,
            (
                tag.kind,
                wording.exact(tag.name),
                wording.prose(tag.arguments),
                tag.quoted,
            ),
        )


def tag_blocks(document: Document, wording: TextComparison) -> PortraitItems:
    """The blocks of template tags, and whether each is closed."""
    for block in document.of(TagBlock):
        yield Item(block.span, (block.name, block.end is not None))


def attributes(document: Document, wording: TextComparison) -> PortraitItems:
    """The attribute lists."""
    for given in document.of(AttributeList):
        yield Item(given.span, (given.id, given.classes, given.pairs))


def ids(document: Document, wording: TextComparison) -> PortraitItems:
    """The ids of the headings."""
    for heading in document.of(Heading):
        yield Item(heading.span, heading.anchor)


def keys(document: Document, wording: TextComparison) -> PortraitItems:
    """The keys of the front matter."""
    for entry in document.of(Entry):
        yield Item(entry.key_span, entry.path)


def front_matter(document: Document, wording: TextComparison) -> PortraitItems:
    """The values of the front matter, and its faults."""
    named = (
        Change.KEY not in wording.changes
    )  # else it is the values in their order that must be the same
    for entry in document.of(Entry):
        if not isinstance(entry.value, (dict, tuple)):
            yield Item(
                entry.span, (entry.path if named else (), wording.value(entry.value))
            )
    for fault in document.of(FrontMatterFault):
        yield Item(fault.span, fault.kind)
