"""VuePress: pages around `.vuepress`, `base`, languages by address, `permalink`, bars.

From its documentation (vuepress.vuejs.org, v1.vuepress.vuejs.org): nothing is built.
`README.md` and `index.md` stand for their folder, any other page has an address that
ends in `.html`, which the router finds without that, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.dialects.manner import USUAL, DialectSettings
from doclint.expressions import expression
from doclint.site.paths import join, without_steps
from doclint.site.record import (
    Generator,
    Home,
    NavigationEntry,
    Page,
    PageAddress,
    Setting,
    StatedWay,
    Statement,
    unread,
)
from doclint.site.script import ABSENT, Library, ScriptValue, ValueKind
from doclint.site.shelf import Shelf
from doclint.website import ClaimKind, Mention

_FOLDER = ".vuepress"
_ENDINGS = ("js", "ts", "mjs", "mts", "cjs")
_FRONT = frozenset({"README", "readme", "index"})
_INDEX = expression(r"(?<=/)(?:README|readme|index)(?:\.md|\.html)?(?=#|$)")
_DEEPEST = 20
_VERSION = expression(r"\"vuepress\":\s*\"[^\d\"]*(\d+)\.")
# What in a configuration tells that pages are made that lie nowhere: lists of a blog,
# the reference of an API.
_MAKING = expression(
    r"\b(?:plugin-)?(?:blog|typedoc|docgen|openapi|category)", re.IGNORECASE
)


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """A setting for each configuration; without one, the pages' own places are all that
    is known."""
    library = Library(shelf)
    files = shelf.named(*(f"{_FOLDER}/config.{end}" for end in _ENDINGS))
    tops = {_top(file): file for file in reversed(files)}
    return tuple(_setting(file, library) for file in tops.values()) or (
        _setting(None, library),
    )


def _top(file: str) -> str:
    """The folder that `.vuepress` lies in: the pages lie around it."""
    return without_steps(file.partition(_FOLDER)[0].rstrip("/"))


@dataclass(frozen=True)
class _Locale:
    """A language of a site: the `folder` of its pages below the site's (nothing for the
    one at the top)."""

    folder: str
    language: str


def _setting(file: str | None, library: Library) -> Setting:
    source = _top(file) if file else ""
    readable = file is None or library.shelf.read(file) is not None
    config = library.exported(file) if file and readable else ABSENT
    base = f"/{config.at('base').string().strip('/')}".rstrip("/")
    locales = tuple(_locales(config.at("locales")))
    below = [each for each in locales if each.folder]
    homes = (
        Home(join(source, each.folder), f"{base}/{each.folder}", each.language, base)
        for each in below
    )
    text = (library.shelf.read(file) if file else None) or ""
    return Setting(
        folder=source,
        file=file,
        base=base,
        homes=(*homes, Home(source, base)),
        statics=(source, join(source, f"{_FOLDER}/public")),
        pretty=False,
        entries=tuple(dict.fromkeys(_entries(config, base))),
        problems=() if readable else unread(file),
        statement=_statement(config, locales, source),
        wild=_MAKING.search(text) is not None,
        manner=_manner(source, library.shelf),
        pages=source,
    )


def _manner(source: str, shelf: Shelf) -> DialectSettings:
    """The first VuePress makes ids of its own; `package.json` says which one it is."""
    folder = source
    while True:
        version = _VERSION.search(shelf.read(join(folder, "package.json")) or "")
        if version or not folder:
            break
        folder = folder.rpartition("/")[0]
    is_first = version is not None and version[1] != "2"
    return DialectSettings(slug="vuepress_one") if is_first else USUAL


def _locales(locales: ScriptValue) -> Iterator[_Locale]:
    """The languages by their addresses, `/` and `/fr/`."""
    for path, locale in locales.pairs.items():
        folder = path.strip("/")
        yield _Locale(folder, (folder or locale.at("lang").string()).lower())


def _statement(
    config: ScriptValue, locales: tuple[_Locale, ...], source: str
) -> Statement | None:
    """The source's language is that of the top; nobody says it where each language has
    a folder of its own."""
    if not locales:
        return None
    top = next((each for each in locales if not each.folder), None)
    names = {each.folder: each.folder for each in locales if each.folder}
    if top is None:
        return Statement(None, names)
    before = f"{source}/" if source else ""
    ways = (StatedWay(name, before, f"{join(source, name)}/") for name in names)
    return Statement(top.language or None, names, tuple(ways))


def _entries(config: ScriptValue, base: str) -> Iterator[NavigationEntry]:
    """What the bars of the theme lead to: `navbar` and `sidebar` of VuePress 2,
    `themeConfig` of VuePress 1."""
    for theme in (config.at("theme"), config.at("themeConfig")):
        for each in (theme, *theme.at("locales").pairs.values()):
            for bar in ("navbar", "nav", "sidebar"):
                yield from _items(each.at(bar), base)


def _items(listed: ScriptValue, base: str, depth: int = 0) -> Iterator[NavigationEntry]:
    """The entries of a list, or of the lists of a map by address, and those in them. A
    sidebar's relative ones start from its own address: they are left alone."""
    if depth > _DEEPEST:
        return
    if listed.kind is ValueKind.MAP:
        for group in listed.pairs.values():
            yield from _items(group, base, depth + 1)
    for item in listed.items:
        link = item if item.kind is ValueKind.TEXT else item.at("link")
        if link.kind is ValueKind.TEXT and link.text.startswith("/"):
            yield NavigationEntry(
                Mention(link.file, _INDEX.sub("", link.text), link.span), before=base
            )
        if item.kind is ValueKind.MAP:
            yield from _items(item.at("children"), base, depth + 1)
            yield from _items(item.at("items"), base, depth + 1)


def locate(page: Page, setting: Setting) -> list[PageAddress]:
    """The path, unless the page has a `permalink`."""
    if any(part.startswith(".") for part in page.name.split("/")):
        return []
    chosen = page.key("permalink")
    if chosen:
        path = chosen.value.lstrip("/")
        return [PageAddress(f"{setting.base}/{path}", ClaimKind.CHOSEN)]
    folder, _, last = page.name.rpartition("/")
    below = f"{page.home.base}/{folder}/" if folder else f"{page.home.base}/"
    name = "" if last in _FRONT else last
    return [PageAddress(below + name)]


GENERATOR = Generator(read, locate)
