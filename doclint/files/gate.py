"""The one door for reading what a project has: pages, packs, glossaries, and files of
its site generator.

A checkout may hold links to whatever lies on the machine, and its configuration may
name it. So a file is read only if it lies, once all links are resolved, in the
project's folder or in what the command line allows; only if it is a regular file; and
only if it is no larger than the command line allows. Anything else is never opened.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path

from doclint.dataclasses import dataclass
from doclint.files.places import can_be_named, is_inside, real
from doclint.files.refused import Refused, TooLarge
from doclint.files.repository import top_of

# Links and streams are not opened even where a file has become one since it was looked
# at.
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)
)
_HINT = "--allow-outside PATH lets it in"
# So many bytes are read at once where a file is longer than it says.
_PIECE = 1 << 16


@dataclass(frozen=True)
class Access:
    """What the command line lets doclint read. Nothing that a checkout brings along can
    widen it.

    `outside` are files and folders outside of the project that may be read. Sizes are in bytes; `files` is how many
    pages a project may have, and how many other files may be read in one run. Pages of a megabyte, and glossaries of
    some, are written by people; what is larger than this is nearly always made by a program.
    """

    outside: tuple[Path, ...] = ()
    page_size: int = 10_000_000
    file_size: int = 5_000_000
    files: int = 100_000


class Gate:
    """Reads the files of the project at `root`. Paths are relative to it, with `/`, or
    absolute."""

    def __init__(self, root: Path, access: Access = Access()) -> None:  # noqa: B008  # frozen
        self.root = root
        self.access = access
        self._allowed = [real(root), *(real(path) for path in access.outside)]
        self._folders: dict[str, tuple[str, bool]] = {}
        self._read: set[str] = set()

    @staticmethod
    def of_site(root: Path, access: Access = Access()) -> Gate:  # noqa: B008  # frozen
        """A gate that also lets in what lies above the project in its repository: a
        generator's files may lie there."""
        gate = Gate(root, access)
        if top := top_of(root):
            gate._allowed.append(str(top))
        return gate

    @staticmethod
    def around(file: Path, access: Access = Access()) -> Gate:  # noqa: B008  # frozen
        """The gate for a file that the command line names: it may lie anywhere, and is
        no link to elsewhere."""
        return Gate(file.parent, access)

    def page(self, path: str) -> bytes:
        """The bytes of a page. Raises Refused for one that is not let in, TooLarge, and
        OSError."""
        return self._bytes(path, self.access.page_size, "--max-page-size")

    def file(self, path: str | Path) -> bytes:
        """The bytes of another file of the project. Raises as `page` does."""
        self._read.add(str(path))
        if len(self._read) > self.access.files:
            raise TooLarge(
                f"more than {self.access.files:,} files were read (--max-files allows more)"
            )
        return self._bytes(path, self.access.file_size, "--max-file-size")

    def allows(self, path: str | Path) -> bool:
        """Whether a path, wherever its links lead, may be read. It need not exist."""
        place = str(self.root / path)
        return can_be_named(place) and is_inside(real(place), self._allowed)

    def is_file(self, path: str | Path) -> bool:
        """Whether a regular file is there that may be read."""
        try:
            return stat.S_ISREG(self._place(path)[1].st_mode)
        except (OSError, ValueError):
            return False

    def _place(self, path: str | Path) -> tuple[str, os.stat_result]:
        """The place of a file, without links, and what lies there. Raises Refused when
        it is not let in."""
        if not can_be_named(str(path)):
            raise Refused("no file can have such a name")
        folder, name = os.path.split(os.path.join(self.root, path))  # noqa: PTH118  # asked for each page
        if folder not in self._folders:
            resolved = real(folder)
            self._folders[folder] = resolved, is_inside(resolved, self._allowed)
        resolved, inside = self._folders[folder]
        place = os.path.join(resolved, name)  # noqa: PTH118
        status = os.lstat(place)
        if name in ("", ".", "..") or stat.S_ISLNK(status.st_mode):
            place, inside = real(place), False
        if not inside and not is_inside(place, self._allowed):
            raise Refused(self._reason(path))
        return place, status if inside else os.lstat(place)

    def _reason(self, path: str | Path) -> str:
        steps = os.path.normpath(self.root / path)
        named = is_inside(steps, [os.path.normpath(self.root)])
        link = "it is a link, or lies behind one, that leads out of the project"
        return f"{link if named else 'it lies outside of the project'} ({_HINT})"

    def _bytes(self, path: str | Path, most: int, option: str) -> bytes:
        place, status = self._place(path)
        _check(status, most, option)
        descriptor = os.open(place, _FLAGS)
        try:
            status = os.fstat(descriptor)
            _check(status, most, option)
            return _all(descriptor, status.st_size, most, option)
        finally:
            os.close(descriptor)


def _check(status: os.stat_result, most: int, option: str) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise Refused("it is no regular file")
    if status.st_size > most:
        raise TooLarge(
            f"it has {_size(status.st_size)}, more than {_size(most)} ({option} allows more)"
        )


def _all(descriptor: int, size: int, most: int, option: str) -> bytes:
    """All that a file holds. It says how much that is, and not all of them say right."""
    pieces, total = [], 0
    while piece := os.read(
        descriptor, min(max(size - total, _PIECE), most + 1 - total)
    ):
        pieces.append(piece)
        total += len(piece)
        if total > most:
            raise TooLarge(f"it has more than {_size(most)} ({option} allows more)")
    return b"".join(pieces)


def _size(number: int) -> str:
    return (
        f"{number / 1_000_000:,.6g} MB" if number >= 1_000_000 else f"{number:,} bytes"
    )
