"""What authors set apart from the running text."""

from __future__ import annotations

from doclint.document import Document, Emphasis, Link
from doclint.text.spans import Spans


def set_apart(document: Document) -> Spans:
    """The stretches of a page that its author has set apart from the running text: link
    texts and emphasis."""
    links = [link.text_span for link in document.of(Link)]
    emphases = [emphasis.span for emphasis in document.of(Emphasis)]
    return Spans(links + emphases)
