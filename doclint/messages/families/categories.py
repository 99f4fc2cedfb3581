"""Labels of folders beside translated pages: Docusaurus' `_category_.json` and `.yml`,
which lie where the pages do."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.expressions import expression
from doclint.messages.families._common import is_words
from doclint.messages.record import Family, File, Ground, Section, Text

_FILE = expression(r"(?:.*/)?_category_\.(?:json|ya?ml)")
_WORDS = frozenset({"label", "title", "description"})


def find(ground: Ground) -> Iterator[File]:
    """The files of folders that pages are translated from and into."""
    paths = [path for path in sorted(ground.shelf.names) if _FILE.fullmatch(path)]
    for path in paths:
        ways = [way for way in ground.ways if path.startswith(way[2])]
        if ways:
            language, source, translation = max(ways, key=lambda way: len(way[2]))
            yield File(path, language, _stem(source + path[len(translation) :]))
        elif code := _by_folder(path, ground):
            yield File(path, code, path)  # of a version whose source text is gone
        else:
            yield File(path, ground.source, _stem(path), usual=True)


def _by_folder(path: str, ground: Ground) -> str | None:
    """The language of the folder below `i18n` that a file lies in, if it is not the
    source's."""
    _, i18n, below = path.rpartition("i18n/")
    folder, _, _ = below.partition("/")
    code = ground.code(folder if i18n else "")
    return None if code == ground.source else code


def _stem(path: str) -> str:
    return path.rpartition(".")[0]


def sections(file: File, ground: Ground) -> Iterator[Section]:
    """The label, and the words of a generated index."""
    values = ground.reading(file.path).values
    texts = (
        Text(value.key, value)
        for value in values
        if value.path[-1] in _WORDS and is_words(value.text)
    )
    yield Section(file.language, tuple(texts))


FAMILY = Family("categories", "labels of folders", find, sections)
