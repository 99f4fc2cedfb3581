"""Nodes of a YAML tree: what stands at them, and how a fault is told there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NoReturn

import yaml

from doclint.dataclasses import dataclass
from doclint.errors import DoclintError

Pairs = dict[str, tuple[yaml.Node, yaml.Node]]


@dataclass(frozen=True, eq=False)
class Raw:
    """A value left undecoded, for what can only be decoded once more is known. Not for
    keeping: it holds the tree."""

    node: yaml.Node
    path: str


def fail(message: str, node: yaml.Node, path: str, hint: str | None = None) -> NoReturn:
    """Raise DoclintError at a node."""
    mark = node.start_mark
    raise DoclintError(
        message,
        path,
        mark.line + 1 if mark else None,
        mark.column + 1 if mark else None,
        hint,
    )


def locate(node: yaml.Node, *keys: str | int) -> yaml.Node:
    """The value that `keys` lead to, or the last one on the way that is there."""
    for key in keys:
        if isinstance(node, yaml.MappingNode):
            node = next(
                (value for name, value in node.value if name.value == key), node
            )
        elif (
            isinstance(node, yaml.SequenceNode)
            and isinstance(key, int)
            and key < len(node.value)
        ):
            node = node.value[key]
    return node


def pairs(node: yaml.Node, path: str) -> Pairs:
    """Key and value nodes of a mapping, by key. Raises DoclintError for what is none,
    and for a key met twice."""
    if not isinstance(node, yaml.MappingNode):
        fail(f"found {shown_node(node)}, expected `key: value` lines", node, path)
    result: Pairs = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            fail(f"found {shown_node(key)} as a key, expected a text", key, path)
        if key.value in result:
            first = result[key.value][0].start_mark
            fail(
                f"found the key `{key.value}` twice, first on line {first.line + 1}",
                key,
                path,
            )
        result[key.value] = (key, value)
    return result


def is_null(node: yaml.Node) -> bool:
    """Whether a value is left empty (or written `null`, `~`)."""
    return isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:null"


def shown_node(node: yaml.Node) -> str:
    """What stands at a node, in words for a message."""
    if isinstance(node, yaml.SequenceNode):
        return "a list"
    if isinstance(node, yaml.MappingNode):
        return "`key: value` lines" if not node.flow_style else "a mapping"
    if is_null(node):
        return "nothing"
    text = node.value if len(node.value) <= 40 else node.value[:39] + "…"
    kind = {"int": "the number ", "float": "the number ", "str": "the text "}.get(
        node.tag.rpartition(":")[2], ""
    )
    return f"{kind}`{text}`"


def listed(words: Iterable[str]) -> str:
    """`a, b or c`."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last
