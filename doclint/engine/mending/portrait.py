"""What a page is, aspect by aspect: what must be the same after a fix but for what the
fix declares."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import cached_property
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
from doclint.parsing import Event
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


class Aspect(NamedTuple):
    """One way to look at a page. `free`: with one of these changes it may differ in any
    way; `grows`: with one of these things may come, and none go; `counted`: with one of
    these it may differ at as many places as there are edits, and only there."""

    name: str
    items: Callable[[Document, TextComparison], PortraitItems]
    free: frozenset[Change] = frozenset()
    counted: frozenset[Change] = frozenset()
    grows: frozenset[Change] = frozenset()


def _blocks(document: Document, wording: TextComparison) -> PortraitItems:
    depths: list[int] = []
    for block in document.of(Block):
        depths.append(depths[block.parent] + 1 if block.parent >= 0 else 0)
        yield Item(block.span, (block.kind, depths[-1], block.level))


def _tables(document: Document, wording: TextComparison) -> PortraitItems:
    for table in document.of(Table):
        yield Item(
            table.span,
            tuple(len(row.cells) for row in (table.header, *table.rows) if row),
        )


def _prose(document: Document, wording: TextComparison) -> PortraitItems:
    values = bool(
        wording.changes & {Change.KEY, Change.VALUE}
    )  # of the front matter, which is compared by itself
    for segment in document.of(Segment):
        if values and segment.role is Role.FRONT_MATTER:
            continue
        yield Item(segment.span, (segment.role, wording.prose(segment.text)))


def _emphasis(document: Document, wording: TextComparison) -> PortraitItems:
    for emphasis in document.of(Emphasis):
        yield Item(emphasis.span, emphasis.strong)


# Where these lead, a definition says, which is compared by itself.
_BY_LABEL = frozenset({LinkKind.FULL, LinkKind.COLLAPSED, LinkKind.SHORTCUT})


_MAKES_LINKS = frozenset({Change.LINK, Change.DEFINITION})


def _links(document: Document, wording: TextComparison) -> PortraitItems:
    links: tuple[Link | Image, ...] = (*document.of(Link), *document.of(Image))
    # Where a link is made, it may have been another kind of link before; an address
    # that stood bare is one in any case.
    made = bool(wording.changes & _MAKES_LINKS)
    for link in links:
        target = "" if link.kind in _BY_LABEL else wording.exact(link.target)
        if not made:
            yield Item(link.span, (type(link).__name__, link.kind, target))
        elif target and link.kind is not LinkKind.BARE:
            yield Item(link.span, target)


def _working(document: Document, wording: TextComparison) -> PortraitItems:
    """Where links and images may become others: what each leads to, by a definition
    too, must still be led to."""
    if not wording.changes & _MAKES_LINKS:
        return  # then they are compared one by one
    anywhere = bool(wording.changes & {Change.TARGET, Change.TAG})
    links: tuple[Link | Image, ...] = (*document.of(Link), *document.of(Image))
    for link in links:
        if link.kind is not LinkKind.BARE:
            target = "" if anywhere else wording.exact(link.target)
            text = link.text_span if isinstance(link, Link) else link.alt_span
            words = (
                ""
                if Change.LINK in wording.changes
                else wording.prose(document.source.cut(text))
            )
            yield Item(link.span, (words, target))


def _references(document: Document, wording: TextComparison) -> PortraitItems:
    for ref in document.of(Reference):
        yield Item(
            ref.span,
            (ref.kind, ref.image, wording.exact(ref.label), ref.definition is not None),
        )


def _definitions(document: Document, wording: TextComparison) -> PortraitItems:
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


def _footnotes(document: Document, wording: TextComparison) -> PortraitItems:
    for note in document.of(Footnote):
        yield Item(note.span, (wording.exact(note.label), note.definition))


def _code_spans(document: Document, wording: TextComparison) -> PortraitItems:
    for code in document.of(CodeSpan):
        yield Item(code.span, wording.code(document.source.cut(code.content_span)))


def _fences(document: Document, wording: TextComparison) -> PortraitItems:
    for fence in document.of(Fence):
        info, content = (
            document.source.cut(fence.info_span),
            document.source.cut(fence.content_span),
        )
        yield Item(
            fence.span, (fence.marker, fence.closed, info, wording.code(content))
        )


def _html(document: Document, wording: TextComparison) -> PortraitItems:
    for tag in document.of(HtmlTag):
        attributes = tuple(
            (name, wording.exact(value or "")) for name, value, _ in tag.attributes
        )
        yield Item(tag.span, (tag.name, attributes, tag.closing, tag.self_closing))


def _comments(document: Document, wording: TextComparison) -> PortraitItems:
    for comment in document.of(Comment):
        yield Item(comment.span, (wording.exact(comment.text), comment.closed))


def _tags(document: Document, wording: TextComparison) -> PortraitItems:
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


def _tag_blocks(document: Document, wording: TextComparison) -> PortraitItems:
    for block in document.of(TagBlock):
        yield Item(block.span, (block.name, block.end is not None))


def _attributes(document: Document, wording: TextComparison) -> PortraitItems:
    for given in document.of(AttributeList):
        yield Item(given.span, (given.id, given.classes, given.pairs))


def _ids(document: Document, wording: TextComparison) -> PortraitItems:
    for heading in document.of(Heading):
        yield Item(heading.span, heading.anchor)


def _keys(document: Document, wording: TextComparison) -> PortraitItems:
    for entry in document.of(Entry):
        yield Item(entry.key_span, entry.path)


def _front_matter(document: Document, wording: TextComparison) -> PortraitItems:
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


_C = Change
_MAKES_PROSE = frozenset(
    {_C.STRUCTURE, _C.LINK, _C.DEFINITION, _C.EMPHASIS, _C.FRONT_MATTER}
)
_IN_PROSE = frozenset({_C.WORDS, _C.FOOTNOTE, _C.HEADING_ID})
_READ = frozenset({_C.STRUCTURE, _C.FRONT_MATTER})
ASPECTS = (
    Aspect("blocks", _blocks, _READ),
    Aspect("tables", _tables, _READ),
    Aspect("the prose", _prose, _MAKES_PROSE, _IN_PROSE),
    Aspect("what is bold or in italics", _emphasis, frozenset({_C.EMPHASIS})),
    Aspect(
        "links",
        _links,
        frozenset({_C.FRONT_MATTER}),
        frozenset({_C.TARGET, _C.TAG}),
        _MAKES_LINKS,
    ),
    Aspect(
        "what leads somewhere",
        _working,
        frozenset({_C.FRONT_MATTER}),
        grows=_MAKES_LINKS,
    ),
    Aspect("references", _references, frozenset({_C.LINK, _C.DEFINITION})),
    Aspect(
        "definitions of links",
        _definitions,
        frozenset({_C.DEFINITION}),
        frozenset({_C.TARGET}),
    ),
    Aspect("footnotes", _footnotes, counted=frozenset({_C.FOOTNOTE})),
    Aspect("inline code", _code_spans, counted=frozenset({_C.CODE_SPAN})),
    Aspect("a code block", _fences, counted=frozenset({_C.CODE})),
    Aspect("HTML", _html, counted=frozenset({_C.HTML, _C.TARGET})),
    Aspect("a comment", _comments),
    Aspect("template tags", _tags, counted=frozenset({_C.TAG, _C.TARGET})),
    Aspect("blocks of template tags", _tag_blocks, frozenset({_C.TAG})),
    Aspect("attribute lists", _attributes, frozenset(), frozenset({_C.HEADING_ID})),
    # Words of a heading make its id; that no link of the site is lost by it, the
    # findings tell.
    Aspect(
        "the id of a heading",
        _ids,
        frozenset({_C.FRONT_MATTER}),
        frozenset({_C.HEADING_ID, _C.WORDS, _C.STRUCTURE}),
    ),
    Aspect("keys of the front matter", _keys, frozenset({_C.KEY, _C.FRONT_MATTER})),
    Aspect(
        "the front matter",
        _front_matter,
        frozenset({_C.FRONT_MATTER}),
        frozenset({_C.VALUE, _C.WORDS}),
    ),
)

# Which events of the rendered page may be others; what is not here may not.
_EVENTS: dict[str, frozenset[Change]] = {
    "block": _READ,
    "mark": frozenset({_C.EMPHASIS, _C.LINK, _C.DEFINITION, _C.FRONT_MATTER}),
    "link": frozenset({_C.LINK, _C.DEFINITION, _C.TARGET, _C.TAG, _C.FRONT_MATTER}),
    "image": frozenset({_C.LINK, _C.DEFINITION, _C.TARGET, _C.TAG, _C.FRONT_MATTER}),
    "code": frozenset({_C.CODE_SPAN}),
    "fence": frozenset({_C.CODE}),
    "html": frozenset(
        {_C.HTML, _C.TARGET, _C.WORDS}
    ),  # blocks of it hold words; its tags are compared by themselves
    "attributes": frozenset({_C.HEADING_ID}),
    "text": frozenset(
        {_C.WORDS, _C.FOOTNOTE, _C.CODE_SPAN, _C.LINK, _C.DEFINITION, _C.HEADING_ID}
    )
    | {_C.FRONT_MATTER, _C.TARGET},
}


_READ_AS = {
    "code": TextComparison.code,
    "fence": TextComparison.code,
    "html": TextComparison.prose,
}


@dataclass(frozen=True, eq=False)
class Portrait:
    """A page as it is compared: its document, and the stream that `render` makes of
    it."""

    document: Document
    render: Callable[[Document], Sequence[Event]]

    @cached_property
    def events(self) -> Sequence[Event]:
        """The stream, made when it is asked for."""
        return self.render(self.document)

    def items(self, aspect: Aspect, wording: TextComparison) -> list[Item]:
        """What the page has of an aspect."""
        return list(aspect.items(self.document, wording))

    def html(self, wording: TextComparison) -> list[tuple[str, str]]:
        """The stream without what the declared changes may change."""
        return list(_joined(self.events, wording))


def _joined(
    events: Iterable[Event], wording: TextComparison
) -> Iterator[tuple[str, str]]:
    text = ""
    for kind, value in events:
        if wording.changes & _EVENTS[kind]:
            continue
        if kind == "text":
            text += value
            continue
        if prose := wording.prose(text):
            yield "text", prose
        text = ""
        yield kind, _READ_AS.get(kind, TextComparison.exact)(wording, value)
    if prose := wording.prose(text):
        yield "text", prose
