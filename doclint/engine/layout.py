"""What the folder tells of its languages, where the configuration is silent: asked
once, before pages are read."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from doclint.config import Config, Layout, Route, detect_site, sites_below, told_by
from doclint.config.site import GENERIC
from doclint.engine.discover import shelf_of
from doclint.engine.signs import by_pages
from doclint.indexing.layout import Found, Named, translations
from doclint.site import Shelf, Statement, home_folders, statements


def settle(config: Config, pages: Sequence[str]) -> Config:
    """The configuration with what the folder tells of its languages. `pages` are all
    that the project has."""
    return config if config.layout.settled else _settled(config, tuple(pages))


def found(config: Config, pages: Sequence[str]) -> tuple[tuple[Found, ...], Statement]:
    """Where translations lie, with how many pages there are, and what the site says of
    its languages."""
    said = _said(config, pages)
    named = Named(config.languages.source or said.source, said.names)
    stated = [
        each
        for way in said.ways
        for each in _of_way(way.language, way.source, way.translation, pages)
    ]
    by_paths = translations(pages, named)
    others = [each for each in by_paths if not _covers(said, each)]
    return tuple(
        sorted((*stated, *others), key=lambda each: (each.language, each.translation))
    ), said


@lru_cache(maxsize=8)
def _settled(config: Config, pages: tuple[str, ...]) -> Config:
    told, said = found(config, pages)
    routes = tuple(Route(each.language, each.source, each.translation) for each in told)
    sites, by = _with_signs(_sites(config, pages), config, pages)
    named = tuple(dict.fromkeys(said.names.values()))
    return replace(
        config,
        layout=Layout(
            said.source, routes, named, said.unbuilt, sites, by, settled=True
        ),
    )


_Sites = tuple[tuple[str, str], ...]


def _with_signs(
    sites: _Sites, config: Config, pages: Sequence[str]
) -> tuple[_Sites, str | None]:
    """The sites with the kind that pages tell by their own syntax, and what tells it.

    Where a generator's file lies in a folder, that is the site, and what lies beside it
    is read by nobody.
    """
    beside = any(folder for folder, _ in sites)
    if (
        config.site
        or beside
        or (dict(sites).get("") or detect_site(config.root)) != GENERIC
    ):
        return sites, None
    seen = by_pages(config, pages)
    if seen is None:
        return sites, None
    return (("", seen[0]),), seen[1]


def _sites(config: Config, pages: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The folders whose pages are of a site of their own, with its kind, the deepest
    first.

    Where the project's site lies in a folder, what stands beside that is no page of it,
    unless it takes its pages from there.
    """
    if config.site:
        return ()
    shelf = shelf_of(config, pages)
    below = sites_below(config.root, shelf.names)
    usual, top = (
        detect_site(config.root),
        (told_by(config.root) or "").rpartition("/")[0],
    )
    found = {
        folder: kind
        for kind in sorted({*below.values()})
        for folder in home_folders(kind, shelf, below)
    }
    found |= below
    if top and not top.startswith(".."):
        found = (
            {"": GENERIC, top: usual}
            | dict.fromkeys(home_folders(usual, shelf, None), usual)
            | found
        )
    return tuple(sorted(found.items(), key=lambda item: (-len(item[0]), item)))


def _said(config: Config, pages: Sequence[str]) -> Statement:
    """What the site's configuration says; of several sites in a repository, all that
    they say together."""
    shelf = shelf_of(config, pages)
    said = [
        each
        for dialect in _dialects(config, shelf)
        for each in statements(dialect, shelf)
    ]
    return Statement(
        next((each.source for each in said if each.source), None),
        {name: code for each in said for name, code in each.names.items()},
        tuple(way for each in said for way in each.ways),
        {folder: code for each in said for folder, code in each.unbuilt.items()},
    )


def _dialects(config: Config, shelf: Shelf) -> Sequence[str]:
    """The generators that some page may be of."""
    usual = config.site or detect_site(config.root)
    below = sites_below(config.root, shelf.names) if not config.site else {}
    return tuple(
        dict.fromkeys(
            (
                usual,
                *below.values(),
                *(each.site for each in config.overrides if each.site),
            )
        )
    )


def _of_way(
    language: str, source: str, translation: str, pages: Collection[str]
) -> Iterator[Found]:
    """A stated way as templates, one for each suffix that pages have there."""
    inside = [page for page in pages if page.startswith(translation)]
    known = frozenset(pages)
    for ending in sorted({page.rpartition(".")[2] for page in inside}):
        paths = [
            page[len(translation) :] for page in inside if page.endswith(f".{ending}")
        ]
        paired = sum(source + path in known for path in paths)
        template = "{path}." + ending
        yield Found(language.lower(), source + template, translation + template, paired)


def _covers(said: Statement, other: Found) -> bool:
    """Whether what the paths tell is of pages of which the site's configuration says
    where they belong."""
    stated = [way.translation for way in said.ways]
    return any(
        other.translation.startswith(each) or other.source.startswith(each)
        for each in stated
    )
