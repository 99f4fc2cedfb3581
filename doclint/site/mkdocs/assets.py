"""The files that a MkDocs configuration puts into every page: styles, scripts, the
theme's logo and icon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from doclint.expressions import expression
from doclint.site.mkdocs.options import Options
from doclint.site.mkdocs.places import values
from doclint.site.paths import folder_of, join
from doclint.site.shelf import Shelf
from doclint.website import Mention

_FILE = expression(
    r"(?!\w+:|//)[^\s{}$*]+\.(?:css|m?js|svg|png|jpe?g|gif|ico|webp)(?:[?#]\S*)?",
    re.IGNORECASE,
)
_KEYS = (("extra_css",), ("extra_javascript",), ("theme", "logo"), ("theme", "favicon"))
# Themes that bring no pictures but these; of others nobody knows what they bring.
_THEMES = frozenset({"material", "mkdocs", "readthedocs"})
_BROUGHT = frozenset({"assets/images/favicon.png", "img/favicon.ico"})


def assets(file: str, config: Options, shelf: Shelf) -> Iterator[Mention]:
    """Each file that is named, below the folder of the pages; not what the theme
    brings, or one of the site's own."""
    if config.values.get("hooks"):  # they may make any file
        return
    theme = _theme(config)
    top = None
    if theme.folder is not None:
        top = join(folder_of(file), theme.folder.strip("/"))
    for path in _KEYS:
        is_of_other_theme = path[0] == "theme" and theme.name not in _THEMES
        if is_of_other_theme:
            continue
        for target, span in values(file, shelf, *path):
            if target in _BROUGHT or not _FILE.fullmatch(target):
                continue
            plain = target.partition("?")[0]
            is_added = top is not None and shelf.has(join(top, plain))
            if not is_added:
                yield Mention(file, target, span)


class _Theme(NamedTuple):
    """The theme of a site: its name, and the folder of what the site adds to it."""

    name: object
    folder: str | None


def _theme(config: Options) -> _Theme:
    """What the configuration says of the theme."""
    theme = config.values.get("theme")
    if not isinstance(theme, dict):
        return _Theme(theme, None)
    folder = theme.get("custom_dir")
    return _Theme(
        theme.get("name", "material"), folder if isinstance(folder, str) else None
    )
