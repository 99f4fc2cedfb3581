"""The commits in which translations changed last, found by walking git's history back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import doclint.engine.history.git as git
from doclint.engine.history.pins import body_of

# A commit that touched a translation: its id, the translation's name and its source
# page's at that time.
_Touch = tuple[str, str, str]


# So many commits (count) of a page are looked through for one that changed its blocks;
# robots touch pages often.
_LOOKED_THROUGH = 12


def changes(
    root: Path, wanted: Mapping[str, tuple[str, str]]
) -> dict[str, list[_Touch]]:
    """The commits that touched each translation, the last first."""
    touches_by_path: dict[str, list[_Touch]] = {}
    trail = _Trail(wanted)
    for commit, entries in git.log(root):
        for path in trail.changed(entries):
            touches = touches_by_path.setdefault(path, [])
            touches.append((commit, *trail.names(path)))
            if len(touches) > _LOOKED_THROUGH:
                trail.leave(path)
        if trail.empty:
            break
        trail.back(entries)
    return touches_by_path


def last_translations(
    root: Path, touched: Mapping[str, Sequence[_Touch]]
) -> dict[str, tuple[str, str]]:
    """The commit that last changed the blocks of each translation, and the name that
    its source page had then.

    A commit that leaves the text below the front matter as it was, blanks aside, is no
    translation: a new name, a mark that a robot sets, a reformatting.
    """
    several = {path: touches for path, touches in touched.items() if len(touches) > 1}
    texts = git.texts(
        root,
        [
            f"{commit}:{name}"
            for touches in several.values()
            for commit, name, _ in touches
        ],
    )
    last: dict[str, tuple[str, str]] = {}
    for path, touches in touched.items():
        bodies = [texts.get(f"{commit}:{name}") for commit, name, _ in touches]
        commit, _, source = touches[_first_that_differs(bodies)]
        last[path] = commit, source
    return last


def _first_that_differs(texts: Sequence[bytes | None]) -> int:
    """The index of the first text whose body the next one, an older one, has otherwise;
    the last where none has."""
    bodies = [None if text is None else body_of(text) for text in texts]
    for at, (newer, older) in enumerate(pairwise(bodies)):
        if newer is None or older is None or newer != older:
            return at
    return len(bodies) - 1


class _Trail:
    """The names of pairs of pages while one goes back in time."""

    def __init__(self, wanted: Mapping[str, tuple[str, str]]) -> None:
        self._names = dict(wanted)
        self._by_translation: dict[str, list[str]] = {}
        self._by_source: dict[str, list[str]] = {}
        for path, (translation, source) in wanted.items():
            self._by_translation.setdefault(translation, []).append(path)
            self._by_source.setdefault(source, []).append(path)

    @property
    def empty(self) -> bool:
        return not self._names

    def names(self, path: str) -> tuple[str, str]:
        """What the translation and its source page are called at this point of time."""
        return self._names[path]

    def changed(self, entries: Sequence[tuple[str, str, str]]) -> list[str]:
        """Translations that a commit changed; a mere new name is no change."""
        names = (new for status, _, new in entries if status != "R100")
        return [
            path
            for name in names
            for path in self._by_translation.get(name, ())
            if path in self._names
        ]

    def leave(self, path: str) -> None:
        """Follow a pair no further."""
        del self._names[path]

    def back(self, entries: Iterable[tuple[str, str, str]]) -> None:
        """Take the names that pages had before a commit."""
        renamed = [(old, new) for status, old, new in entries if status.startswith("R")]
        for side, index in enumerate((self._by_translation, self._by_source)):
            moved = [(old, index.pop(new)) for old, new in renamed if new in index]
            for old, paths in moved:
                index.setdefault(old, []).extend(paths)
                for path in paths:
                    if path in self._names:
                        both = list(self._names[path])
                        both[side] = old
                        self._names[path] = both[0], both[1]
