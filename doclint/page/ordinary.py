"""Words that a page does not keep for names."""

from __future__ import annotations

from doclint.document import Document, Segment
from doclint.text.words import level, word_texts


def ordinary_words(document: Document) -> frozenset[str]:
    """The words that a page has in small letters: written large elsewhere, they are no
    names."""
    texts = (
        word for segment in document.of(Segment) for word in word_texts(segment.text)
    )
    return frozenset(level(word) for word in texts if word.islower())
