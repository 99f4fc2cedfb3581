"""The table of faults, a module a subject: `ROWS` of each."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from ..record import Row


def rows() -> Iterator[Row]:
    """All of them."""
    for module in iter_modules(__path__):
        yield from import_module(f"{__name__}.{module.name}").ROWS
