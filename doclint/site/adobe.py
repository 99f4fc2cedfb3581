"""Adobe Experience League: links lead to files as they lie."""

from __future__ import annotations

from doclint.site.record import Generator, Page, Place, Setting
from doclint.site.shelf import Shelf


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """Links are paths of files; `/` is the folder of the sources, which is not told."""
    return (Setting(rooted=True),)


def locate(page: Page, setting: Setting) -> list[Place]:
    """No addresses beside the file's own path."""
    return []


GENERATOR = Generator(read, locate)
