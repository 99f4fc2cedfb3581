"""Mintlify: addresses are paths without suffix; `docs.json` has the navigation,
languages and redirects.

From its documentation (mintlify.com/docs: navigation, settings, redirects), for nothing
builds it outside of Mintlify.
"""

from __future__ import annotations

from collections.abc import Iterator

from doclint.expressions import expression
from doclint.site.hosted import hosted
from doclint.site.paths import folder_of, join, plain_address
from doclint.site.record import (
    Generator,
    Home,
    NavigationEntry,
    Page,
    PageAddress,
    Setting,
    Statement,
    Way,
    unread,
)
from doclint.site.redirects import WILD, WildRedirect
from doclint.site.script import ABSENT, Library, ScriptValue, ValueKind
from doclint.site.shelf import Shelf
from doclint.website import Mention

_FILES = ("docs.json", "mint.json")
# Files of these folders are taken in by pages and are none.
_PARTS = ("snippets", "_snippets")
# What an entry may be beside a page: an operation of an API, or an address elsewhere.
_NO_PAGE = expression(r"\s|[a-zA-Z][\w+.-]*:|//")
# Below this path of a company's own host most sites stand that do not have a host of
# theirs.
_MOUNTED = "/docs"
# What makes more of a line of `.mintignore` than the name of a folder.
_PATTERN = expression(r"[#!*?\[\]]")
_DEEPEST = 24


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """A setting for each `docs.json` that is Mintlify's."""
    library = Library(shelf)
    files = [file for file in shelf.named(*_FILES) if _is_ours(file, shelf)]
    tops = {folder_of(file): file for file in reversed(files)}
    return tuple(_setting(file, library) for file in tops.values()) or (
        _setting(None, library),
    )


def _is_ours(file: str, shelf: Shelf) -> bool:
    text = shelf.read(file) or ""
    return (
        file.endswith("mint.json") or "mintlify.com" in text or '"navigation"' in text
    )


def _setting(file: str | None, library: Library) -> Setting:
    folder = folder_of(file or "")
    config = library.exported(file) if file else ABSENT
    unreadable = file is not None and config.kind is not ValueKind.MAP
    navigation = config.at("navigation")
    ignored = tuple(_ignored(library.shelf, folder))
    aside = tuple(hosted(library.shelf, folder)) if file else ()
    moved = list(_moved(config))
    return Setting(
        folder=folder,
        file=file,
        homes=(Home(folder),),
        statics=(folder,),
        pretty=False,
        redirects=dict(_redirects(config)),
        entries=tuple(_pages(navigation)),
        problems=unread(file) if unreadable else (),
        moved=tuple(redirect for redirect in moved if redirect.is_followed),
        made=tuple(redirect.glob for redirect in moved if not redirect.is_followed),
        wild=unreadable or _has_api(config) or _has_api(navigation),
        complete=file is not None and not unreadable,
        statement=_statement(navigation),
        retired=ignored,
        aside=(*ignored, *aside),
        mounted=_MOUNTED,
    )


def _ignored(shelf: Shelf, folder: str) -> Iterator[str]:
    """The folders that `.mintignore` leaves out, where they are written out."""
    text = shelf.read(join(folder, ".mintignore")) or ""
    for line in text.splitlines():
        name = line.strip().strip("/")
        path = join(folder, name)
        is_pattern = _PATTERN.search(name) is not None
        if name and not is_pattern and path in shelf.folders:
            yield path


def _statement(navigation: ScriptValue) -> Statement | None:
    """The languages of the navigation; the one that is `default`, else the first, has
    the source text."""
    listed = navigation.at("languages").items
    codes = [item.at("language").string() for item in listed]
    codes = [code for code in codes if code]
    if not codes:
        return None
    defaults = (item for item in listed if item.at("default").flag())
    source = next((item.at("language").string() for item in defaults), codes[0])
    return Statement(source, {code: code for code in codes})


def _pages(navigation: ScriptValue, depth: int = 0) -> Iterator[NavigationEntry]:
    """Every page that the navigation names, in whatever groups, tabs and languages."""
    if depth >= _DEEPEST:
        return
    if navigation.kind is ValueKind.LIST:
        for item in navigation.items:
            yield from _pages(item, depth + 1)
    for key, value in navigation.pairs.items():
        if key not in ("pages", "root"):
            yield from _pages(value, depth + 1)
            continue
        for item in value.items or (value,):
            if item.kind is ValueKind.TEXT:
                yield from _page(item)
            else:
                yield from _pages(item, depth + 1)


def _page(item: ScriptValue) -> Iterator[NavigationEntry]:
    """The page that a text of the navigation names, if it names one."""
    if item.text and not _NO_PAGE.search(item.text):
        yield NavigationEntry(Mention(item.file, item.text, item.span), Way.ADDRESS)


def _redirects(config: ScriptValue) -> Iterator[tuple[str, str]]:
    for item in config.at("redirects").items:
        old, new = item.at("source").string(), item.at("destination").string()
        if old and new.startswith("/") and not WILD.search(old):
            yield plain_address(old), plain_address(new.partition("#")[0])


def _moved(config: ScriptValue) -> Iterator[WildRedirect]:
    """Redirects of many addresses, or to another site."""
    for item in config.at("redirects").items:
        old, new = item.at("source").string(), item.at("destination").string()
        if old and (WILD.search(old) or not new.startswith("/")):
            yield WildRedirect(old, new.partition("#")[0])


def _has_api(config: ScriptValue) -> bool:
    """Whether pages are made of the description of an API."""
    return any({"openapi", "asyncapi"} & value.pairs.keys() for value in config.walk())


def locate(page: Page, setting: Setting) -> list[PageAddress]:
    """The path; an `index` stands for its folder, too."""
    if page.name.partition("/")[0] in _PARTS:
        return []
    name = page.name
    if name.rpartition("/")[2] == "index":
        return [PageAddress(f"/{name.rpartition('/')[0]}")]
    return [PageAddress(f"/{name}")]


GENERATOR = Generator(read, locate)
