"""What git knows: where a folder lies in its repository, texts by their id, what
happened to pages.

Every function gives nothing where there is no git, no repository, or not enough
history; none raises for that.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path

from doclint.files import repository

# What git may be set up to run for showing a difference.
_PLAIN = ("--no-ext-diff", "--no-textconv")
# The length of an id by SHA-1; repositories may have longer ones.
_SHORT = 40
# Pages of the whole repository: a page may have come from another folder.
_PAGES = tuple(
    f":(top)*.{ending}" for ending in ("md", "markdown", "mdx", "mdown", "mkd")
)


def blob_id(data: bytes) -> str:
    """The id that git gives to a text, which is its own wherever and whenever it is
    committed.

    Line ends are taken as LF, which is what repositories hold, whatever a checkout
    makes of them.
    """
    data = data.replace(b"\r\n", b"\n")
    return hashlib.sha1(
        b"blob %d\0" % len(data) + data, usedforsecurity=False
    ).hexdigest()


def texts(root: Path, names: Sequence[str]) -> Mapping[str, bytes]:
    """The texts that a repository has under `names`: ids, or `COMMIT:path`."""
    plain = [name for name in dict.fromkeys(names) if "\n" not in name]
    if not plain:
        return {}
    out = repository.ask(
        root,
        "cat-file",
        "--batch",
        stdin="\n".join(plain).encode("utf-8", "surrogateescape") + b"\n",
    )
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


def sized_texts(
    root: Path, ids: Sequence[str], most: int
) -> Iterator[tuple[str, bytes | int]]:
    """The texts of ids that a repository has; of one with more than `most` bytes only
    how many."""
    request = "".join(f"{id}\n" for id in ids).encode("ascii")
    out = repository.ask(
        root,
        "cat-file",
        "--batch-check=%(objectname) %(objecttype) %(objectsize)",
        stdin=request,
    )
    sizes = {}
    for line in _text(out or b"").splitlines():
        fields = line.split(" ")
        if len(fields) == len(("id", "type", "size")) and fields[1] == "blob":
            sizes[fields[0]] = int(fields[2])
    yield from ((id, size) for id, size in sizes.items() if size > most)
    yield from texts(root, [id for id, size in sizes.items() if size <= most]).items()


def committed(root: Path, paths: Sequence[str]) -> Mapping[str, str]:
    """The ids of the texts that pages have in the last commit, by their paths from the
    repository's top.

    Git is not asked what has changed in the checkout: for that it would run the filters
    that the checkout names.
    """
    plain = [path for path in paths if "\n" not in path]
    if not plain:
        return {}
    names = "".join(f"HEAD:{path}\n" for path in plain).encode(
        "utf-8", "surrogateescape"
    )
    out = repository.ask(
        root, "cat-file", "--batch-check=%(objecttype) %(objectname)", stdin=names
    )
    lines = _text(out or b"").splitlines()
    listed = zip(plain, lines, strict=False)
    return {
        path: line.removeprefix("blob ")
        for path, line in listed
        if line.startswith("blob ")
    }


def is_text_of(id: str, data: bytes) -> bool:
    """Whether a text is the one of an id, with the line ends that it has or as a
    checkout may have made them."""
    made = hashlib.sha256 if len(id) > _SHORT else hashlib.sha1
    return any(
        made(b"blob %d\0" % len(each) + each, usedforsecurity=False).hexdigest() == id
        for each in (data, data.replace(b"\r\n", b"\n"))
    )


def log(root: Path) -> Iterator[tuple[str, list[tuple[str, str, str]]]]:
    """Every commit that touched pages, the last first: its id and, page by page,
    (status, old path, new path).

    It is read as it comes: who has seen enough closes it.
    """
    pieces = repository.listen(
        root,
        "log",
        "--format=%x01%H",
        "--name-status",
        "-M",
        *_PLAIN,
        "-z",
        "--",
        *_PAGES,
    )
    with closing(pieces):
        yield from _commits(_fields(pieces))


def _fields(pieces: Iterable[bytes]) -> Iterator[str]:
    rest = b""
    for piece in pieces:
        *whole, rest = (rest + piece).split(b"\0")
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


def last_until(root: Path, days: Iterable[str]) -> Mapping[str, str]:
    """The last commit that was made on each day (`2024-03-05`) or before it; nothing
    for days before the first one."""
    out = repository.ask(root, "log", "--format=%cs %H", *_PLAIN, "HEAD")
    commits = [line.partition(" ") for line in _text(out or b"").splitlines()]
    commits_by_day = {
        day: next((commit for made, _, commit in commits if made <= day), "")
        for day in days
    }
    return {day: commit for day, commit in commits_by_day.items() if commit}


def renames(root: Path, gone: Sequence[str]) -> Mapping[str, str]:
    """Where pages that are gone went, as the commits that took them away tell; paths
    from the repository's top."""
    if not gone:
        return {}
    paths = (f":(top,literal){path}" for path in gone)
    out = repository.ask(
        root,
        "log",
        "--no-renames",
        *_PLAIN,
        "--diff-filter=D",
        "--format=%H",
        "--",
        *paths,
    )
    commits = dict.fromkeys(_text(out or b"").split())
    if not commits:
        return {}
    wish = (
        "-r",
        "-z",
        "-M",
        *_PLAIN,
        "--root",
        "--name-status",
        "--diff-filter=R",
        "--no-commit-id",
        "--stdin",
    )
    answer = repository.ask(
        root, "diff-tree", *wish, stdin="\n".join(commits).encode() + b"\n"
    )
    fields = iter(_text(answer or b"").split("\0"))
    new_names: dict[str, str] = {}
    for field in fields:
        if field.startswith("R"):
            new_names.setdefault(next(fields, ""), next(fields, ""))
    return new_names


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")
