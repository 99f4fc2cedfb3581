"""The menus of a Hugo site: `[[menus.main]]` with a `pageRef` or `url`, each with its
place in the file."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping

import yaml

from doclint.expressions import expression
from doclint.options import tree
from doclint.site.hugo.languages import SiteLanguage
from doclint.site.record import NavigationEntry, Way
from doclint.site.shelf import Shelf
from doclint.source import Span
from doclint.website import Mention

_MENUS = frozenset({"menu", "menus"})
_TABLE = expression(r"\s*\[\[?\s*([^\[\]]+?)\s*\]")
_VALUE = expression(r"\s*(pageref|url)\s*=\s*([\"'])(.*?)\2", re.IGNORECASE)
# The set of names that all pages of the site are of.
PAGES = "content"


def menus(
    files: list[str],
    known: Mapping[str, SiteLanguage],
    default: str,
    lists: Container[str],
    shelf: Shelf,
) -> Iterator[NavigationEntry]:
    """Every entry that names a page, or an address of the site; `lists` are names that
    Hugo gives pages of its own."""
    for file in files:
        text = shelf.read(file) or ""
        top = tuple(file.rpartition("/")[2].lower().split(".")[:-1])
        config = _in_toml(text, top) if file.endswith(".toml") else _in_yaml(text, top)
        for path, key, target, span in config:
            if _MENUS & set(path):
                language = next(
                    (known[part] for part in path if part in known), known.get(default)
                )
                entry = _entry(
                    file, key, target, span, language.base if language else ""
                )
                yield from (
                    each
                    for each in entry
                    if each.way is not Way.NAME or each.mention.target not in lists
                )


def _in_toml(
    text: str, path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], str, str, Span]]:
    at, top = 0, path
    for line in text.splitlines(keepends=True):
        header = _TABLE.match(line)
        if header:
            path = (
                *top,
                *(part.strip(" \"'").lower() for part in header[1].split(".")),
            )
        value = _VALUE.match(line)
        if value:
            yield (
                path,
                value[1].lower(),
                value[3],
                Span(at + value.start(3), at + value.end(3)),
            )
        at += len(line)


def _in_yaml(
    text: str, path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], str, str, Span]]:
    try:
        node = tree(text)
    except yaml.YAMLError:
        return
    yield from _below(node, path)


def _below(
    node: yaml.Node | None, path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], str, str, Span]]:
    if isinstance(node, yaml.SequenceNode):
        for each in node.value:
            yield from _below(each, path)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            name = str(key.value).lower()
            if isinstance(value, yaml.ScalarNode) and name in ("pageref", "url"):
                quoted = value.style in ("'", '"')
                yield (
                    path,
                    name,
                    value.value,
                    Span(
                        value.start_mark.index + quoted, value.end_mark.index - quoted
                    ),
                )
            else:
                yield from _below(value, (*path, name))


def _entry(
    file: str, key: str, target: str, span: Span, base: str
) -> Iterator[NavigationEntry]:
    if key == "url":
        if target.startswith("/") and not target.startswith("//"):
            yield NavigationEntry(Mention(file, target, span), before=base)
        return
    name = target.strip("/")  # as pages are named, whatever stands around it
    for suffix in (".md", "/_index", "/index"):
        name = name.removesuffix(suffix)
    if name and name == name.lower() and "://" not in name and "#" not in name:
        start = span.start + target.index(name)
        yield NavigationEntry(
            Mention(file, name, Span(start, start + len(name))), Way.NAME, PAGES
        )
