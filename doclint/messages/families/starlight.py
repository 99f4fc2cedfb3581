"""Starlight: `src/content/i18n/LANG.json` (or YAML), keys of its own texts and of the
site's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from doclint.messages.families._common import all_words, by_pattern, own_words
from doclint.messages.record import Family, File, Ground


def find(ground: Ground) -> Iterator[File]:
    """The files of all languages. Starlight has its own words for what they leave
    out."""
    yield from by_pattern(
        ground, r"(?:.*/)?src/content/i18n/(?P<lang>[\w-]+)\.(?:json|ya?ml)"
    )


def words() -> Mapping[str, str]:
    """Starlight's own words (0.42)."""
    return own_words("starlight")


def unseen(key: str, file: File, ground: Ground) -> bool:
    """Whether Starlight has words of its own for a key, in many languages."""
    return key in words()


FAMILY = Family(
    "starlight", "Starlight’s labels", find, all_words, words=words, unseen=unseen
)
