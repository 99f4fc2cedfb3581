"""Docusaurus: `i18n/LANG/code.json` and the files of its plug-ins, each message an
object with `message`.

The source's texts stand in the site's code and configuration; without a file of the
source's language the keys tell most of them, as `docusaurus write-translations` makes
them: the text itself, or a path that ends in the label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from doclint.expressions import expression
from doclint.messages.families._common import at_key, by_pattern, is_words
from doclint.messages.record import Family, File, Ground, Section, Text

_FILES = r"(?P<before>(?:.*/)?i18n/)(?P<lang>[\w-]+)/(?P<rest>code\.json|docusaurus-(?:plugin|theme)-[^/]+/[^/]+\.json)"
# `sidebar.docs.category.First steps.link.generated-index.title`, `item.label.Docs`, `link.item.label.Help`
_LABEL = expression(
    r"sidebar\.[^.]+\.(?:category|link|doc)\.(?P<category>(?:(?!\.link\.generated-index).)+)"
    r"(?:\.link\.generated-index\.title)?|(?:item|link\.item)\.label\.(?P<label>.+)|link\.title\.(?P<title>.+)"
)
# Words with blanks between them, and no path of names with dots.
_SENTENCE = expression(r"(?!\S*\w\.\w)[^\W\d_]\S*\s.*[^\W\d_]+[.!?…:]?", re.DOTALL)

# A message is `{"key": {"message": "…"}}`.
_DEPTH = 2


def find(ground: Ground) -> Iterator[File]:
    """The files of all languages of all sites."""
    yield from by_pattern(ground, _FILES)


def sections(file: File, ground: Ground) -> Iterator[Section]:
    """The messages; descriptions are for translators."""
    values = ground.reading(file.path).values
    found = (
        Text(str(value.path[0]), replace(value, key_span=value.above[0]))
        for value in values
        if len(value.path) == _DEPTH and value.path[1] == "message"
    )
    yield Section(
        file.language,
        tuple(
            text
            for text in found
            if is_words(text.value.text) or not text.value.text.strip()
        ),
    )


def implied(text: Text) -> Text | None:
    """The source's text as a key says it, at the key."""
    match = _LABEL.fullmatch(text.key)
    said = (
        match[match.lastgroup]
        if match and match.lastgroup
        else text.key
        if _SENTENCE.fullmatch(text.key)
        else ""
    )
    if not said or not is_words(said):
        return None
    return Text(text.key, at_key(text.value, said))


FAMILY = Family(
    "docusaurus", "Docusaurus’ labels", find, sections, implied, complete=False
)
