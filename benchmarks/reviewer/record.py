"""A fault that reviewers see, as a row of a table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """A block of a source page, its right translation, and a translation with a fault.

    `item` names the kind of fault, `site` is the generator; `front` says that these are lines of the front matter.
    """

    item: str
    language: str
    site: str
    source: str
    good: str
    bad: str
    front: bool = False
