"""Titles of papers and books, told by their capitals."""

from __future__ import annotations

from doclint.text.words import words

# The words of a title that are written large have so many letters (`with` and `from` may
# be small), and so many of them (counts) make one.
_LONG_WORD, _LEAST = 5, 4


def is_title(text: str) -> bool:
    """Whether a heading is written like the title of a paper, every word of five
    letters and more large."""
    long = [word.text for word in words(text) if len(word.text) >= _LONG_WORD]
    return len(long) >= _LEAST and all(word[0].isupper() for word in long)
