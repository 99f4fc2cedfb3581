"""The files that lie about: what pages link to beside pages, and the generator's
configuration."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterable, Iterator
from copy import copy
from fnmatch import translate
from functools import cache, cached_property
from hashlib import blake2b
from pathlib import Path, PurePosixPath
from typing import Any

from doclint.files import Gate, repository_top
from doclint.site.paths import first_folder, is_of_host
from doclint.text.globs import Ignored, ignored

# Where a site's configuration may lie below the project's root: `docs/en/mkdocs.yml`.
_DEEPEST = 3


_YES, _NO = "yes", ""
# What was asked of a file, or of files by patterns, and what was answered.
GlobAnswers = dict[str, dict[str, str]]


class Shelf:
    """The files below `root`, by paths relative to it with `/`; `names` are listed
    once, by whoever knows how.

    `gate` reads them; usually one that lets in what lies in the project's repository. `gone` are files that a change
    takes away: they surely lie nowhere else. `answers` is for `doclint.once` alone."""

    def __init__(
        self, root: Path, names: Iterable[str], gate: Gate | None = None
    ) -> None:
        self.root = root
        self.gone: frozenset[str] = frozenset()
        self.names = frozenset(names)
        self.answers: dict[Any, Any] = {}
        self._gate = gate or Gate.of_site(root)
        self._left_out: dict[str, Ignored] = {}
        self._asked: GlobAnswers = {"lies": {}, "file": {}, "text": {}, "above": {}}

    def without(self, gone: Iterable[str]) -> Shelf:
        """The same files, of which a change took `gone` away."""
        other = copy(self)
        other.gone = frozenset(gone)
        return other

    def within(self, tops: Collection[str]) -> Shelf:
        """The files of some of the root's own folders alone; the empty name stands for
        those in none."""
        names = (name for name in self.names if first_folder(name) in tops)
        return Shelf(self.root, names, self._gate)

    @cached_property
    def folders(self) -> frozenset[str]:
        """Every folder that holds a file, at any depth; the root is the empty name."""
        above = {""}
        for name in self.names:
            folder = name.rpartition("/")[0]
            while folder not in above:
                above.add(folder)
                folder = folder.rpartition("/")[0]
        return frozenset(above)

    @cached_property
    def spelt(self) -> dict[str, str]:
        """Names by their letters whatever their case."""
        return {name.casefold(): name for name in sorted(self.names, reverse=True)}

    def has(self, path: str) -> bool:
        """Whether a file or folder is there, listed or not: git may ignore what the
        site is given later."""
        return path in self.names or path in self.folders or self._lies(path)

    def _lies(self, path: str) -> bool:
        """Whether something that is not listed is there; many links may lead to it, and
        it is looked for once."""
        known = self._asked["lies"]
        if path not in known:
            known[path] = _YES if os.path.exists(os.path.join(self.root, path)) else _NO  # noqa: PTH110, PTH118
        return known[path] == _YES

    def is_file(self, path: str) -> bool:
        """Whether a file of that name is there, listed or not."""
        if path in self.names or path in self.folders:
            return path in self.names
        there = os.path.isfile(os.path.join(self.root, path))  # noqa: PTH113, PTH118
        self._asked["file"][path] = _YES if there else _NO
        return there

    def made(self, path: str) -> bool:
        """Whether a file that is not there is one that git leaves out: a build makes
        it.

        A folder that git leaves out and that has files all the same is kept by hand.
        """
        folder = path.rpartition("/")[0]
        return self._leaves_out(path) and not (
            folder in self.folders and self._leaves_out(folder)
        )

    def _leaves_out(self, path: str) -> bool:
        parts = path.split("/")
        return any(
            self._ignored("/".join(parts[:depth])).take("/".join(parts[depth:]))
            for depth in range(len(parts))
        )

    def _ignored(self, folder: str) -> Ignored:
        """What the `.gitignore` of a folder leaves out, if it has one."""
        if folder not in self._left_out:
            name = f"{folder}/.gitignore" if folder else ".gitignore"
            text = self.read(name) if name in self.names else None
            self._left_out[folder] = ignored((text or "").splitlines())
        return self._left_out[folder]

    def read(self, path: str) -> str | None:
        """The text of a file, its line ends kept; None when there is none that may be
        read."""
        try:
            data = self._gate.file(path)
        except (OSError, ValueError):
            self._asked["text"][path] = _NO
            return None
        self._asked["text"][path] = blake2b(data, digest_size=16).hexdigest()
        return data.decode("utf-8-sig", errors="replace")

    def named(self, *patterns: str) -> list[str]:
        """Files whose name, or end of the path, matches one of the glob patterns,
        nearest to the root first.

        When none lies below the root, the nearest folder above that has one decides, up
        to git's root.
        """
        ends = _last_steps(patterns)
        below = [
            name
            for name in self.names
            if ends(name.rpartition("/")[2])
            and _fits(name, patterns)
            and not is_of_host(name)
        ]
        if below:
            return sorted(below, key=lambda name: (name.count("/"), name))
        above = self._named_above(patterns)
        self._asked["above"]["\n".join(patterns)] = "\n".join(above)
        return above

    def _named_above(self, patterns: tuple[str, ...]) -> list[str]:
        for folder, up in self._above():
            names = sorted(
                {
                    f"{up}{path.relative_to(folder).as_posix()}"
                    for p in patterns
                    for path in folder.glob(p)
                }
            )
            if names:
                return names
        return []

    def answers_given(self) -> GlobAnswers:
        """What was asked beside the listed names, and what was answered: whoever made
        something of it, made it of this alone."""
        return self._asked

    def answers_as(self, earlier: GlobAnswers) -> bool:
        """Whether the questions of an earlier run have the answers that they had then.
        What nobody has asked yet is asked."""
        ways: dict[str, Callable[[str], object]] = {
            "lies": self._lies,
            "file": self.is_file,
            "text": self.read,
            "above": lambda patterns: self.named(*patterns.split("\n")),
        }
        if earlier.keys() != ways.keys():
            return False
        for what, answers in earlier.items():
            known = self._asked[what]
            for name, answer in answers.items():
                if name not in known:
                    ways[what](name)
                if known.get(name) != answer:
                    return False
        return True

    def _above(self) -> Iterator[tuple[Path, str]]:
        """The folders above, up to git's root, and how to go there; none outside a
        repository."""
        here = self.root.resolve()
        top = repository_top(here) or here
        steps = 0
        for folder in here.parents:
            is_inside = folder == top or top in folder.parents
            if is_inside:
                steps += 1
                yield folder, "../" * steps


@cache
def _last_steps(patterns: tuple[str, ...]) -> Callable[[str], object]:
    """Tells whether a file's name alone fits the end of one of the patterns, which few
    names do."""
    return re.compile(
        "|".join(translate(pattern.rpartition("/")[2]) for pattern in patterns)
    ).match


def _fits(name: str, patterns: Iterable[str]) -> bool:
    path, depth = PurePosixPath(name), name.count("/")
    # The folders that a pattern names itself (`.vitepress/config/index.ts`) make no
    # file lie deeper.
    return any(
        depth - pattern.count("/") <= _DEEPEST and path.match(pattern)
        for pattern in patterns
    )
