"""Which blocks of translations lag behind their source pages, as `doclint stale` tells
it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import doclint.engine.history.origins as past
from doclint.alignment.align import align
from doclint.alignment.history import Before, history
from doclint.config import Config
from doclint.dataclasses import dataclass, replace
from doclint.engine.discover import with_named
from doclint.engine.history.git import blob_id
from doclint.engine.interface import discover_checked
from doclint.engine.layout import settle
from doclint.engine.page import document_of
from doclint.engine.pairs import sources
from doclint.engine.request import Reader
from doclint.errors import LimitError
from doclint.project import ChangeKind, History, SourceChange
from doclint.source import Source


@dataclass(frozen=True, slots=True)
class StalePage:
    """A translation and its source page. `history` is None where nobody knows what it
    was made from, and has no changes where it is up to date; `since` is how that is
    known. `drifted`: the two pages are not versions of one text, or too large to be
    aligned, so that blocks cannot be told."""

    translation: Source
    source: Source
    history: History | None
    drifted: bool = False

    def of_kind(self, kind: ChangeKind) -> tuple[SourceChange, ...]:
        """The changes of a kind, in the order of the source."""
        return (
            tuple(change for change in self.history.changes if change.kind is kind)
            if self.history
            else ()
        )


def stale_paths(
    config: Config,
    paths: Sequence[Path] = (),
    *,
    progress: Callable[[int, int], None] | None = None,
) -> list[StalePage]:
    """Every translation among `paths` (default: all of the project) with what its
    source page has changed since it was stamped; for pages without stamp, since git saw
    it change.

    Raises DoclintError for a path that does not exist and when there is no page.
    """
    config = with_named(config, paths)
    pages = discover_checked(config, paths)
    config = settle(config, pages.all)
    origins = sources(config, pages.all, sorted(pages.reported))
    reader = Reader(config.gate)
    id_of = past.text_ids(reader.data)
    known = past.records(config, origins, id_of)
    before = past.by_locks(config, origins, known, id_of)
    unstamped = {path: source for path, source in origins.items() if path not in known}
    before |= past.by_history(config, unstamped, reader.data)
    stale_pages = []
    for done, (path, source) in enumerate(origins.items(), 1):
        stale_pages.append(
            _page(config, reader, path, source, before.get(path), path in known)
        )
        if progress:
            progress(done, len(origins))
    return stale_pages


def _page(
    config: Config,
    reader: Reader,
    path: str,
    source: str,
    before: Before | None,
    stamped: bool,
) -> StalePage:
    data, theirs = reader.needed(source), reader.needed(path)
    pages = Source.decode(path, theirs), Source.decode(source, data)
    if before is None:
        return StalePage(*pages, History(past.STAMP, 0) if stamped else None)
    if before.text is not None and blob_id(before.text) == blob_id(data):
        return StalePage(*pages, History(before.since, 0))
    try:
        pair = align(
            document_of(config, source, data), document_of(config, path, theirs)
        )
    except LimitError:
        return StalePage(*pages, History(before.since, 0), drifted=True)
    old = None if before.text is None else document_of(config, source, before.text)
    changed_since = history(pair, before, old)
    return StalePage(
        *pages,
        replace(changed_since, changes=()) if pair.drifted else changed_since,
        pair.drifted,
    )
