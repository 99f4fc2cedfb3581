"""How the sites of a project have the ids of their headings made, asked before any page is read."""

from __future__ import annotations

import importlib
from collections.abc import Callable

from doclint.dialects.ids import USUAL, HeadingIds
from doclint.site.record import Generator
from doclint.site.shelf import Shelf

# Generators whose configuration may say so.
_CONFIGURABLE = frozenset({"mkdocs", "hugo", "jekyll"})


def heading_ids(dialect: str, shelf: Callable[[], Shelf]) -> tuple[tuple[str, HeadingIds], ...]:
    """The ways of the sites' folders, of the deepest first; nothing where all do as the dialect does.

    `shelf` is asked for only where the generator's configuration may tell.
    """
    if dialect not in _CONFIGURABLE:
        return ()
    record = importlib.import_module(f"doclint.site.{dialect}").GENERATOR
    assert isinstance(record, Generator)  # noqa: S101  # each dialect has one
    found = {home.folder: setting.ids for setting in record.read(shelf()) for home in setting.homes}
    if all(ids == USUAL for ids in found.values()):
        return ()
    return tuple(sorted(found.items(), key=lambda pair: -len(pair[0])))


def ids_of(path: str, ways: tuple[tuple[str, HeadingIds], ...]) -> HeadingIds:
    """The way of a page: that of the deepest folder that holds it."""
    return next((ids for folder, ids in ways if not folder or path.startswith(f"{folder}/")), USUAL)
