"""Eleventy: where pages stand, templates, data files and functions decide: only files
are followed."""

from __future__ import annotations

from doclint.expressions import expression
from doclint.site.record import Generator, Inclusion, Page, PageAddress, Setting
from doclint.site.shelf import Shelf

_MARKERS = ("eleventy.config.*", ".eleventy.*")
_FOLDER = expression(r"\bincludes\s*:\s*[\"'`]([^\"'`]+)[\"'`]")
_USUAL = "_includes"


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """Addresses are not told: what has one may be missed by nobody."""
    folders = tuple(_folders(shelf))
    where = Inclusion.BESIDE if folders else Inclusion.UNKNOWN
    return (Setting(wild=True, snippets=folders, inclusion=where),)


def _folders(shelf: Shelf) -> list[str]:
    """The folders that tags take files from: of the name that the configuration has for
    them, wherever its folder for pages (`dir.input`) is."""
    configs = (shelf.read(file) or "" for file in shelf.named(*_MARKERS))
    named = {name.strip("./") for text in configs for name in _FOLDER.findall(text)}
    names = named or {_USUAL}
    return sorted(
        folder
        for folder in shelf.folders
        if any(f"/{folder}".endswith(f"/{name}") for name in names)
    )


def locate(page: Page, setting: Setting) -> list[PageAddress]:
    """The key `permalink`, where it is written out; else none."""
    chosen = page.key("permalink")
    if chosen and "{" not in chosen.value and chosen.value.startswith("/"):
        return [PageAddress(chosen.value)]
    return []


GENERATOR = Generator(read, locate)
