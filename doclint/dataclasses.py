"""Frozen dataclasses that are quick to define and to make: msgspec's structs.

The library's `dataclass(frozen=True)` compiles six methods for a class, and sets each
field of each object through a function: of 400 classes that is a third of a start, of
half a million objects a fair part of a run. A struct has all that in C, and is written
to the cache and read from it as an array. Type checkers take `dataclass` for the
library's, and the library's `fields`, `replace` and `asdict` know what it makes; the
`replace` of this module does the same in C, twenty times as fast.

Of the library's `field` it takes `default`, `default_factory` and `metadata`. What is
found out about an object and no part of it is a `cached_property`; `slots` classes have
no place for one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
    from dataclasses import replace as replace
else:
    import dataclasses
    import inspect
    from collections.abc import Iterator, Mapping
    from typing import Any

    from msgspec import NODEFAULT, Struct
    from msgspec import field as struct_field
    from msgspec.structs import replace as replace

    _FIELDS = "__dataclass_fields__"
    # What a class has because it is one, and what a struct has because it is one.
    _MADE = {"__dict__", "__weakref__", "__slots__", "__match_args__"}

    def dataclass(
        given: type[Any] | None = None,
        /,
        *,
        frozen: bool = False,
        slots: bool = False,
        eq: bool = True,
        order: bool = False,
        kw_only: bool = False,
    ) -> Any:
        """A struct with the fields of a class, and all else that it has."""

        def make(given: type[Any]) -> type[Any]:
            defaults = dict(_defaults(given))
            names = _names(given)
            kept = {
                name: value
                for name, value in given.__dict__.items()
                if not (name in names or name in _MADE or name.startswith("__struct_"))
            }
            return type(Struct)(
                given.__name__,
                _bases(given),
                {**kept, **_of_struct(defaults), _FIELDS: _Fields(names, defaults)},
                frozen=frozen,
                eq=eq,
                order=order,
                kw_only=kw_only,
                dict=not slots,
                weakref=not slots,
                array_like=True,
            )

        return make if given is None else make(given)

    def _names(given: type[Any]) -> Mapping[str, Any]:
        """The class's own fields with their types; nothing here is a class variable."""
        return inspect.get_annotations(given)

    def _bases(given: type[Any]) -> tuple[type[Any], ...]:
        rest = tuple(base for base in given.__bases__ if base is not object)
        return rest if isinstance(given, type(Struct)) else (Struct, *rest)

    def _defaults(given: type[Any]) -> Iterator[tuple[str, Any]]:
        """The defaults of the class's own fields, as written. A class whose base is a
        struct is one already, which keeps them by their order."""
        names = _names(given)
        if isinstance(given, type(Struct)):
            known, values = given.__struct_fields__, given.__struct_defaults__
            written = zip(known[len(known) - len(values) :], values, strict=True)
        else:
            written = given.__dict__.items()
        return (
            (name, value)
            for name, value in written
            if name in names and value is not NODEFAULT
        )

    def _of_struct(defaults: Mapping[str, Any]) -> Mapping[str, Any]:
        """Defaults as structs have them."""
        return {
            name: _of_field(value) if isinstance(value, dataclasses.Field) else value
            for name, value in defaults.items()
        }

    def _of_field(field: dataclasses.Field[Any]) -> Any:
        if not (field.init and field.compare in (None, True)):
            raise TypeError("a struct sets and compares all of its fields")
        options = {
            name: value
            for name in ("default", "default_factory")
            if (value := getattr(field, name)) is not dataclasses.MISSING
        }
        return struct_field(**options)

    class _Fields:
        """What the library's functions ask of a dataclass, made when one of them
        asks."""

        def __init__(self, types: Mapping[str, Any], defaults: Mapping[str, Any]):
            self._own = {"__annotations__": types, **defaults}
            self._made: dict[str, dataclasses.Field[Any]] | None = None

        def __set_name__(self, owner: type[Any], name: str) -> None:
            self._owner = owner

        def __get__(self, one: object, kind: type[Any]) -> Mapping[str, Any]:
            if self._made is None:
                self._made = {}
                for base in self._owner.__bases__:
                    self._made |= getattr(base, _FIELDS, {})
                # Without words of its own the library would parse its signature.
                members = {"__doc__": self._owner.__name__, **self._own}
                alike = dataclasses.dataclass(init=False, repr=False, eq=False)(
                    type(self._owner.__name__, (), members)
                )
                self._made |= getattr(alike, _FIELDS)
            return self._made
