"""Nextra and Fumadocs: pages below `content`, `pages`, `src/content` or `content/docs`;
languages by folder or suffix.

Nextra's addresses are paths below the folder of its pages; those of Fumadocs are below
what the site's loader is told. From their documentation: where a loader's own code
decides, no address is told.
"""

from __future__ import annotations

from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.indexing.layout import language_code
from doclint.site.hosted import hosted
from doclint.site.paths import folder_of, join, plain_address
from doclint.site.record import Generator, Home, Page, PageAddress, Setting, Statement
from doclint.site.redirects import WILD, WildRedirect
from doclint.site.script import ABSENT, Library, ScriptValue, ValueKind
from doclint.site.shelf import Shelf

_ENDINGS = ("js", "mjs", "ts", "cjs")
# A redirect as it is written out.
_REDIRECT = expression(
    r"\bsource:\s*(['\"`])(?P<old>/[^'\"`\n]*)\1,?\s*destination:\s*(['\"`])(?P<new>[^'\"`\n]*)\3"
)
# Where pages lie, and the address that they stand below.
_FOLDERS = {
    "pages": "",
    "src/pages": "",
    "content": "",
    "src/content": "",
    "content/docs": "/docs",
}


@dataclass(frozen=True)
class _Own:
    """The suffixes of languages that the configuration names."""

    languages: frozenset[str] = frozenset()


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """A setting for each `next.config.*` beside which pages lie."""
    library = Library(shelf)
    files = shelf.named(*(f"next.config.{ending}" for ending in _ENDINGS))
    return tuple(_setting(file, library) for file in files) or (
        Setting(rooted=True, private=_Own()),
    )


def _setting(file: str, library: Library) -> Setting:
    shelf, folder = library.shelf, folder_of(file)
    config = library.exported(file) if shelf.read(file) is not None else ABSENT
    base = f"/{config.at('basePath').string().strip('/')}".rstrip("/")
    statement = _statement(config)
    homes = list(_homes(folder, base, statement, shelf))
    moved = list(_redirects(shelf.read(file) or ""))
    wild = [
        WildRedirect(base + old, base + new) for old, new in moved if WILD.search(old)
    ]
    redirects = {
        plain_address(base + old): plain_address(base + new)
        for old, new in moved
        if not WILD.search(old)
    }
    return Setting(
        folder=folder,
        file=file,
        base=base,
        homes=tuple(homes) or (Home(folder, base),),
        statics=(join(folder, "public"), folder),
        pretty=False,
        falls_back=True,
        # The reader is led to the page in the language of the one that he comes from.
        localizes=statement is not None,
        redirects=redirects,
        moved=tuple(redirect for redirect in wild if redirect.is_followed),
        made=tuple(redirect.glob for redirect in wild if not redirect.is_followed),
        wild=True,
        statement=statement,
        # Files of several languages share an address: it leads to the one in the
        # reader's.
        relinked=True,
        private=_Own(frozenset(statement.names if statement else ())),
        aside=tuple(hosted(shelf, folder)),
    )


def _homes(
    folder: str, base: str, statement: Statement | None, shelf: Shelf
) -> Iterator[Home]:
    """The folders of the pages, those that are named by a language of `i18n` apart, the
    longest first."""
    tops = [
        Home(join(folder, name), base + below)
        for name, below in _FOLDERS.items()
        if shelf.has(join(folder, name))
    ]
    tops.sort(key=lambda home: -len(home.folder))
    for top in tops:
        codes = [
            code
            for code in (statement.names if statement else ())
            if shelf.has(join(top.folder, code))
        ]
        yield from (
            Home(join(top.folder, code), f"{top.base}/{code}", statement.names[code])
            for code in codes
            if statement
        )
    yield from tops


def _redirects(text: str) -> Iterator[tuple[str, str]]:
    """The redirects that are written out in a configuration, whatever the script around
    them does."""
    for match in _REDIRECT.finditer(text):
        new = match["new"]
        yield match["old"], new.partition("#")[0] if new.startswith("/") else "/"


def _statement(config: ScriptValue) -> Statement | None:
    """`i18n` of Next.js."""
    i18n = config.at("i18n")
    codes = i18n.at("locales").strings()
    if i18n.kind is not ValueKind.MAP or not codes:
        return None
    return Statement(
        i18n.at("defaultLocale").string().lower() or None,
        {code: code for code in codes},
    )


def locate(page: Page, setting: Setting) -> list[PageAddress]:
    """The path without the suffix of a language; `index` stands for its folder."""
    stem, _, suffix = page.name.rpartition(".")
    name = (
        stem
        if stem and (suffix in setting.facts(_Own).languages or language_code(suffix))
        else page.name
    )
    if any(part.startswith(("_", "[", "(")) for part in name.split("/")):
        return []
    folder, _, last = name.rpartition("/")
    return [PageAddress(f"{page.home.base}/{folder if last == 'index' else name}")]


GENERATOR = Generator(read, locate)
