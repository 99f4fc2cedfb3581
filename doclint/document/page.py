"""A parsed page."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Any, TypeVar

from doclint.dataclasses import dataclass
from doclint.document.prose import Part
from doclint.source import Source

P = TypeVar("P", bound=Part)


@dataclass(frozen=True, eq=False)
class Document(Part):
    """A parsed page. `masked` is the text with every region (code, HTML, tags, addresses, comments, front matter)
    replaced by as many `FILLER` characters, line ends kept: what is left is prose with its Markdown. `answers` is for
    `doclint.once` alone."""

    source: Source
    dialect: str
    language: str | None
    masked: str
    parts: Mapping[type[Part], tuple[Part, ...]]

    # A page is itself and no other (a part is its place), so that what is made of it
    # can be kept by it.
    __eq__ = object.__eq__
    __hash__ = object.__hash__

    @cached_property
    def answers(self) -> dict[Any, Any]:
        """What was found out about the page."""
        return {}

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
