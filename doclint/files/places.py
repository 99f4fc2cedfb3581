"""Where a path really leads: links are resolved, and what they lead to is held against
the folders that are allowed."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

# What git keeps of a repository: its configuration holds credentials, and its hooks are
# run.
_OF_GIT = ".git"
# Bytes of a name and of a path, as Linux, macOS and most file systems have it (NAME_MAX
# and PATH_MAX of POSIX).
_LONGEST_NAME, _LONGEST_PATH = 255, 4096


def real(path: Path | str) -> str:
    """A path with all links in it resolved, as far as it exists. Raises OSError for
    links that lead in a circle."""
    return os.path.realpath(path, strict=False)


def repository_top(folder: Path) -> Path | None:
    """The top of the git repository that a folder lies in, or is; None where it lies in
    none."""
    return next(
        (each for each in (folder, *folder.parents) if (each / _OF_GIT).exists()), None
    )


def as_typed(file: Path, *, up: bool = False) -> str:
    """A path as a person would type it from the current folder; `up`: also where that
    lies below."""
    relative = os.path.relpath(file)
    return str(file) if relative.startswith("..") and not up else relative


def can_be_named(path: str) -> bool:
    """Whether a file of this path can be there at all: no system has names with NUL in
    them, or without end."""
    try:
        written = os.fsencode(path)
    except UnicodeEncodeError:
        return False
    parts = written.split(b"/")
    return (
        b"\0" not in written
        and len(written) <= _LONGEST_PATH
        and max(map(len, parts)) <= _LONGEST_NAME
    )


def is_inside(place: str, folders: Iterable[str]) -> bool:
    """Whether a resolved path is one of some resolved folders or lies below one, and
    not in git's own folder there."""
    for folder in folders:
        if place == folder:
            return True
        below = folder if folder.endswith(os.sep) else folder + os.sep
        if place.startswith(below):
            return _OF_GIT not in Path(place[len(below) :]).parts
    return False
