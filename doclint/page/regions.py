"""Parts of a page that some checks must not see."""

from __future__ import annotations

from doclint.document import FILLER, Document, Region, RegionKind
from doclint.expressions import expression

_WRITTEN = expression(r"[^\r\n]")


def without(document: Document, *kinds: RegionKind) -> str:
    """The page's text with regions of these kinds filled; same length, line ends
    kept."""
    text, at, kept = document.text, 0, []
    for region in document.of(Region):
        start, end = max(region.span.start, at), region.span.end
        if region.kind in kinds and end > start:
            kept += [text[at:start], _WRITTEN.sub(FILLER, text[start:end])]
            at = end
    return "".join((*kept, text[at:]))
