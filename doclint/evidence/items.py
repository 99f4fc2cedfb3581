"""Lists of mappings in front matter, such as a landing page's cards: which items of two
pages belong together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from doclint.dataclasses import dataclass
from doclint.document import Document, Entry
from doclint.once import once

KeyPath = tuple[str | int, ...]

# Longer lists are compared by their order.
_LONGEST = 100


@dataclass(frozen=True, slots=True)
class Items:
    """A list that has more or fewer items in the translation. `pairs` leads from each
    item of the translation to that of the source with the same values; `lost` are items
    of the source that have none."""

    source: Entry
    translation: Entry
    pairs: Mapping[int, int]
    lost: Sequence[int]


def unequal_lists(source: Document, translation: Document) -> tuple[Items, ...]:
    """The lists of mappings at the top of the front matter that differ in length and
    have items in common."""
    return tuple(_unequal(source, translation))


@once
def paths_of(source: Document, translation: Document) -> Mapping[KeyPath, KeyPath]:
    """Where in the source an entry of the translation has its like, for those that are
    elsewhere or nowhere there: an empty path. Entries that are not named have it at
    their own path."""
    moved: dict[KeyPath, KeyPath] = {}
    for items in unequal_lists(source, translation):
        top = items.translation.path
        for entry in translation.of(Entry):
            is_within = entry.path[: len(top)] == top and len(entry.path) > len(top)
            if not is_within:
                continue
            index, *below = entry.path[len(top) :]
            there = items.pairs.get(index) if isinstance(index, int) else None
            if there is None:
                moved[entry.path] = ()
            else:
                moved[entry.path] = (*items.source.path, there, *below)
    return moved


def _unequal(source: Document, translation: Document) -> Iterator[Items]:
    mine: dict[KeyPath, Entry] = {
        entry.path: entry for entry in source.of(Entry) if len(entry.path) == 1
    }
    for entry in translation.of(Entry):
        other = mine.get(entry.path)
        if other is None:
            continue
        ours, theirs = _mappings(other.value), _mappings(entry.value)
        if not (0 < len(ours) <= _LONGEST and 0 < len(theirs) <= _LONGEST) or len(
            ours
        ) == len(theirs):
            continue
        pairs = _aligned(ours, theirs)
        if pairs:
            kept = set(pairs.values())
            yield Items(
                other, entry, pairs, [at for at in range(len(ours)) if at not in kept]
            )


def _mappings(value: object) -> Sequence[frozenset[tuple[str, str]]]:
    """The values of each item of a list of mappings; nothing for other values."""
    if not isinstance(value, tuple) or not all(
        isinstance(item, dict) for item in value
    ):
        return ()
    return [
        frozenset((str(key), str(text)) for key, text in item.items()) for item in value
    ]


def _aligned(
    mine: Sequence[frozenset[tuple[str, str]]],
    theirs: Sequence[frozenset[tuple[str, str]]],
) -> dict[int, int]:
    """The pairs of items in order that have most values in common, by their indexes: of
    the second to of the first.

    `best[a][b]` is how much the items from `a` and from `b` on may have in common.
    """
    best = [[0] * (len(theirs) + 1) for _ in range(len(mine) + 1)]

    def as_pair(a: int, b: int) -> int:
        return best[a + 1][b + 1] + len(mine[a] & theirs[b])

    for a in reversed(range(len(mine))):
        for b in reversed(range(len(theirs))):
            best[a][b] = max(best[a + 1][b], best[a][b + 1], as_pair(a, b))
    pairs: dict[int, int] = {}
    a = b = 0
    while a < len(mine) and b < len(theirs):
        have_something = bool(mine[a] & theirs[b])
        if have_something and best[a][b] == as_pair(a, b):
            pairs[b] = a
            a += 1
            b += 1
        elif best[a][b] == best[a + 1][b]:
            a += 1
        else:
            b += 1
    return pairs
