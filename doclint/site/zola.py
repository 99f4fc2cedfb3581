"""Zola: `content`, a language by its suffix (`keys.fr.md`), `path` and `slug` of front
matter, links that name a file (`@/keys.md`).

From its documentation (getzola.org/documentation/content).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from doclint.dataclasses import dataclass
from doclint.dialects import slugs
from doclint.expressions import expression
from doclint.site.paths import folder_of, host_and_base, join
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
from doclint.text.toml import loads
from doclint.website import ClaimKind, Problem

_FILES = ("zola.toml", "config.toml")
_USUAL_LANGUAGE = "en"
_DATED = expression(r"\d{4}-\d{2}-\d{2}(?:T[^_-]*)?[-_](?=.)")


@dataclass(frozen=True)
class ZolaFacts:
    """`default` is the language of pages without a suffix, `others` those that have one. `romanizes`: paths are made of
    ASCII letters, digits and hyphens."""

    default: str
    others: frozenset[str]
    romanizes: bool


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """A setting for each configuration that has pages beside it."""
    files = [
        file
        for name in _FILES
        for file in shelf.named(name)
        if join(folder_of(file), "content") in shelf.folders
    ]
    return tuple(_setting(file, shelf) for file in files) or (
        Setting(homes=(Home("content"),), statics=("static", "content")),
    )


def _setting(file: str, shelf: Shelf) -> Setting:
    problems: tuple[Problem, ...] = ()
    config: DataTable = {}
    try:
        config = loads(shelf.read(file) or "")
    except (ValueError, RecursionError) as error:
        problems = (Problem(file, f"cannot read the site's configuration: {error}"),)
    folder = folder_of(file)
    content = join(folder, "content")
    host, base = host_and_base(config.get("base_url"))
    default = str(config.get("default_language") or _USUAL_LANGUAGE)
    others = frozenset(table(config, "languages")) - {default}
    theme = config.get("theme")
    themed = join(folder, f"themes/{theme}/static") if theme else ""
    is_theme_there = themed in shelf.folders
    statics = [join(folder, "static"), content]
    if is_theme_there:
        statics.append(themed)
    return Setting(
        folder=folder,
        file=file,
        url=host,
        base=base,
        homes=(Home(content, base),),
        statics=tuple(statics),
        literal=True,
        made=tuple(_made(config, base, others)),
        wild=bool(theme) and not is_theme_there,
        problems=problems,
        statement=Statement(default, {code: code for code in (default, *others)}),
        content_mark="@/",
        private=ZolaFacts(
            default,
            others,
            romanizes=table(config, "slugify").get("paths") in (None, "on"),
        ),
    )


def _made(config: DataTable, base: str, others: frozenset[str]) -> Iterator[str]:
    """What a build makes without a page: lists of terms, pages of lists, feeds."""
    taxonomies = config.get("taxonomies")
    for below in (base, *(f"{base}/{code}" for code in sorted(others))):
        for name in ("*/page/*", "page/*", "*.xml", "*search_index*", "404*"):
            yield f"{below}/{name}"
        for each in taxonomies if isinstance(taxonomies, list) else ():
            name = slugs.zola(str(table(each).get("name") or ""))
            yield from (f"{below}/{name}", f"{below}/{name}/*")
    yield f"{base}/robots.txt"


def locate(page: Page, setting: Setting) -> list[PageAddress]:
    """`path` is the whole address, whatever the language, `slug` its last part."""
    if _value(page, "render") == "False":
        return []
    facts, base = setting.facts(ZolaFacts), setting.base
    name, language = _named(page.name, facts)
    path = PurePosixPath(name)
    chosen, slug = page.key("path"), page.key("slug")
    below = base if language == facts.default else f"{base}/{language}"
    if chosen:
        own = PageAddress(
            f"{base}/{chosen.value.strip('/')}/", ClaimKind.CHOSEN, chosen
        )
    elif path.name in ("_index", "index") and not slug:
        own = PageAddress(_address(below, path.parent, "", facts))
    else:
        parent = path.parent.parent if path.name == "index" else path.parent
        last = path.parent.name if path.name == "index" else path.name
        text = slug.value if slug else _DATED.sub("", last, count=1)
        kind = ClaimKind.CHOSEN if slug else ClaimKind.OWN
        own = PageAddress(_address(below, parent, text, facts), kind, slug)
    aliases = (
        PageAddress(f"{base}/{fact.value.lstrip('/')}", ClaimKind.ALIAS, fact)
        for fact in page.keys("aliases")
    )
    return [own, *aliases]


def _named(name: str, facts: ZolaFacts) -> tuple[str, str]:
    """A page's path without its language, and that."""
    before, _, suffix = name.rpartition(".")
    return (
        (before, suffix) if before and suffix in facts.others else (name, facts.default)
    )


def _address(below: str, folder: PurePosixPath, last: str, facts: ZolaFacts) -> str:
    parts = [part for part in (*folder.parts, last) if part]
    if facts.romanizes:
        parts = [slugs.zola(part) for part in parts]
    return "/".join((below, *parts)) + "/"


def _value(page: Page, name: str) -> str | None:
    key = page.key(name)
    return key.value if key else None


GENERATOR = Generator(read, locate)
