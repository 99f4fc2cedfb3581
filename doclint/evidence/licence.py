"""Whether a suspect word is right after all: because of words beside it, or of words in
the source text."""

from __future__ import annotations

from collections.abc import Sequence

from doclint.document import Document, Segment
from doclint.project import Pair
from doclint.text.phrases import Phrase, PhraseBook


def mentions(text: str, words: Sequence[str]) -> bool:
    """Whether a text has one of some words or phrases."""
    return (
        bool(words)
        and next(PhraseBook(Phrase(word, word) for word in words).find(text), None)
        is not None
    )


def source_text(segment: Segment, document: Document, pair: Pair | None) -> str:
    """The text of the source that may license a word of a segment.

    With the source at hand it is the aligned block. Without, it is the page itself: a
    page that speaks of Brazil by that name somewhere may do so in its own language,
    too.
    """
    if pair is None:
        return document.text
    blocks = ((each.source, each.translation) for each in pair.blocks)
    spans = [
        source.span
        for source, unit in blocks
        if source and unit and unit.span.holds(segment.span)
    ]
    return " ".join(pair.source.source.cut(span) for span in spans)
