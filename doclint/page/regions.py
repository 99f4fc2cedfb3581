"""Parts of a page that some checks must not see."""

from __future__ import annotations

from doclint.document import FILLER, Document, Region, RegionKind
from doclint.expressions import expression

_WRITTEN = expression(r"[^\r\n]")


def without(document: Document, *kinds: RegionKind) -> str:
    """The page's text with regions of these kinds filled; same length, line ends
    kept."""
    text, end = document.text, 0
    pieces = []
    for region in document.of(Region):
        start, region_end = max(region.span.start, end), region.span.end
        if region.kind in kinds and region_end > start:
            filled = _WRITTEN.sub(FILLER, text[start:region_end])
            pieces += [text[end:start], filled]
            end = region_end
    return "".join((*pieces, text[end:]))
