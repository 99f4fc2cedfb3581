"""Formats of glossary files: a module each, found by suffix and content, not
registered.

A module has `NAME`, `fits(suffix, text)` and `read(text, path, wishes)`, which gives a
Glossary and raises nothing for what is wrong in the file: that is among its faults.
"""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from typing import Protocol

from doclint.glossary.building import GlossaryWishes
from doclint.glossary.record import Glossary
from doclint.plugins import GLOSSARY_FORMATS, plugins


class Format(Protocol):
    """What a module of this folder has."""

    NAME: str

    def fits(self, suffix: str, text: str) -> bool:
        """Whether a file is of this format."""
        ...

    def read(self, text: str, path: str, wishes: GlossaryWishes) -> Glossary:
        """Its entries and faults."""
        ...


@cache
def all_formats() -> dict[str, Format]:
    """Every format that can be read, by name."""
    modules = (
        importlib.import_module(f"{__name__}.{module.name}")
        for module in pkgutil.iter_modules(__path__)
    )
    formats: dict[str, Format] = {module.NAME: module for module in modules}
    for plugin in plugins(GLOSSARY_FORMATS):
        form = plugin.load()
        if not all(hasattr(form, name) for name in ("NAME", "fits", "read")):
            raise plugin.fault("has not all of NAME, fits and read")
        if form.NAME in formats:
            raise plugin.fault(f"is a format that is there already ({form.NAME})")
        formats[form.NAME] = form
    return formats
