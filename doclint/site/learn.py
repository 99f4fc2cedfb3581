"""Microsoft Learn: links lead to files as they lie; `~/` is the folder of the sources."""

from __future__ import annotations

from doclint.site.record import Generator, Page, Place, Setting
from doclint.site.shelf import Shelf


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """Links are paths of files; addresses from the top are those of the whole portal, of which this is a part."""
    return (Setting(rooted=True),)


def locate(page: Page, setting: Setting) -> list[Place]:
    """No addresses beside the file's own path."""
    return []


GENERATOR = Generator(read, locate)
