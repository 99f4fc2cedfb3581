"""Nextra and Fumadocs: `_meta.LANG.json`, `meta.LANG.json`, and `_meta.*` in a folder a
language.

They give titles to pages by their names.

A name that the source's file does not have is a page that nobody wrote, or one that is
named wrongly.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from doclint.expressions import expression
from doclint.messages.families._common import by_pattern, is_words
from doclint.messages.formats import FileText
from doclint.messages.record import Family, File, Ground, Section, Text, part_of

_SUFFIXED = r"(?:.*/)?_?meta\.(?P<lang>[a-z]{2}(?:[-_]\w+)?)\.(?:json|[jt]sx?)"
_BELOW = r"(?:.*/)?(?:content|docs|pages)/(?P<lang>[a-z]{2}(?:-\w+)?)/(?:.*/)?_?meta\.(?:json|[jt]sx?)"
_BARE = expression(r"(?:.*/)?_?meta\.(?:json|[jt]sx?)")
_PAGES = (".mdx", ".md")
# What holds words in an entry that is more than its title.
_WORDS = frozenset({"title", "description", "label"})
# Fumadocs' lists of pages have titles of groups among them, and links.
_ITEM = expression(
    r"---(?:\[\w+\])?(?P<group>.+?)---|\[(?:\w+\]\[)?(?P<link>[^]]+)\]\([^)]*\)"
)
# Values of other keys of Fumadocs' files, and of Nextra's options, are names.
_NAMES = frozenset(
    {
        "type",
        "display",
        "href",
        "icon",
        "pages",
        "theme",
        "layout",
        "root",
        "defaultOpen",
    }
)


def find(ground: Ground) -> Iterator[File]:
    """Files with a language in their names or above them, and those without beside
    them."""
    named = list(by_pattern(ground, _SUFFIXED, _BELOW))
    yield from named
    groups = {file.group for file in named}
    for path in ground.names:
        group = f"{path.rpartition('.')[0]}.{{lang}}"
        if _BARE.fullmatch(path) and group in groups:
            yield File(path, ground.source, group, usual=True)


def sections(file: File, ground: Ground) -> Iterator[Section]:
    """Titles: the value itself, or the `title` of an object."""
    titles: list[Text] = []
    items: Counter[str] = Counter()
    for value in ground.reading(file.path).values:
        is_item = len(value.path) == 2 and value.path[0] == "pages"
        if is_item:
            titles += _titled(value, items)
        elif _is_title(value):
            titles.append(Text(value.key, value))
    yield Section(file.language, tuple(titles))


def _is_title(value: FileText) -> bool:
    """Whether it is words that readers see, at the top or under a key for words."""
    if any(step in _NAMES or isinstance(step, int) for step in value.path):
        return False
    is_in_place = len(value.path) == 1 or str(value.path[-1]) in _WORDS
    return is_in_place and is_words(value.text)


def _titled(value: FileText, items: Counter[str]) -> Iterator[Text]:
    """The title that an item of a list of pages is or has, under its kind and its number
    among those of it."""
    match = _ITEM.fullmatch(value.text)
    kind = match.lastgroup if match else None
    if match is None or kind is None or not is_words(match[kind]):
        return
    items[kind] += 1
    yield Text(f"pages.{kind} {items[kind]}", part_of(value, *match.span(kind)))


def unseen(key: str, file: File, ground: Ground) -> bool:
    """Whether a page that gets no title is not there: it is not in the sidebar
    either."""
    folder, _, name = file.path.rpartition("/")
    without_ending, _, _ = name.rpartition(".")
    _, _, language = without_ending.partition("meta.")
    stem = f"{folder}/{key}" if folder else key
    if language:
        stem = f"{stem}.{language}"
    pages = {f"{stem}{ending}" for ending in _PAGES}
    return ground.shelf.names.isdisjoint(pages)


FAMILY = Family(
    "nextra", "titles of the sidebar", find, sections, unseen=unseen, extra=True
)
