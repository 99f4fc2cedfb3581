"""Mintlify: `docs.json` names groups, tabs and anchors for each language, each
language's navigation an item of a list.

Versions of a label belong together by their place: the navigations have the same shape,
or else too little is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from doclint.messages.families._common import is_words
from doclint.messages.formats import FileText
from doclint.messages.record import Family, File, Ground, Section, Text

_FILES = ("docs.json", "mint.json")
_LABELS = frozenset(
    {
        "group",
        "tab",
        "anchor",
        "dropdown",
        "label",
        "title",
        "description",
        "name",
        "text",
        "menu",
        "item",
        "content",
    }
)
_TOP = ("navigation", "languages")


def find(ground: Ground) -> Iterator[File]:
    """The files whose navigation has languages."""
    for path in sorted(ground.shelf.names):
        _, _, name = path.rpartition("/")
        if name not in _FILES:
            continue
        values = ground.reading(path).values
        if any(value.path[:2] == _TOP for value in values):
            yield File(path, None, path)


def sections(file: File, ground: Ground) -> Iterator[Section]:
    """The labels of each language; where its navigation has another shape than the
    source's, those of equal pages."""
    values = [
        value
        for value in ground.reading(file.path).values
        if value.path[:2] == _TOP and len(value.path) > 3
    ]
    codes = {
        value.path[2]: value.text for value in values if value.path[3:] == ("language",)
    }
    for number, name in codes.items():
        code = ground.code(name)
        if code:
            below = [value for value in values if value.path[2] == number]
            yield Section(code, tuple(_labels(below, name)))


def _labels(values: Sequence[FileText], folder: str) -> Iterator[Text]:
    """Labels under the first page below them, which says where they belong whatever
    else moved."""
    pages = [
        (value.path, value.text.removeprefix(f"{folder}/"))
        for value in values
        if value.path[-2] == "pages"
    ]
    for value in values:
        name = str(value.path[-1])
        if name in _LABELS and is_words(value.text):
            above = value.path[:-1]
            first = next(
                (page for path, page in pages if path[: len(above)] == above), None
            )
            depth = sum(isinstance(step, int) for step in above)
            key = (
                f"{name}@{depth}:{first}"
                if first
                else ".".join(map(str, value.path[3:]))
            )
            yield Text(key, value)


FAMILY = Family("mintlify", "labels of the navigation", find, sections, whole=False)
