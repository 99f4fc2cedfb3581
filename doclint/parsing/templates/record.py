"""What a scan for template tags finds."""

from __future__ import annotations

from dataclasses import dataclass

from doclint.document import Comment, Tag, TagBlock


@dataclass(frozen=True, slots=True)
class Templates:
    """The tags of a page, and its text with them masked. `code` are blocks whose body is code (`highlight`)."""

    masked: str
    tags: tuple[Tag, ...] = ()
    blocks: tuple[TagBlock, ...] = ()
    comments: tuple[Comment, ...] = ()
    code: tuple[TagBlock, ...] = ()
