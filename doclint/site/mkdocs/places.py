"""Values of a MkDocs configuration with their places, in YAML and in Zensical's
TOML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from doclint.options import tree
from doclint.site.literal import leaves
from doclint.site.shelf import Shelf
from doclint.source import Span
from doclint.text.toml import loads


def values(file: str, shelf: Shelf, *path: str) -> Iterator[tuple[str, Span]]:
    """Every text value below the keys of `path`; nothing where the file is broken."""
    text = shelf.read(file) or ""
    if file.endswith(".toml"):
        yield from _in_toml(text, path)
        return
    try:
        node = tree(text)
    except yaml.YAMLError:
        return
    for key in path:
        pairs = node.value if isinstance(node, yaml.MappingNode) else ()
        node = next((value for name, value in pairs if name.value == key), None)
    if node is not None:
        yield from leaves(node)


def _in_toml(text: str, path: tuple[str, ...]) -> Iterator[tuple[str, Span]]:
    """Values are sought in their order behind the key; TOML's reader tells no
    places."""
    try:
        config: Any = loads(text)
    except (ValueError, RecursionError):
        return
    for key in ("project", *path):
        config = config.get(key) if isinstance(config, dict) else None
    start = re.search(
        rf"^[ \t]*(?:{re.escape(path[-1])}[ \t]*=|\[+[\w. ]*{re.escape(path[-1])})",
        text,
        re.MULTILINE,
    )
    at = start.start() if start else len(text)
    for value in _texts(config):
        match = re.compile(rf"([\"']){re.escape(value)}\1").search(text, at)
        if match:
            at = match.end()
            yield value, Span(match.start() + 1, match.end() - 1)


def _texts(config: Any) -> Iterator[str]:
    if isinstance(config, str):
        yield config
    elif isinstance(config, (dict, list)):
        for each in config.values() if isinstance(config, dict) else config:
            yield from _texts(each)
