"""Where generators keep the words around their pages: a module a family, found and not
registered."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

from doclint.messages.record import Family


@cache
def all_families() -> Mapping[str, Family]:
    """Every family by its name: a module each."""
    families = {}
    for module in pkgutil.iter_modules(__path__):
        if not module.name.startswith("_"):
            family = importlib.import_module(f"{__name__}.{module.name}").FAMILY
            families[family.name] = family
    return families
