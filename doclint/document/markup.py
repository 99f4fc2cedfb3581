"""What is no prose: code, emphasis marks, HTML, comments, template tags, attribute
lists, regions."""

from __future__ import annotations

from enum import StrEnum

from doclint.dataclasses import dataclass
from doclint.document.prose import Part
from doclint.source import Span


@dataclass(frozen=True, slots=True)
class CodeSpan(Part):
    """Inline code."""

    content_span: Span
    block: int


@dataclass(frozen=True, slots=True)
class Fence(Part):
    """A code block: fenced, indented (`marker` empty) or made by a template tag
    (`marker` is the tag's name)."""

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
    """One HTML (or JSX) tag. `attributes` are in order: name, value (None without one),
    span of the value."""

    name: str
    attributes: tuple[tuple[str, str | None, Span | None], ...]
    closing: bool
    self_closing: bool


@dataclass(frozen=True, slots=True)
class Comment(Part):
    """A comment of any syntax: HTML, Liquid, kramdown, MDX, Hugo. `text` is what stands
    between its marks."""

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
    """A paired template tag with its body: `{% alert %}…{% endalert %}`. `end` is None
    when it is never closed."""

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
class Suppression(Part):
    """A wish of the author to hear nothing of some rules in `scope`. `rules` empty
    means all; `reason` is free text.

    `generated`: nobody wished it, but a program writes what stands there, and whoever reads the page cannot mend it.
    """

    rules: tuple[str, ...]
    scope: Span
    reason: str
    generated: bool = False


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
