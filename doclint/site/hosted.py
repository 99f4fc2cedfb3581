"""What lies at the top of a repository and is no page of its site: files that its host
shows, and hidden folders of tools."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.site.paths import folder_of
from doclint.site.shelf import Shelf

_NAMES = frozenset(
    {
        "changelog",
        "code_of_conduct",
        "contributing",
        "license",
        "readme",
        "security",
        "support",
    }
)


def hosted(shelf: Shelf, folder: str) -> Iterator[str]:
    """The files of the repository and of the folder that a site lies in, and the hidden
    folders there; files of MDX are a site's own."""
    tops = {folder, ""}
    yield from sorted(
        each
        for each in shelf.folders
        if folder_of(each) in tops and each.rpartition("/")[2].startswith(".")
    )
    for name in sorted(shelf.names):
        stem, _, ending = name.rpartition("/")[2].partition(".")
        shown = ending.lower() == "md" and stem.lower() in _NAMES
        if shown and folder_of(name) in tops:
            yield name
