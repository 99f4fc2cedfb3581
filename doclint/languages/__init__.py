"""Languages: a record each, one file a language."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache

from doclint.languages.record import Language

__all__ = ["Language", "all_languages", "language"]


@cache
def all_languages() -> dict[str, Language]:
    """Every language doclint knows, by code (`fr`, `pt-br`)."""
    found = {}
    for module in pkgutil.iter_modules(__path__):
        record = getattr(importlib.import_module(f"{__name__}.{module.name}"), "LANGUAGE", None)
        if isinstance(record, Language):
            found[record.code] = record
    return found


def language(code: str | None) -> Language | None:
    """The record for a code in any usual spelling (`pt_BR`, `fr-CA`, `zh-Hans`), or None."""
    if not code:
        return None
    wanted = code.replace("_", "-").lower()
    known = all_languages()
    return (
        known.get(wanted)
        or known.get(wanted.partition("-")[0])
        or next((record for name, record in known.items() if name.partition("-")[0] == wanted), None)
    )
