"""What lies in a commit, in git's index or in the checkout, and which of it bears on pages."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

import doclint.engine.history.git as git
from doclint.engine.discover import SUFFIXES
from doclint.errors import DoclintError
from doclint.files import repository
from doclint.files.mirror import Entries, TreeEntry

_FILE, MODULE, LINK = "100644", "160000", "120000"


def bear(before: Entries, after: Entries) -> bool:
    """Whether what differs between two states bears on pages."""
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


def of_commit(folder: Path, commit: str) -> dict[str, TreeEntry]:
    """What lies in a commit, by path; nothing where there is none."""
    return dict(_of_tree(folder, commit)) if commit else {}


def key(entries: Entries, parent: str) -> str:
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
            f"git cannot tell what lies in {repository.short(commit)}",
            hint="`git fsck` tells what is wrong",
        )
    for line in filter(None, out.split(b"\0")):
        head, _, path = line.partition(b"\t")
        mode, _, id = head.decode("ascii").split(" ")
        yield os.fsdecode(path), TreeEntry(mode, id)


def of_index(folder: Path) -> Iterator[tuple[str, TreeEntry]]:
    """What lies in git's index, by path. Raises DoclintError while a merge is open there."""
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
    entries = {path: entry for path, entry in of_index(folder) if lies(path)}
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
