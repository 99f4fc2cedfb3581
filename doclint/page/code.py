"""Code blocks as readers see them."""

from __future__ import annotations

import re

from doclint.document import Document, Fence
from doclint.text.blanks import blanked


def shown_code(fence: Fence, page: Document) -> str:
    """A block's code with blanks for the marks of the quotations that it stands in:
    places stay as they are."""
    code = page.source.cut(fence.content_span)
    depth = _depth(fence, page)
    return re.sub(rf"(?m)^(?:[ \t]*>){{1,{depth}}}", blanked, code) if depth else code


def _depth(fence: Fence, page: Document) -> int:
    """How many quotations a block stands in: the marks before it on its line."""
    text = page.source.text
    start = text.rfind("\n", 0, fence.span.start) + 1
    return text.count(">", start, fence.span.start)
