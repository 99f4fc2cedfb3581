"""Globs of paths: `_docs/**/*.md`, from the project's root; the name of a folder takes all that is in it."""

from __future__ import annotations

from functools import lru_cache

from pathspec import GitIgnoreSpec


def matches(globs: tuple[str, ...], path: str) -> bool:
    """Whether one of the globs takes `path` (relative to the root, with `/`)."""
    return bool(globs) and _compiled(globs).match_file(path)


@lru_cache(maxsize=256)
def _compiled(globs: tuple[str, ...]) -> GitIgnoreSpec:
    # Git's own globs, tied to the root: a leading slash keeps `*.md` from taking files of every folder.
    return GitIgnoreSpec.from_lines("/" + glob.removeprefix("./").lstrip("/") for glob in globs)
