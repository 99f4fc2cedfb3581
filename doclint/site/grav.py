"""Grav: a folder is a page, whose number orders it and is no part of its address; a
language by the page's suffix (`docs.fr.md`).

From its documentation (learn.getgrav.org/content: headers, routing, multi-language).
"""

from __future__ import annotations

from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.site.literal import mapping
from doclint.site.paths import folder_of, join
from doclint.site.record import (
    Generator,
    Home,
    Page,
    PageAddress,
    Setting,
    Statement,
)
from doclint.site.shelf import Shelf
from doclint.site.tables import DataTable, table
from doclint.website import ClaimKind

_CONFIG = "config/system.yaml"
_PAGES = "pages"
_USUAL_LANGUAGE = "en"
# `01.basics`, and the mark of a part of a page that is made of several: `_hero`.
_NUMBER = expression(r"^\d+\.")


@dataclass(frozen=True)
class GravFacts:
    """`default` is the language of addresses without one, `others` those that have one;
    `home` is the page that stands at the top."""

    default: str
    others: frozenset[str]
    home: str


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """A setting for each folder of pages with a configuration beside it; `user/` is the
    usual place of both."""
    files = [file for file in shelf.named("system.yaml") if file.endswith(_CONFIG)]
    settings = (
        _setting(folder_of(folder_of(file)), file, shelf)
        for file in files
        if join(folder_of(folder_of(file)), _PAGES) in shelf.folders
    )
    return tuple(settings) or (_setting(_usual(shelf), None, shelf),)


def _usual(shelf: Shelf) -> str:
    return "user" if f"user/{_PAGES}" in shelf.folders else ""


def _setting(folder: str, file: str | None, shelf: Shelf) -> Setting:
    config, problems = mapping(shelf, file) if file else ({}, ())
    content = join(folder, _PAGES)
    default, others = _languages(config)
    alias = str(table(config, "home").get("alias") or "/home").strip("/")
    codes = (default, *sorted(others))
    return Setting(
        folder=folder,
        file=file,
        homes=(Home(content),),
        statics=(folder, content),
        falls_back=True,
        literal=True,
        # Plug-ins and the theme have pages of their own: lists, feeds, searches.
        wild=True,
        problems=problems,
        statement=Statement(default, {code: code for code in codes}),
        private=GravFacts(default, others, alias),
    )


def _languages(config: DataTable) -> tuple[str, frozenset[str]]:
    """The language that stands first or is chosen, and the others."""
    languages = table(config, "languages")
    supported = languages.get("supported")
    listed = supported if isinstance(supported, list) else []
    codes = [code for code in map(str, listed) if code[:1].isalpha()]
    chosen = languages.get("default_lang")
    default = chosen if chosen in codes else next(iter(codes), _USUAL_LANGUAGE)
    return str(default), frozenset(codes) - {str(default)}


def locate(page: Page, setting: Setting) -> list[PageAddress]:
    """The path of the folder without numbers; `slug` is its last part, `routes` name
    others."""
    facts = setting.facts(GravFacts)
    folder, _, name = page.name.rpartition("/")
    suffix = name.rpartition(".")[2]
    below = f"/{suffix}" if suffix in facts.others else ""
    parts = [_NUMBER.sub("", part) for part in folder.split("/") if part]
    slug = page.key("slug")
    if slug and parts:
        parts[-1] = slug.value.strip("/")
    path = "/".join(parts)
    kind = ClaimKind.CHOSEN if slug else ClaimKind.OWN
    own = PageAddress(_address(below, path), kind, slug)
    return [own, *_others(page, below, path, folder, facts)]


def _others(
    page: Page, below: str, path: str, folder: str, facts: GravFacts
) -> Iterator[PageAddress]:
    """Where else a page stands: at the top, at its folder as it is called, and where its
    front matter says."""
    if path == facts.home:
        yield PageAddress(f"{below}/", ClaimKind.ALIAS)
    yield PageAddress(_address(below, folder), ClaimKind.ALIAS)
    for key in ("routes.default", "routes.canonical", "routes.aliases"):
        for fact in page.keys(key):
            yield PageAddress(
                _address(below, fact.value.strip("/")), ClaimKind.ALIAS, fact
            )


def _address(below: str, path: str) -> str:
    return f"{below}/{path}/" if path else f"{below}/"


GENERATOR = Generator(read, locate)
