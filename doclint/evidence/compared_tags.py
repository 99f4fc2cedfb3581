"""The template tags of a source text and of its translation: what changed, what was
lost, what lost its marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher

from doclint.dataclasses import dataclass
from doclint.document import Definition, Document, Fence, Image, Link, Tag, TagKind
from doclint.evidence.signatures import Signature
from doclint.expressions import expression
from doclint.source import Span
from doclint.text.spans import Spans

# Longer stretches of tags that differ are not compared.
LONGEST = 1000
# What is left of the marks around a tag, on either side, and what stands between them.
_MARKS = "{}%％｛｝"
_OPENING, _CLOSING = (
    expression(rf"[{_MARKS}][{_MARKS} \u00a0\u3000-]*$"),
    expression(rf"[ \u00a0\u3000-]*[{_MARKS} ]*"),
)
_BESIDE = 8


@dataclass(frozen=True, slots=True)
class Tags:
    """The tags of a page that no other rule compares, with what tells them apart."""

    tags: Sequence[Tag]
    signatures: Sequence[Signature]

    @staticmethod
    def of(document: Document, read: Callable[[Tag], Signature]) -> Tags:
        """Tags in code blocks are compared with the code, those in addresses with the
        links. A container's title is free."""
        compared_elsewhere = [fence.content_span for fence in document.of(Fence)]
        for parts in (document.of(Link), document.of(Image), document.of(Definition)):
            compared_elsewhere += [part.target_span for part in parts]
        elsewhere = Spans(compared_elsewhere)
        tags = [
            tag
            for tag in document.of(Tag)
            if tag.span.end > tag.span.start and not elsewhere.hold(tag.span)
        ]
        return Tags(tags, [_signature(tag, read) for tag in tags])


def _signature(tag: Tag, read: Callable[[Tag], Signature]) -> Signature:
    if tag.kind is TagKind.CONTAINER:
        return tag.kind.value, tag.name.lower(), ""  # `!!! Note` is `!!! note`
    kind, name, arguments = read(tag)
    return kind, name, arguments + tag.malformed


def compared_tags(mine: Tags, theirs: Tags) -> tuple[list[tuple[Tag, Tag]], list[Tag]]:
    """Tags that another stands for, and tags that are gone. What only moved is
    neither."""
    lost = Counter(mine.signatures) - Counter(theirs.signatures)
    gained = Counter(theirs.signatures) - Counter(mine.signatures)
    changed: list[tuple[Tag, Tag]] = []
    gone: list[Tag] = []
    if max(len(mine.tags), len(theirs.tags)) > LONGEST:
        return changed, gone
    for a, b, c, d in _steps(mine, theirs):
        left = [
            tag
            for tag, signature in zip(mine.tags[a:b], mine.signatures[a:b], strict=True)
            if lost[signature]
        ]
        right = [
            tag
            for tag, signature in zip(
                theirs.tags[c:d], theirs.signatures[c:d], strict=True
            )
            if gained[signature]
        ]
        for tag in left:
            other = next((each for each in right if _shape(each) == _shape(tag)), None)
            if other:
                right.remove(other)
                changed.append((tag, other))
            elif tag.kind is not TagKind.CONTAINER:
                gone.append(tag)
    return changed, gone


def _steps(mine: Tags, theirs: Tags) -> Iterator[tuple[int, int, int, int]]:
    """Which ranges of the tags differ and belong together: one by one where the two
    lists have the same shape."""
    if list(map(_shape, mine.tags)) == list(map(_shape, theirs.tags)):
        unlike = (
            at
            for at, signature in enumerate(mine.signatures)
            if theirs.signatures[at] != signature
        )
        yield from ((at, at + 1, at, at + 1) for at in unlike)
        return
    matcher = SequenceMatcher(None, mine.signatures, theirs.signatures, autojunk=False)
    yield from (
        (a, b, c, d) for same, a, b, c, d in matcher.get_opcodes() if same != "equal"
    )


def _shape(tag: Tag) -> tuple[TagKind, bool]:
    return tag.kind, bool(tag.name)


def without_marks(tag: Tag, source: Document, translation: Document) -> Span | None:
    """Where the translation has the words of a tag of its source with marks that make
    no tag of them, if it does.

    `masked` has no tags that work, and no code.
    """
    words = source.source.cut(tag.span).strip(f"{_MARKS} -")
    if not words:
        return None
    masked = translation.masked
    start = masked.find(words)
    while start >= 0:
        end = start + len(words)
        opening = _OPENING.search(masked, max(start - _BESIDE, 0), start)
        closing = _CLOSING.match(masked, end, end + _BESIDE)
        if opening and closing and closing.group().strip(" \u00a0\u3000-"):
            return Span(opening.start(), end + len(closing.group().rstrip()))
        start = masked.find(words, end)
    return None
