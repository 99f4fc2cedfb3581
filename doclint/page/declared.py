"""The language that a page says it is in."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document, Entry, Segment
from doclint.expressions import expression
from doclint.languages import language
from doclint.languages.detect import language_of_prose
from doclint.languages.tags import normal_code, same_language

_KEYS = ("lang", "language", "locale")
_CODE = expression(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
# Prose enough to tell a language by, in characters.
_ENOUGH = 3000


def declared_language(
    document: Document, source: str | None, *, is_told: bool = False
) -> str | None:
    """The language that the front matter names, or None.

    A page whose prose surely is in the `source` language speaks of something else by
    that key: `language: cs` may be C#. `is_told`: the page's place among others tells
    that language, so that its prose has to be in the other one.
    """
    code = next(_named_languages(document, source), None)
    if code is None:
        return None
    spoken = language_of_prose(first_prose(document))
    if is_told and not (spoken and same_language(spoken, normal_code(code))):
        return None
    is_in_source = spoken and source and same_language(spoken, source)
    return None if is_in_source else normal_code(code)


def _named_languages(document: Document, source: str | None) -> Iterator[str]:
    """The codes of languages that keys for them hold, but for the source's."""
    for entry in document.of(Entry):
        is_key = len(entry.path) == 1 and str(entry.path[0]) in _KEYS
        value = entry.value
        if not is_key or not isinstance(value, str):
            continue
        if _CODE.fullmatch(value) and language(value) is not None and value != source:
            yield value


def first_prose(document: Document) -> str:
    """The page's first prose, enough to tell its language by."""
    text = ""
    for segment in document.of(Segment):
        text += segment.text + "\n"
        if len(text) > _ENOUGH:
            break
    return text
