"""Whether a page that fixes changed differs from what it was only as the fixes
declare."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from doclint.document import Document, Entry, Fence
from doclint.engine.mending.edits import Moves
from doclint.engine.mending.portrait import ASPECTS, Aspect, Portrait
from doclint.engine.mending.readings import Item, TextComparison
from doclint.findings import Change, PlacedEdit
from doclint.source import Span

# These put no letter in and take none away.
_KEEP_LETTERS = frozenset(
    {
        Change.LINE_ENDS,
        Change.BLANKS,
        Change.MARKS,
        Change.EMPHASIS,
        Change.LINK,
        Change.STRUCTURE,
    }
    | {Change.FRONT_MATTER}
)
# Where more things than this stand between the first and the last difference, they are
# all taken to differ.
_MOST_COMPARED = 2000


def undeclared_difference(
    before: Portrait,
    after: Portrait,
    edits: Sequence[PlacedEdit],
    changes: frozenset[Change],
) -> str | None:
    """What differs between two states of a page beyond the declared changes, in words;
    None if nothing.

    `edits` make the state after of the state before, in whose places they are, in the order of its text.
    """
    if Change.PAGE in changes:
        return _beyond_unwrapping(before.document, after.document)
    wording = TextComparison(changes)
    if changes <= _KEEP_LETTERS and not _keep_letters(edits, before.document.text):
        return "words"
    for aspect in ASPECTS:
        if not changes & aspect.free and not _alike(
            aspect, before, after, edits, wording
        ):
            return aspect.name
    return None if before.html(wording) == after.html(wording) else "what readers see"


def _beyond_unwrapping(before: Document, after: Document) -> str | None:
    """What differs, in words, when a page that was one code block becomes what the
    block holds: nothing else may."""
    fence = next(iter(before.of(Fence)), None)
    if fence is None:
        return "the whole page"
    fence_info = fence.info_span
    kept = before.text[: fence_info.start] + before.text[fence_info.end :]
    if _letters(kept) != _letters(after.text):
        return "words"
    front_matter = [
        [entry.path for entry in document.of(Entry)] for document in (before, after)
    ]
    if front_matter[0] and front_matter[0] != front_matter[1]:
        return "the front matter"
    return None


def _keep_letters(edits: Sequence[PlacedEdit], text: str) -> bool:
    old = "".join(text[edit.span.start : edit.span.end] for edit in edits)
    return _letters(old) == _letters("".join(edit.text for edit in edits))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _alike(
    aspect: Aspect,
    before: Portrait,
    after: Portrait,
    edits: Sequence[PlacedEdit],
    wording: TextComparison,
) -> bool:
    old, new = before.items(aspect, wording), after.items(aspect, wording)
    old_kinds = [item.what for item in old]
    new_kinds = [item.what for item in new]
    if old_kinds == new_kinds:
        return True
    may_grow = bool(wording.changes & aspect.grows)
    if may_grow and not Counter(old_kinds) - Counter(new_kinds):
        return True
    if not wording.changes & aspect.counted:
        return False
    gone, come = _unlike(old, new)
    if max(len(gone), len(come)) > len(edits):
        return False
    edited = [edit.span for edit in edits]
    return _touching(come, Moves(edits).touched()) and _touching(gone, edited)


def _unlike(old: list[Item], new: list[Item]) -> tuple[list[Item], list[Item]]:
    """The items that are gone, and those that have come."""
    gone: list[Item] = []
    come: list[Item] = []
    if len(old) == len(new):
        for one, other in zip(old, new, strict=True):
            if one.what != other.what:
                gone.append(one)
                come.append(other)
        return gone, come
    old, new = _middles(old, new)
    if max(len(old), len(new)) > _MOST_COMPARED:
        return old, new
    matcher = SequenceMatcher(
        None, [item.what for item in old], [item.what for item in new], autojunk=False
    )
    for step, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if step != "equal":
            gone += old[old_start:old_end]
            come += new[new_start:new_end]
    return gone, come


def _middles(old: list[Item], new: list[Item]) -> tuple[list[Item], list[Item]]:
    """Two lists without what both begin with, and what both end with."""
    head = _common_start(old, new)
    old, new = old[head:], new[head:]
    tail = _common_start(old[::-1], new[::-1])
    return old[: len(old) - tail], new[: len(new) - tail]


def _common_start(old: list[Item], new: list[Item]) -> int:
    """How many items two lists have in common at their beginnings."""
    count = 0
    for one, other in zip(old, new, strict=False):
        if one.what != other.what:
            break
        count += 1
    return count


def _touching(items: Iterable[Item], spans: Sequence[Span]) -> bool:
    """Whether each item touches one of the spans, which are in the order of the
    text."""
    ends = [span.end for span in spans]
    return all(
        _touches(item.span, spans, bisect_left(ends, item.span.start)) for item in items
    )


def _touches(span: Span, spans: Sequence[Span], at: int) -> bool:
    return at < len(spans) and spans[at].start <= span.end
