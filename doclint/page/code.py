"""Code blocks as readers see them."""

from __future__ import annotations

import re

from doclint.document import Document, Fence
from doclint.text.blanks import blanked
from doclint.text.lines import before_on_line


def shown_code(fence: Fence, page: Document) -> str:
    """A block's code with blanks for the marks of the quotations that it stands in:
    places stay as they are."""
    code = page.source.cut(fence.content_span)
    depth = _depth(fence, page)
    return re.sub(rf"(?m)^(?:[ \t]*>){{1,{depth}}}", blanked, code) if depth else code


def _depth(fence: Fence, page: Document) -> int:
    """How many quotations a block stands in: the marks before it on its line."""
    text = page.source.text
    return before_on_line(text, fence.span.start).count(">")
