"""Kinds of pack entries: a file each, found and not registered."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

from doclint.packs.record import Kind


@cache
def all_kinds() -> Mapping[str, Kind]:
    """Every kind by the name that packs call it."""
    modules = (
        importlib.import_module(f"{__name__}.{module.name}")
        for module in pkgutil.iter_modules(__path__)
    )
    return {module.KIND.name: module.KIND for module in modules}
