"""Template tags that have a line of their own in the source text and share it with text
in the translation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from doclint.document import Document, Tag, TagKind
from doclint.evidence.signatures import Signature
from doclint.expressions import expression
from doclint.source import Span
from doclint.text.lines import line_end, line_start

_KINDS = frozenset({TagKind.TAG, TagKind.SHORTCODE})
_LETTER = expression(r"[^\W\d_\ue000]")


def joined_lines(
    source: tuple[Document, Sequence[Tag], Sequence[Signature]],
    translation: tuple[Document, Sequence[Tag], Sequence[Signature]],
) -> Iterator[tuple[Tag, Tag]]:
    """Tags of a source text that stand alone on their lines, and the same ones of its
    translation that do not.

    Both pages come with their tags and what tells these apart. One pair a line of the
    translation.
    """
    page, _, _ = source
    page_there, _, _ = translation
    seen: set[int] = set()
    for tag, other in _same_tags(source, translation):
        line = _line(page_there, other)
        if tag.kind not in _KINDS or line.start in seen:
            continue
        if _alone(page, tag) and _has_words(page_there, line):
            seen.add(line.start)
            yield tag, other


def _same_tags(
    source: tuple[Document, Sequence[Tag], Sequence[Signature]],
    translation: tuple[Document, Sequence[Tag], Sequence[Signature]],
) -> Iterator[tuple[Tag, Tag]]:
    """The tags that both pages have in order."""
    _, tags, signatures = source
    _, tags_there, signatures_there = translation
    for step, start, end, start_there, end_there in _steps(
        signatures, signatures_there
    ):
        if step == "equal":
            there = tags_there[start_there:end_there]
            yield from zip(tags[start:end], there, strict=True)


def _steps(
    ours: Sequence[Signature], theirs: Sequence[Signature]
) -> Sequence[tuple[str, int, int, int, int]]:
    if list(ours) == list(theirs):
        return [("equal", 0, len(ours), 0, len(theirs))]
    return SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()


def _line(document: Document, tag: Tag) -> Span:
    """The lines that a tag stands on."""
    text = document.text
    return Span(line_start(text, tag.span.start), line_end(text, tag.span.end))


def _alone(document: Document, tag: Tag) -> bool:
    line = _line(document, tag)
    around = (
        document.text[line.start : tag.span.start]
        + document.text[tag.span.end : line.end]
    )
    return not around.strip(" \t\r>")


def _has_words(document: Document, line: Span) -> bool:
    """Whether a line has prose; `masked` has none of the tags, code and HTML."""
    return _LETTER.search(document.masked, line.start, line.end) is not None
