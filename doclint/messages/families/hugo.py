"""Hugo: `i18n/LANG.toml` (or YAML, JSON): `[key]` with `other` and further plural
forms, or a text alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from doclint.languages.tags import closest_code
from doclint.messages.families._common import (
    FORMS,
    by_pattern,
    is_date_format,
    is_words,
)
from doclint.messages.formats import FileText
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


_OF_HUGO = (
    *("layouts", "archetypes", "content", "config/_default", "theme.toml"),
    *("hugo.toml", "hugo.yaml", "hugo.json", "config.toml", "config.yaml"),
)


def find(ground: Ground) -> Iterator[File]:
    """The site's own files and those of themes that lie with it. Others have JSON in folders of that name, too."""
    yield from (
        file
        for file in by_pattern(
            ground,
            r"(?!(?:.*/)?src/content/)(?:.*/)?i18n/(?P<lang>[\w-]+)\.(?:toml|ya?ml|json)",
        )
        if not file.path.endswith(".json") or _lies_in_hugo(file, ground)
    )


def _lies_in_hugo(file: File, ground: Ground) -> bool:
    """Whether what a site or a theme of Hugo has lies beside the folder of a file."""
    above = file.path.rpartition("i18n/")[0]
    return any(ground.shelf.has(f"{above}{name}") for name in _OF_HUGO)


def is_read(file: File, ground: Ground) -> bool:
    """Whether a file is of a language that the site is built in; the others were taken
    over from a theme. A theme of one's own is read in all."""
    above = file.path.rpartition("i18n/")[0]
    is_put_in = "/themes/" in f"/{above}"
    is_of_theme = f"{above}theme.toml" in ground.shelf.names and not is_put_in
    is_built = closest_code(file.language, ground.built) is not None
    return is_of_theme or not ground.built or is_built


def sections(file: File, ground: Ground) -> Iterator[Section]:
    """Each form of each key; the older way is a list of `id` and `translation`."""
    reading = ground.reading(file.path)
    ids = {
        value.path[0]: value.text
        for value in reading.values
        if value.path[-1] == "id" and len(value.path) == 2
    }
    texts = (
        _text(value, ids) for value in reading.values if not is_date_format(value.text)
    )
    said = tuple(text for text in texts if text)
    keys = {".".join(map(str, value.path)) for value in reading.values}
    yield Section(
        file.language, said, frozenset(keys.difference(text.key for text in said))
    )


def _text(value: FileText, ids: Mapping[str | int, str]) -> Text | None:
    """What a value says; None where it is about another, or holds no words."""
    *above, last = value.path
    if above and str(last) in _ABOUT:
        return None
    if value.path[0] in ids:
        above = [ids[value.path[0]]]
        last = last if last in FORMS else "other"
    if above and last in FORMS:
        return Text(".".join(map(str, above)), value, str(last))
    if is_words(value.text) or not value.text.strip():
        return Text(".".join(map(str, value.path)), value, "")
    return None


FAMILY = Family("hugo", "Hugo’s texts", find, sections, read=is_read)
