"""Pages of filler: a designer's pseudo-Latin, verses, which show how a text looks and
say nothing."""

from __future__ import annotations

from doclint.dataclasses import dataclass
from doclint.document import Document, Segment
from doclint.languages import Language
from doclint.languages.detect import letter_words, votes
from doclint.once import once


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What is of no language. Held by tests/text/test_filler.py."""

    # A text of so many words (count) is long: of 19 and of 20 words the longer one turns.
    long: int = 20
    # A long text of a language has so many small words of it (share, 0 to 1): of 20 words
    # those with one and with two turn.
    small_words: float = 0.06
    # So much of a page's words (share, 0 to 1) makes it one of filler: at 0.4 and 0.6
    # pages of two and of three fifths turn.
    mostly: float = 0.5


_LIMITS = _Calibration()


def is_of_no_language(text: str, spoken: Language) -> bool:
    """Whether a long text has hardly any small words of a language that has been written
    down with them."""
    if not spoken.function_words:
        return False
    length = len(letter_words(text))
    few = _LIMITS.small_words * length
    return length >= _LIMITS.long and votes(text, spoken) < few


@once
def is_of_filler(document: Document, spoken: Language) -> bool:
    """Whether most of a page is of no language; its short texts are none, then,
    either."""
    texts = [segment.text for segment in document.of(Segment)]
    filler = sum(len(text) for text in texts if is_of_no_language(text, spoken))
    return filler > _LIMITS.mostly * sum(map(len, texts))
