"""What machines and translators say beside the text: openings and closings of an
answer, notes to a reviser."""

from __future__ import annotations

import re
from functools import cache

from doclint.dataclasses import dataclass
from doclint.document import Block, BlockKind, Document, Role, Segment
from doclint.expressions import expression
from doclint.languages import USUAL_SOURCE
from doclint.languages.meaning import all_meanings, meaning
from doclint.source import Span
from doclint.text.words import level


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What an assistant says around a text. Held by tests/page/test_degrees.py."""

    # A longer paragraph (characters) is a text of its own: at 133 and 267 openings
    # of 160 and of 240 turn.
    longest: int = 200


_LIMITS = _Calibration()


_SENTENCE_END = expression(r"[.!?]\s+(?=\S)|[。！？](?=\S)")


def answer_of_machine(document: Document) -> tuple[Span, ...]:
    """The paragraphs with which a machine begins or ends its answer, where they begin
    or end the page.

    They may be in the language of the page or in any that machines answer in.
    """
    paragraphs = [
        segment
        for segment in document.of(Segment)
        if segment.role is Role.PROSE and _on_top(segment, document)
    ]
    spans = []
    opening, closing, refusal = _patterns(document.language)
    if len(paragraphs) > 1:
        first, last = paragraphs[0], paragraphs[-1]
        if _says(opening, first.text):
            spans.append(first.span)
        place = _closing(closing, last)
        if place:
            spans.append(place)
    if document.language and not document.language.startswith(USUAL_SOURCE):
        spans += [
            paragraph.span for paragraph in paragraphs if _says(refusal, paragraph.text)
        ]
    return tuple(dict.fromkeys(spans))


def _says(pattern: re.Pattern[str], text: str) -> bool:
    return (
        bool(pattern.pattern)
        and len(text) <= _LIMITS.longest
        and pattern.match(level(text.strip())) is not None
    )


def _closing(pattern: re.Pattern[str], paragraph: Segment) -> Span | None:
    """Where a paragraph ends with the closing words of an answer: all of it, or its
    last sentence."""
    start = max(
        (match.end() for match in _SENTENCE_END.finditer(paragraph.text.rstrip())),
        default=0,
    )
    for at in (0, start):
        if _says(pattern, paragraph.text[at:]):
            return paragraph.place(at, len(paragraph.text)) if at else paragraph.span
    return None


def _on_top(segment: Segment, document: Document) -> bool:
    block: Block = document.of(Block)[segment.block]
    return block.kind is BlockKind.PARAGRAPH and block.parent < 0


@cache
def _patterns(
    language: str | None,
) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What opens and closes an answer, and what refuses one, in a language and in
    English."""
    known = meaning(language)
    records = (
        [known, all_meanings()[USUAL_SOURCE]]
        if known
        else list(all_meanings().values())
    )
    openings = "|".join(
        record.remarks.openings
        for record in records
        if record and record.remarks.openings
    )
    closings = "|".join(
        record.remarks.closings
        for record in records
        if record and record.remarks.closings
    )
    refusals = "|".join(
        record.remarks.refusals
        for record in records
        if record and record.remarks.refusals
    )
    return expression(openings), expression(closings), expression(refusals)


def note(text: str, language: str | None) -> bool:
    """Whether what stands in brackets is a translator's note that asks somebody to do
    something."""
    known = meaning(language)
    records = (
        [known, all_meanings()[USUAL_SOURCE]]
        if known
        else list(all_meanings().values())
    )
    even = level(text)
    noted = any(
        record.remarks.notes and _search(record.remarks.notes, even)
        for record in records
        if record
    )
    return noted and any(
        record.remarks.doubts and _search(record.remarks.doubts, even)
        for record in records
        if record
    )


def _search(pattern: str, text: str) -> bool:
    return _compiled(pattern).search(text) is not None


_compiled = cache(expression)
