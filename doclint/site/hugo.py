"""Hugo: content folders and suffixes a language, `slug`, `url`, `aliases`, `_index.md`, page bundles."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from posixpath import normpath
from typing import Any
from urllib.parse import urlsplit

from doclint.site.literal import mapping
from doclint.site.paths import folder_of, join
from doclint.site.record import Generator, Home, Page, Place, Setting
from doclint.site.shelf import Shelf
from doclint.website import ClaimKind, Problem

_CONFIGS = tuple(f"{name}.{ending}" for name in ("hugo", "config") for ending in ("toml", "yaml", "yml", "json"))
_DIRECTORY = "config/_default"


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """The configuration at the root or in `config/_default`, with `languages.*` of its own file."""
    files = shelf.named(*(f"{_DIRECTORY}/{name}" for name in _CONFIGS)) or shelf.named(*_CONFIGS[:4])
    files = files or [name for name in shelf.named(*_CONFIGS[4:]) if join(folder_of(name), "content") in shelf.folders]
    if not files:
        return (_setting({}, None, "", ()),)
    file = files[0]
    options, problems = mapping(shelf, file)
    options = {key.lower(): value for key, value in options.items()}
    folder = folder_of(file).removesuffix(_DIRECTORY).strip("/") if _DIRECTORY in file else folder_of(file)
    for name in ("languages", "permalinks"):
        for ending in ("toml", "yaml", "yml", "json"):
            extra = f"{folder_of(file)}/{name}.{ending}"
            if _DIRECTORY in file and extra in shelf.names:
                options[name], wrong = mapping(shelf, extra)
                problems += wrong
    return (_setting(options, file, folder, problems),)


def _setting(options: Mapping[str, Any], file: str | None, folder: str, problems: tuple[Problem, ...]) -> Setting:
    split = urlsplit(str(options.get("baseurl") or ""))
    base = split.path.rstrip("/")
    content = join(folder, str(options.get("contentdir") or "content").strip("/"))
    default = str(options.get("defaultcontentlanguage") or "en")
    languages = {str(code): own for code, own in _mapping(options.get("languages")).items()}
    prefixed = options.get("defaultcontentlanguageinsubdir") is True
    below = {code: f"/{code.lower()}" if prefixed or code != default else "" for code in languages}
    homes = []
    for code, own in languages.items():
        told = next((value for key, value in _mapping(own).items() if key.lower() == "contentdir"), None)
        if told and join(folder, str(told).strip("/")) != content:
            homes.append(Home(join(folder, str(told).strip("/")), base + below[code], code))
    return Setting(
        folder, file, f"{split.scheme}://{split.netloc}" if split.netloc else "", base,
        (*homes, Home(content, base + below.get(default, ""))), (join(folder, "static"), content),
        problems=problems,
        options={"below": below, "base": base, "permalinks": frozenset(_sections(options.get("permalinks"))),
                 "ugly": options.get("uglyurls") is True},
    )  # fmt: skip


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _sections(permalinks: Any) -> list[str]:
    """Sections whose addresses follow a pattern of their own."""
    own = _mapping(permalinks)
    inner = [name for key in ("page", "section") for name in _mapping(own.get(key))]
    return [*(str(key) for key in own), *map(str, inner)]


def locate(page: Page, setting: Setting) -> list[Place]:
    """`url` is the whole address, `slug` its last part; names are in lower case with hyphens for blanks."""
    name, base = page.name, page.home.base
    before, _, suffix = name.rpartition(".")
    if before and suffix in setting.options["below"]:
        name, base = before, setting.options["base"] + setting.options["below"][suffix]
    own = _own(name, base, page, setting)
    places = [own] if own else []
    for fact in page.keys("aliases"):
        folder = own.address.rstrip("/").rpartition("/")[0] if own else base
        places.append(Place(_below(fact.value, folder, setting), ClaimKind.ALIAS, fact))
    return places


def _own(name: str, base: str, page: Page, setting: Setting) -> Place | None:
    url = page.key("url")
    if url:
        return Place(_below(url.value, base, setting), ClaimKind.CHOSEN, url)
    path = PurePosixPath(name)
    if path.name in ("_index", "index"):
        path = path.parent
    if path.parts and path.parts[0] in setting.options["permalinks"] and len(path.parts) > 1:
        return None
    slug = page.key("slug")
    folder = path.parent.as_posix().strip(".")
    address = join(folder, slug.value) if slug else path.as_posix().strip(".")
    address = address.strip("/").lower().replace(" ", "-")
    where = f"{base}/{address}/" if address else f"{base}/"
    return Place(where, ClaimKind.CHOSEN if slug else ClaimKind.OWN, slug)


def _below(value: str, folder: str, setting: Setting) -> str:
    """An address of front matter: from the top of the site, whatever the language, or relative to `folder`."""
    whole = setting.options["base"] + value if value.startswith("/") else f"{folder}/{value}"
    return normpath(whole) + "/" * whole.endswith("/")


GENERATOR = Generator(read, locate)
