"""Telling the site generator from the files that lie about."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from doclint.dialects import all_dialects, homes
from doclint.files import Gate, repository_top
from doclint.site.paths import is_of_host

GENERIC = "generic"
# Where a repository keeps its site when that is not its root.
_SITE_FOLDERS = ("docs", "doc", "website", "site", "documentation", "www")
# A site of its own lies no deeper than so many folders down, and no more than so many
# folders are looked at.
_DEEPEST, _MOST = 3, 200
# So many characters of a file are looked at for a generator's own words.
_BEGINNING = 4000


def detect_site(root: Path) -> str:
    """The dialect whose marker files lie in `root`, in a usual folder for a site below,
    or above up to git's root.

    The nearest folder with a marker decides, and in it the dialect with most of them;
    `generic` when there is none.
    """
    return _detected(root)[0]


def told_by(root: Path) -> str | None:
    """The marker file that tells the dialect, as a path from `root`; None where there
    is none."""
    return _detected(root)[1]


@lru_cache(maxsize=64)
def _detected(root: Path) -> tuple[str, str | None]:
    for folder in _places(root):
        kind, marker = _of_folder(folder)
        if marker is not None:
            return kind, Path(os.path.relpath(folder / marker, root)).as_posix()
    return GENERIC, None


def _of_folder(folder: Path) -> tuple[str, str | None]:
    """The dialect that has most markers in a folder, and the first of them; `generic`
    where there is none."""
    signs = {
        name: _signs(folder, record.markers) for name, record in all_dialects().items()
    }
    best = max(signs, key=lambda name: (len(signs[name]), _is_certain(signs[name])))
    return (best, _first(signs[best][0])) if signs[best] else (GENERIC, None)


def _is_certain(markers: Iterable[str]) -> bool:
    """Whether one of some markers is a configuration: a page (`LANGS.md`) may be left of
    the generator that a site had before."""
    return not all(marker.endswith(".md") for marker in markers)


def _signs(folder: Path, markers: Iterable[str]) -> list[str]:
    """Those markers that lie in a folder."""
    return [
        marker
        for marker in markers
        if all(_lies(folder, part) for part in marker.split("+"))
    ]


def lies_at_root(root: Path, marker: str) -> bool:
    """Whether the files of a marker lie in a folder."""
    return bool(_signs(root, (marker,)))


def _lies(folder: Path, part: str) -> bool:
    """Whether a file or folder of a name is there; of `name~words`, whether the file's
    beginning has the words."""
    name, _, words = part.partition("~")
    if not words or not (folder / name).exists():
        return (folder / name).exists()
    try:
        return words in Gate.of_site(folder).file(name)[:_BEGINNING].decode(
            "utf-8", "replace"
        )
    except OSError:
        return False


def sites_below(root: Path, names: Iterable[str]) -> dict[str, str]:
    """The dialects of folders below `root` that have marker files of their own, by
    folder; `names` are its files.

    Files alone count, and no deeper than `_DEEPEST` folders down.
    """
    files = {
        _first(marker)
        for record in all_dialects().values()
        for marker in record.markers
    }
    folders = {
        _holder(name) or name.rpartition("/")[0]
        for name in names
        if (_last(name) in files or _holder(name)) and not is_of_host(name)
    }
    near = sorted(
        folder for folder in folders if folder and folder.count("/") < _DEEPEST
    )
    kinds = {folder: _of_folder(root / folder)[0] for folder in near[:_MOST]}
    return {folder: kind for folder, kind in kinds.items() if kind != GENERIC}


def _last(name: str) -> str:
    return name.rpartition("/")[2]


def _holder(name: str) -> str:
    """The folder whose hidden one for a site holds a file, if any."""
    return next(
        (name.partition(f"/{home}/")[0] for home in homes() if f"/{home}/" in name), ""
    )


def _first(marker: str) -> str:
    return marker.partition("+")[0].partition("~")[0]


def _places(root: Path) -> Iterator[Path]:
    yield root
    sites = [root / name for name in _SITE_FOLDERS if (root / name).is_dir()]
    yield from sites
    for site in sites:  # a folder a language: docs/en/mkdocs.yml
        yield from sorted(each for each in site.iterdir() if each.is_dir())
    yield from above(root)


def above(folder: Path) -> Iterator[Path]:
    """The folders above, up to git's root; none when `folder` is it, or is in no
    repository."""
    here = folder.resolve()
    top = repository_top(here) or here
    return (folder for folder in here.parents if folder == top or top in folder.parents)
