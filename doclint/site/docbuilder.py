"""Hugging Face's doc-builder: a page stands at its path without an ending, below a top
that what publishes it decides."""

from __future__ import annotations

from doclint.site.record import Generator, Page, PageAddress, Setting
from doclint.site.shelf import Shelf


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """No configuration that tells of addresses: what has one may be missed by nobody."""
    return (Setting(wild=True),)


def locate(page: Page, setting: Setting) -> list[PageAddress]:
    """The path."""
    return [PageAddress(f"/{page.name}")]


GENERATOR = Generator(read, locate)
