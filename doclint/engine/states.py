"""Two states of a project: as it was, and as it is to be. Git tells what lies in each.

The state before is a commit; the state after is git's index, or the checkout as it is.
A state that is no checkout is laid out as a folder (`files.mirror`), so that all that a
run asks of a project it can ask there.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import ExitStack, suppress
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import doclint.engine.git as git
from doclint.dataclasses import dataclass
from doclint.engine.cache import states_folder
from doclint.engine.discover import SUFFIXES
from doclint.errors import DoclintError
from doclint.files import Access, repository
from doclint.files.mirror import Entries, TreeEntry, holds, is_safe, lay_out, tree_of
from doclint.options import did_you_mean

_SHOWN = 10
_FILE, _MODULE, _LINK = "100644", "160000", "120000"
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
        if entry.mode == _LINK:
            return not (self.tree / path).is_dir()
        return entry.mode != _MODULE


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
            head.id[:_SHOWN] if head.id else "nothing: this is the first commit",
        )
    commit = _named(folder, revision)
    if not head.id:
        return Base((commit,), commit.id[:_SHOWN])
    fork = _line(repository.ask(folder, "merge-base", commit.id, head.id))
    if fork:
        return Base((_commit(folder, fork),), fork[:_SHOWN])
    shallow = f"; {_SHALLOW}" if _is_shallow(folder) else ""
    notice = (
        f"{revision} and this branch have no commit in common that is known here, so pages are compared with "
        f"{revision} itself: what was mended there since may be told as new{shallow}"
    )
    return Base((commit,), commit.id[:_SHOWN], (notice,))


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
    return _of_commit(folder, head.id) != dict(_of_index(folder))


def bears_on_pages(folder: Path, base: Base) -> bool:
    """Whether anything is staged that can make a difference to what is said of pages.

    Pages may lead to any file, so whatever comes or goes may; another text of a program
    is none of their business.
    """
    after = dict(_of_index(folder))
    return all(
        _bear(_of_commit(folder, commit.id), after)
        for commit in base.commits or (NOTHING,)
    )


def _bear(before: Entries, after: Entries) -> bool:
    for path in before.keys() | after.keys():
        old, new = before.get(path), after.get(path)
        matters = (
            old is None
            or new is None
            or path.lower().endswith(SUFFIXES)
            or is_setting(path)
        )
        if old != new and matters:
            return True
    return False


def _of_commit(folder: Path, commit: str) -> dict[str, TreeEntry]:
    return dict(_of_tree(folder, commit)) if commit else {}


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
            for path, entry in _of_commit(self.folder, commit.id).items()
            if path not in self._without
        }
        return self._state(entries, commit.id, commit.parent, commit.id[:_SHOWN])

    def index(self) -> tuple[State, tuple[str, ...]]:
        """The state that a commit of the index would make. Raises DoclintError while it
        has conflicts."""
        entries = dict(_of_index(self.folder))
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
            tree_of(place), name, _key(entries, parent), entries
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


def _key(entries: Entries, parent: str) -> str:
    """What tells a state: all that it holds, and the commit before it, for git's
    history bears on what is stale."""
    whole = hashlib.sha256(parent.encode())
    for path, entry in sorted(entries.items()):
        whole.update(
            f"{entry.mode} {entry.id} {path}\0".encode("utf-8", "surrogateescape")
        )
    return whole.hexdigest()


def _of_tree(folder: Path, commit: str) -> Iterator[tuple[str, TreeEntry]]:
    out = repository.ask(folder, "ls-tree", "-r", "-z", "--full-tree", commit)
    if out is None:
        raise DoclintError(
            f"git cannot tell what lies in {commit[:_SHOWN]}",
            hint="`git fsck` tells what is wrong",
        )
    for line in filter(None, out.split(b"\0")):
        head, _, path = line.partition(b"\t")
        mode, _, id = head.decode("ascii").split(" ")
        yield os.fsdecode(path), TreeEntry(mode, id)


def _of_index(folder: Path) -> Iterator[tuple[str, TreeEntry]]:
    index = repository.index_of_commit(folder)
    out = repository.ask(folder, "ls-files", "--stage", "-z", index=index) or b""
    for line in filter(None, out.split(b"\0")):
        head, _, path = line.partition(b"\t")
        mode, id, stage = head.decode("ascii").split(" ")
        if stage != "0":
            raise DoclintError(
                "the merge of this page is not settled",
                os.fsdecode(path),
                hint="settle it and `git add` it",
            )
        yield os.fsdecode(path), TreeEntry(mode, id)


def left_out(folder: Path) -> frozenset[str]:
    """The files that a sparse checkout leaves out, from the repository's top."""
    top = repository.top_of(folder) or folder
    out = repository.ask(folder, "ls-files", "-t", "-z") or b""
    marked = (line[2:] for line in out.split(b"\0") if line.startswith(b"S "))
    paths = (os.fsdecode(path) for path in marked)
    return frozenset(path for path in paths if not (top / path).exists())


# What bears on other pages than those that were changed: configuration, packs,
# glossaries, data and navigation. Interface files and texts that pages take in as well.
_SUFFIXES = """
cfg cjs conf csv cts gemfile gitignore html inc ini j2 jinja js json jsonc liquid mjs mts njk po pot rst tab tbx toml ts
tsv txt xlsx xml yaml yml
"""
_SETTINGS = frozenset(_SUFFIXES.split())


def is_setting(path: str) -> bool:
    """Whether a file that is no page may bear on what is said of pages that did not
    change."""
    return path.rpartition(".")[2].lower() in _SETTINGS


def of_checkout(
    folder: Path,
    pages: Iterable[str],
    before: Entries,
    read: Callable[[str], bytes],
    lies: Callable[[str], bool],
) -> dict[str, TreeEntry]:
    """What a checkout has, as far as that bears on the check of `pages`. All paths are
    from the repository's top.

    `before` is a state that it may be like: a file with the same text, whatever its line ends, is the same. `lies`
    tells whether a file is there, `read` what it holds.
    """
    entries = {path: entry for path, entry in _of_index(folder) if lies(path)}
    for path in (
        *pages,
        *(path for path in entries.keys() | before.keys() if is_setting(path)),
    ):
        entries.pop(path, None)
        with suppress(OSError):
            entries[path] = _entry(before.get(path), read(path))
    return entries


def _entry(known: TreeEntry | None, data: bytes) -> TreeEntry:
    return (
        known
        if known and git.is_text_of(known.id, data)
        else TreeEntry(_FILE, git.blob_id(data))
    )
