"""The language that a page says it is in."""

from __future__ import annotations

from doclint.document import Document, Entry, Segment
from doclint.expressions import expression
from doclint.languages import language
from doclint.languages.detect import language_of_prose
from doclint.languages.tags import normal, same_language

_KEYS = ("lang", "language", "locale")
_CODE = expression(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
# Prose enough to tell a language by, in characters.
_ENOUGH = 3000


def declared_language(document: Document, source: str | None) -> str | None:
    """The language that the front matter names, or None.

    A page whose prose surely is in the `source` language speaks of something else by
    that key: `language: cs` may be C#.
    """
    for entry in document.of(Entry):
        value = entry.value
        if (
            len(entry.path) != 1
            or str(entry.path[0]) not in _KEYS
            or not isinstance(value, str)
        ):
            continue
        if _CODE.fullmatch(value) and language(value) is not None and value != source:
            spoken = language_of_prose(prose(document))
            return (
                None
                if spoken and source and same_language(spoken, source)
                else normal(value)
            )
    return None


def prose(document: Document) -> str:
    """The page's first prose, enough to tell its language by."""
    text = ""
    for segment in document.of(Segment):
        text += segment.text + "\n"
        if len(text) > _ENOUGH:
            break
    return text
