"""What machines and translators say beside the text: openings and closings of an answer, notes to a reviser."""

from __future__ import annotations

import re
from functools import cache

from doclint.document import Block, BlockKind, Document, Role, Segment
from doclint.languages.meaning import all_meanings, meaning
from doclint.source import Span
from doclint.text.words import level

# A longer paragraph is a text of its own.
_LONGEST = 200


def answer(document: Document) -> tuple[Span, ...]:
    """The paragraphs with which a machine begins or ends its answer, where they begin or end the page.

    They may be in the language of the page or in any that machines answer in.
    """
    paragraphs = [
        segment for segment in document.of(Segment) if segment.role is Role.PROSE and _on_top(segment, document)
    ]
    spans = []
    for segment, pattern in zip(_ends(paragraphs), _patterns(document.language), strict=False):
        if segment is not None and len(segment.text) <= _LONGEST and pattern.match(level(segment.text.strip())):
            spans.append(segment.span)
    return tuple(dict.fromkeys(spans))


def _ends(paragraphs: list[Segment]) -> tuple[Segment | None, Segment | None]:
    return (paragraphs[0], paragraphs[-1]) if len(paragraphs) > 1 else (None, None)


def _on_top(segment: Segment, document: Document) -> bool:
    block: Block = document.of(Block)[segment.block]
    return block.kind is BlockKind.PARAGRAPH and block.parent < 0


@cache
def _patterns(language: str | None) -> tuple[re.Pattern[str], re.Pattern[str]]:
    own = meaning(language)
    records = [own, all_meanings()["en"]] if own else list(all_meanings().values())
    openings = "|".join(record.remarks.openings for record in records if record and record.remarks.openings)
    closings = "|".join(record.remarks.closings for record in records if record and record.remarks.closings)
    return re.compile(openings), re.compile(closings)


def note(text: str, language: str | None) -> bool:
    """Whether what stands in brackets is a translator's note that asks somebody to do something."""
    own = meaning(language)
    records = [own, all_meanings()["en"]] if own else list(all_meanings().values())
    said = level(text)
    noted = any(record.remarks.notes and _search(record.remarks.notes, said) for record in records if record)
    return noted and any(record.remarks.doubts and _search(record.remarks.doubts, said) for record in records if record)


def _search(pattern: str, text: str) -> bool:
    return _compiled(pattern).search(text) is not None


_compiled = cache(re.compile)
