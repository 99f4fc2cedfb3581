"""Rspress: addresses by path below `root`, a folder a language; the default language
stands at the top.

From its documentation and code (rspress.rs, @rspress/core 2: `remarkPlugins/link.ts`, `RouteService`): a link may name
the file or the address, with the language or without.
"""

from __future__ import annotations

from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.indexing.layout import language_code
from doclint.languages import USUAL_SOURCE
from doclint.site.paths import folder_of, join
from doclint.site.record import (
    Generator,
    Home,
    Page,
    PageAddress,
    Setting,
    StatedWay,
    Statement,
    unread,
)
from doclint.site.redirects import WildRedirect
from doclint.site.script import ABSENT, Library, ScriptValue, ValueKind
from doclint.site.shelf import Shelf
from doclint.text.globs import Globs, whole

_ENDINGS = ("ts", "js", "mts", "mjs", "cjs")
_NAMES = ("rspress", "rstack")
_ROOT = "docs"


@dataclass(frozen=True)
class _Own:
    """The folder of the pages, and what is none there."""

    docs: str
    left: Globs


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """A setting for each configuration; without one, the pages' own places are all that
    is known."""
    library = Library(shelf)
    files = shelf.named(
        *(f"{name}.config.{ending}" for name in _NAMES for ending in _ENDINGS)
    )
    return tuple(_setting(file, library) for file in files) or (
        _setting(None, library),
    )


def _setting(file: str | None, library: Library) -> Setting:
    folder = folder_of(file or "")
    readable = file is None or library.shelf.read(file) is not None
    config = library.exported(file) if file and readable else ABSENT
    root = config.at("root")
    docs = _docs(root, folder)
    base = f"/{config.at('base').string().strip('/')}".rstrip("/")
    is_read = config.kind is ValueKind.MAP
    default = config.at("lang").string() if is_read else USUAL_SOURCE
    named = _codes(config) if is_read else _folders(docs, library.shelf)
    codes = [code for code in named if library.shelf.has(join(docs, code))]
    homes = [
        Home(join(docs, code), base if code == default else f"{base}/{code}", code)
        for code in codes
    ]
    is_versioned = config.at("multiVersion").kind is not ValueKind.ABSENT
    return Setting(
        folder=folder,
        file=file,
        url=config.at("siteOrigin").string().rstrip("/"),
        base=base,
        homes=(*homes, Home(docs, base)),
        statics=(join(docs, "public"), docs),
        pretty=False,
        suffixed=True,
        localizes=True,
        moved=tuple(_with_default(base, default) if default in codes else ()),
        problems=() if readable else unread(file),
        # What plug-ins bring, and the pages of other versions, lie nowhere here.
        wild=is_versioned or config.at("plugins").kind is ValueKind.COMPUTED,
        complete=file is not None and not is_versioned,
        statement=_statement(default, codes, docs),
        private=_Own(docs, whole(config.at("route", "exclude").strings())),
    )


def _docs(root: ScriptValue, folder: str) -> str:
    """The folder of the pages; where it is computed (`path.join(__dirname, 'docs')`) it
    is the usual one."""
    named = root.string(_ROOT) if root.kind is ValueKind.TEXT else _ROOT
    return join(folder, named.removeprefix("./").strip("/"))


def _codes(config: ScriptValue) -> list[str]:
    """The languages, as version 2 has them or as version 1 had."""
    for listed in (config.at("locales"), config.at("themeConfig", "locales")):
        codes = [item.at("lang").string() for item in listed.items]
        if any(codes):
            return [code for code in codes if code]
    return []


def _folders(docs: str, shelf: Shelf) -> list[str]:
    """The folders among the pages that are called like languages."""
    below = (folder for folder in shelf.folders if folder_of(folder) == docs)
    names = sorted(folder.rpartition("/")[2] for folder in below)
    return [name for name in names if language_code(name)]


def _with_default(base: str, default: str) -> Iterator[WildRedirect]:
    """The default language may be named in an address, and stands at the top."""
    yield WildRedirect(f"{base}/{default}/:path*", f"{base}/:path*")


def _statement(default: str, codes: list[str], docs: str) -> Statement | None:
    if not codes:
        return None
    names = {code: code for code in codes}
    if default not in codes:
        return Statement(None, names)
    before = f"{join(docs, default)}/"
    ways = (
        StatedWay(code, before, f"{join(docs, code)}/")
        for code in codes
        if code != default
    )
    return Statement(default.lower(), names, tuple(ways))


def locate(page: Page, setting: Setting) -> list[PageAddress]:
    """The path; `index` stands for its folder, a name that begins with `_` is no page
    (`_nav.json`, `_meta.json` lie beside)."""
    own = setting.facts(_Own)
    inside = page.path[len(own.docs) + 1 :] if own.docs else page.path
    is_hidden = any(part.startswith((".", "_")) for part in page.name.split("/"))
    if is_hidden or own.left.take(inside) or own.left.take(page.path):
        return []
    folder, _, last = page.name.rpartition("/")
    name = folder if last == "index" else page.name
    return [PageAddress(f"{page.home.base}/{name}")]


GENERATOR = Generator(read, locate)
