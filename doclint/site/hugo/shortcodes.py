"""The shortcodes that pages of a Hugo site may use: its own templates, those of its
themes, and Hugo's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from doclint.dialects.manner import DialectSettings
from doclint.expressions import expression
from doclint.languages.record import words
from doclint.site.hugo.options import texts
from doclint.site.paths import join
from doclint.site.shelf import Shelf
from doclint.site.tables import DataTable, table

# Those that some release of Hugo brings.
_EMBEDDED = words("""
    comment details figure gist highlight instagram instagram_simple param qr ref relref speakerdeck tweet twitter
    twitter_simple vimeo vimeo_simple x x_simple youtube
""")
_FOLDERS = ("shortcodes", "_shortcodes")
# A template that asks for what stands between the marks.
_INNER = expression(r"\{\{(?!-?\s*/\*)[^}]*\.Inner(?:Deindent)?\b")


def with_shortcodes(
    settings: DialectSettings, config: DataTable, folder: str, shelf: Shelf
) -> DialectSettings:
    """What a site's manner is, with the shortcodes that its pages may use; they are not
    told where a theme, or a module, that brings some is not at hand."""
    themes = [join(folder, f"themes/{name}") for name in texts(config.get("theme"))]
    layouts = join(folder, str(config.get("layoutdir") or "layouts"))
    tops = [layouts, *(f"{theme}/layouts" for theme in themes)]
    if table(config, "module") or any(top not in shelf.folders for top in tops):
        return settings
    templates = {
        name: path for top in reversed(tops) for name, path in _templates(top, shelf)
    }
    paired = (
        name
        for name, path in templates.items()
        if _INNER.search(shelf.read(path) or "")
    )
    return replace(
        settings,
        shortcodes=tuple(sorted(_EMBEDDED | templates.keys())),
        paired=tuple(sorted(paired)),
    )


def _templates(top: str, shelf: Shelf) -> Iterator[tuple[str, str]]:
    """The shortcodes below a folder of templates: what pages call them, and their
    files."""
    for path in sorted(shelf.names):
        for folder in _FOLDERS:
            start = f"{top}/{folder}/"
            if path.startswith(start):
                inside = PurePosixPath(path[len(start) :])
                stem = inside.name.partition(".")[0]
                if stem:
                    yield inside.with_name(stem).as_posix(), path
