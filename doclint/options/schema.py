"""The JSON schema (draft 2020-12) of a dataclass that `decode` reads: what editors
complete and check with."""

from __future__ import annotations

import dataclasses
import inspect
import types
from collections.abc import Mapping
from enum import Enum
from typing import Any, Literal, Union, get_args, get_origin

from doclint.options.decoding import Field, fields
from doclint.options.nodes import Raw

_SIMPLE: Mapping[Any, dict[str, Any]] = {
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    str: {"type": "string"},
    type(None): {"type": "null"},
    Raw: {},
}


def schema(cls: type[Any]) -> dict[str, Any]:
    """The schema of a dataclass; descriptions come from its docstring and from its
    fields' `doc` metadata."""
    known = fields(cls)
    result: dict[str, Any] = {"type": "object", "additionalProperties": False}
    about = (inspect.getdoc(cls) or "").partition("\n\n")[0]
    # The docstring that dataclass makes up says nothing.
    if about and not about.startswith(f"{cls.__name__}("):
        result["description"] = " ".join(about.split())
    result["properties"] = {name: _property(field) for name, field in known.items()}
    required = [name for name, field in known.items() if field.required]
    return {**result, "required": required} if required else result


def _property(field: Field) -> dict[str, Any]:
    result = of_type(field.type)
    if field.doc:
        result = {"description": field.doc, **result}
    if isinstance(field.default, bool | int | float | str) and not isinstance(
        field.default, Enum
    ):
        result = {**result, "default": field.default}
    return result


def of_type(kind: Any) -> dict[str, Any]:
    """The schema of a type that `decode` knows."""
    origin, arguments = get_origin(kind), get_args(kind)
    if kind in _SIMPLE:
        return dict(_SIMPLE[kind])
    if origin in (Union, types.UnionType):
        several = [of_type(each) for each in arguments if each is not type(None)]
        return several[0] if len(several) == 1 else {"anyOf": several}
    if origin is Literal:
        return {"enum": list(arguments)}
    if isinstance(kind, type) and issubclass(kind, Enum):
        names = [member.name.lower() for member in kind]
        # YAML 1.1 editors take a bare `off` for false.
        return {"enum": [*names, False] if "off" in names else names}
    if origin in (tuple, frozenset):
        item = of_type(arguments[0])
        return {"anyOf": [{"type": "array", "items": item}, item]}
    if origin in (dict, Mapping):
        return {"type": "object", "additionalProperties": of_type(arguments[1])}
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return schema(kind)
    raise TypeError(f"no schema for {kind}")
