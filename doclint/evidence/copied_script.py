"""Words of the source text that stand unchanged in its translation, where the source is
written in a script without large and small letters that the translation has not.

Such text needs no small words to be told by: Chinese within English is Chinese. Words are no help there, for a
sentence of Chinese or Japanese is one to who looks for blanks.
"""

from __future__ import annotations

from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.document import Segment
from doclint.evidence.copied import QUOTED, Copy
from doclint.expressions import expression
from doclint.languages import Language
from doclint.project import BlockPair, Unit
from doclint.source import Span
from doclint.text.spans import Spans

_BRACKETED = expression(r"[(（][^()（）]*[)）]")
# No Latin letter, and no code.
_BETWEEN = r"[^A-Za-zÀ-ɏ\ufffc]"


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What is text, and no name in its own script. Held by
    tests/evidence/test_copied_script.py."""

    # A part of a segment has so many letters (count): at 6 and 14 one of nine and one
    # of eleven turn.
    part: int = 10


_LIMITS = _Calibration()


def is_foreign_script(source: Language, spoken: Language) -> bool:
    """Whether the source's script has one kind of letters, and is not the
    translation's."""
    letters = source.writing
    return bool(letters) and letters.upper() == letters.lower() and spoken.is_latin


def script_copies(both: BlockPair, source: Language) -> Iterator[Copy]:
    """What a unit of the translation has of its source in the source's script: whole
    segments, and stretches of others."""
    unit, other = both.translation, both.source
    if unit is None or other is None:
        return
    any_letter = f"[{source.writing}]"
    letter = expression(any_letter)
    linked = Spans(link.text_span for link in unit.links)
    for segment in unit.segments:
        if not letter.search(segment.text):
            continue
        for here in _stretches(segment, other, any_letter):
            letters = len(letter.findall(segment.text[here.start : here.end]))
            copy = _copy(segment, here, letters, other)
            if copy and _tells(copy, letters, linked):
                yield copy


def _stretches(segment: Segment, other: Unit, letter: str) -> Iterator[Span]:
    """A segment that the source has as a whole, else its stretches from a letter of the
    source's script to another."""
    text = segment.text
    trimmed = text.strip()
    source_texts = {of_source.text.strip() for of_source in other.segments}
    if trimmed in source_texts:
        start = len(text) - len(text.lstrip())
        yield Span(start, start + len(trimmed))
        return
    for match in expression(f"{letter}(?:{_BETWEEN}*{letter})?").finditer(text):
        yield Span(*match.span())


def _copy(segment: Segment, here: Span, letters: int, other: Unit) -> Copy | None:
    stretch = segment.text[here.start : here.end]
    if not stretch:
        return None
    whole = stretch == segment.text.strip()
    # Each letter counts as a word, half of them as small ones.
    half = letters // 2
    for origin in other.segments:
        at = origin.text.find(stretch)
        if at >= 0:
            there = origin.place(at, at + len(stretch))
            return Copy(segment, *here, there, whole, letters, half, letters - half, ())
    return None


def _tells(copy: Copy, letters: int, linked: Spans) -> bool:
    """Whether it is text that readers of another language should not meet: none that is
    quoted, stands in brackets or names where a link leads."""
    if letters < _LIMITS.part and not copy.whole:
        return False
    here = Span(copy.start, copy.end)
    return not linked.hold(copy.place) and not any(
        Spans(Span(*run.span()) for run in each.finditer(copy.segment.text)).hold(here)
        for each in (QUOTED, _BRACKETED)
    )
