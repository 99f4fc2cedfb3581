"""Nodes of a YAML tree to frozen dataclasses.

The dataclass is the description: its fields are the known keys, their types what is expected, their defaults what
may be left out. A field with the metadata `hidden` cannot be written by a user. YAML 1.1's surprises (`no`, `off`,
`1:30`) do not reach anyone: where a text or a name is expected, the text as written counts.
"""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Callable, Collection, Mapping
from enum import Enum
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import yaml

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.options.nodes import Raw, fail, is_null, listed, locate, pairs, shown_node
from doclint.options.words import did_you_mean

T = TypeVar("T")
_STANDARD = "tag:yaml.org,2002:"
_TEXTS = frozenset(
    _STANDARD + name
    for name in ("str", "int", "float", "bool", "timestamp", "merge", "value")
)


class FieldError(Exception):
    """Raised by a dataclass's `__post_init__` when a value of the right type is wrong:
    becomes a DoclintError there.

    `keys` lead from the dataclass to the value (`"packs", 1`).
    """

    def __init__(self, message: str, *keys: str | int, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.keys = keys
        self.hint = hint


def decode(
    cls: type[T], node: yaml.Node | None, path: str, skip: Collection[str] = ()
) -> T:
    """An instance of the dataclass `cls` from a mapping; None stands for an empty one.

    `skip` are keys that somebody else reads. Raises DoclintError at the first unknown key, duplicate key, wrong type,
    missing value or `FieldError`.
    """
    node = node or yaml.MappingNode("tag:yaml.org,2002:map", [])
    values = given(cls, node, path, skip)
    missing = next(
        (
            name
            for name, field in fields(cls).items()
            if field.required and name not in values
        ),
        None,
    )
    if missing is not None:
        fail(f"found no `{missing}`, expected it here", node, path)
    return build(cls, values, node, path)


def given(
    cls: type[Any], node: yaml.Node, path: str, skip: Collection[str] = ()
) -> dict[str, Any]:
    """The decoded values of those fields of `cls` that the mapping has. Raises like
    `decode`."""
    known = fields(cls)
    values = {}
    for name, (key, value) in pairs(node, path).items():
        if name in skip:
            continue
        if name not in known:
            fail(
                f"unknown key `{name}`", key, path, did_you_mean(name, {*known, *skip})
            )
        # `key:` with nothing behind it is a key not given.
        if not (is_null(value) and not known[name].required):
            values[name] = read_as(known[name].type, value, path)
    return values


def build(cls: type[T], values: Mapping[str, Any], node: yaml.Node, path: str) -> T:
    """`cls(**values)`, its `FieldError` told at its place in `node`."""
    try:
        return cls(**values)
    except FieldError as fault:
        fail(fault.message, locate(node, *fault.keys), path, fault.hint)


_NAMED = expression(r"`(\w+)`:\s")


@dataclass(frozen=True)
class Field:
    """A field of a dataclass as the user may write it."""

    type: Any
    required: bool
    default: object
    doc: str | None


def fields(cls: type[Any]) -> dict[str, Field]:
    """The fields of a dataclass that a user may write, by key."""
    key: Any = cls  # a class is hashable, whatever its instances are
    return _fields(key)


@cache
def _fields(cls: Any) -> dict[str, Field]:
    types, docs = get_type_hints(cls), _docs(cls)
    result: dict[str, Field] = {}
    for field in dataclasses.fields(cls):
        if not field.init or field.metadata.get("hidden"):
            continue
        default = field.default
        if (
            default is dataclasses.MISSING
            and field.default_factory is not dataclasses.MISSING
        ):
            default = field.default_factory()
        required = default is dataclasses.MISSING
        result[field.name] = Field(
            types[field.name],
            required,
            default,
            field.metadata.get("doc") or docs.get(field.name),
        )
    return result


def _docs(cls: Any) -> dict[str, str]:
    """What the docstring of a dataclass tells of its fields: `` `name`: what it is.
    `other`: what that is. ``"""
    _, *parts = _NAMED.split(cls.__doc__ or "")
    return {
        name: " ".join(doc.split()).rstrip(".")
        for name, doc in zip(parts[::2], parts[1::2], strict=True)
    }


def read_as(kind: Any, node: yaml.Node, path: str) -> Any:
    """The value of a node as a type. Raises DoclintError."""
    expected = shape(kind)
    if not expected.accepts(node):
        fail(f"found {shown_node(node)}, expected {expected.words}", node, path)
    return expected.read(node, path)


@dataclass(frozen=True)
class Shape:
    """`accepts` tells by the kind of node alone; `read` may still raise DoclintError for what is in it."""

    words: str
    accepts: Callable[[yaml.Node], bool]
    read: Callable[[yaml.Node, str], Any]


@cache
def shape(kind: Any) -> Shape:
    """The shape of a type. Raises TypeError for one that cannot be written in YAML: a
    fault of ours."""
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
        return Shape(
            "`key: value` lines",
            _is_mapping,
            lambda node, path: decode(kind, node, path),
        )
    raise TypeError(f"no YAML for {kind}")


def _is_mapping(node: yaml.Node) -> bool:
    return isinstance(node, yaml.MappingNode)


def _is_text(node: yaml.Node) -> bool:
    return isinstance(node, yaml.ScalarNode) and node.tag in _TEXTS


def _tagged(*names: str) -> Callable[[yaml.Node], bool]:
    return lambda node: (
        isinstance(node, yaml.ScalarNode) and node.tag.removeprefix(_STANDARD) in names
    )


def _text(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def _construct(node: yaml.Node, path: str) -> Any:
    try:
        return yaml.constructor.SafeConstructor().construct_object(node)
    # Thousands of digits, which Python refuses; `!!int` without any.
    except (
        ValueError,
        LookupError,
    ):
        fail(f"found {shown_node(node)}, which cannot be read", node, path)


_SIMPLE: Mapping[Any, Shape] = {
    bool: Shape("true or false", _tagged("bool"), _construct),
    int: Shape("a whole number", _tagged("int"), _construct),
    float: Shape(
        "a number",
        _tagged("int", "float"),
        lambda node, path: float(_construct(node, path)),
    ),
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
            fail(
                f"found `{node.value}`, expected {words}",
                node,
                path,
                did_you_mean(name, values),
            )
        return values[name]

    return Shape(words, _is_text, read)


def _union(kinds: tuple[Any, ...]) -> Shape:
    shapes = [shape(kind) for kind in kinds]

    def read(node: yaml.Node, path: str) -> Any:
        return next(one for one in shapes if one.accepts(node)).read(node, path)

    names = [
        one.words
        for one, kind in zip(shapes, kinds, strict=True)
        if kind is not type(None)
    ]
    return Shape(
        listed(names), lambda node: any(one.accepts(node) for one in shapes), read
    )


def _many(item: Any, collect: Callable[[Any], Any]) -> Shape:
    """A list; a single value stands for a list of one."""
    one = shape(item)

    def read(node: yaml.Node, path: str) -> Any:
        nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
        return collect(read_as(item, each, path) for each in nodes)

    return Shape(
        f"a list (of {one.words})",
        lambda node: isinstance(node, yaml.SequenceNode) or one.accepts(node),
        read,
    )


def _mapping(item: Any) -> Shape:
    def read(node: yaml.Node, path: str) -> dict[str, Any]:
        return {
            name: read_as(item, value, path)
            for name, (_, value) in pairs(node, path).items()
        }

    return Shape("`key: value` lines", _is_mapping, read)
