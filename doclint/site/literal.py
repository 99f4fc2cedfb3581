"""Reading configuration files of site generators: with unknown tags, and no further
than they are literal."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import yaml

from doclint.options import tree
from doclint.site.shelf import Shelf
from doclint.source import Span
from doclint.text.toml import loads
from doclint.website import Problem


class Loose(yaml.constructor.SafeConstructor):
    """Makes values of YAML in which unknown tags (`!!python/name:…`, `!ENV`) are
    nothing."""


def _unknown(loader: Loose, suffix: str, node: yaml.Node) -> None:
    return None


Loose.add_multi_constructor("", _unknown)


def mapping(
    shelf: Shelf, path: str, loader: type[Loose] = Loose
) -> tuple[dict[str, Any], tuple[Problem, ...]]:
    """The configuration in a YAML, TOML or JSON file; empty, with a problem, when it
    cannot be read."""
    text = shelf.read(path)
    if text is None:
        return {}, (
            Problem(
                path,
                "cannot read the site's configuration, so its addresses are guessed",
            ),
        )
    try:
        parsed = _parsed(text, path, loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        at = mark.index if mark else 0
        return {}, (_broken(path, text, at, error.problem or "it is no YAML"),)
    # TOML and JSON faults are ValueErrors.
    except (
        yaml.YAMLError,
        ValueError,
        RecursionError,
    ) as error:
        return {}, (_broken(path, text, 0, str(error)),)
    if parsed is None:
        return {}, ()
    if not isinstance(parsed, dict):
        return {}, (_broken(path, text, 0, "expected keys with values"),)
    return {str(key): value for key, value in parsed.items()}, ()


def _broken(path: str, text: str, at: int, what: str) -> Problem:
    at = min(at, len(text))
    end = re.search(r"[\r\n]|$", text[at:])
    message = (
        f"cannot read the site's configuration, so its addresses are guessed: {what}"
    )
    return Problem(path, message, Span(at, at + (end.start() if end else 0)))


def _parsed(text: str, path: str, loader: type[Loose]) -> Any:
    name = path.rpartition("/")[2]
    if ".toml" in name:
        return loads(text)
    if ".json" in name:
        return json.loads(text)
    node = tree(text)
    return None if node is None else loader().construct_document(node)


def scalars(text: str, *keys: str) -> Iterator[tuple[str, Span]]:
    """Every text value below some top-level keys of a YAML file, with its place;
    nothing when it is broken."""
    try:
        node = tree(text)
    except yaml.YAMLError:
        return
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if isinstance(key, yaml.ScalarNode) and key.value in keys:
                yield from leaves(value)


def leaves(node: yaml.Node) -> Iterator[tuple[str, Span]]:
    """Every value below a node of YAML, as text, with its place."""
    if isinstance(node, yaml.ScalarNode):
        quoted = node.style in ("'", '"')
        yield (
            node.value,
            Span(node.start_mark.index + quoted, node.end_mark.index - quoted),
        )
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from leaves(item)
    elif isinstance(node, yaml.MappingNode):
        for _, value in node.value:
            yield from leaves(value)
