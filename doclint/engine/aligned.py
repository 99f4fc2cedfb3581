"""Source texts and their translations, aligned: for whoever wants the pairs themselves
and no findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from doclint.alignment.align import align
from doclint.config import Config
from doclint.document import Document
from doclint.engine.discover import discover, with_named
from doclint.engine.layout import settle
from doclint.engine.page import opened
from doclint.engine.pairs import sources
from doclint.engine.results import PageJob
from doclint.errors import LimitError
from doclint.once import Memo
from doclint.project import Pair


def aligned_paths(
    config: Config,
    paths: Sequence[Path] = (),
    *,
    progress: Callable[[int, int], None] | None = None,
) -> Iterator[Pair]:
    """Each translation that `paths` name (all of the project when empty), aligned with
    its source text.

    Pages that cannot be read, and pairs too large to be aligned, are left out. Raises
    DoclintError for a path that does not exist, or when there is no page.
    """
    for source, translation in paired_paths(config, paths, progress=progress):
        with suppress(LimitError):
            yield align(source, translation)


def paired_paths(
    config: Config,
    paths: Sequence[Path] = (),
    *,
    progress: Callable[[int, int], None] | None = None,
) -> Iterator[tuple[Document, Document]]:
    """Each translation that `paths` name (all of the project when empty) behind its
    source text. As `aligned_paths`, which takes longer."""
    config = with_named(config, paths)
    pages = discover(config, paths)
    config = settle(config, pages.all)
    yield from opened_pairs(
        config, pages.all, sorted(pages.reported), config.gate.page, progress
    )


def opened_pairs(
    config: Config,
    pages: Sequence[str],
    wanted: Sequence[str],
    read: Callable[[str], bytes],
    progress: Callable[[int, int], None] | None = None,
) -> Iterator[tuple[Document, Document]]:
    """Each translation among `wanted` behind its source text. `pages` are all of the
    project, whose configuration is settled, and `read` gives a page's bytes."""
    origins = sources(config, pages, wanted)
    following: dict[str, list[str]] = {}
    for path, source in sorted(origins.items()):
        following.setdefault(source, []).append(path)
    memo, done = Memo(), 0
    for source, translations in following.items():
        try:
            first = opened(PageJob(source, read(source)), config, memo)
            for path in translations:
                with suppress(LimitError):
                    page = PageJob(path, read(path))
                    yield first, opened(page, config, memo)
        except OSError:
            continue
        finally:
            done += len(translations)
            if progress:
                progress(done, len(origins))
