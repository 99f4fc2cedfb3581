"""Obsidian: links lead to files as they lie, or to a note by its name wherever that
is."""

from __future__ import annotations

from doclint.site.record import Generator, Page, PageAddress, Setting
from doclint.site.shelf import Shelf


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """Links are paths of files, and `/` is the top of the vault."""
    return (Setting(rooted=True, wild=True),)


def locate(page: Page, setting: Setting) -> list[PageAddress]:
    """No addresses beside the file's own path."""
    return []


GENERATOR = Generator(read, locate)
