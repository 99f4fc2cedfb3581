"""The files that a MkDocs configuration puts into every page: styles, scripts, the
theme's logo and icon."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
    theme = config.values.get("theme")
    own = theme.get("custom_dir") if isinstance(theme, dict) else None
    name = theme.get("name", "material") if isinstance(theme, dict) else theme
    top = join(folder_of(file), own.strip("/")) if isinstance(own, str) else None
    if config.values.get("hooks"):  # they may make any file
        return
    for path in _KEYS:
        for target, span in (
            values(file, shelf, *path) if path[0] != "theme" or name in _THEMES else ()
        ):
            brought = target in _BROUGHT or (
                top is not None and shelf.has(join(top, target.partition("?")[0]))
            )
            if _FILE.fullmatch(target) and not brought:
                yield Mention(file, target, span)
