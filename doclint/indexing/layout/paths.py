"""Folders and files by their paths (relative, with `/`)."""

from __future__ import annotations

from doclint.languages.record import words

# Folders that hold translations of the pages above them.
_OF_TRANSLATIONS = words(
    """i18n intl l10n lang langs language languages locale locales readme readmes translated translation translations"""
)


def parent(path: str) -> str:
    """The folder of a file or of a folder; empty at the top."""
    return path.rpartition("/")[0]


def name_of(path: str) -> str:
    """The name of a file or a folder, without the folders above it."""
    return path.rpartition("/")[2]


def joined(folder: str, rest: str) -> str:
    """A path below a folder, which may be the top one (empty)."""
    return f"{folder}/{rest}" if folder else rest


def holds(folder: str, path: str) -> bool:
    """Whether a path is a folder or lies in it."""
    return path == folder or path.startswith(f"{folder}/")


def common_folder(paths: list[str]) -> str:
    """The lowest folder that all these files lie in."""
    folders = [path.split("/")[:-1] for path in paths]
    shared = []
    for names in zip(*folders, strict=False):
        if len(set(names)) > 1:
            break
        shared.append(names[0])
    return "/".join(shared)


def is_of_translations(folder: str) -> bool:
    """Whether a folder is named as those are that hold translations of what lies above."""
    return name_of(folder).lower() in _OF_TRANSLATIONS
