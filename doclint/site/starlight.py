"""Starlight: addresses by path or `slug` below a folder a language, the default one's
pages standing in; sidebars.

As Starlight 0.30 to 0.36 and Astro 5 have it: `getCollectionSlug` of Astro makes each
part of a path as GitHub makes an id, `index` stands for its folder.
"""

from __future__ import annotations

from collections.abc import Iterator
from glob import escape

from doclint.dataclasses import dataclass
from doclint.dialects.manner import USUAL, DialectSettings
from doclint.dialects.slugs import github
from doclint.expressions import expression
from doclint.languages import USUAL_SOURCE
from doclint.site.paths import folder_of, join, plain_address
from doclint.site.record import (
    Generator,
    Home,
    NavigationEntry,
    Page,
    PageAddress,
    Setting,
    StatedWay,
    Statement,
    Way,
    unread,
)
from doclint.site.script import ABSENT, Library, ScriptValue, ValueKind
from doclint.site.shelf import Shelf
from doclint.website import ClaimKind, Mention

_ENDINGS = ("mjs", "ts", "js", "mts", "cjs")
_ROOT = "root"
_AWAY = expression(r"[a-zA-Z][\w+.-]*:|//|#|\?")
_PARAMETER = expression(r"\[[^\]/]*\]")
# Plug-ins that add no pages.
_PAGELESS = expression(
    r"(?i:links?-?validator|imageZoom|heading-?badges|ion|theme|catppuccin|rapide|black)"
)
_DEEPEST = 20
# The version of Astro that a site is made with, and the first that leaves ids as
# github-slugger makes them.
_ASTRO = expression(r"\"astro\":\s*\"[^\"\d]*(\d+)")
_WHOLE_IDS = 6


@dataclass(frozen=True)
class _Own:
    """The folder of Starlight's pages."""

    docs: str


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """A setting for each `astro.config.*` beside which Starlight's pages lie."""
    library = Library(shelf)
    files = [
        file
        for file in shelf.named(*(f"astro.config.{ending}" for ending in _ENDINGS))
        if shelf.has(join(folder_of(file), "src/content/docs"))
    ]
    return tuple(_setting(file, library) for file in files) or (
        _setting(None, library),
    )


def _setting(file: str | None, library: Library) -> Setting:
    shelf, folder = library.shelf, folder_of(file or "")
    readable = file is None or shelf.read(file) is not None
    config = library.exported(file) if file and readable else ABSENT
    stated = options(config)
    base = f"/{config.at('base').string().strip('/')}".rstrip("/")
    docs = join(folder, "src/content/docs")
    default, locales = _locales(stated)
    homes = [
        Home(join(docs, code), f"{base}/{code}", None if code == default else code)
        for code in locales
    ]
    top = docs if default == _ROOT else join(docs, default)
    pages = join(folder, "src/pages")
    homes = [*homes, Home(docs, base), Home(pages, base)]
    plugins = stated.at("plugins")
    redirects = {
        plain_address(base + old): plain_address(new) for old, new in _redirects(config)
    }
    return Setting(
        folder=folder,
        file=file,
        url=config.at("site").string().rstrip("/"),
        base=base,
        homes=tuple(homes),
        statics=(join(folder, "public"), folder),
        falls_back=len(locales) > 1 or default == _ROOT,
        literal=True,
        redirects=redirects,
        entries=tuple(_items(stated.at("sidebar"), base, docs)),
        problems=() if readable else unread(file),
        made=(*_pages(shelf, pages, base), *_unchecked(plugins)),
        wild=plugins.kind is ValueKind.COMPUTED or any(map(_adds_pages, plugins.items)),
        complete=file is not None,
        manner=_manner(config, folder, shelf),
        statement=_statement(stated, default, locales, docs, top),
        private=_Own(docs),
    )


def _manner(config: ScriptValue, folder: str, shelf: Shelf) -> DialectSettings:
    """Before Astro 6 a hyphen at the end of an id went, unless the site asked for what
    is usual now."""
    version = _ASTRO.search(shelf.read(join(folder, "package.json")) or "")
    old = version is not None and int(version[1]) < _WHOLE_IDS
    return (
        DialectSettings(number="astro")
        if old and not config.at("experimental", "headingIdCompat").flag()
        else USUAL
    )


def options(config: ScriptValue) -> ScriptValue:
    """What Starlight is called with among the integrations: the one that has what it
    alone has."""
    for item in config.at("integrations").items:
        if item.kind is ValueKind.MAP and item.pairs.keys() & {
            "sidebar",
            "locales",
            "defaultLocale",
            "title",
        }:
            return item
    return ABSENT


