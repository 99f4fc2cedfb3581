"""Reading `_config.yml`: collections, defaults, what is left out, kramdown's
options."""

from __future__ import annotations

from fnmatch import fnmatchcase
from typing import Any

from doclint.dataclasses import dataclass, replace
from doclint.dialects.manner import DialectSettings
from doclint.site.paths import join
from doclint.site.shelf import Shelf
from doclint.site.tables import DataTable, table

# Folders and files that Jekyll leaves out whatever the configuration says.
_NEVER = (".sass-cache", ".jekyll-cache", "gemfiles", "Gemfile", "Gemfile.lock", "node_modules", "vendor/bundle/",
          "vendor/cache/", "vendor/gems/", "vendor/ruby/")  # fmt: skip


def texts(value: Any) -> list[str]:
    """A text or a list of them."""
    return [
        str(each)
        for each in (value if isinstance(value, list) else [value])
        if isinstance(each, (str, int))
    ]


def collections(config: DataTable) -> dict[str, DataTable]:
    """The collections with their settings; posts are always one, and always become
    pages."""
    stated = config.get("collections")
    named = (
        {str(name): table(value) for name, value in stated.items()}
        if isinstance(stated, dict)
        else {}
    )
    named |= {name: {} for name in texts(stated)} if isinstance(stated, list) else {}
    return {**named, "posts": {**named.get("posts", {}), "output": True}}


@dataclass(frozen=True)
class Default:
    """Front matter that documents of a path and type have unless they say otherwise;
    here its permalink."""

    path: str
    type: str
    permalink: str

    def holds(self, path: str, kind: str) -> bool:
        """Whether it is meant for a document by its path from the site's folder."""
        if self.type not in ("", kind):
            return False
        return (
            fnmatchcase(path, f"{self.path}*")
            if "*" in self.path
            else path.startswith(self.path)
        )


def defaults(config: DataTable) -> tuple[Default, ...]:
    """The default permalinks; the last that holds wins: the longest path, then one with
    a type."""
    stated = []
    above = str(config.get("collections_dir") or "").strip("/")
    listed = config.get("defaults")
    for each in listed if isinstance(listed, list) else ():
        scope, values = (
            table(table(each).get("scope")),
            table(table(each).get("values")),
        )
        if values.get("permalink"):
            path = str(scope.get("path") or "").strip("/")
            path = path.removeprefix(f"{above}/") if above else path
            stated.append(
                Default(path, str(scope.get("type") or ""), str(values["permalink"]))
            )
    return tuple(sorted(stated, key=lambda each: (len(each.path), bool(each.type))))


@dataclass(frozen=True)
class Filter:
    """Which files Jekyll reads: not those that `exclude` names, nor those with a
    special first letter."""

    folder: str
    exclude: tuple[str, ...]
    include: tuple[str, ...]

    def leaves_out(self, path: str, home: str) -> bool:
        """Whether a page is left out; `home` is the folder that it comes from, which is
        itself read."""
        inner = path[len(self.folder) :].strip("/")
        parts = inner.split("/")
        steps = ["/".join(parts[: index + 1]) for index in range(len(parts))]
        special = [
            step
            for step in steps
            if join(self.folder, step) not in (home, *_above(home))
        ]
        return any(
            _named(self.exclude, step) and not _named(self.include, step, True)
            for step in steps
        ) or any(
            step.rpartition("/")[2][:1] in "._#~"
            and not _named(self.include, step, True)
            for step in special
        )


def _above(folder: str) -> list[str]:
    parts = folder.split("/")
    return ["/".join(parts[:index]) for index in range(1, len(parts))]


def _named(patterns: tuple[str, ...], path: str, by_name: bool = False) -> bool:
    """Whether a pattern fits: as a glob, or as the beginning of the path; `by_name`
    also by the last part alone."""
    names = [path, path.rpartition("/")[2]] if by_name else [path]
    return any(
        fnmatchcase(name, pattern) or name.startswith(pattern) or pattern == f"{name}/"
        for name in names
        for pattern in patterns
    )


def filtered(config: DataTable, folder: str) -> Filter:
    """What the configuration leaves out."""
    exclude = (
        each.strip("/") + ("/" if each.endswith("/") else "")
        for each in texts(config.get("exclude"))
    )
    return Filter(
        folder,
        (*exclude, *_NEVER),
        tuple(each.strip("/") for each in texts(config.get("include"))),
    )


def manner(config: DataTable, *, copied: bool = False) -> DialectSettings:
    """What kramdown's options change. `copied`: pages without front matter are copied,
    with their Liquid."""
    return replace(_of_kramdown(config), copies=copied)


# So many pages are looked at to see whether the site's pages have front matter.
_SAMPLE = 20


def copies_plain_pages(config: DataTable, folder: str, shelf: Shelf) -> bool:
    """Whether pages without front matter are copied as they are: others have one, and
    no plug-in gives it to them."""
    if _runs_all(config, folder, shelf):
        return False
    pages = [
        name
        for name in sorted(shelf.names)
        if name.endswith(".md") and "/_" not in f"/{name}"
    ]
    sample = pages[:: max(1, len(pages) // _SAMPLE)][:_SAMPLE]
    return 2 * sum((shelf.read(name) or "").startswith("---") for name in sample) > len(
        sample
    )


def _runs_all(config: DataTable, folder: str, shelf: Shelf) -> bool:
    """Whether a plug-in gives front matter to pages that have none, as GitHub's own
    builds have it."""
    named = {*texts(config.get("plugins")), *texts(config.get("gems"))}
    gems = shelf.read(join(folder, "Gemfile")) or ""
    return (
        "jekyll-optional-front-matter" in named
        or "github-pages" in gems
        or "optional-front-matter" in gems
    )


def _of_kramdown(config: DataTable) -> DialectSettings:
    if str(config.get("markdown") or "kramdown").lower() != "kramdown":
        return DialectSettings(known=False)
    options_of_kramdown = table(config.get("kramdown"))
    plain = str(options_of_kramdown.get("input") or "GFM").lower() != "gfm"
    prefix = options_of_kramdown.get("auto_id_prefix")
    return DialectSettings(
        slug="kramdown_plain" if plain else "",
        prefix=prefix if isinstance(prefix, str) else "",
        made=options_of_kramdown.get("auto_ids") is not False,
        known=not (
            plain and options_of_kramdown.get("transliterated_header_ids") is True
        ),
        html=options_of_kramdown.get("parse_block_html") is True,
    )
