"""Where a path really leads: links are resolved, and what they lead to is held against the folders that are allowed."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

# What git keeps of a repository: its configuration holds credentials, and its hooks are run.
_OF_GIT = ".git"


def real(path: Path | str) -> str:
    """A path with all links in it resolved, as far as it exists. Raises OSError for links that lead in a circle."""
    return os.path.realpath(path, strict=False)


def is_inside(place: str, folders: Iterable[str]) -> bool:
    """Whether a resolved path is one of some resolved folders or lies below one, and not in git's own folder there."""
    for folder in folders:
        if place == folder:
            return True
        below = folder if folder.endswith(os.sep) else folder + os.sep
        if place.startswith(below):
            return _OF_GIT not in Path(place[len(below) :]).parts
    return False
