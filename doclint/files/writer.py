"""The one door for writing: a file is the old one or the new one, never half of it, and
never another than was meant.

The new text goes into a part file of the same folder, under a name that nobody can know
beforehand and that is opened only if nothing lies there; it is brought to the disk, and
takes the place of the old file at once. Where the system can (`O_TMPFILE` of Linux),
the part has no name at all until the last moment, so that not even a kill leaves it
behind.
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from doclint.errors import DoclintError
from doclint.files.places import is_inside, real
from doclint.files.refused import Changed, Refused, reason

_PREFIX, _SUFFIX = ".doclint-", ".part"
# A part file lies there for as long as one write takes; one of this age (in seconds)
# was left by a run that was killed.
_LEFT_BEHIND = 600
# Read no more than this at once when what lies there is compared with what is expected.
_CHUNK = 1 << 20
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)
# Streams of the system have names, too: `--output /dev/stdout`.
_DESCRIPTORS = "/proc/self/fd"
_STREAMS = ("/dev/", f"{_DESCRIPTORS}/")


def write(
    file: Path,
    data: bytes,
    *,
    inside: Path | None = None,
    expected: bytes | None = None,
    durable: bool = True,
) -> bool:
    """Put `data` in the place of what `file` holds, wholly or not at all; whether it
    held something else.

    `inside` is the folder that the file must lie in once links are resolved; folders in it are made, and a page there
    may be a link to another file there, which is then written. Without it the file is the one that the command line
    names, and may be no link. `expected` is what the file must hold still, or the empty text where there was none; it
    is compared right before the new text takes its place. `durable` False does not wait for the disk, for what can be
    made again.

    The file keeps its mode, and its owner where that is allowed. Raises Changed when it
    does not hold what was expected, Refused when it is no file that may be written,
    else OSError; it is then as it was, and no part is left.
    """
    if inside is None and str(file).startswith(_STREAMS):
        _pour(file, data)
        return True
    target = _target(file, inside)
    old = _status(target)
    if old is not None and not stat.S_ISREG(old.st_mode):
        raise Refused("it is no regular file")
    if old is None and inside is not None:
        target.parent.mkdir(parents=True, exist_ok=True)
    elif old is not None and durable and _holds(target, data):
        return False
    if durable:
        _sweep(target.parent)
    _replace(target, data, old, lambda: _check(target, expected), durable)
    return True


def remove(file: Path, *, inside: Path) -> None:
    """Remove a file, if it is there; of a link what it leads to stays. Raises OSError.

    It must lie in `inside` once links above it are resolved.
    """
    _parent(file, inside)
    file.unlink(missing_ok=True)


class Writer:
    """Writes the files of one command below a folder, and remembers how it went: one
    that fails hinders no other."""

    def __init__(self, inside: Path) -> None:
        self.inside = inside
        self.written: list[str] = []
        self.failed: list[tuple[str, str]] = []

    def write(self, path: str, data: bytes, *, expected: bytes | None = None) -> bool:
        """Write the file at a path relative to the folder; whether that changed
        anything."""
        try:
            changed = write(
                self.inside / path, data, inside=self.inside, expected=expected
            )
        except OSError as error:
            self.failed.append((path, reason(error)))
            return False
        if changed:
            self.written.append(path)
        return changed

    def close(self) -> None:
        """Raise DoclintError, with all that was written and all that was not, if
        something was not."""
        if not self.failed:
            return
        total = len(self.written) + len(self.failed)
        lines = [
            f"wrote {len(self.written):,} of {total:,} files, the others are as they were"
        ]
        lines += [f"  written: {path}" for path in self.written]
        lines += [f"  not written: {path}: {why}" for path, why in self.failed]
        raise DoclintError("\n".join(lines))


def _target(file: Path, inside: Path | None) -> Path:
    """The file that is to be written, by a path without links. Raises Refused for one
    that may not be."""
    if inside is None:
        if file.is_symlink():
            raise Refused(
                "it is a link, and what it leads to is not written; name the file itself"
            )
        return Path(real(file.parent)) / file.name
    if not file.is_symlink():
        return _parent(file, inside) / file.name
    target = real(file)
    if not is_inside(target, [real(inside)]):
        raise Refused("it is a link that leads out of the project")
    return Path(target)


def _parent(file: Path, inside: Path) -> Path:
    parent = real(file.parent)
    if not is_inside(parent, [real(inside)]):
        raise Refused(
            "its folder lies outside of the project, or is a link that leads there"
        )
    return Path(parent)


def _status(file: Path) -> os.stat_result | None:
    try:
        return file.lstat()
    except FileNotFoundError:
        return None


def _pour(file: Path, data: bytes) -> None:
    """Write to a stream, where nothing can take the place of anything."""
    with open(os.open(file, os.O_WRONLY | getattr(os, "O_NOCTTY", 0)), "wb") as stream:  # noqa: PTH123  # a descriptor
        stream.write(data)


def _replace(
    target: Path,
    data: bytes,
    old: os.stat_result | None,
    check: Callable[[], None],
    durable: bool,
) -> None:
    """Bring `data` to the disk beside `target` and give it that name."""
    mode = (
        0o666 if old is None else 0o600
    )  # for a new file the system takes off what the user's mask says
    descriptor, part = _open_part(target.parent, mode)
    try:
        with open(descriptor, "wb", closefd=False) as stream:
            stream.write(data)
        if old is not None:
            _like(descriptor, old)
        if durable:
            os.fsync(descriptor)
        check()
        if part is None:
            part = _named(descriptor, target.parent)
        part.replace(target)
    except BaseException:
        if part is not None:
            part.unlink(missing_ok=True)
        raise
    finally:
        os.close(descriptor)
    if durable:
        _sync_folder(target.parent)


def _open_part(folder: Path, mode: int) -> tuple[int, Path | None]:
    """A new file, open for writing, and its name; none where it has none yet."""
    nameless = getattr(os, "O_TMPFILE", None)
    if nameless is not None and Path(_DESCRIPTORS).exists():
        # Some file systems cannot; another fault comes again below.
        with suppress(OSError):
            return os.open(folder, os.O_WRONLY | nameless, mode), None
    part = _new_name(folder)
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINK | getattr(os, "O_BINARY", 0)
    return os.open(part, flags, mode), part


def _new_name(folder: Path) -> Path:
    return folder / f"{_PREFIX}{os.urandom(12).hex()}{_SUFFIX}"


def _named(descriptor: int, folder: Path) -> Path:
    """Give a file without a name one. Python asks the system to follow links only where
    a folder is given, too."""
    part = _new_name(folder)
    above = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.link(
            f"{_DESCRIPTORS}/{descriptor}",
            part.name,
            dst_dir_fd=above,
            follow_symlinks=True,
        )
    finally:
        os.close(above)
    return part


def _like(descriptor: int, old: os.stat_result) -> None:
    """Give a file the mode and, where that is allowed, the owner of another."""
    if not hasattr(os, "fchmod"):  # Windows keeps rights with the folder
        return
    now = os.fstat(descriptor)
    if (now.st_uid, now.st_gid) != (old.st_uid, old.st_gid):
        with suppress(OSError):
            os.fchown(descriptor, old.st_uid, old.st_gid)
    os.fchmod(descriptor, stat.S_IMODE(old.st_mode))


def _check(target: Path, expected: bytes | None) -> None:
    if expected is not None and not _holds(target, expected):
        raise Changed("another program has changed it meanwhile")


def _holds(target: Path, data: bytes) -> bool:
    """Whether a file holds just these bytes; one that is not there holds none."""
    try:
        descriptor = os.open(
            target, os.O_RDONLY | _NO_LINK | getattr(os, "O_BINARY", 0)
        )
    except FileNotFoundError:
        return not data
    with open(descriptor, "rb") as stream:  # noqa: PTH123  # a descriptor
        if os.fstat(descriptor).st_size != len(data):
            return False
        at = 0
        while chunk := stream.read(_CHUNK):
            if data[at : at + len(chunk)] != chunk:
                return False
            at += len(chunk)
        return at == len(data)


def _sync_folder(folder: Path) -> None:
    """Bring the new name to the disk, too, where folders can be asked for that."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _sweep(folder: Path) -> None:
    """Remove part files that runs before this one were kept from removing."""
    oldest = time.time() - _LEFT_BEHIND
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith(_PREFIX) and entry.name.endswith(_SUFFIX):
                status = entry.stat(follow_symlinks=False)
                if stat.S_ISREG(status.st_mode) and status.st_mtime < oldest:
                    Path(entry.path).unlink()
