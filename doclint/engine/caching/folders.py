"""Where results of pages are kept on this machine, and why they cannot be."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_FOLDER, STATES = "pages", "states"


_OTHERS_WRITE = stat.S_IWGRP | stat.S_IWOTH


def user_folder() -> Path | None:
    """The user's cache folder: `DOCLINT_CACHE_DIR`, else what the system has for
    caches."""
    folder = os.environ.get("DOCLINT_CACHE_DIR")
    if folder:
        return Path(folder)
    try:
        home = Path.home()
    except RuntimeError:
        return None
    if sys.platform == "win32":
        return Path(
            os.environ.get("LOCALAPPDATA", home / "AppData/Local"), "doclint", "Cache"
        )
    if sys.platform == "darwin":
        return home / "Library/Caches/doclint"
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache", "doclint")


def _own_folder() -> Path | None:
    """The folder of the cache, made if need be so that nobody else can write to it."""
    above = user_folder()
    if above is None:
        return None
    try:
        above.mkdir(parents=True, exist_ok=True)
        (above / _FOLDER).mkdir(mode=0o700, exist_ok=True)
    except OSError:
        return None
    return above / _FOLDER


def results_folder() -> Path | None:
    """The folder for results, where there is one that is safe to use."""
    return _own_folder() if cache_fault() is None else None


@contextmanager
def states_folder(name: str) -> Iterator[Path | None]:
    """A folder of the cache for a state of a project, for this run alone; None where
    there is none, or another run has it."""
    pages = results_folder()
    if pages is None or sys.platform == "win32":
        yield None
        return
    place = (
        pages.parent
        / STATES
        / hashlib.sha256(name.encode("utf-8", "surrogateescape")).hexdigest()[:32]
    )
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = os.open(
            place / "lock", os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600
        )
    except OSError:
        yield None
        return
    try:
        yield place if _is_ours(lock) else None
    finally:
        os.close(lock)


def _is_ours(lock: int) -> bool:
    """Whether this run has got the lock; it is let go when the file is closed."""
    import fcntl

    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.utime(lock)
    except OSError:
        return False
    return True


def cache_fault() -> str | None:
    """Why the cache is not used though there is a folder for it, for the user; None
    where nothing is wrong with it."""
    folder = _own_folder()
    # Windows keeps the folders of its users apart.
    if folder is None or not hasattr(os, "getuid"):
        return None
    try:
        status = folder.lstat()
    except OSError:
        return None
    if (
        stat.S_ISDIR(status.st_mode)
        and status.st_uid == os.getuid()
        and not status.st_mode & _OTHERS_WRITE
    ):
        return None
    return f"the cache in {folder} is not used: it must be a folder of your own that nobody else can write to"
