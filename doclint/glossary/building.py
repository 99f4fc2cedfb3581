"""Makes terms of the fields of a glossary file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePath

from doclint.errors import DoclintError
from doclint.glossary.record import Dirt, Line
from doclint.glossary.values import read_key, read_value
from doclint.vocabulary import EntryBase, Term

# What glossaries call parts of speech.
_SPEECH = {
    "noun": "noun", "n": "noun", "n.": "noun", "nom": "noun", "verb": "verb", "v": "verb", "v.": "verb",
    "adjective": "adjective", "adj": "adjective", "adj.": "adjective", "adverb": "adverb", "adv": "adverb",
    "proper noun": "name", "propernoun": "name", "name": "name",
}  # fmt: skip
_TO = "to "


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the configuration says of a glossary file: the language of its translations, and of its terms."""

    language: str | None = None
    source: str = "en"


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of an entry as a file has them; several values of a language are in order of preference."""

    key: str
    values: Mapping[str, tuple[str, ...]]
    forbidden: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    note: str = ""
    part_of_speech: str = ""
    keep: bool = False
    match_case: bool = False
    line: int = 1
    column: int = 1


def built(fields: Fields, path: str) -> Line:
    """The term that an entry's fields are, with what was odd about them. Raises DoclintError for no term at all."""
    key = read_key(fields.key)
    if not key.words:
        raise DoclintError(f"found the key “{fields.key}”, expected a word or more", path, fields.line, fields.column)
    dirt = [(kind, "") for kind in key.dirt]
    words: dict[str, tuple[str, ...]] = {}
    leaks: dict[str, tuple[str, ...]] = {}
    notes = [fields.note, *key.notes]
    for language, values in fields.values.items():
        right: list[str] = []
        for value in values:
            reading = read_value(value, fields.key, language)
            dirt += [(kind, language) for kind in reading.dirt]
            notes += reading.notes
            right += reading.words
            if reading.verbatim:
                leaks[language] = (*leaks.get(language, ()), *_leaks(value))
        same = [word for word in right if word.casefold() in [each.casefold() for each in key.words]]
        if same and len(right) == len(same):
            right = list(key.words[:1])
        if right:
            words[language] = tuple(dict.fromkeys(right))
    first, verb = _without_to(key.words[0])
    term = Term(
        id=f"{PurePath(path).name}/{fields.key}",
        term=first,
        forms=tuple(_without_to(form)[0] for form in key.words[1:]),
        translations=words,
        forbidden=fields.forbidden,
        leaks=leaks,
        keep=fields.keep,
        match_case=fields.match_case,
        part_of_speech="verb" if verb else _SPEECH.get(fields.part_of_speech.strip().lower(), ""),  # type: ignore[arg-type]
        why="; ".join(dict.fromkeys(note for note in notes if note)),
    )
    shown = {language: "; ".join(values) for language, values in fields.values.items()}
    return Line(term, fields.line, fields.column, fields.key, shown, tuple(dict.fromkeys(dirt)))


def entry_line(entry: EntryBase, key: str, line: int, column: int = 1) -> Line:
    """A line for an entry that is clean as it stands."""
    values: dict[str, str] = {}
    if isinstance(entry, Term):
        values = {language: "; ".join(words) for language, words in entry.translations.items()}
    return Line(entry, line, column, key, values)


def _without_to(form: str) -> tuple[str, bool]:
    verb = form.lower().startswith(_TO) and len(form) > len(_TO) + 1
    return (form[len(_TO) :], True) if verb else (form, False)


def _leaks(value: str) -> list[str]:
    """What of a value would stand on a page by mistake: all of it, and what stands before its note."""
    text = value.strip()
    bare = text.partition(" (")[0].partition("（")[0].rstrip(" ,、;")
    etc = bare.removesuffix("etc.").removesuffix("etc").rstrip(" ,、;")
    parts = [
        each for each in dict.fromkeys((text, bare, etc)) if any(mark in each for mark in "/;,、；|") or each == text
    ]
    return [part for part in parts if len(part) > 3]


__all__ = ["Dirt", "Fields", "Wishes", "built", "entry_line"]
