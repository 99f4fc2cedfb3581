"""The front matter and its entries."""

from __future__ import annotations

from doclint.dataclasses import dataclass
from doclint.document.prose import Part
from doclint.source import Span


@dataclass(frozen=True, slots=True)
class Entry(Part):
    """A front matter key with its value. `path` leads to it from the top:
    `("guide_list", 0, "name")`.

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
        """The path, dotted, without the indexes of lists: what a declaration of the key
        calls it."""
        return ".".join(step for step in self.path if isinstance(step, str))


def name_of_key(key: str) -> str:
    """A dotted key without the indexes of lists."""
    return ".".join(step for step in key.split(".") if not step.isdigit())


@dataclass(frozen=True, slots=True)
class FrontMatterFault(Part):
    """Where the front matter cannot be read, or means two things; `message` says it to
    a writer.

    `kind` is one of `invalid`, `unclosed`, `duplicate-key`. `related` is the first of two keys.
    """

    kind: str
    message: str
    suggestion: str | None = None
    related: Span | None = None


@dataclass(frozen=True, slots=True)
class FrontMatter(Part):
    """The front matter, marks included. `content_span` is what stands between the
    marks."""

    content_span: Span
    readable: bool
