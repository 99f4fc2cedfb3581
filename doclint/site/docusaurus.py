"""Docusaurus: docs, versions and translations of both, `slug` and `id`, numbers before names, redirects."""

from __future__ import annotations

import json
import re
from pathlib import PurePosixPath

from doclint.site.literal import Script
from doclint.site.paths import address, folder_of, join, settled
from doclint.site.record import Generator, Home, Page, Place, Setting
from doclint.site.shelf import Shelf
from doclint.website import ClaimKind, Problem

_NUMBER = re.compile(r"^\d+\s*[-_.]+\s*(?=[^-_.\s\d])")
_DAY = re.compile(r"(?:.*/)?(\d{4})[-/](\d{1,2})[-/](\d{1,2})[-/](.*)")
_REDIRECT = re.compile(
    r"from:\s*(\[[^\]]*\]|['\"][^'\"]+['\"])\s*,\s*to:\s*['\"](/[^'\"]*)['\"]"
    r"|to:\s*['\"](/[^'\"]*)['\"]\s*,\s*from:\s*(\[[^\]]*\]|['\"][^'\"]+['\"])"
)


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """As far as `docusaurus.config.*` is literal; what it computes has Docusaurus's own defaults."""
    files = shelf.named(*(f"docusaurus.config.{ending}" for ending in ("js", "ts", "mjs", "cjs", "mts")))
    file = files[0] if files else None
    text = shelf.read(file) if file else ""
    problems = () if text is not None else (Problem(str(file), "cannot read the site's configuration"),)
    script, folder = Script(text or ""), folder_of(file or "")
    base = "/" + (script.string("baseUrl") or "/").strip("/")
    base = base.rstrip("/")
    docs = settled(join(folder, script.string("path", "docs") or "docs"))
    docs = docs if docs in shelf.folders or not file else join(folder, "docs")
    route = script.string("routeBasePath", "docs")
    route = "docs" if route is None else route.strip("/")
    default = script.string("defaultLocale") or "en"
    locales = script.strings("locales") or sorted({name.split("/")[0] for name in _below(shelf, join(folder, "i18n"))})
    where = _Where(folder, docs, route, base, tuple(_versions(shelf, folder)))
    homes = list(_homes(where, "", None))
    for code in locales:
        if code != default or f"{folder}/i18n/{code}".strip("/") in shelf.folders:
            homes += _homes(where, code, None if code == default else code)
    return (
        Setting(
            folder, file, (script.string("url") or "").rstrip("/"), base, tuple(homes), (join(folder, "static"),),
            pretty=script.flag("trailingSlash") is True,
            falls_back=True,
            redirects=_redirects(script.text, base),
            problems=problems,
        ),
    )  # fmt: skip


class _Where:
    """Where a site keeps its pages."""

    def __init__(self, folder: str, docs: str, route: str, base: str, versions: tuple[str, ...]) -> None:
        self.folder, self.docs, self.route, self.base, self.versions = folder, docs, route, base, versions


def _below(shelf: Shelf, folder: str) -> list[str]:
    return [name[len(folder) + 1 :] for name in shelf.folders if name.startswith(f"{folder}/")]


def _versions(shelf: Shelf, folder: str) -> list[str]:
    try:
        told = json.loads(shelf.read(join(folder, "versions.json")) or "[]")
    except ValueError:
        return []
    return [str(name) for name in told] if isinstance(told, list) else []


def _homes(where: _Where, locale: str, language: str | None) -> list[Home]:
    """The folders of one language. With versions, the newest stands at the docs' own address."""
    base = where.base + (f"/{language}" if language else "")
    docs = f"{base}/{where.route}".rstrip("/")
    inner = join(where.folder, f"i18n/{locale}/docusaurus-plugin-content")
    current = f"{inner}-docs/current" if locale else where.docs
    places = [(current, f"{docs}/next" if where.versions else docs)]
    for number, name in enumerate(where.versions):
        folder = f"{inner}-docs/version-{name}" if locale else join(where.folder, f"versioned_docs/version-{name}")
        places.append((folder, f"{docs}/{name}" if number else docs))
    places.append((f"{inner}-blog" if locale else join(where.folder, "blog"), f"{base}/blog"))
    places.append((f"{inner}-pages" if locale else join(where.folder, "src/pages"), base))
    return [Home(folder, at, language, base) for folder, at in places]


def _redirects(text: str, base: str) -> dict[str, str]:
    found = {}
    for one, to, other, several in _REDIRECT.findall(text):
        for old in re.findall(r"['\"](/[^'\"]*)['\"]", one or several):
            found[address(base + old)] = address(base + (to if one else other))
    return found


def locate(page: Page, setting: Setting) -> list[Place]:
    """The path without numbers; `id` is its last part, `slug` all of it or its last part."""
    base = page.home.base
    blog = page.home.folder.endswith(("blog", "-blog"))
    slug = page.key("slug")
    path = PurePosixPath(page.name)
    if any(part.startswith("_") for part in path.parts):
        return []
    if blog:
        name, day = page.name, _DAY.fullmatch(page.name)
        if day:
            name = "/".join((day[1], f"{int(day[2]):02}", f"{int(day[3]):02}", day[4]))
        name = slug.value.strip("/") if slug else name.removesuffix("/index")
        return [Place(f"{base}/{name}", ClaimKind.CHOSEN if slug else ClaimKind.OWN, slug)]
    parts = [_NUMBER.sub("", part) for part in path.parts]
    folder = "/".join(parts[:-1])
    if slug:
        told = slug.value if slug.value.startswith("/") else f"/{folder}/{slug.value}"
        return [Place(f"{base}{told}", ClaimKind.CHOSEN, slug)]
    own = page.key("id")
    last = own.value if own else parts[-1]
    if parts[-1].lower() in ("index", "readme") or (len(parts) > 1 and parts[-1].lower() == parts[-2].lower()):
        return [Place(f"{base}/{folder}/" if folder else f"{base}/")]
    return [Place(f"{base}/{join(folder, last)}", ClaimKind.CHOSEN if own else ClaimKind.OWN, own)]


GENERATOR = Generator(read, locate)
