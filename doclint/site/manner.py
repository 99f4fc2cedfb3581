"""What the sites of a project change of their dialect, asked before any page is
read."""

from __future__ import annotations

from collections.abc import Callable

from doclint.dialects.manner import USUAL, DialectSettings
from doclint.site.record import generator, settings
from doclint.site.shelf import Shelf

# Generators whose configuration may say so.
_CONFIGURABLE = frozenset(
    {"docusaurus", "mkdocs", "hugo", "jekyll", "starlight", "vitepress", "vuepress"}
)


def manners(
    dialect: str, shelf: Callable[[], Shelf]
) -> tuple[tuple[str, DialectSettings], ...]:
    """The manners of the sites' folders, of the deepest first; nothing where all do as
    the dialect does.

    `shelf` is asked for only where the generator's configuration may tell.
    """
    if dialect not in _CONFIGURABLE:
        return ()
    sites = settings(shelf(), generator(dialect))
    by_folder = {
        home.folder: setting.manner for setting in sites for home in setting.homes
    }
    if all(each == USUAL for each in by_folder.values()):
        return ()
    return tuple(sorted(by_folder.items(), key=lambda pair: -len(pair[0])))


def manner_of(
    path: str, ways: tuple[tuple[str, DialectSettings], ...]
) -> DialectSettings:
    """The manner of a page: that of the deepest folder that holds it."""
    return next(
        (
            manner
            for folder, manner in ways
            if not folder or path.startswith(f"{folder}/")
        ),
        USUAL,
    )
