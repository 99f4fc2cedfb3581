"""Starlight: `src/content/i18n/LANG.json` (or YAML), keys of its own texts and of the
site's."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.messages.families._common import all_words, by_pattern
from doclint.messages.record import Family, File, Ground


def find(ground: Ground) -> Iterator[File]:
    """The files of all languages. Starlight has its own words for what they leave
    out."""
    yield from by_pattern(
        ground, r"(?:.*/)?src/content/i18n/(?P<lang>[\w-]+)\.(?:json|ya?ml)"
    )


FAMILY = Family("starlight", "Starlight’s labels", find, all_words, complete=False)
