"""Blocks that a translation has beside its source's, or has not: what is the same block
again on another page."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.document import BlockKind, Document
from doclint.expressions import expression
from doclint.patterns import Pattern, PatternKind
from doclint.project import Pair, Unit
from doclint.source import Span

# What differs from page to page in a note that all of them bear: numbers, and what a
# link or code names.
_DIGITS = expression(r"\d+")
_BLANKS = expression(r"\s+")


def block_added(unit: Unit, document: Document) -> Pattern:
    """The pattern of a block of `document` that the source text has not: its kind and
    its words, numbers aside."""
    words = unit.text or document.source.cut(unit.span)
    return Pattern(PatternKind.BLOCK_ADDED, (unit.kind.value, plain_words(words)))


def is_all_bold(unit: Unit) -> bool:
    """Whether one bold text reaches to the end of a unit, and is the only one."""
    bold = [emphasis for emphasis in unit.emphases if emphasis.strong]
    if len(bold) != 1:
        return False
    last_sign = unit.span.end - 1
    return bold[0].span.end >= last_sign


def plain_words(text: str) -> str:
    """A text as it is compared between pages: numbers and blanks made equal."""
    return _BLANKS.sub(" ", _DIGITS.sub("0", text)).strip()


@dataclass(frozen=True, slots=True)
class _Calibration:
    """Where what is no part of a page's text stands. Held by tests/evidence/test_degrees.py."""

    # A standing note stands so many blocks (count) from the top or the end of a
    # page at most: at 2 and 4 notes in the third and in the fourth block turn.
    edge: int = 3
    # So many words (count) before an address tell the note that bears it.
    worded: int = 4


_LIMITS = _Calibration()


def occasions(pair: Pair) -> Iterator[tuple[Pattern, bool]]:
    """The blocks at the top and the end of a translation that its source has not,
    whatever else the two differ in."""
    whole = [
        both for both in pair.blocks if both.translation and not both.translation.key
    ]
    ordered = sorted(
        whole,
        key=lambda both: both.translation.span if both.translation else Span(0, 0),
    )
    for both in (
        *ordered[: _LIMITS.edge],
        *ordered[max(_LIMITS.edge, len(ordered) - _LIMITS.edge) :],
    ):
        if (
            both.source is None
            and both.translation
            and both.translation.kind is not BlockKind.CELL
        ):
            yield block_added(both.translation, pair.translation), True


def block_left_out(unit: Unit, document: Document) -> Pattern:
    """The pattern of a block of the source page `document` that the translation has
    not: its text as written, up to an address that each page has of its own."""
    text = document.source.cut(unit.span).strip()
    before, address, _ = text.partition("http")
    is_worded = len(before.split()) >= _LIMITS.worded
    return Pattern(
        PatternKind.BLOCK_LEFT_OUT, (before if address and is_worded else text,)
    )
