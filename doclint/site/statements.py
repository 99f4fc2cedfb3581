"""What the sites of a project say of their languages."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from doclint.site.record import Statement, generator, settings
from doclint.site.shelf import Shelf


def statements(dialect: str, shelf: Shelf) -> tuple[Statement, ...]:
    """What each site of a generator says; nothing where none says anything."""
    return tuple(
        setting.statement
        for setting in settings(shelf, generator(dialect))
        if setting.statement
    )


def home_folders(
    dialect: str, shelf: Shelf, within: Collection[str] | None
) -> Iterator[str]:
    """The folders that sites of a generator take their pages from, of all whose
    configuration is read, or of those that lie in one of the folders `within`."""
    for setting in settings(shelf, generator(dialect)):
        is_asked_for = within is None or setting.folder in within
        if setting.file and is_asked_for:
            for home in setting.homes:
                yield home.folder


def left_aside(dialect: str, shelf: Shelf) -> Iterator[str]:
    """The files and folders that sites of a generator do not take for theirs."""
    for setting in settings(shelf, generator(dialect)):
        yield from setting.aside
