"""Stamping: recording what translations were checked against."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import doclint.engine.history.git as git
import doclint.engine.history.lock as lock
import doclint.engine.history.origins as past
from doclint.alignment.contents import ContentMark, contents
from doclint.alignment.history import Before
from doclint.config import Config, language_of
from doclint.dataclasses import dataclass
from doclint.engine.discover import discover, with_named
from doclint.engine.history.lock import Lock
from doclint.engine.layout import settle
from doclint.engine.page import document_of
from doclint.engine.pairs import sources
from doclint.engine.request import Reader
from doclint.errors import DoclintError
from doclint.files import Writer, reason


@dataclass(frozen=True, slots=True)
class Stamped:
    """What stamping did: translations looked at, locks written anew or otherwise than
    before, locks of pages that had another name, locks of pages that are gone, pages
    whose past git does not tell."""

    pages: int
    written: int
    moved: int
    dropped: int
    unknown: int


def stamp_paths(
    config: Config, paths: Sequence[Path] = (), *, from_git: bool = False
) -> Stamped:
    """Record that the translations among `paths` (default: all of the project) were
    checked against their source pages as these are now, or with `from_git` as they were
    when the translation last changed.

    Raises DoclintError for a path that does not exist, when there is no translation,
    and when stamps could not be written, with those that were.
    """
    config = with_named(config, paths)
    pages = discover(config, paths)
    config = settle(config, pages.all)
    origins = sources(config, pages.all, sorted(pages.reported))
    if not origins:
        raise DoclintError(
            f"found no translation among {len(pages.reported):,} pages",
            hint="`languages.translations` in .doclint.yaml says where translations lie",
        )
    reader = Reader(config.gate)
    known = past.records(config, origins, past.text_ids(reader.data))
    before = past.by_history(config, origins, reader.data) if from_git else {}
    todo = {
        path: source
        for path, source in origins.items()
        if not from_git or path in before
    }
    written = _written(config, reader, todo, before)
    moved = [
        record.moved_from
        for path, record in known.items()
        if record.moved_from and path in todo
    ]
    gone: list[str] = []
    if not paths:
        kept = {*origins, *moved}
        gone = [path for path in lock.paths(config.gate) if path not in kept]
    _delete(config.root, [*moved, *gone])
    return Stamped(len(todo), written, len(moved), len(gone), len(origins) - len(todo))


def _written(
    config: Config,
    reader: Reader,
    todo: Mapping[str, str],
    before: Mapping[str, Before],
) -> int:
    """Write the locks of translations, with the path of the source page of each;
    returns how many are new or other than they were."""
    marks_of = _marks(config)
    writer = Writer(config.root)
    written = 0
    for path, source in todo.items():
        made = _lock(config, reader, path, source, before.get(path), marks_of)
        written += lock.write(writer, path, made)
    writer.close()
    return written


def _delete(root: Path, paths: Iterable[str]) -> None:
    """Delete the locks of translations."""
    try:
        for path in paths:
            lock.delete(root, path)
    except OSError as error:
        raise DoclintError(
            f"cannot remove a stamp: {reason(error)}", lock.FOLDER
        ) from error


MarksOf = Callable[[str, bytes], tuple[ContentMark, ...]]


def _marks(config: Config) -> MarksOf:
    """A function that gives the marks of a source page; its translations share them."""
    kept: dict[tuple[str, str], tuple[ContentMark, ...]] = {}

    def marks_of(path: str, data: bytes) -> tuple[ContentMark, ...]:
        key = path, git.blob_id(data)
        if key not in kept:
            kept[key] = tuple(
                content.mark for content in contents(document_of(config, path, data))
            )
        return kept[key]

    return marks_of


def _lock(
    config: Config,
    reader: Reader,
    path: str,
    source: str,
    before: Before | None,
    marks_of: MarksOf,
) -> Lock:
    """What a translation is checked against: its source page as it was before, else as
    it is now."""
    data = before.text if before and before.text is not None else reader.needed(source)
    ids = (git.blob_id(data),), (git.blob_id(reader.needed(path)),)
    return Lock(*ids, language_of(config, path) or "", marks_of(source, data))
