"""Images: their files, and those for which a site writes no alternative text."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document, Image, LinkKind
from doclint.patterns import Pattern, PatternKind

ALT_LEFT_OUT = Pattern(PatternKind.ALT_LEFT_OUT, ("image",))


def file_of(image: Image) -> str:
    """The name of an image's file, whatever folder it lies in."""
    return image.target.rpartition("/")[2]


def alt_kept(words: str) -> Pattern:
    """The pattern of an alternative text that a translation has as its source has
    it."""
    return Pattern(PatternKind.ALT_KEPT, (words.strip(),))


def occasions_of_page(document: Document) -> Iterator[tuple[Pattern, bool]]:
    """Every image of a page."""
    for image in document.of(Image):
        if image.kind is LinkKind.HTML:
            yield ALT_LEFT_OUT, not image.has_alt
        else:
            yield ALT_LEFT_OUT, not document.source.cut(image.alt_span).strip()