def _locales(stated: ScriptValue) -> tuple[str, tuple[str, ...]]:
    """The default locale, `root` where its pages lie at the top, and all that have a
    folder."""
    codes = tuple(stated.at("locales").pairs)
    default = stated.at("defaultLocale").string() or (
        _ROOT if _ROOT in codes or not codes else codes[0]
    )
    if default != _ROOT and default not in codes:  # it may be said by its language
        named = (
            code
            for code in codes
            if stated.at("locales", code, "lang").string() == default
        )
        default = next(named, _ROOT if _ROOT in codes else default)
    return default, tuple(code for code in codes if code != _ROOT)


def _statement(
    stated: ScriptValue, default: str, locales: tuple[str, ...], docs: str, top: str
) -> Statement | None:
    if stated.at("locales").kind is not ValueKind.MAP:
        return None
    language = stated.at("locales", default, "lang").string() or (
        USUAL_SOURCE if default == _ROOT else default
    )
    ways = (
        StatedWay(code, f"{top}/", f"{join(docs, code)}/")
        for code in locales
        if code != default
    )
    return Statement(language.lower(), {code: code for code in locales}, tuple(ways))


def _redirects(config: ScriptValue) -> Iterator[tuple[str, str]]:
    for old, destination in config.at("redirects").pairs.items():
        new = destination.string() or destination.at("destination").string()
        if new.startswith("/") and "[" not in old:
            yield old, new


def _adds_pages(plugin: ScriptValue) -> bool:
    """Whether a plug-in may add pages: all but those that are known not to."""
    return plugin.kind is not ValueKind.TEXT or not _PAGELESS.search(plugin.text)


def _pages(shelf: Shelf, folder: str, base: str) -> Iterator[str]:
    """The addresses of Astro's own pages; `[slug].astro` stands for any."""
    for name in shelf.names:
        if name.startswith(f"{folder}/") and name.endswith(
            (".astro", ".html", ".js", ".ts")
        ):
            stem = name[len(folder) + 1 :].rpartition(".")[0]
            stem = (
                stem[: -len("index")].rstrip("/")
                if stem.rpartition("/")[2] == "index"
                else stem
            )
            yield (
                escape(base)
                + "/"
                + "*".join(escape(part) for part in _PARAMETER.split(stem))
            )


def _unchecked(plugins: ScriptValue) -> Iterator[str]:
    """Globs of addresses that the site's own check of links leaves out: something else
    serves them."""
    for each in plugins.items:
        yield from (
            glob for glob in each.at("exclude").strings() if glob.startswith("/")
        )


def _items(
    listed: ScriptValue, base: str, docs: str, depth: int = 0
) -> Iterator[NavigationEntry]:
    """The sidebar's items: a slug alone, `slug`, `link`, a folder (`autogenerate`), or
    a group of items."""
    for item in listed.items if depth < _DEEPEST else ():
        slug = item if item.kind is ValueKind.TEXT else item.at("slug")
        link = item.at("link")
        directory = item.at("autogenerate", "directory")
        if slug.kind is ValueKind.TEXT:
            yield NavigationEntry(
                Mention(slug.file, slug.text, slug.span),
                Way.ADDRESS,
                "",
                base,
                localized=True,
            )
        elif link.kind is ValueKind.TEXT and not _AWAY.match(link.text):
            yield NavigationEntry(
                Mention(link.file, link.text, link.span),
                Way.ADDRESS,
                "",
                base,
                localized=True,
            )
        elif directory.kind is ValueKind.TEXT:
            yield NavigationEntry(
                Mention(directory.file, directory.text, directory.span),
                Way.FOLDER,
                docs,
            )
        yield from _items(item.at("items"), base, docs, depth + 1)


def locate(page: Page, setting: Setting) -> list[PageAddress]:
    """`slug` is the whole path below the site, language and all; other addresses are made of the page's path."""
    docs = setting.facts(_Own).docs
    if any(part.startswith("_") for part in page.name.split("/")):
        return []
    slug = page.key("slug") if page.path.startswith(f"{docs}/") else None
    if slug:
        return [
            PageAddress(
                f"{setting.base}/{slug.value.strip('/')}/", ClaimKind.CHOSEN, slug
            )
        ]
    parts = [github(part) for part in page.name.split("/")]
    if parts[-1] == "index":
        parts.pop()
    return [PageAddress("/".join((page.home.base, *parts)) + "/")]


def name(page: Page, setting: Setting) -> tuple[str, str] | None:
    """All pages are one set, called by their paths in it."""
    docs = setting.facts(_Own).docs
    return (
        (docs, page.path[len(docs) + 1 :]) if page.path.startswith(f"{docs}/") else None
    )


GENERATOR = Generator(read, locate, name)
