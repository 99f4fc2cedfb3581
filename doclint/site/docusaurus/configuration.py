"""Reading `docusaurus.config.*` as far as it is literal; what it computes has
Docusaurus's own defaults, or is left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from doclint.dataclasses import dataclass
from doclint.dialects.manner import USUAL, DialectSettings
from doclint.expressions import expression
from doclint.indexing.layout import language_code
from doclint.languages import USUAL_SOURCE
from doclint.site.docusaurus.addresses import DocusaurusFacts
from doclint.site.docusaurus.components import provided
from doclint.site.docusaurus.content import ContentInstance, Sort, content
from doclint.site.docusaurus.made import made
from doclint.site.docusaurus.navigation import entries
from doclint.site.docusaurus.plugins import plugged
from doclint.site.hosted import hosted
from doclint.site.paths import folder_of, join, plain_address
from doclint.site.record import Home, Setting, StatedWay, Statement, unread
from doclint.site.script import ABSENT, COMPUTED, Library, ScriptValue, ValueKind
from doclint.site.shelf import Shelf

_ENDINGS = ("js", "ts", "mjs", "cjs", "mts", "cts")
_CLASSIC = ("classic", "@docusaurus/preset-classic", "@docusaurus/classic")
_PLUGIN = {
    sort: (f"content-{sort}", f"@docusaurus/plugin-content-{sort}") for sort in Sort
}
# A folder of a version of docs, of a plug-in of any name and in any language.
_OF_VERSION = expression(
    r"(?:^|/)(?:(?:[\w-]+_)?versioned_docs|docusaurus-plugin-content-docs(?:-[\w-]+)?)/version-[^/]+$"
)
# The version of Docusaurus that a site is made with, and the first that compiles pages
# as MDX of today.
_VERSION = expression(r"\"@docusaurus/core\":\s*\"[^\"\d]*(\d+)")
_NEW_MDX = 3
_REDIRECTS = ("client-redirects", "@docusaurus/plugin-client-redirects")


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """A setting for each configuration; without one, what a new site has."""
    library = Library(shelf)
    files = shelf.named(*(f"docusaurus.config.{ending}" for ending in _ENDINGS))
    tops = {folder_of(file): file for file in reversed(files)}
    return tuple(_setting(file, library) for file in tops.values()) or (
        _setting(None, library),
    )


@dataclass(frozen=True)
class _Locale:
    """A language of the site: the folder of its translations, and the address that it
    is below."""

    code: str
    folder: str
    base: str
    default: bool


def _setting(file: str | None, library: Library) -> Setting:
    shelf, folder = library.shelf, folder_of(file or "")
    readable = file is None or shelf.read(file) is not None
    config = library.exported(file) if file and readable else ABSENT
    base = _base(config.at("baseUrl").string("/"))
    parts = tuple(_contents(config, folder, shelf))
    locales = tuple(_locales(config, folder, base, shelf))
    homes, contents = _homes(parts, locales, base)
    bases = [base, *(locale.base for locale in locales)]
    slash = config.at("trailingSlash").flag()
    retired = [
        folder
        for folder in shelf.folders
        if _OF_VERSION.search(folder) and folder not in contents
    ]
    aside = [name for name in hosted(shelf, folder) if folder_of(name) not in contents]
    return Setting(
        folder=folder,
        file=file,
        url=config.at("url").string().rstrip("/"),
        base=base,
        homes=homes,
        statics=_statics(config, folder),
        pretty=slash is True,
        falls_back=True,
        strict=True,
        redirects=dict(_all_redirected(config, bases)),
        entries=tuple(entries(config, parts, base, library)),
        problems=() if readable else unread(file),
        made=tuple(made(config, parts, bases, library)),
        manner=_manner(config, folder, library) if file else USUAL,
        statement=_statement(config, folder, homes, locales, shelf),
        retired=tuple(sorted(retired)),
        private=DocusaurusFacts(contents, slash),
        aside=tuple(aside),
    )


def _manner(config: ScriptValue, folder: str, library: Library) -> DialectSettings:
    """Which pages are MDX, and by which compiler: that of Docusaurus 2 takes
    `<https://…>` and loose braces, and leaves unknown components out."""
    package = library.shelf.read(join(folder, "package.json"))
    version = _VERSION.search(package or "")
    old = version is not None and int(version[1]) < _NEW_MDX
    return DialectSettings(
        markdown=config.at("markdown", "format").string() in ("detect", "md"),
        lenient=old,
        components=() if old else provided(config, folder, library),
    )


def _base(url: str) -> str:
    return f"/{url.strip('/')}".rstrip("/")


def _statics(config: ScriptValue, folder: str) -> tuple[str, ...]:
    folders = config.at("staticDirectories")
    return tuple(join(folder, name.strip("./")) for name in folders.strings()) or (
        join(folder, "static"),
    )


def _contents(
    config: ScriptValue, folder: str, shelf: Shelf
) -> Iterator[ContentInstance]:
    """Each instance: of the classic preset, or one like it, one of each sort but those
    that are `false`; plug-ins."""
    plugins = [
        (sort, options_of)
        for name, options_of in plugged(config.at("plugins"))
        for sort in Sort
        if name in _PLUGIN[sort]
    ]
    presets = list(plugged(config.at("presets")))
    classic = [
        options
        for name, options in presets
        if name in _CLASSIC or "docs" in options.pairs
    ]
    # What most have, at addresses that few know.
    if not classic and not any(sort is Sort.DOCS for sort, _ in plugins):
        classic = [
            ABSENT if config.at("presets").kind is ValueKind.ABSENT else COMPUTED
        ]
    both = [(sort, options.at(sort)) for options in classic for sort in Sort] + plugins
    yield from (
        content(sort, options_of, folder, shelf)
        for sort, options_of in both
        if options_of.flag() is not False
    )


def _locales(
    config: ScriptValue, folder: str, base: str, shelf: Shelf
) -> Iterator[_Locale]:
    """The languages; where the configuration computes them, those that have a
    folder, beside which tools may keep files of their own."""
    i18n = config.at("i18n")
    top = join(folder, i18n.at("path").string("i18n").strip("./"))
    below = {
        name[len(top) + 1 :].partition("/")[0]
        for name in shelf.folders
        if name.startswith(f"{top}/")
    }
    default = i18n.at("defaultLocale").string(USUAL_SOURCE)
    listed = i18n.at("locales")
    for code in (
        listed.strings()
        if listed.kind is ValueKind.LIST and listed.known
        else sorted(filter(language_code, below))
    ):
        settings = i18n.at("localeConfigs", code)
        named = settings.at("baseUrl").string()
        usual = base if code == default else f"{base}/{code}"
        yield _Locale(
            code,
            join(top, settings.at("path").string(code)),
            _base(named) if named else usual,
            code == default,
        )


def _statement(
    config: ScriptValue,
    folder: str,
    homes: tuple[Home, ...],
    locales: tuple[_Locale, ...],
    shelf: Shelf,
) -> Statement | None:
    """The default language, where each translation lies, and folders of languages that
    are not listed."""
    i18n = config.at("i18n")
    if i18n.at("defaultLocale").kind is not ValueKind.TEXT:
        return None
    default = i18n.at("defaultLocale").text
    source = _written_in(default, homes, locales, shelf)
    ways = (
        StatedWay(language, f"{home.behind}/", f"{home.folder}/")
        for home in homes
        if (language := _translated_in(home, source, locales))
        and home.behind not in (None, home.folder)
    )
    unbuilt: dict[str, str] = {}
    if i18n.at("locales").kind is ValueKind.LIST and i18n.at("locales").known:
        top = join(folder, i18n.at("path").string("i18n").strip("./"))
        built = {locale.folder for locale in locales}
        below = {
            name[len(top) + 1 :].partition("/")[0]
            for name in shelf.folders
            if name.startswith(f"{top}/")
        }
        unbuilt = {
            join(top, name): name
            for name in sorted(below)
            if join(top, name) not in built
        }
    codes = {locale.code: locale.code for locale in locales}
    return Statement(source, codes, tuple(ways), unbuilt)


def _written_in(
    default: str, homes: tuple[Home, ...], locales: tuple[_Locale, ...], shelf: Shelf
) -> str:
    """The language of what lies at the top: the default one, unless that has its pages in a folder of its own as
    translations have, and just one language has none."""
    without = [
        locale.code
        for locale in locales
        if not any(
            home.folder.startswith(f"{locale.folder}/") and home.folder in shelf.folders
            for home in homes
        )
    ]
    has_own = any(locale.default and locale.code not in without for locale in locales)
    return without[0] if has_own and len(without) == 1 else default


def _translated_in(home: Home, source: str, locales: tuple[_Locale, ...]) -> str | None:
    """The language that a folder has translations into."""
    if home.language:
        return home.language if home.language != source else None
    default = next((locale for locale in locales if locale.default), None)
    is_of_default = default and home.folder.startswith(f"{default.folder}/")
    return (
        default.code if default and is_of_default and default.code != source else None
    )


def _homes(
    parts: tuple[ContentInstance, ...], locales: tuple[_Locale, ...], base: str
) -> tuple[tuple[Home, ...], dict[str, tuple[ContentInstance, str]]]:
    """The folders that pages lie in, each with the part of the site that it belongs to
    and the version."""
    homes: list[Home] = []
    contents: dict[str, tuple[ContentInstance, str]] = {}
    kept = {
        part.among(version): folder
        for part in parts
        for version, folder, _ in part.places("")
    }
    first = next((locale.base for locale in locales if locale.default), base)
    for locale in (_Locale("", "", first, True), *locales):
        for part in parts:
            for version, folder, below in part.places(locale.folder):
                language = None if locale.default else locale.code
                behind = (
                    kept[part.among(version)] if part.sort is not Sort.PAGES else None
                )
                homes.append(
                    Home(
                        folder,
                        f"{locale.base}/{below}".rstrip("/"),
                        language,
                        locale.base,
                        behind,
                    )
                )
                contents[folder] = (part, version)
    return tuple(homes), contents


def _all_redirected(
    config: ScriptValue, bases: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """The redirects of all plug-ins, below each base."""
    for name, options in plugged(config.at("plugins")):
        if name in _REDIRECTS:
            for base in bases:
                yield from _redirected(options, base)


def _redirected(options: ScriptValue, base: str) -> Iterator[tuple[str, str]]:
    """`redirects: [{from: ['/a', '/b'], to: '/c'}]`."""
    for item in options.at("redirects").items:
        to = item.at("to").string()
        for old in item.at("from").strings() if to.startswith("/") else ():
            yield plain_address(base + old), plain_address(base + to.partition("#")[0])
