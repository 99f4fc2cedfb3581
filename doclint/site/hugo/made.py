"""What Hugo makes beside pages: lists of sections and taxonomies, their pages, feeds
and other formats."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from doclint.expressions import expression
from doclint.site.hugo.options import texts
from doclint.site.paths import SUFFIXES, folder_of, join, without_steps
from doclint.site.record import Home
from doclint.site.shelf import Shelf
from doclint.site.tables import DataTable, table

_ALWAYS = (
    "page/[0-9]*",
    "*/page/[0-9]*",
    "*.xml",
    "robots.txt",
    "404",
    "index.*",
    "*/index.*",
    "_print*",
)
_INDEX = expression(r"index(?:\.[\w-]+)?\.(?:md|markdown|mdown|mkd|html|adoc|org)")


def made(
    config: DataTable,
    bases: Collection[str],
    homes: Iterable[Home],
    folder: str,
    shelf: Shelf,
) -> Iterator[str]:
    """Globs of the addresses that a build makes without a page, and of the files of
    generated pages."""
    names = [name.lstrip("/") for name in _configured(config)]
    for base in sorted({*bases}):
        for name in names:
            yield f"{base}/{name}"
    yield from _absent(config, {*bases}, folder, shelf)
    for home in homes:
        inside = [inner for path in shelf.names if (inner := home.inside(path))]
        sections = {name.partition("/")[0] for name in inside if "/" in name}
        for section in sorted(sections):
            yield f"{home.base}/{section}"
        for name in inside:
            # A template that makes pages of data.
            if f"/{name}".endswith("/_content.gotmpl"):
                below = join(folder_of(name), "*")
                yield f"{home.base}/{below}"
                yield f"{home.folder}/{below}"


def _absent(
    config: DataTable, bases: Collection[str], folder: str, shelf: Shelf
) -> Iterator[str]:
    """Globs of what is mounted from places that are not there before a build brings
    them."""
    listed = table(config, "module").get("mounts")
    for mount in map(table, listed if isinstance(listed, list) else ()):
        source = str(mount.get("source") or "").strip("/")
        target = str(mount.get("target") or "").strip("/")
        path = without_steps(join(folder, source))
        is_there = path in shelf.folders or path in shelf.names
        if is_there or not target.startswith("content/"):
            continue
        page = _PAGE.sub("", target.removeprefix("content/"))
        for base in sorted(bases):
            yield f"{base}/{page}"
            yield f"{base}/{page}/*"


# What the address of a mounted page has not: `docs/a.md`, `docs/_index.md`.
_PAGE = expression(r"(?:/_?index)?\.(?:md|markdown|mdown|mkd|html)$")


def _configured(config: DataTable) -> Iterator[str]:
    """Globs below each base: what Hugo always makes, taxonomies, other formats, and
    where permalinks may lead."""
    yield from _ALWAYS
    for plural in taxonomies(config):
        yield from (plural, f"{plural}/*")
    formats = (
        str(table(options).get("path") or "").strip("/")
        for options in table(config, "outputformats").values()
    )
    yield from (f"{path}/*" for path in formats if path)
    yield from (
        f"{pattern.partition(':')[0].strip('/')}/*"
        for pattern in (*_patterns(config), *_undated(config))
    )


def taxonomies(config: DataTable) -> list[str]:
    """The names of taxonomies, as their lists are called."""
    return [
        each
        for plural in table(config, "taxonomies").values()
        for each in texts(plural)
    ] or ["tags", "categories"]


_DATED = expression(r":(?:year|month|day|weekday|2006|0[126]|Jan|Mon)")


def _undated(config: DataTable) -> Iterator[str]:
    """Patterns with dates, where those may come from git or the file itself."""
    sources = {each.lower() for each in texts(table(config, "frontmatter").get("date"))}
    if config.get("enablegitinfo") is True or sources & {":git", ":filemodtime"}:
        permalinks = table(config, "permalinks")
        for patterns_of_kind in (permalinks, table(permalinks, "page")):
            patterns = (
                (section, each)
                for section, config in patterns_of_kind.items()
                for each in texts(config)
            )
            yield from (
                each.replace(":section/", f"{section}/")
                for section, each in patterns
                if _DATED.search(each)
            )


def lists(config: DataTable, homes: Iterable[Home], shelf: Shelf) -> frozenset[str]:
    """What pages that Hugo makes itself are called: lists of taxonomies and of
    folders."""
    folders = (home.inside(folder) for home in homes for folder in shelf.folders)
    return frozenset(
        (*taxonomies(config), *(folder.lower() for folder in folders if folder))
    )


def _patterns(config: DataTable) -> Iterator[str]:
    """Where taxonomies and their terms are put."""
    permalinks = table(config, "permalinks")
    for kind in ("taxonomy", "term"):
        yield from (
            pattern
            for permalink in table(permalinks, kind).values()
            for pattern in texts(permalink)
        )
    yield from (
        pattern
        for name in taxonomies(config)
        for pattern in texts(permalinks.get(name))
    )


def bundles(shelf: Shelf) -> frozenset[str]:
    """Folders with an `index` page: what lies in them is a part of that page."""
    return frozenset(
        folder_of(name)
        for name in shelf.names
        if _INDEX.fullmatch(name.rpartition("/")[2])
    )


def sections(homes: Iterable[Home], shelf: Shelf) -> frozenset[str]:
    """The folders, below those of the content, that have an `_index` page."""
    names = [
        name
        for name in shelf.names
        if name.endswith(SUFFIXES) and name.rpartition("/")[2].startswith("_index.")
    ]
    return frozenset(
        folder_of(home.inside(name) or "") for home in homes for name in names
    )


def statics(
    config: DataTable, folder: str, mounted: Iterable[str], shelf: Shelf
) -> tuple[str, ...]:
    """The folders whose files stand at the top of the site, those of languages and
    themes among them."""
    tables = [config, *map(table, table(config, "languages").values())]
    named: list[str] = []
    for of_language in tables:
        for key, value in of_language.items():
            if re.fullmatch(r"staticdir\d*", key):
                named += texts(value)
    top = join(folder, "themes")
    themes = [
        f"{each}/static" for each in sorted(shelf.folders) if folder_of(each) == top
    ]
    static_folders = [
        *(join(folder, name.strip("/")) for name in named or ["static"]),
        *mounted,
        *themes,
        join(folder, "assets"),
    ]
    return tuple(dict.fromkeys(static_folders))
