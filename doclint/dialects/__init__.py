"""Dialects: a site generator's Markdown, a record each, one file a dialect."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from doclint.dialects.record import Dialect
from doclint.plugins import GENERATORS, plugins

__all__ = ["Dialect", "all_dialects", "dialect", "homes"]


@cache
def all_dialects() -> dict[str, Dialect]:
    """Every dialect doclint knows, by name."""
    records = {}
    for module in pkgutil.iter_modules(__path__):
        record = getattr(
            importlib.import_module(f"{__name__}.{module.name}"), "DIALECT", None
        )
        if isinstance(record, Dialect):
            records[record.name] = record
    for plugin in plugins(GENERATORS):
        record = getattr(plugin.load(), "DIALECT", None)
        if not isinstance(record, Dialect) or record.name != plugin.name:
            raise plugin.fault("has no DIALECT of its name")
        if record.name in records:
            raise plugin.fault("is a generator that is there already")
        records[record.name] = record
    return records


def dialect(name: str) -> Dialect:
    """The record of a name that configuration has checked. Raises KeyError for an
    unknown one."""
    return all_dialects()[name]


@cache
def homes() -> frozenset[str]:
    """The names of hidden folders that are a part of a site."""
    return frozenset(record.home for record in all_dialects().values() if record.home)
