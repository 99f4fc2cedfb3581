"""Sphinx with MyST: links lead to files as they lie, with their suffix or without."""

from __future__ import annotations

import re

from doclint.dataclasses import replace
from doclint.expressions import expression
from doclint.site import generic
from doclint.site.paths import folder_of
from doclint.site.record import Generator, Setting, Statement
from doclint.site.shelf import Shelf

_LANGUAGE = expression(r"^language\s*=\s*([\"'])([A-Za-z]{2,3}(?:[-_]\w+)?)\1", re.M)


def read(shelf: Shelf) -> tuple[Setting, ...]:
    """Links are paths of files; `/` is the folder of the sources, which is not told.

    Where several folders have a `conf.py`, each a language, the source text lies in the one whose name the others go on
    with (`source` and `source_en`).
    """
    languages = {}
    for file in shelf.named("conf.py"):
        match = _LANGUAGE.search(shelf.read(file) or "")
        if match:
            languages[folder_of(file)] = match[2].replace("_", "-").lower()
    return tuple(
        replace(setting, statement=_statement(languages))
        for setting in generic.read(shelf)
    )


def _statement(languages: dict[str, str]) -> Statement | None:
    """What the languages of folders tell of the source's."""
    first = min(languages, key=len, default="")
    if not languages or not all(folder.startswith(first) for folder in languages):
        return None
    return Statement(languages[first])


GENERATOR = Generator(read, generic.locate)
