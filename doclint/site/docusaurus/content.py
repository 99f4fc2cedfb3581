"""The parts of a Docusaurus site that pages come from: docs with their versions, blogs,
and single pages."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import field
from enum import StrEnum

from doclint.dataclasses import dataclass, replace
from doclint.site.paths import join, without_steps
from doclint.site.script import ABSENT, ScriptValue, ValueKind
from doclint.site.shelf import Shelf
from doclint.text.globs import Globs, whole

CURRENT = "current"
_DEFAULT = "default"


class Sort(StrEnum):
    """What a part of a site is made of."""

    DOCS = "docs"
    BLOG = "blog"
    PAGES = "pages"


_PATHS = {Sort.DOCS: "docs", Sort.BLOG: "blog", Sort.PAGES: "src/pages"}


@dataclass(frozen=True)
class ContentInstance:
    """An instance of one of the three content plug-ins: `folder` is where its pages lie, `route` the address below the
    site's base. `versions` are names with the addresses below `route`; `located`: where it
    stands is told, and not computed; `numbers`: those before names are cut off;
    `left` are files that are left out."""

    sort: Sort
    id: str = _DEFAULT
    folder: str = ""
    route: str = ""
    site: str = ""
    versions: Mapping[str, str] = field(default_factory=dict)
    located: bool = True
    numbers: bool = True
    left: Globs = field(default_factory=Globs)
    options: ScriptValue = ABSENT

    def among(self, version: str = "") -> str:
        """The name of the set of pages that sidebars choose from."""
        return "/".join(filter(None, (self.sort, self.id, version)))

    def places(self, localized: str) -> Iterator[tuple[str, str, str]]:
        """Each version's name, folder and address below the base; `localized` is the
        folder of a language."""
        suffix = "" if self.id == _DEFAULT else f"-{self.id}"
        inner = f"{localized}/docusaurus-plugin-content-{self.sort}{suffix}"
        if self.sort is not Sort.DOCS:
            yield "", inner if localized else self.folder, self.route
        for version, below in self.versions.items():
            name = CURRENT if version == CURRENT else f"version-{version}"
            kept = (
                self.folder
                if version == CURRENT
                else self.beside(f"versioned_docs/{name}")
            )
            yield (
                version,
                join(inner, name) if localized else kept,
                join(self.route, below),
            )

    def beside(self, name: str) -> str:
        """A file or folder at the site's top that each instance has one of."""
        return join(self.site, name if self.id == _DEFAULT else f"{self.id}_{name}")


def content(
    sort: Sort, options: ScriptValue, site: str, shelf: Shelf
) -> ContentInstance:
    """One instance as its options tell it."""
    usual = "" if sort is Sort.PAGES else str(sort)
    values = (
        options.at("path"),
        options.at("routeBasePath"),
        options.at("numberPrefixParser"),
    )
    made = ContentInstance(
        sort,
        options.at("id").string(_DEFAULT),
        without_steps(join(site, values[0].string(_PATHS[sort]))),
        without_steps(values[1].string(usual).strip("/")),
        site,
        located=not any(each.kind is ValueKind.COMPUTED for each in values),
        numbers=values[2].flag() is not False,
        left=whole(options.at("exclude").strings()),
        options=options,
    )
    return replace(made, versions=_versions(made, shelf)) if sort is Sort.DOCS else made


def _versions(docs: ContentInstance, shelf: Shelf) -> dict[str, str]:
    """The versions that the site shows, with their addresses below the docs' own.

    As `readVersionNames` and `getVersionPathPart` of plugin-content-docs have it."""
    options = docs.options
    names = (
        []
        if options.at("disableVersioning").flag()
        else _names(docs.beside("versions.json"), shelf)
    )
    if options.at("includeCurrentVersion").flag() is not False and CURRENT not in names:
        names.insert(0, CURRENT)
    last = options.at("lastVersion").string() or next(
        (name for name in names if name != CURRENT), CURRENT
    )
    only = options.at("onlyIncludeVersions")
    shown = [
        name
        for name in names
        if only.kind is not ValueKind.LIST or only.open or name in only.strings()
    ]
    addresses = {}
    for name in shown:
        usual = "" if name == last else "next" if name == CURRENT else name
        addresses[name] = options.at("versions", name, "path").string(usual).strip("/")
    return addresses


def _names(file: str, shelf: Shelf) -> list[str]:
    try:
        listed = json.loads(shelf.read(file) or "[]") if shelf.is_file(file) else []
    except (ValueError, RecursionError):
        return []
    return [str(name) for name in listed] if isinstance(listed, list) else []
