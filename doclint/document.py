"""A parsed page and its parts: frozen data, each with its exact span in the text as read.

A check visits parts; the parser makes them. New syntax is a new part here, never a new field of `Document`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeVar

from doclint.source import Source, Span

# Stands in a segment for whatever is not prose (code, an image, a tag, an address): one character, no letter, no blank.
OPAQUE = "￼"


@dataclass(frozen=True, slots=True)
class Part:
    """Anything a page is made of. `span` is its place, markup included."""

    span: Span


class BlockKind(StrEnum):
    """What a block is. Containers hold other blocks; the rest are leaves."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    TABLE = "table"
    CELL = "cell"
    FENCE = "fence"
    HTML = "html"
    RULE = "rule"
    LIST = "list"
    ITEM = "item"
    QUOTE = "quote"
    FRONT_MATTER = "front-matter"
    CAPTION = "caption"  # the visible words of a container's mark line


@dataclass(frozen=True, slots=True)
class Block(Part):
    """A block. `parent` is the index of its container in `document.of(Block)`, -1 at the top; `level` a heading's."""

    kind: BlockKind
    parent: int = -1
    level: int = 0


class Role(StrEnum):
    """Where prose stands."""

    PROSE = "prose"
    HEADING = "heading"
    CELL = "cell"
    ALT = "alt"
    TITLE = "title"
    CAPTION = "caption"
    HTML = "html"
    FRONT_MATTER = "front-matter"


class Piece(NamedTuple):
    """A run of a segment's text and where it comes from; lengths differ for an entity or an opaque character."""

    at: int
    length: int
    source: Span


@dataclass(frozen=True, slots=True)
class Segment(Part):
    """The visible prose of a block, markup gone, code and other opaque things each one `OPAQUE` character."""

    role: Role
    block: int
    text: str
    pieces: tuple[Piece, ...]
    key: str = ""  # the front matter key, dotted, where role is FRONT_MATTER

    def place(self, start: int, end: int) -> Span:
        """The span in the page's text of `self.text[start:end]`."""
        return Span(self._offset(start, False), self._offset(end, True))

    def _offset(self, at: int, as_end: bool) -> int:
        if not self.pieces:
            return self.span.start
        index = max(bisect_right(self.pieces, at - as_end, key=lambda piece: piece.at) - 1, 0)
        piece = self.pieces[index]
        if piece.length == piece.source.end - piece.source.start:
            return min(max(piece.source.start + at - piece.at, piece.source.start), piece.source.end)
        return piece.source.end if as_end or at >= piece.at + piece.length else piece.source.start


class LinkKind(StrEnum):
    """How a link is written."""

    INLINE = "inline"  # [text](target)
    FULL = "full"  # [text][label]
    COLLAPSED = "collapsed"  # [label][]
    SHORTCUT = "shortcut"  # [label]
    AUTOLINK = "autolink"  # <https://…>
    BARE = "bare"  # https://… in the prose
    HTML = "html"  # <a href="…">


@dataclass(frozen=True, slots=True)
class Link(Part):
    """A link that works. `text_span` is what stands between the brackets, `target` the address as written.

    `target_span` is where the address is written: in the link, or in the definition that a reference uses.
    """

    kind: LinkKind
    text_span: Span
    target: str
    target_span: Span
    title_span: Span | None
    block: int


@dataclass(frozen=True, slots=True)
class Image(Part):
    """An image that works. `alt_span` is the alternative text between the brackets (or in `alt="…"`).

    `has_alt` is false only for an HTML image without the attribute.
    """

    kind: LinkKind
    alt_span: Span
    target: str
    target_span: Span
    title_span: Span | None
    block: int
    has_alt: bool = True


@dataclass(frozen=True, slots=True)
class Reference(Part):
    """A use of a label, `[text][label]`, `[label][]` or `[label]`; `definition` is None when no definition has it.

    `scope` is the index of the innermost template block that converts its own body, or -1: when its definition's
    is another, the generator does not see it. `label` is normalised (case folded, blanks as one space); `label_span`
    is the label without its brackets.
    """

    kind: LinkKind
    image: bool
    label: str
    label_span: Span
    text_span: Span
    definition: Definition | None
    block: int
    scope: int = -1


@dataclass(frozen=True, slots=True)
class Definition(Part):
    """`[label]: target "title"`. `label` is normalised; `scope` is the index of the template block around it, or -1."""

    label: str
    label_span: Span
    target: str
    target_span: Span
    title_span: Span | None
    scope: int = -1


@dataclass(frozen=True, slots=True)
class Footnote(Part):
    """`[^label]`: a use, or with `definition` the start of the note itself."""

    label: str
    definition: bool


@dataclass(frozen=True, slots=True)
class Heading(Part):
    """A heading. `anchor` is the id that the site generator gives it; `explicit_id` the one that the author wrote."""

    level: int
    text: str
    text_span: Span
    anchor: str
    explicit_id: str | None
    explicit_id_span: Span | None
    block: int


@dataclass(frozen=True, slots=True)
class Anchor(Part):
    """An id that is no heading's: of an HTML element, an attribute list or a template tag."""

    name: str


@dataclass(frozen=True, slots=True)
class Cell(Part):
    """A table cell, trimmed."""


