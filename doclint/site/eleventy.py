"""Eleventy: where pages stand, templates, data files and functions decide: only files
are followed."""

from __future__ import annotations

from doclint.site.record import Generator, Page, Place, Setting
from doclint.site.shelf import Shelf


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """Addresses are not told: what has one may be missed by nobody."""
    return (Setting(wild=True),)


def locate(page: Page, setting: Setting) -> list[Place]:
    """The key `permalink`, where it is written out; else none."""
    chosen = page.key("permalink")
    if chosen and "{" not in chosen.value and chosen.value.startswith("/"):
        return [Place(chosen.value)]
    return []


GENERATOR = Generator(read, locate)
