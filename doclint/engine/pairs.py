"""Which page translates which: by the configuration, else by the usual layouts."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from doclint.config import Config, FolderFacts, Route, routes
from doclint.engine.layout import settle
from doclint.engine.twins import twins
from doclint.languages.tags import normal_code
from doclint.once import once


def sources(
    config: Config, pages: Sequence[str], wanted: Iterable[str]
) -> Mapping[str, str]:
    """The source page of each of `wanted` that is a translation. `pages` are all that
    the project has.

    A source may lie outside the project's pages (a sibling checkout), but it must
    exist.
    """
    known, ways = frozenset(pages), tuple(ways_of(config, pages))
    stated = _told(config.folder, ways, known)

    def source_of(path: str) -> str:
        if path not in stated:
            stated[path] = _named(config, path, ways, known)
        return stated[path]

    named = {path: source_of(path) for path in wanted}
    by_translation = {path: source for path, source in named.items() if source}
    if len(by_translation) == len(named) or config.languages.translations:
        return by_translation
    alone = tuple(path for path in pages if not source_of(path))
    by_key = twins(settle(config, pages), tuple(pages), alone)
    return by_translation | {path: by_key[path] for path in named if path in by_key}


@once
def _told(
    folder: FolderFacts, ways: tuple[Route, ...], known: frozenset[str]
) -> dict[str, str]:
    """The source pages that paths tell, as far as a run has asked for them."""
    return {}


def _named(
    config: Config, path: str, ways: Sequence[Route], known: Collection[str]
) -> str:
    """The source page that a page's path tells; nothing where it tells none."""
    for way in ways:
        source = way.to_source(path)
        if source is None or source == path or is_translation(source, way, ways):
            continue
        if source in known or config.gate.is_file(source):
            return source
    return ""


def locales(
    config: Config, pages: Sequence[str], origins: Mapping[str, str]
) -> Mapping[str, str]:
    """The language of each translation by where it lies, region and all, in small
    letters: `zh-tw`, `es-419`.

    `origins` are the source pages of translations, by path.
    """
    by_folder: dict[str, str] = {}
    ways = ways_of(config, pages)
    for path, source in origins.items():
        way = next((way for way in ways if way.to_source(path) == source), None)
        if way is not None:
            by_folder[path] = normal_code(way.language)
    return by_folder


def ways_of(config: Config, pages: Sequence[str]) -> Sequence[Route]:
    """Where translations lie: as configured, else as the layout of the pages tells."""
    return routes(settle(config, pages))


def is_translation(source: str, way: Route, ways: Sequence[Route]) -> bool:
    """Whether what looks like a source is itself a translation: `{path}` takes in
    `fr/a` as well as `a`."""
    return any(
        other.to_source(source) not in (None, source)
        for other in ways
        if other.language != way.language
    )
