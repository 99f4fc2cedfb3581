"""What a page says word for word, to know it again on another page: what a translation
left as it was."""

from __future__ import annotations

from itertools import islice

from doclint.dataclasses import dataclass
from doclint.document import Document, Segment
from doclint.expressions import expression
from doclint.once import once

Words = tuple[str, ...]

_WORD = expression(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What programs say. Held by tests/page/test_degrees.py."""

    # So many words (count) are said by no chance: two languages share names of two
    # words often ("GitHub Actions"), of three hardly ever, and four would miss
    # short sentences.
    run: int = 3
    # A quotation of a program's message is shorter than this (characters): at 53
    # and 107 quotations of 70 and of 90 turn.
    longest_quotation: int = 80


_LIMITS = _Calibration()


_OPENING, _CLOSING = "\"“«„'", "\"”»“'"
# No three words are longer than this, in characters.
_REACH = 100


@dataclass(frozen=True, slots=True)
class PhraseIndex:
    """The words of a page: runs of three in a row, and those of whole segments. `text`
    is the page as written."""

    text: str
    runs: frozenset[Words]
    segments: frozenset[Words]

    def has_around(self, text: str, start: int, end: int) -> bool:
        """Whether the page says the words next to `text[start:end]` (a mark) of a
        segment of another page, too: those behind it, all of the segment, or the
        quotation that ends with it."""
        behind = tuple(
            match[0].casefold()
            for match in islice(_WORD.finditer(text, end, end + _REACH), _LIMITS.run)
        )
        if len(behind) == _LIMITS.run and behind in self.runs:
            return True
        if len(text) <= _REACH and _words(text) in self.segments:
            return True
        return self._quotes(text, end)

    def _quotes(self, text: str, end: int) -> bool:
        if text[end : end + 2].strip()[:1] not in tuple(_CLOSING):
            return False
        opening = max(
            text.rfind(mark, max(end - _LIMITS.longest_quotation, 0), end)
            for mark in _OPENING
        )
        return opening >= 0 and text[opening + 1 : end].strip() in self.text


@once
def said(document: Document) -> PhraseIndex:
    """What a page says; kept, for each mark of its translations asks for it."""
    segments = [_words(segment.text) for segment in document.of(Segment)]
    runs = {
        words[at : at + _LIMITS.run]
        for words in segments
        for at in range(len(words) - _LIMITS.run + 1)
    }
    return PhraseIndex(
        document.text, frozenset(runs), frozenset(filter(None, segments))
    )


def _words(text: str) -> Words:
    return tuple(word.casefold() for word in _WORD.findall(text))
