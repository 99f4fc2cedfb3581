"""What leads elsewhere: links, images, references and their definitions, footnotes."""

from __future__ import annotations

from enum import StrEnum

from doclint.dataclasses import dataclass
from doclint.document.prose import Part
from doclint.source import Span


class LinkKind(StrEnum):
    """How a link is written."""

    INLINE = "inline"  # [text](target)
    FULL = "full"  # [text][label]
    COLLAPSED = "collapsed"  # [label][]
    SHORTCUT = "shortcut"  # [label]
    AUTOLINK = "autolink"  # <https://…>
    BARE = "bare"  # https://… in the prose
    HTML = "html"  # <a href="…">
    VALUE = "value"  # a value of front matter or of a data file


@dataclass(frozen=True, slots=True)
class Link(Part):
    """A link that works. `text_span` is what stands between the brackets, `target` the
    address as written.

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
    """An image that works. `alt_span` is the alternative text between the brackets (or
    in `alt="…"`).

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
    """A use of a label, `[text][label]`, `[label][]` or `[label]`; `definition` is None
    when no definition has it.

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
