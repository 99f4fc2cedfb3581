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
    (first, mine, ours), (second, yours, theirs) = source, translation
    seen: set[int] = set()
    for _, a, b, c, _ in (op for op in _steps(ours, theirs) if op[0] == "equal"):
        for one, other in zip(mine[a:b], yours[c : c + b - a], strict=True):
            line = _line(second, other)
            if (
                one.kind in _KINDS
                and line.start not in seen
                and _alone(first, one)
                and _has_words(second, line)
            ):
                seen.add(line.start)
                yield one, other


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
