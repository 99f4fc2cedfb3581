"""What the navigation of a MkDocs site names: `nav`, and the files of awesome-pages and
awesome-nav in its folders."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.site.literal import scalars
from doclint.site.mkdocs.options import Options
from doclint.site.mkdocs.places import values
from doclint.site.paths import folder_of, join, names_file, without_steps
from doclint.site.shelf import Shelf
from doclint.website import Mention

# The files of each plug-in, and their keys that list pages.
_FOLDERS = {
    "awesome-pages": (".pages", ("nav", "arrange")),
    "awesome-nav": (".nav.yml", ("nav",)),
}


def navigation(
    file: str, docs: str, config: Options, shelf: Shelf
) -> Iterator[Mention]:
    """Every page that is named, with its place. Languages in folders share the names of
    the first one's."""
    top = _top(docs, config)
    for target, span in values(file, shelf, "nav"):
        if _names_page(target):
            yield Mention(file, target, span, at=_place(target.lstrip("/"), top, docs))
    for name, (last, keys) in _FOLDERS.items():
        options = config.plugin(name)
        if options is not None:
            for path in _called(str(options.get("filename") or last), docs, shelf):
                yield from _of_folder(path, keys, shelf)


def _top(docs: str, config: Options) -> str:
    """The folder that `nav` starts from: static-i18n puts each language in one, and
    means that of the default."""
    plugin = config.plugin("i18n") or {}
    languages = plugin.get("languages")
    if plugin.get("docs_structure") != "folder" or not isinstance(languages, list):
        return docs
    default = next(
        (
            one.get("locale")
            for one in languages
            if isinstance(one, dict) and one.get("default")
        ),
        None,
    )
    return f"{docs}/{default}" if default else docs


def _place(target: str, top: str, docs: str) -> str:
    """Where a name leads: static-i18n takes one below the folder of the default
    language, too."""
    name = top.rpartition("/")[2]
    return without_steps(
        join(docs if top != docs and target.startswith(f"{name}/") else top, target)
    )


def _called(last: str, docs: str, shelf: Shelf) -> list[str]:
    """The files of a name below the pages' folder."""
    return sorted(
        each
        for each in shelf.names
        if each.rpartition("/")[2] == last and each.startswith(f"{docs}/")
    )


def _of_folder(path: str, keys: tuple[str, ...], shelf: Shelf) -> Iterator[Mention]:
    for target, span in scalars(shelf.read(path) or "", *keys):
        if _names_page(target):
            yield Mention(
                path, target, span, at=without_steps(join(folder_of(path), target))
            )


def _names_page(target: str) -> bool:
    return (
        names_file(target)
        and "://" not in target
        and not any(mark in target for mark in "*?[{$")
    )
