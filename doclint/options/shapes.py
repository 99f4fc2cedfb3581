"""What each type looks like in YAML: which nodes it takes, how it reads them, and how it is called in a message."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin

import yaml

from doclint.options.decoding import Raw, decode, fail, is_null, listed, pairs, read_as
from doclint.options.words import did_you_mean

_STANDARD = "tag:yaml.org,2002:"
_TEXTS = frozenset(_STANDARD + name for name in ("str", "int", "float", "bool", "timestamp", "merge", "value"))


@dataclass(frozen=True)
class Shape:
    """`accepts` tells by the kind of node alone; `read` may still raise DoclintError for what is in it."""

    words: str
    accepts: Callable[[yaml.Node], bool]
    read: Callable[[yaml.Node, str], Any]


@cache
def shape(kind: Any) -> Shape:
    """The shape of a type. Raises TypeError for one that cannot be written in YAML: a fault of ours."""
    origin, arguments = get_origin(kind), get_args(kind)
    if kind in _SIMPLE:
        return _SIMPLE[kind]
    if origin in (Union, types.UnionType):
        return _union(arguments)
    if origin is Literal:
        return _choice({_text(value): value for value in arguments})
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _choice({member.name.lower(): member for member in kind})
    if origin in (tuple, frozenset):
        return _many(arguments[0], origin)
    if origin in (dict, Mapping):
        return _mapping(arguments[1])
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return Shape("`key: value` lines", _is_mapping, lambda node, path: decode(kind, node, path))
    raise TypeError(f"no YAML for {kind}")


def _is_mapping(node: yaml.Node) -> bool:
    return isinstance(node, yaml.MappingNode)


def _is_text(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.tag in _TEXTS


def _tagged(*names: str) -> Callable[[yaml.Node], bool]:
    return lambda node: isinstance(node, yaml.ScalarNode) and node.tag.removeprefix(_STANDARD) in names


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _construct(node: yaml.Node, path: str) -> Any:
    return yaml.constructor.SafeConstructor().construct_object(node)


_SIMPLE: Mapping[Any, Shape] = {
    bool: Shape("true or false", _tagged("bool"), _construct),
    int: Shape("a whole number", _tagged("int"), _construct),
    float: Shape("a number", _tagged("int", "float"), lambda node, path: float(_construct(node, path))),
    str: Shape("a text", _is_text, lambda node, path: node.value),
    type(None): Shape("nothing", is_null, lambda node, path: None),
    Raw: Shape("anything", lambda node: True, Raw),
}


def _choice(values: Mapping[str, Any]) -> Shape:
    """One of some names, taken as written: `off` is a name here and no truth value."""
    words = f"one of {listed(values)}" if len(values) > 1 else listed(values)

    def read(node: yaml.Node, path: str) -> Any:
        name = node.value if node.value in values else node.value.lower()
        if name not in values:
            fail(f"found `{node.value}`, expected {words}", node, path, did_you_mean(name, values))
        return values[name]

    return Shape(words, _is_text, read)


def _union(kinds: tuple[Any, ...]) -> Shape:
    shapes = [shape(kind) for kind in kinds]

    def read(node: yaml.Node, path: str) -> Any:
        return next(one for one in shapes if one.accepts(node)).read(node, path)

    said = [one.words for one, kind in zip(shapes, kinds, strict=True) if kind is not type(None)]
    return Shape(listed(said), lambda node: any(one.accepts(node) for one in shapes), read)


def _many(item: Any, collect: Callable[[Any], Any]) -> Shape:
    """A list; a single value stands for a list of one."""
    one = shape(item)

    def read(node: yaml.Node, path: str) -> Any:
        nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
        return collect(read_as(item, each, path) for each in nodes)

    return Shape(
        f"a list (of {one.words})", lambda node: isinstance(node, yaml.SequenceNode) or one.accepts(node), read
    )


def _mapping(item: Any) -> Shape:
    def read(node: yaml.Node, path: str) -> dict[str, Any]:
        return {name: read_as(item, value, path) for name, (_, value) in pairs(node, path).items()}

    return Shape("`key: value` lines", _is_mapping, read)
