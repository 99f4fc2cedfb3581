"""What the navigation of a MkDocs site names: `nav`, and the files of awesome-pages and awesome-nav in its folders."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.site.literal import scalars
from doclint.site.mkdocs.options import Options
from doclint.site.mkdocs.places import values
from doclint.site.paths import folder_of, join, names_file, settled
from doclint.site.shelf import Shelf
from doclint.website import Mention

# The files of each plug-in, and their keys that list pages.
_FOLDERS = {"awesome-pages": (".pages", ("nav", "arrange")), "awesome-nav": (".nav.yml", ("nav",))}


def navigation(file: str, docs: str, told: Options, shelf: Shelf) -> Iterator[Mention]:
    """Every page that is named, with its place. Languages in folders share the names of the first one's."""
    plugin = told.plugin("i18n") or {}
    top = docs
    if plugin.get("docs_structure") == "folder":
        each = plugin.get("languages")
        default = [one.get("locale") for one in each or () if isinstance(one, dict) and one.get("default")]
        top = f"{docs}/{default[0]}" if isinstance(each, list) and default else docs
    for target, span in values(file, shelf, "nav"):
        if _names_page(target):
            yield Mention(file, target, span, at=settled(join(top, target.lstrip("/"))))
    for name, (last, keys) in _FOLDERS.items():
        if told.plugin(name) is None:
            continue
        options = told.plugin(name) or {}
        last = str(options.get("filename") or last)
        for path in sorted(each for each in shelf.names if each.rpartition("/")[2] == last):
            if path.startswith(f"{docs}/"):
                yield from _of_folder(path, keys, shelf)


def _of_folder(path: str, keys: tuple[str, ...], shelf: Shelf) -> Iterator[Mention]:
    for target, span in scalars(shelf.read(path) or "", *keys):
        if _names_page(target):
            yield Mention(path, target, span, at=settled(join(folder_of(path), target)))


def _names_page(target: str) -> bool:
    return names_file(target) and "://" not in target and not any(mark in target for mark in "*?[{$")
