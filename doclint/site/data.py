"""Links in data files, which templates make navigations and lists of cards from, and in
the site's configuration."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from doclint.document import Entry, LinkKind
from doclint.page.values import links_in_prose, links_of
from doclint.parsing.front_matter.toml import read_toml
from doclint.parsing.front_matter.tree import Unreadable, compose, entries_of
from doclint.site.atlas import Atlas, Stand
from doclint.site.paths import join
from doclint.site.record import Setting
from doclint.website import LinkFact

_SUFFIXES = (".yml", ".yaml", ".json", ".toml")
# Larger files are lists of things, not of the site's pages.
_MAX = 300_000
# The pages that themes put into the head of the site, by their files.
_CONFIGURED = {"header_pages": True}


def data_links(where: Atlas) -> Iterator[tuple[Stand, LinkFact]]:
    """Each link with where it stands: at the top of the site. Only keys that say so are
    believed to hold links."""
    seen: set[str] = set()
    for setting in where.settings:
        for named in setting.assets:
            stand = Stand(
                f"{setting.statics[0]}/{named.path}".lstrip("/"),
                setting,
                setting.homes[-1],
                "/",
            )
            yield (
                stand,
                LinkFact(named.path, named.target, named.span, True, named.span),
            )
    for setting in where.settings:
        tops = tuple(join(setting.folder, name) + "/" for name in _folders(setting))
        names = [
            name
            for name in where.shelf.names
            if name.startswith(tops) and name.endswith(_SUFFIXES)
        ]
        for path in sorted({*names, *_configuration(setting)} - seen):
            seen.add(path)
            stand = Stand(path, setting, setting.homes[-1], "/")
            yield from ((stand, link) for link in _links(where, path))


def _folders(setting: Setting) -> Iterable[str]:
    """Where data lies. Elsewhere than with Hugo, `data` may be data of any kind."""
    name = (setting.file or "").rpartition("/")[2]
    return ("_data", "data") if name.startswith(("hugo.", "config.")) else ("_data",)


def _configuration(setting: Setting) -> Iterable[str]:
    """Jekyll's configuration, whose values templates may read."""
    name = (setting.file or "").rpartition("/")[2]
    return [setting.file] if setting.file and name.startswith("_config") else ()


def _links(where: Atlas, path: str) -> Iterator[LinkFact]:
    text = where.shelf.read(path) or ""
    is_configuration = path.rpartition("/")[2].startswith("_config")
    entries = tuple(_entries(path, text)) if len(text) <= _MAX else ()
    for entry, target, place, maybe in links_of(
        entries, text, _CONFIGURED if is_configuration else None, page=is_configuration
    ):
        if not maybe:
            yield LinkFact(path, target, place, False, place, LinkKind.VALUE, entry.key)
    for target, place, _ in links_in_prose(entries, text):
        if target.startswith("/"):  # others start from whatever page shows them
            yield LinkFact(path, target, place, False, place, LinkKind.HTML)


def _entries(path: str, text: str) -> Iterable[Entry]:
    if path.endswith(".toml"):
        return read_toml(text).entries
    try:
        root = compose(text).root
    except Unreadable:
        return ()
    return entries_of(root) if root else ()
