"""The addresses that Docusaurus makes without a Markdown page: lists, tags, categories,
components, routes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from glob import escape
from typing import Any

from doclint.site.docusaurus.content import ContentInstance, Sort
from doclint.site.docusaurus.plugins import plugged
from doclint.site.docusaurus.sidebars import sidebars
from doclint.site.literal import mapping
from doclint.site.paths import plain_address, without_suffix
from doclint.site.script import Library, ScriptValue, ValueKind

_COMPONENTS = (".js", ".jsx", ".ts", ".tsx")
_CATEGORIES = ("/_category_.json", "/_category_.yml", "/_category_.yaml")
_LISTS = {
    "tagsBasePath": "tags",
    "archiveBasePath": "archive",
    "pageBasePath": "page",
    "authorsBasePath": "authors",
}


def made(
    config: ScriptValue,
    parts: Iterable[ContentInstance],
    bases: Iterable[str],
    library: Library,
) -> Iterator[str]:
    """Globs of addresses, for each base that a language has."""
    globs = {"/search", "/404", *_routes(config)}
    for part in parts:
        globs |= set(_of(part, library))
    for base in dict.fromkeys(bases):
        yield from sorted(f"{escape(base)}{each}" for each in globs)


def _of(part: ContentInstance, library: Library) -> Iterator[str]:
    """What one part of the site makes, from its route on."""
    route = f"/{part.route}".rstrip("/")
    if part.sort is Sort.PAGES:
        names = (
            name[len(part.folder) + 1 :]
            for name in library.shelf.names
            if name.startswith(f"{part.folder}/")
        )
        alone = (
            without_suffix(name)
            for name in names
            if name.endswith(_COMPONENTS) and _is_page(name)
        )
        yield from (
            escape(f"{route}{plain_address(name)}".rstrip("/")) for name in alone
        )
    elif part.sort is Sort.BLOG:
        yield escape(route)
        for option, usual in _LISTS.items():
            yield from _below(
                f"{route}/{part.options.at(option).string(usual).strip('/')}"
            )
    else:
        for version, _, below in part.places(""):
            top = "/" + below if below else ""
            yield from _below(
                f"{top}/{part.options.at('tagsBasePath').string('tags').strip('/')}"
            )
            yield from _below(f"{top}/category")
            for slug in (
                *_categories(part, version, library),
                *_indexes(part, version, library),
            ):
                yield escape(plain_address(f"{top}/{slug}"))


def _is_page(name: str) -> bool:
    parts = name.split("/")
    return (
        not any(each.startswith("_") for each in parts)
        and ".test." not in parts[-1]
        and ".d." not in parts[-1]
    )


def _below(path: str) -> tuple[str, str]:
    return escape(path), f"{escape(path)}/*"


def _categories(part: ContentInstance, version: str, library: Library) -> Iterator[str]:
    """`link: {type: generated-index, slug}` in the `_category_` files of a version."""
    folder = next(folder for name, folder, _ in part.places("") if name == version)
    for file in sorted(library.shelf.names):
        if file.startswith(f"{folder}/") and file.endswith(_CATEGORIES):
            link: Any = mapping(library.shelf, file)[0].get("link")
            if (
                isinstance(link, dict)
                and link.get("type") == "generated-index"
                and link.get("slug")
            ):
                yield str(link["slug"])


def _indexes(part: ContentInstance, version: str, library: Library) -> Iterator[str]:
    """The same in sidebars."""
    for value in sidebars(part, version, library).walk():
        if (
            value.at("type").string() == "generated-index"
            and value.at("slug").kind is ValueKind.TEXT
        ):
            yield value.at("slug").text


def _routes(config: ScriptValue) -> Iterator[str]:
    """Whatever looks like a route among the options of other plug-ins and presets."""
    for key in ("presets", "plugins"):
        for name, options in plugged(config.at(key)):
            if name.startswith("@docusaurus/") or name == "classic":
                continue
            for value in options.walk():
                for option in (
                    "routeBasePath",
                    "route",
                    "routePath",
                    "baseUrl",
                    "basePath",
                    "slug",
                ):
                    route = value.at(option).string().strip("/")
                    yield from _below(f"/{route}") if route else ()
