"""Where the links and images of a page lead, as its renderer reads what is written."""

from __future__ import annotations

from doclint.dialects import dialect
from doclint.document import Document, Image, Link, LinkKind
from doclint.expressions import expression

# A backslash before one of these is a mark of Markdown's, and no part of an address.
_ESCAPED = expression(r"\\([!-/:-@\[-`{-~])")
_NO_MARKDOWN = frozenset({LinkKind.HTML, LinkKind.VALUE})


def address(part: Link | Image, document: Document) -> str:
    """The target of a link or an image without Markdown's backslashes; kramdown takes
    them for letters."""
    if "\\" not in part.target or part.kind in _NO_MARKDOWN:
        return part.target
    if dialect(document.dialect).kramdown:
        return part.target
    return _ESCAPED.sub(r"\1", part.target)
