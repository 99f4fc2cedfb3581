"""Frozen dataclasses that are quick to define and to make.

The library's `dataclass(frozen=True)` compiles six methods for a class, of which one is
needed, and sets each field of each object through a function: of 350 classes that is a
third of a start, of half a million objects a fair part of a run. So nothing is frozen
when doclint runs. Type checkers take this one for the library's and refuse to set a
field; and in tests it is the library's, for they set `DOCLINT_FROZEN` in the
environment.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING or os.environ.get("DOCLINT_FROZEN"):
    from dataclasses import dataclass as dataclass
else:
    import dataclasses
    from collections.abc import Callable
    from operator import attrgetter
    from typing import Any

    def dataclass(
        given: type[Any] | None = None, /, *, frozen: bool = False, **more: Any
    ) -> Any:
        """What the library's `dataclass` makes of a class, but for the freezing."""
        if frozen and "order" not in more:
            return _unfrozen(**more)
        return dataclasses.dataclass(given, frozen=frozen, **more)

    def _unfrozen(
        slots: bool = False, eq: bool = True
    ) -> Callable[[type[Any]], type[Any]]:
        def make(given: type[Any]) -> type[Any]:
            made = dataclasses.dataclass(repr=False, eq=False, slots=slots)(given)
            _give(made, "__repr__", _repr)
            if eq:
                names = [
                    field.name for field in dataclasses.fields(made) if field.compare
                ]
                made._compared = staticmethod(attrgetter(*names) if names else _nothing)
                _give(made, "__eq__", _eq)
                _give(made, "__hash__", _hash)
            return made

        return make

    def _give(made: type[Any], name: str, method: Callable[..., Any]) -> None:
        """A method, where the class has none of its own. One that has `__eq__` alone is
        given no hash by Python."""
        if made.__dict__.get(name) is None:
            setattr(made, name, method)

    def _nothing(one: Any) -> tuple[()]:
        return ()

    def _eq(one: Any, other: Any) -> Any:
        return (
            one._compared(one) == one._compared(other)
            if other.__class__ is one.__class__
            else NotImplemented
        )

    def _hash(one: Any) -> int:
        return hash(one._compared(one))

    def _repr(one: Any) -> str:
        told = ", ".join(
            f"{each.name}={getattr(one, each.name)!r}"
            for each in dataclasses.fields(one)
            if each.repr
        )
        return f"{type(one).__qualname__}({told})"
