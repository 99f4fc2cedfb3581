"""Files as they lie: GitHub and everything that shows Markdown in its folders."""

from __future__ import annotations

from doclint.site.record import Generator, Page, PageAddress, Setting
from doclint.site.shelf import Shelf


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """No configuration: links are paths of files, and `/` is the root of the
    repository."""
    return (Setting(rooted=True),)


def locate(page: Page, setting: Setting) -> list[PageAddress]:
    """No addresses beside the file's own path."""
    return []


GENERATOR = Generator(read, locate)
