"""Two states of a project: as it was, and as it is to be. Git tells what lies in each.

The state before is a commit; the state after is git's index, or the checkout as it is.
A state that is no checkout is laid out as a folder (`files.mirror`), so that all that a
run asks of a project it can ask there.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Collection
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import doclint.engine.history.git as git
from doclint.dataclasses import dataclass
from doclint.engine.caching.folders import states_folder
from doclint.engine.change.trees import LINK, MODULE, bear, key, of_commit, of_index
from doclint.errors import DoclintError
from doclint.files import Access, repository
from doclint.files.mirror import Entries, TreeEntry, holds, is_safe, lay_out, tree_of
from doclint.options import did_you_mean

# So many states (count) are kept laid out: what is staged, and where a merge is made
# the two commits before it.
_KEPT = 3
_SHALLOW = "this clone is shallow; fetch what is missing: `git fetch --unshallow`, or fetch-depth: 0 where CI checks out"


@dataclass(frozen=True)
class State:
    """What the project has, or had. `tree` is the folder with its files, `name` what
    people call it, `key` tells it from all others: what it holds, and what came before.
    `entries` is None for a checkout as it is."""

    tree: Path
    name: str
    key: str
    entries: Entries | None = None

    def files(self, below: str) -> tuple[str, ...]:
        """The files below a folder of the repository (`site/`, or empty), as git would
        list them there; without those that a name keeps out of the folder."""
        return tuple(
            path.removeprefix(below)
            for path, entry in (self.entries or {}).items()
            if path.startswith(below) and is_safe(path) and self._is_file(path, entry)
        )

    def _is_file(self, path: str, entry: TreeEntry) -> bool:
        """Whether an entry is a file, or a link to anything but a folder."""
        if entry.mode == LINK:
            return not (self.tree / path).is_dir()
        return entry.mode != MODULE


class Commit(NamedTuple):
    """The ids of a commit and of the first one before it, empty where there is none."""

    id: str
    parent: str = ""


NOTHING = Commit("")


@dataclass(frozen=True)
class Base:
    """What a change is compared with: commits (several while a merge is made, none
    before the first one), what to call them, and what the user should know of the
    choice."""

    commits: tuple[Commit, ...]
    name: str
    notices: tuple[str, ...] = ()


def base_of(folder: Path, revision: str | None) -> Base:
    """The commit where the current branch left `revision`; for None the last commit of
    all, which is what a commit is made upon. Raises DoclintError where that cannot be
    known, and says why."""
    if repository.top_of(folder) is None or repository.own_folders(folder) is None:
        raise DoclintError(
            f"found no git repository around {folder}, and what has changed only git knows",
            hint="leave out --changed-since, --staged and --changed-lines to check all pages",
        )
    head = _commit(folder, "HEAD")
    if revision is None:
        merged = _merged(folder)
        return Base(
            tuple(commit for commit in (head, merged) if commit.id),
            repository.short(head.id)
            if head.id
            else "nothing: this is the first commit",
        )
    commit = _named(folder, revision)
    if not head.id:
        return Base((commit,), repository.short(commit.id))
    fork = _line(repository.ask(folder, "merge-base", commit.id, head.id))
    if fork:
        return Base((_commit(folder, fork),), repository.short(fork))
    shallow = f"; {_SHALLOW}" if _is_shallow(folder) else ""
    notice = (
        f"{revision} and this branch have no commit in common that is known here, so pages are compared with "
        f"{revision} itself: what was mended there since may be told as new{shallow}"
    )
    return Base((commit,), repository.short(commit.id), (notice,))


def _merged(folder: Path) -> Commit:
    """The commit that is being merged; nothing where none is."""
    folders = repository.own_folders(folder)
    merges = folders is not None and (folders[0] / "MERGE_HEAD").exists()
    return _commit(folder, "MERGE_HEAD") if merges else NOTHING


def _named(folder: Path, revision: str) -> Commit:
    if ".." in revision or revision.startswith("-") or "\n" in revision:
        raise DoclintError(
            f"found {revision!r}, expected one revision",
            hint="the branch that you forked from, or HEAD",
        )
    commit = _commit(folder, revision)
    if commit.id:
        return commit
    out = repository.ask(
        folder,
        "for-each-ref",
        "--format=%(refname:short)",
        "refs/heads",
        "refs/remotes",
        "refs/tags",
    )
    hint = did_you_mean(revision, (out or b"").decode("utf-8", "replace").split())
    raise DoclintError(
        f"git knows no revision {revision!r} here",
        hint=_SHALLOW if _is_shallow(folder) else hint,
    )


def _commit(folder: Path, name: str) -> Commit:
    """The commit that a name stands for; nothing where git knows none."""
    answer = repository.ask(
        folder, "rev-list", "--parents", "--max-count=1", f"{name}^{{commit}}", "--"
    )
    ids = _line(answer).split()
    return Commit(*ids[:2]) if ids else NOTHING


def _line(out: bytes | None) -> str:
    return (out or b"").decode("ascii", "replace").strip()


def _is_shallow(folder: Path) -> bool:
    return (
        _line(repository.ask(folder, "rev-parse", "--is-shallow-repository")) == "true"
    )


def is_something_staged(folder: Path) -> bool:
    """Whether the index of the repository around a folder holds anything else than the
    last commit."""
    head = _commit(folder, "HEAD")
    return of_commit(folder, head.id) != dict(of_index(folder))


def bears_on_pages(folder: Path, base: Base) -> bool:
    """Whether anything is staged that can make a difference to what is said of pages.

    Pages may lead to any file, so whatever comes or goes may; another text of a program
    is none of their business.
    """
    after = dict(of_index(folder))
    return all(
        bear(of_commit(folder, commit.id), after)
        for commit in base.commits or (NOTHING,)
    )


class StateFolders:
    """Lays out states of the repository around `folder`, each in a folder of its own
    until `stack` is closed. `keep`: in folders of the user's cache that are there from
    run to run; where there is none, or another run has it, in one that is gone
    afterwards. `without` are files that no state of a commit is to have."""

    def __init__(
        self,
        folder: Path,
        access: Access,
        stack: ExitStack,
        *,
        keep: bool,
        without: Collection[str] = (),
    ) -> None:
        self.folder = folder
        self.access = access
        self._stack = stack
        self._keep = keep
        self._without = without

    def commit(self, commit: Commit) -> tuple[State, tuple[str, ...]]:
        """The state of a commit, and what the user should know of it; that of
        `NOTHING` is the state before the first."""
        entries = {
            path: entry
            for path, entry in of_commit(self.folder, commit.id).items()
            if path not in self._without
        }
        return self._state(
            entries, commit.id, commit.parent, repository.short(commit.id)
        )

    def index(self) -> tuple[State, tuple[str, ...]]:
        """The state that a commit of the index would make. Raises DoclintError while it
        has conflicts."""
        entries = dict(of_index(self.folder))
        head = _commit(self.folder, "HEAD").id
        return self._state(entries, head, head, "what is staged")

    def _state(
        self, entries: Entries, head: str, parent: str, name: str
    ) -> tuple[State, tuple[str, ...]]:
        texts = lambda ids: git.sized_texts(self.folder, ids, self.access.page_size)  # noqa: E731
        place = self._place(entries)
        lacking = lay_out(place, entries, head, _common(self.folder), texts)
        notices = (
            f"{lacking:,} files of {name} are not in this clone: faults that they have may be told as new",
        )
        return State(
            tree_of(place), name, key(entries, parent), entries
        ), notices if lacking else ()

    def _place(self, entries: Entries) -> Path:
        """The folder for a state: one that holds it already, for what was staged in the
        last run is the commit before this one; else any."""
        fitting = (place for place in self._places if holds(place, entries))
        place = next(fitting, next(iter(self._places), None))
        if place is None:
            temporary = tempfile.TemporaryDirectory(prefix="doclint-")
            return Path(self._stack.enter_context(temporary))
        self._places.remove(place)
        return place

    @cached_property
    def _places(self) -> list[Path]:
        """The folders of the cache that no state of this run is in."""
        here = os.path.realpath(self.folder)
        names = [f"{here}\0{number}" for number in range(_KEPT if self._keep else 0)]
        places = (self._stack.enter_context(states_folder(name)) for name in names)
        return [place for place in places if place]


def _common(folder: Path) -> Path:
    """The folder that all checkouts of a repository share."""
    folders = repository.own_folders(folder)
    return folders[1] if folders else folder
