"""How interface files are written: a module a format, found by the endings that it
reads."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Mapping
from functools import cache

from doclint.messages.formats.record import Fault, FileText, KeyPath, Reading

__all__ = ["Fault", "FileText", "KeyPath", "Reading", "reader", "readers"]

Read = Callable[[str], Reading]


@cache
def readers() -> Mapping[str, Read]:
    """The reader of each ending. A reader takes the text of a file, its line ends as
    written, and never raises for its sake."""
    by_ending: dict[str, Read] = {}
    for module in pkgutil.iter_modules(__path__):
        is_format = not module.name.startswith("_") and module.name != "record"
        if not is_format:
            continue
        record = importlib.import_module(f"{__name__}.{module.name}")
        for ending in record.SUFFIXES:
            by_ending[ending] = record.read
    return by_ending


def reader(path: str) -> Read | None:
    """The reader of a file by its name, or None."""
    return next(
        (read for suffix, read in readers().items() if path.lower().endswith(suffix)),
        None,
    )
