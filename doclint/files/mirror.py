"""A state of a repository laid out as a folder of files, kept from run to run and
brought up to date by ids.

Two states of a project can so be checked alike, each with its own files and
configuration, and without a checkout: git would run the filters that the repository
names. What comes from the repository is a stranger's: no name leads out of the folder,
and links are laid down as links, which the door for reading follows as little as any
other.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from doclint.files import repository

_LINK, _MODULE = "120000", "160000"
# Files that nobody reads: that they are there is all that pages ask of them.
_SUFFIXES = """
    7z apng avi avif bmp bz2 class dll dmg doc docx eot epub exe gif gz heic ico jar jpeg jpg jxl m4a m4v mkv mov mp3
    mp4 ogg ogv otf pdf png ppt pptx psd rar so tar tgz tif tiff ttf wasm wav webm webp woff woff2 xls xlsx xz zip zst
"""
_ASSETS = frozenset(_SUFFIXES.split())
# So many texts are asked of git at once.
_AT_ONCE = 400
# The id of nothing, in a repository of the usual kind.
_NO_ID = "0" * 40
_TREE, _MANIFEST = "tree", "manifest"


class TreeEntry(NamedTuple):
    """What git has under a path: its mode, as git writes it, and the id of its text."""

    mode: str
    id: str


Entries = Mapping[str, TreeEntry]
# Gives the texts of ids, as far as the repository has them, none larger than what the
# command line lets in.
ReadTexts = Callable[[Sequence[str]], Iterable[tuple[str, bytes | int]]]


def lay_out(
    folder: Path, entries: Entries, head: str, common: Path, texts: ReadTexts
) -> int:
    """Make `folder/tree` hold just these entries; returns how many texts the repository
    does not have.

    `head` is the commit that the state is, or is to follow, empty before the first; `common` is git's own folder, so
    that git can be asked about the state as about any checkout. Raises OSError.
    """
    tree = folder / _TREE
    if holds(folder, entries):
        _git_folder(tree, head, common)
        return 0
    before = _manifest(folder)
    if before is None:
        shutil.rmtree(tree, ignore_errors=True)
        before = {}
    wanted = {path: entry for path, entry in entries.items() if is_safe(path)}
    (folder / _MANIFEST).unlink(
        missing_ok=True
    )  # a run that is killed leaves no half of a state
    _git_folder(tree, head, common)
    changed = {
        path: entry for path, entry in wanted.items() if before.get(path) != entry
    }
    for path in before:
        if path not in wanted or path in changed:
            _take_away(tree, path)
    lacking = _put(tree, changed, texts)
    _index(tree, changed, [path for path in before if path not in wanted])
    if not lacking:
        (folder / _MANIFEST).write_bytes(_written(wanted))
    return lacking


def holds(folder: Path, entries: Entries) -> bool:
    """Whether a folder has been made to hold just these entries."""
    try:
        manifest = (folder / _MANIFEST).read_bytes()
    except OSError:
        return False
    return manifest == _written(entries)


def tree_of(folder: Path) -> Path:
    """Where the files of a state lie."""
    return folder / _TREE


def _manifest(folder: Path) -> dict[str, TreeEntry] | None:
    """What a folder holds; None where that is not known."""
    try:
        lines = (folder / _MANIFEST).read_bytes().split(b"\0")
    except OSError:
        return None
    entries: dict[str, TreeEntry] = {}
    for line in filter(None, lines):
        mode, _, rest = line.decode("utf-8", "surrogateescape").partition(" ")
        id, _, path = rest.partition(" ")
        entries[path] = TreeEntry(mode, id)
    return entries


def _written(entries: Entries) -> bytes:
    """Entries as a manifest tells them."""
    lines = (f"{entry.mode} {entry.id} {path}\0" for path, entry in entries.items())
    return "".join(lines).encode("utf-8", "surrogateescape")


def is_safe(path: str) -> bool:
    """Whether a path stays in the folder, and out of git's own."""
    return bool(path) and all(
        step not in ("", ".", "..") and step.lower() != ".git"
        for step in path.split("/")
    )


def _git_folder(tree: Path, head: str, common: Path) -> None:
    """What makes git take the folder for a checkout of the repository at `common`: a
    linked one, by hand."""
    git = tree / ".git"
    git.mkdir(parents=True, exist_ok=True)
    (git / "commondir").write_text(
        f"{common}\n", encoding="utf-8", errors="surrogateescape"
    )
    (git / "HEAD").write_text(
        f"{head}\n" if head else "ref: refs/heads/nothing-yet\n", encoding="ascii"
    )


def _take_away(tree: Path, path: str) -> None:
    """Remove what lies under a path, and folders that hold nothing any more."""
    place = tree / path
    with suppress(OSError):
        if place.is_dir() and not place.is_symlink():
            place.rmdir()
        else:
            place.unlink()
        for folder in place.parents:
            if folder == tree:
                return
            folder.rmdir()


def _put(tree: Path, entries: Entries, texts: ReadTexts) -> int:
    """Lay down entries; returns how many texts there are not."""
    wanted: dict[str, list[str]] = {}
    made: set[Path] = set()
    for path, entry in entries.items():
        place = tree / path
        if place.parent not in made:
            _folder_for(tree, place)
            made.add(place.parent)
        if entry.mode == _MODULE:
            place.mkdir(exist_ok=True)
        elif path.rpartition(".")[2].lower() in _ASSETS:
            _create(place, b"")
        else:
            wanted.setdefault(entry.id, []).append(path)
    known = set()
    for id, text in _in_parts(list(wanted), texts):
        known.add(id)
        for path in wanted[id]:
            _lay_down(tree / path, entries[path].mode, text)
    for id in wanted.keys() - known:
        for path in wanted[id]:
            _create(tree / path, b"")
    return len(wanted.keys() - known)


def _in_parts(
    ids: Sequence[str], texts: ReadTexts
) -> Iterator[tuple[str, bytes | int]]:
    for start in range(0, len(ids), _AT_ONCE):
        yield from texts(ids[start : start + _AT_ONCE])


def _folder_for(tree: Path, place: Path) -> None:
    """Make the folder that a file goes into; never through a link, which a repository
    may have in its place."""
    for folder in reversed(place.relative_to(tree).parents):
        here = tree / folder
        if here.is_symlink():
            here.unlink()
        here.mkdir(exist_ok=True)


def _lay_down(place: Path, mode: str, text: bytes | int) -> None:
    """Lay down a file or link; a number stands for a text of so many bytes, which is
    too large to be read."""
    if mode == _LINK and isinstance(text, bytes):
        with suppress(OSError, ValueError):
            place.unlink(missing_ok=True)
            place.symlink_to(os.fsdecode(text))
    elif isinstance(text, bytes):
        _create(place, text)
    else:
        _create(place, b"")
        os.truncate(place, text)  # a hole: it takes no room


def _create(place: Path, data: bytes) -> None:
    place.unlink(missing_ok=True)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(place, flags, 0o600), "wb") as file:
        file.write(data)


def _index(tree: Path, changed: Entries, gone: Iterable[str]) -> None:
    """Tell git's index of the folder what lies in it."""
    nothing = "0" * len(next((entry.id for entry in changed.values()), _NO_ID))
    lines = [f"0 {nothing}\t{path}\0" for path in gone]
    lines += [f"{entry.mode} {entry.id}\t{path}\0" for path, entry in changed.items()]
    if lines:
        entries = "".join(lines).encode("utf-8", "surrogateescape")
        repository.ask(tree, "update-index", "-z", "--index-info", stdin=entries)
