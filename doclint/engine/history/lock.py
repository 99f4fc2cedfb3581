"""The lock: for each translation a small file that tells what it was checked against,
committed beside the pages.

`.doclint/l10n/fr/guide.md.stamp` belongs to `fr/guide.md`. A file a page, so that work on two pages never meets; in it
a line a block in the order of the page, below its headings, so that git merges work on two sections, too. The folder
asks git to keep the lines of both sides where they meet (`merge=union`), and a lock with the lines of both says what is
true: that the translation was checked against either. Nothing in it depends on commits, so it survives rebases.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path

from doclint.alignment.contents import ContentMark
from doclint.dataclasses import dataclass
from doclint.files import Gate, Writer, remove

FOLDER = ".doclint/l10n"
_SUFFIX = ".stamp"
_VERSION = "1"
_HEAD = f"doclint lock {_VERSION}"
_ATTRIBUTES = "# Lines of both sides are right when branches meet.\n* text eol=lf merge=union linguist-generated\n"
_UP = "%2E%2E"


@dataclass(frozen=True, slots=True)
class Lock:
    """What a translation was checked against: ids of the two texts (several after a
    merge), marks of the source's blocks. `language` is the translation's."""

    sources: tuple[str, ...]
    translations: tuple[str, ...]
    language: str
    marks: tuple[ContentMark, ...]


def write(writer: Writer, path: str, lock: Lock) -> bool:
    """Write the lock of the translation at `path` of the writer's project; whether that
    changed anything."""
    data = _written(lock).encode("utf-8", "surrogatepass")
    attributes = f"{FOLDER}/.gitattributes"
    if not (writer.inside / attributes).exists():
        writer.write(attributes, _ATTRIBUTES.encode())
    return writer.write(_file(path), data)


def delete(root: Path, path: str) -> None:
    """Remove the lock of a page, and folders that hold nothing any more. Raises
    OSError."""
    file = root / _file(path)
    remove(file, inside=root)
    for folder in file.parents:
        if folder == root / FOLDER or any(folder.iterdir()):
            return
        folder.rmdir()


def there(gate: Gate) -> bool:
    """Whether a project has locks at all."""
    return gate.allows(FOLDER) and (gate.root / FOLDER).is_dir()


def load(gate: Gate, path: str) -> Lock | None:
    """The lock of a translation, or None without one, or when a later doclint has
    written it."""
    try:
        data = gate.file(_file(path))
    except OSError:
        return None
    return _read(data.decode("utf-8", "replace"))


def paths(gate: Gate) -> Iterator[str]:
    """The pages that have a lock."""
    base = gate.root / FOLDER
    if not there(gate):
        return
    for file in sorted(base.rglob(f"*{_SUFFIX}")):
        yield file.relative_to(base).as_posix().removesuffix(_SUFFIX).replace(_UP, "..")


def _file(path: str) -> str:
    """The file of a page's lock, from the project's root."""
    return "/".join(
        (
            FOLDER,
            *(_UP if step == ".." else step for step in f"{path}{_SUFFIX}".split("/")),
        )
    )


def _written(lock: Lock) -> str:
    lines = [
        _HEAD,
        *(f"source {id}" for id in lock.sources),
        *(f"translation {id}" for id in lock.translations),
    ]
    lines.append(f"language {lock.language}")
    for section, marks in groupby(lock.marks, key=lambda mark: mark.section):
        lines += ["", f"# {section}".rstrip()]
        lines += [" ".join(piece or "-" for piece in mark.key) for mark in marks]
    return "\n".join(lines) + "\n"


def _read(text: str) -> Lock | None:
    """The lock that a file holds; lines that it does not know, such as those of an
    unsettled merge, are passed over."""
    lines = text.splitlines()
    if not any(line == _HEAD for line in lines):
        return None
    values: dict[str, list[str]] = {"source": [], "translation": [], "language": []}
    marks: list[ContentMark] = []
    section = ""
    for line in lines:
        name, _, value = line.partition(" ")
        if name == "#":
            section = value
        elif name in values:
            values[name].append(value)
        elif (mark := _mark(line, section)) is not None:
            marks.append(mark)
    language = values["language"][0] if values["language"] else ""
    return Lock(
        _once(values["source"]), _once(values["translation"]), language, tuple(marks)
    )


def _mark(line: str, section: str) -> ContentMark | None:
    pieces = line.split(" ")
    if len(pieces) != 3 or not all(
        set(piece) <= set("-0123456789abcdef") for piece in pieces
    ):
        return None
    words, numbers, code = ("" if piece == "-" else piece for piece in pieces)
    return ContentMark(section, words, numbers, code)


def _once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def by_text(gate: Gate, candidates: Iterable[str]) -> Mapping[str, dict[str, Lock]]:
    """The locks of some pages, by each of the texts that they name."""
    locks: dict[str, dict[str, Lock]] = {}
    for path in candidates:
        if lock := load(gate, path):
            for id in (*lock.sources, *lock.translations):
                locks.setdefault(id, {})[path] = lock
    return locks
