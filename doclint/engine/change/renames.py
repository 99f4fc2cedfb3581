"""Pages that have another name now, told by their texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

# Pages of two states are held against one another for renames up to so many pairs
# (count); beyond, equal texts alone.
_MOST_PAIRS = 10_000


# A page that has so much of another's lines (share of the longer one's) is that one,
# renamed: git's own bound.
_RENAMED = 0.5


def renames(gone: Mapping[str, str], new: Mapping[str, str]) -> dict[str, str]:
    """What new pages were called before, by path; both arguments are texts by path."""
    old_names: dict[str, str] = {}
    by_text = {text: path for path, text in gone.items() if text.strip()}
    for path, text in new.items():
        if text in by_text:
            old_names[path] = by_text.pop(text)
    taken = set(old_names.values())
    rest = {path: text for path, text in gone.items() if path not in taken}
    others = {path: text for path, text in new.items() if path not in old_names}
    if len(rest) * len(others) > _MOST_PAIRS:
        return old_names
    likeness = [
        (_shared(rest[old], others[path]), path, old) for path in others for old in rest
    ]
    likeness.sort(key=lambda pair: (-pair[0], pair[1:]))
    for share, path, old in likeness:
        if (
            share >= _RENAMED
            and path not in old_names
            and old not in old_names.values()
        ):
            old_names[path] = old
    return old_names


def _shared(old: str, new: str) -> float:
    """The share of lines that two pages have in common, of the longer one's."""
    before, after = (
        [line for line in text.splitlines() if line.strip()] for text in (old, new)
    )
    if not before or not after:
        return 0.0
    left: defaultdict[str, int] = defaultdict(int)
    for line in before:
        left[line] += 1
    common = 0
    for line in after:
        if left[line]:
            left[line] -= 1
            common += 1
    return common / max(len(before), len(after))
