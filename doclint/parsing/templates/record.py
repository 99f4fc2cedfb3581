"""What a scan for template tags finds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from doclint.dataclasses import dataclass
from doclint.document import Comment, Tag, TagBlock


@dataclass(frozen=True, slots=True)
class Templates:
    """The tags of a page, and its text with them masked. `code` are blocks whose body
    is code (`highlight`).

    `flow` are the lines that tags of JSX have to themselves: the first of each run, and the one behind its last."""

    masked: str
    tags: tuple[Tag, ...] = ()
    blocks: tuple[TagBlock, ...] = ()
    comments: tuple[Comment, ...] = ()
    code: tuple[TagBlock, ...] = ()
    flow: Mapping[int, int] = field(default_factory=dict)
