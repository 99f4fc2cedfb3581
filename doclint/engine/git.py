"""What git knows: where a folder lies in its repository, texts by their id, what happened to pages.

Every function gives nothing where there is no git, no repository, or not enough history; none raises for that.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

# Objects that a partial clone has left out are not fetched: no run of doclint needs the network.
_STAY = {"GIT_NO_LAZY_FETCH": "1", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
# Pages of the whole repository: a page may have come from another folder.
_PAGES = tuple(f":(top)*.{ending}" for ending in ("md", "markdown", "mdx", "mdown", "mkd"))


def blob_id(data: bytes) -> str:
    """The id that git gives to a text, which is its own wherever and whenever it is committed.

    Line ends are taken as LF, which is what repositories hold, whatever a checkout makes of them.
    """
    data = data.replace(b"\r\n", b"\n")
    return hashlib.sha1(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def texts(root: Path, names: Sequence[str]) -> Mapping[str, bytes]:
    """The texts that a repository has under `names`: ids, or `COMMIT:path`."""
    plain = [name for name in dict.fromkeys(names) if "\n" not in name]
    if not plain:
        return {}
    out = _git(root, "cat-file", "--batch", stdin="\n".join(plain).encode("utf-8", "surrogateescape") + b"\n")
    return dict(_batch(plain, out)) if out else {}


def _batch(names: Iterable[str], out: bytes) -> Iterator[tuple[str, bytes]]:
    at = 0
    for name in names:
        end = out.index(b"\n", at)
        head = out[at:end].split()
        at = end + 1
        if head[-1:] and head[-1].isdigit() and len(head) == 3:
            size = int(head[-1])
            if head[1] == b"blob":
                yield name, out[at : at + size]
            at += size + 1


@lru_cache(maxsize=32)
def prefix(root: Path) -> str | None:
    """Where `root` lies in its repository (`site/`, empty at the top); None outside of one."""
    out = _git(root, "rev-parse", "--show-prefix")
    return None if out is None else _text(out).removesuffix("\n")


def changed(root: Path) -> frozenset[str]:
    """Paths, from the repository's top, of pages that differ from the last commit or are not in it."""
    out = _git(root, "status", "--porcelain", "-z", "--no-renames", "--untracked-files=all", "--", *_PAGES)
    return frozenset(_text(entry)[3:] for entry in (out or b"").split(b"\0") if entry)


def log(root: Path) -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    """Every commit that touched pages, the last first: its id and, page by page, (status, old path, new path).

    It is read as it comes: who has seen enough closes it.
    """
    git = shutil.which("git")
    if git is None or prefix(root) is None:
        return
    command = [git, "log", "--format=%x01%H", "--name-status", "-M", "-z", "--", *_PAGES]
    with subprocess.Popen(  # noqa: S603  # our own words
        command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=os.environ | _STAY
    ) as process:
        try:
            yield from _commits(_fields(process))
        finally:
            process.kill()


def _fields(process: subprocess.Popen[bytes]) -> Iterator[str]:
    rest = b""
    assert process.stdout  # noqa: S101  # it was asked for
    while data := process.stdout.read(1 << 16):
        *whole, rest = (rest + data).split(b"\0")
        yield from map(_text, whole)
    if rest:
        yield _text(rest)


def _commits(fields: Iterable[str]) -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    commit: str | None = None
    entries: list[tuple[str, str, str]] = []
    at = iter(fields)
    for each in at:
        field = each.lstrip("\n")
        if field.startswith("\x01"):
            if commit:
                yield commit, entries
            commit, entries = field[1:].strip(), []
        elif field[:1] in ("R", "C"):
            entries.append((field, next(at, ""), next(at, "")))
        elif field:
            name = next(at, "")
            entries.append((field, name, name))
    if commit:
        yield commit, entries


def renames(root: Path, gone: Sequence[str]) -> Mapping[str, str]:
    """Where pages that are gone went, as the commits that took them away tell; paths from the repository's top."""
    if not gone:
        return {}
    out = _git(
        root, "log", "--no-renames", "--diff-filter=D", "--format=%H", "--", *(f":(top,literal){path}" for path in gone)
    )
    commits = dict.fromkeys(_text(out or b"").split())
    if not commits:
        return {}
    told = _git(
        root, "diff-tree", "-r", "-z", "-M", "--root", "--name-status", "--diff-filter=R", "--no-commit-id", "--stdin",
        stdin="\n".join(commits).encode() + b"\n",
    )  # fmt: skip
    fields = iter(_text(told or b"").split("\0"))
    found: dict[str, str] = {}
    for field in fields:
        if field.startswith("R"):
            found.setdefault(next(fields, ""), next(fields, ""))
    return found


def _git(root: Path, *arguments: str, stdin: bytes = b"") -> bytes | None:
    git = shutil.which("git")
    if git is None:
        return None
    done = subprocess.run(  # noqa: S603  # our own words
        [git, *arguments], cwd=root, input=stdin, capture_output=True, check=False, env=os.environ | _STAY
    )
    return done.stdout if done.returncode == 0 else None


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")
