"""Docusaurus: `i18n/LANG/code.json` and the files of its plug-ins, each message an
object with `message`.

The source's texts stand in the site's code and configuration, those of the theme in
Docusaurus. Without a file of the source's language the keys tell most of them, as
`docusaurus write-translations` makes them: the text itself, or a path that ends in the
label.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from doclint.dataclasses import replace
from doclint.expressions import expression
from doclint.messages.families._common import by_pattern, is_words, own_words
from doclint.messages.families._theme import labels_of
from doclint.messages.families._translate import texts_of
from doclint.messages.record import Family, File, Ground, Section, Text, at_key

_FILES = r"(?P<before>(?:.*/)?i18n/)(?P<lang>[\w-]+)/(?P<rest>code\.json|docusaurus-(?:plugin|theme)-[^/]+/[^/]+\.json)"
_OF_SIDEBAR = (
    r"sidebar\.[^.]+\.(?:category|link|doc)\."
    r"(?P<category>(?:(?!\.link\.generated-index).)+)"
    r"(?:\.link\.generated-index\.title)?"
)
_OF_ITEM = r"(?:item|link\.item)\.label\.(?P<label>.+)"
_OF_LINKS = r"link\.title\.(?P<title>.+)"
# `sidebar.docs.category.First steps.link.generated-index.title`, `item.label.Docs`,
# `link.item.label.Help`.
_LABEL = expression(f"{_OF_SIDEBAR}|{_OF_ITEM}|{_OF_LINKS}")
# Words with blanks between them, and no path of names with dots.
_SENTENCE = expression(r"(?!\S*\w\.\w)[^\W\d_]\S*\s.*[^\W\d_]+[.!?…:]?", re.DOTALL)

# What Docusaurus calls the version that is written now.
_VERSION = ("version.label", "Next")
_CODE = expression(r"(?P<site>(?:.*/)?)i18n/[\w-]+/code\.json")
_THEME = expression(
    r"(?P<site>(?:.*/)?)i18n/[\w-]+/docusaurus-theme-[^/]+/(?P<part>navbar|footer)\.json"
)

# A message is `{"key": {"message": "…"}}`.
_DEPTH = 2


def find(ground: Ground) -> Iterator[File]:
    """The files of all languages of all sites."""
    yield from by_pattern(ground, _FILES)


def sections(file: File, ground: Ground) -> Iterator[Section]:
    """The messages; descriptions are for translators."""
    values = ground.reading(file.path).values
    texts = (
        Text(str(value.path[0]), replace(value, key_span=value.above[0]))
        for value in values
        if len(value.path) == _DEPTH and value.path[1] == "message"
    )
    yield Section(
        file.language,
        tuple(
            text
            for text in texts
            if is_words(text.value.text) or not text.value.text.strip()
        ),
    )


def words() -> Mapping[str, str]:
    """The words of Docusaurus' themes (3.10)."""
    return own_words("docusaurus")


def unseen(key: str, file: File, ground: Ground) -> bool:
    """Whether the themes have words of their own for a key, in many languages, or it
    is a label of one word, which may be a name."""
    return key.startswith("theme.") or (
        _THEME.fullmatch(file.path) is not None and len(key.split()) == 1
    )


def declared(file: File, ground: Ground) -> Iterable[Text]:
    """The texts that the site's own code and configuration say, each under its id."""
    if match := _CODE.fullmatch(file.path):
        return texts_of(match["site"], ground)
    if match := _THEME.fullmatch(file.path):
        return labels_of(match["site"], match["part"], ground)
    return ()


def implied(text: Text, file: File, ground: Ground) -> Text | None:
    """The source's text as a key says it, at the key."""
    if text.key == _VERSION[0]:
        is_current = file.path.endswith("/current.json")
        return Text(text.key, at_key(text.value, _VERSION[1])) if is_current else None
    match = _LABEL.fullmatch(text.key)
    words = (
        match[match.lastgroup]
        if match and match.lastgroup
        else text.key
        if _SENTENCE.fullmatch(text.key)
        else ""
    )
    if not words or not is_words(words):
        return None
    return Text(text.key, at_key(text.value, words))


FAMILY = Family(
    "docusaurus", "Docusaurus’ labels", find, sections, implied, declared, words, unseen
)
