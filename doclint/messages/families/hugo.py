"""Hugo: `i18n/LANG.toml` (or YAML, JSON): `[key]` with `other` and further plural
forms, or a text alone."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.messages.families._common import FORMS, by_pattern, is_words
from doclint.messages.record import Family, File, Ground, Section, Text

# What an entry may say beside its forms.
_ABOUT = frozenset(
    {
        "description",
        "hash",
        "leftdelim",
        "rightdelim",
        "left_delim",
        "right_delim",
        "id",
    }
)


def find(ground: Ground) -> Iterator[File]:
    """The site's own files and those of themes that lie with it."""
    yield from by_pattern(
        ground,
        r"(?!(?:.*/)?src/content/)(?:.*/)?i18n/(?P<lang>[\w-]+)\.(?:toml|ya?ml|json)",
    )


def sections(file: File, ground: Ground) -> Iterator[Section]:
    """Each form of each key; the older way is a list of `id` and `translation`."""
    reading = ground.reading(file.path)
    ids = {
        value.path[0]: value.text
        for value in reading.values
        if value.path[-1] == "id" and len(value.path) == 2
    }
    texts: list[Text] = []
    for value in reading.values:
        *above, last = value.path
        if above and str(last) in _ABOUT:
            continue
        if value.path[0] in ids:
            above = [ids[value.path[0]]]
            last = last if last in FORMS else "other"
        form = str(last) if above and last in FORMS else ""
        if form or is_words(value.text) or not value.text.strip():
            key = above if form else value.path
            texts.append(Text(".".join(map(str, key)), value, form))
    yield Section(file.language, tuple(texts))


FAMILY = Family("hugo", "Hugo’s texts", find, sections)
