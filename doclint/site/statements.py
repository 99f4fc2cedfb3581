"""What the sites of a project say of their languages."""

from __future__ import annotations

from doclint.site.record import Statement, generator
from doclint.site.shelf import Shelf


def statements(dialect: str, shelf: Shelf) -> tuple[Statement, ...]:
    """What each site of a generator says; nothing where none says anything."""
    return tuple(setting.statement for setting in generator(dialect).read(shelf) if setting.statement)
