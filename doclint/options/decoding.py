"""Nodes of a YAML tree to frozen dataclasses.

The dataclass is the description: its fields are the known keys, their types what is expected, their defaults what
may be left out. A field with the metadata `hidden` cannot be written by a user. YAML 1.1's surprises (`no`, `off`,
`1:30`) do not reach anyone: where a text or a name is expected, the text as written counts.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NoReturn, TypeVar, get_type_hints

import yaml

from doclint.errors import DoclintError
from doclint.options.words import did_you_mean

T = TypeVar("T")
Pairs = dict[str, tuple[yaml.Node, yaml.Node]]


class FieldError(Exception):
    """Raised by a dataclass's `__post_init__` when a value of the right type is wrong: becomes a DoclintError there.

    `keys` lead from the dataclass to the value (`"packs", 1`).
    """

    def __init__(self, message: str, *keys: str | int, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.keys = keys
        self.hint = hint


@dataclass(frozen=True, eq=False)
class Raw:
    """A value left undecoded, for what can only be decoded once more is known. Not for keeping: it holds the tree."""

    node: yaml.Node
    path: str


def decode(cls: type[T], node: yaml.Node | None, path: str, skip: Collection[str] = ()) -> T:
    """An instance of the dataclass `cls` from a mapping; None stands for an empty one.

    `skip` are keys that somebody else reads. Raises DoclintError at the first unknown key, duplicate key, wrong type,
    missing value or `FieldError`.
    """
    node = node or yaml.MappingNode("tag:yaml.org,2002:map", [])
    values = given(cls, node, path, skip)
    missing = next((name for name, field in fields(cls).items() if field.required and name not in values), None)
    if missing is not None:
        fail(f"found no `{missing}`, expected it here", node, path)
    return build(cls, values, node, path)


def given(cls: type[Any], node: yaml.Node, path: str, skip: Collection[str] = ()) -> dict[str, Any]:
    """The decoded values of those fields of `cls` that the mapping has. Raises like `decode`."""
    known = fields(cls)
    values = {}
    for name, (key, value) in pairs(node, path).items():
        if name in skip:
            continue
        if name not in known:
            fail(f"unknown key `{name}`", key, path, did_you_mean(name, {*known, *skip}))
        if not (is_null(value) and not known[name].required):  # `key:` with nothing behind it is a key not given
            values[name] = read_as(known[name].type, value, path)
    return values


def build(cls: type[T], values: Mapping[str, Any], node: yaml.Node, path: str) -> T:
    """`cls(**values)`, its `FieldError` told at its place in `node`."""
    try:
        return cls(**values)
    except FieldError as fault:
        fail(fault.message, locate(node, *fault.keys), path, fault.hint)


def fail(message: str, node: yaml.Node, path: str, hint: str | None = None) -> NoReturn:
    """Raise DoclintError at a node."""
    mark = node.start_mark
    raise DoclintError(message, path, mark.line + 1 if mark else None, mark.column + 1 if mark else None, hint)


def locate(node: yaml.Node, *keys: str | int) -> yaml.Node:
    """The value that `keys` lead to, or the last one on the way that is there."""
    for key in keys:
        if isinstance(node, yaml.MappingNode):
            node = next((value for name, value in node.value if name.value == key), node)
        elif isinstance(node, yaml.SequenceNode) and isinstance(key, int) and key < len(node.value):
            node = node.value[key]
    return node


def pairs(node: yaml.Node, path: str) -> Pairs:
    """Key and value nodes of a mapping, by key. Raises DoclintError for what is none, and for a key met twice."""
    if not isinstance(node, yaml.MappingNode):
        fail(f"found {found(node)}, expected `key: value` lines", node, path)
    result: Pairs = {}
    for key, value in node.value:
        if not isinstance(key, yaml.ScalarNode):
            fail(f"found {found(key)} as a key, expected a text", key, path)
        if key.value in result:
            first = result[key.value][0].start_mark
            fail(f"found the key `{key.value}` twice, first on line {first.line + 1}", key, path)
        result[key.value] = (key, value)
    return result


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
    types = get_type_hints(cls)
    result: dict[str, Field] = {}
    for field in dataclasses.fields(cls):
        if not field.init or field.metadata.get("hidden"):
            continue
        default = field.default
        if default is dataclasses.MISSING and field.default_factory is not dataclasses.MISSING:
            default = field.default_factory()
        required = default is dataclasses.MISSING
        result[field.name] = Field(types[field.name], required, default, field.metadata.get("doc"))
    return result


def read_as(kind: Any, node: yaml.Node, path: str) -> Any:
    """The value of a node as a type. Raises DoclintError."""
    from doclint.options.shapes import shape  # the two call each other: a mapping's values may be dataclasses

    expected = shape(kind)
    if not expected.accepts(node):
        fail(f"found {found(node)}, expected {expected.words}", node, path)
    return expected.read(node, path)


def is_null(node: yaml.Node) -> bool:
    """Whether a value is left empty (or written `null`, `~`)."""
    return isinstance(node, yaml.ScalarNode) and node.tag == "tag:yaml.org,2002:null"


def found(node: yaml.Node) -> str:
    """What stands at a node, in words for a message."""
    if isinstance(node, yaml.SequenceNode):
        return "a list"
    if isinstance(node, yaml.MappingNode):
        return "`key: value` lines" if not node.flow_style else "a mapping"
    if is_null(node):
        return "nothing"
    text = node.value if len(node.value) <= 40 else node.value[:39] + "…"
    kind = {"int": "the number ", "float": "the number ", "str": "the text "}.get(node.tag.rpartition(":")[2], "")
    return f"{kind}`{text}`"


def listed(words: Iterable[str]) -> str:
    """`a, b or c`."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last
