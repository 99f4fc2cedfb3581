"""Meanings: a file a language, found by its name."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from doclint.languages.meaning.record import Meaning

__all__ = ["Meaning", "all_meanings", "meaning"]


@cache
def all_meanings() -> dict[str, Meaning]:
    """Every language whose meanings are known, by code without region (`fr`, `pt`)."""
    records = {}
    for module in pkgutil.iter_modules(__path__):
        record = getattr(importlib.import_module(f"{__name__}.{module.name}"), "MEANING", None)
        if isinstance(record, Meaning):
            records[record.code] = record
    return records


def meaning(code: str | None) -> Meaning | None:
    """The record for a language's code in any spelling (`pt_BR`, `zh-Hans`), or None."""
    return all_meanings().get(code.replace("_", "-").lower().partition("-")[0]) if code else None