@dataclass(frozen=True, slots=True)
class Row(Part):
    """A table row: a line of the page from its first pipe or letter to its last."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table(Part):
    """A table. `header` and `delimiter` are None where the dialect lets a table do without."""

    header: Row | None
    delimiter: Row | None
    rows: tuple[Row, ...]
    block: int


@dataclass(frozen=True, slots=True)
class CodeSpan(Part):
    """Inline code."""

    content_span: Span
    block: int


@dataclass(frozen=True, slots=True)
class Fence(Part):
    """A code block: fenced, indented (`marker` empty) or made by a template tag (`marker` is the tag's name)."""

    marker: str
    info_span: Span
    content_span: Span
    closed: bool
    block: int


@dataclass(frozen=True, slots=True)
class Emphasis(Part):
    """`*text*`, `**text**` and the like; `strong` for two marks."""

    content_span: Span
    strong: bool
    block: int


@dataclass(frozen=True, slots=True)
class HtmlTag(Part):
    """One HTML (or JSX) tag. `attributes` are in order: name, value (None without one), span of the value."""

    name: str
    attributes: tuple[tuple[str, str | None, Span | None], ...]
    closing: bool
    self_closing: bool


@dataclass(frozen=True, slots=True)
class Comment(Part):
    """A comment of any syntax: HTML, Liquid, kramdown, MDX, Hugo. `text` is what stands between its marks."""

    text: str
    text_span: Span
    closed: bool = True


class TagKind(StrEnum):
    """What a template tag is."""

    TAG = "tag"  # {% name arguments %}
    OUTPUT = "output"  # {{ expression }}
    SHORTCODE = "shortcode"  # {{< name arguments >}}
    CONTAINER = "container"  # :::note, !!! note, /// note


@dataclass(frozen=True, slots=True)
class Tag(Part):
    """A template tag: Liquid, Jinja, shortcode or container mark.

    `name` is its first word, empty for an output; `arguments` the rest as written. `quoted` tells that it stands
    where the generator does not run it (a raw block, or code in dialects that leave code alone); `in_code` that
    it runs inside a code block or span. `malformed` is a fault in its own marks, in words, or empty.
    """

    kind: TagKind
    name: str
    name_span: Span
    arguments: str
    arguments_span: Span
    quoted: bool = False
    in_code: bool = False
    malformed: str = ""


@dataclass(frozen=True, slots=True)
class TagBlock(Part):
    """A paired template tag with its body: `{% alert %}…{% endalert %}`. `end` is None when it is never closed."""

    name: str
    start: Tag
    end: Tag | None
    body: Span
    parent: int  # index of the block around it in `document.of(TagBlock)`, or -1


@dataclass(frozen=True, slots=True)
class AttributeList(Part):
    """`{: .class #id key="value"}` (kramdown, Python-Markdown) or `{#id}` on a heading.

    `block` tells that it is a line of its own."""

    id: str | None
    classes: tuple[str, ...]
    pairs: tuple[tuple[str, str], ...]
    block: bool


@dataclass(frozen=True, slots=True)
class Entry(Part):
    """A front matter key with its value. `path` leads to it from the top: `("guide_list", 0, "name")`.

    `span` is key and value. `value` is what YAML makes of it: None, bool, int, float, str, a date as its text,
    a tuple for a list, a dict for a mapping. `quoted` tells that a text value stands in quotes or a block.
    """

    path: tuple[str | int, ...]
    key_span: Span
    value_span: Span
    value: object
    quoted: bool

    @property
    def key(self) -> str:
        """The path, dotted."""
        return ".".join(map(str, self.path))

    @property
    def name(self) -> str:
        """The path, dotted, without the indexes of lists: what a declaration of the key calls it."""
        return ".".join(step for step in self.path if isinstance(step, str))


@dataclass(frozen=True, slots=True)
class FrontMatterFault(Part):
    """Where the front matter cannot be read, or means two things; `message` says it to a writer.

    `kind` is one of `invalid`, `unclosed`, `duplicate-key`. `related` is the first of two keys.
    """

    kind: str
    message: str
    suggestion: str | None = None
    related: Span | None = None


@dataclass(frozen=True, slots=True)
class FrontMatter(Part):
    """The front matter, marks included. `content_span` is what stands between the marks."""

    content_span: Span
    readable: bool


@dataclass(frozen=True, slots=True)
class Suppression(Part):
    """A wish of the author to hear nothing of some rules in `scope`. `rules` empty means all; `reason` is free text."""

    rules: tuple[str, ...]
    scope: Span
    reason: str


class RegionKind(StrEnum):
    """What kind of text, other than prose, a stretch is."""

    FRONT_MATTER = "front-matter"
    CODE = "code"
    HTML = "html"
    URL = "url"
    TAG = "tag"
    COMMENT = "comment"
    ATTRIBUTES = "attributes"
    DEFINITION = "definition"
    MATH = "math"


@dataclass(frozen=True, slots=True)
class Region(Part):
    """A stretch of one kind. Regions of a page are sorted and may nest."""

    kind: RegionKind


P = TypeVar("P", bound=Part)


@dataclass(frozen=True, slots=True)
class Document(Part):
    """A parsed page. `masked` is the text with every region (code, HTML, tags, addresses, comments, front matter)
    replaced by as many `FILLER` characters, line ends kept: what is left is prose with its Markdown."""

    source: Source
    dialect: str
    language: str | None
    masked: str
    parts: Mapping[type[Part], tuple[Part, ...]]

    def of(self, kind: type[P]) -> tuple[P, ...]:
        """All parts of a kind, in the order of the page."""
        return self.parts.get(kind, ())  # type: ignore[return-value]  # the parser files each part under its own type

    @property
    def text(self) -> str:
        """The text as read."""
        return self.source.text

    @property
    def path(self) -> str:
        """The page's path, relative to the project's root."""
        return self.source.path


# Fills masked stretches: a private-use character, so neither blank, letter nor punctuation for Markdown.
FILLER = "\ue000"
