"""Blocks that a translation has beside its source's, or has not: what is the same block again on another page."""

from __future__ import annotations

import re

from doclint.document import Document
from doclint.patterns import Pattern, PatternKind
from doclint.project import Unit

# What differs from page to page in a note that all of them bear: numbers, and what a link or code names.
_DIGITS = re.compile(r"\d+")
_BLANKS = re.compile(r"\s+")


def block_added(unit: Unit, document: Document) -> Pattern:
    """The pattern of a block of `document` that the source text has not: its kind and its words, numbers aside."""
    words = unit.text or document.source.cut(unit.span)
    return Pattern(PatternKind.BLOCK_ADDED, (unit.kind.value, plain_words(words)))


def plain_words(text: str) -> str:
    """A text as it is compared between pages: numbers and blanks made equal."""
    return _BLANKS.sub(" ", _DIGITS.sub("0", text)).strip()


def block_left_out(unit: Unit, document: Document) -> Pattern:
    """The pattern of a block of the source page `document` that the translation has not: its text as written."""
    return Pattern(PatternKind.BLOCK_LEFT_OUT, (document.source.cut(unit.span).strip(),))
