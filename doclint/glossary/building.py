"""Makes terms of the fields of a glossary file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import field
from pathlib import PurePath

from doclint.dataclasses import dataclass
from doclint.errors import DoclintError
from doclint.glossary.record import Dirt, GlossaryLine
from doclint.glossary.values import FieldReading, read_key, read_value
from doclint.languages import USUAL_SOURCE
from doclint.vocabulary import EntryBase, Term

# What glossaries call parts of speech.
_SPEECH = {
    "noun": "noun", "n": "noun", "n.": "noun", "nom": "noun", "verb": "verb", "v": "verb", "v.": "verb",
    "adjective": "adjective", "adj": "adjective", "adj.": "adjective", "adverb": "adverb", "adv": "adverb",
    "proper noun": "name", "propernoun": "name", "name": "name",
}  # fmt: skip
_TO = "to "


@dataclass(frozen=True, slots=True)
class GlossaryWishes:
    """What the configuration says of a glossary file: the language of its translations,
    and of its terms."""

    language: str | None = None
    source: str = USUAL_SOURCE


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of an entry as a file has them; several values of a language are in
    order of preference."""

    key: str
    values: Mapping[str, tuple[str, ...]]
    forbidden: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    note: str = ""
    part_of_speech: str = ""
    keep: bool = False
    match_case: bool = False
    line: int = 1
    column: int = 1


@contextmanager
def noting(faults: list[DoclintError]) -> Iterator[None]:
    """What cannot be read is put to `faults`, and reading goes on behind."""
    try:
        yield
    except DoclintError as fault:
        faults.append(fault)


def built(fields: Fields, path: str) -> GlossaryLine:
    """The term that an entry's fields are, with what was odd about them. Raises
    DoclintError for no term at all."""
    key = read_key(fields.key)
    if not key.words:
        message = f"found the key “{fields.key}”, expected a word or more"
        raise DoclintError(message, path, fields.line, fields.column)
    readings = {
        code: tuple(read_value(value, fields.key, code) for value in values)
        for code, values in fields.values.items()
    }
    parts = [("", key)]
    for code, several in readings.items():
        parts += [(code, reading) for reading in several]
    dirt = dict.fromkeys(
        (kind, code) for code, reading in parts for kind in reading.dirt
    )
    notes = [fields.note]
    for _, reading in parts:
        notes += reading.notes
    note = "; ".join(dict.fromkeys(filter(None, notes)))
    term = _term(fields, key, readings, path, note)
    shown = {code: "; ".join(values) for code, values in fields.values.items()}
    return GlossaryLine(
        term, fields.line, fields.column, fields.key, shown, tuple(dirt)
    )


def _term(
    fields: Fields,
    key: FieldReading,
    readings: Mapping[str, tuple[FieldReading, ...]],
    path: str,
    why: str,
) -> Term:
    """The term; `readings` has what each of its values says, by language."""
    first, verb = _without_to(key.words[0])
    words = {code: _translations(several, key) for code, several in readings.items()}
    return Term(
        id=f"{PurePath(path).name}/{fields.key}",
        term=first,
        forms=tuple(_without_to(form)[0] for form in key.words[1:]),
        translations={code: each for code, each in words.items() if each},
        forbidden=fields.forbidden,
        leaks={
            code: _leaks(fields.values[code], several)
            for code, several in readings.items()
            if any(reading.verbatim for reading in several)
        },
        keep=fields.keep,
        match_case=fields.match_case,
        part_of_speech="verb"
        if verb
        else _SPEECH.get(fields.part_of_speech.strip().lower(), ""),  # type: ignore[arg-type]
        why=why,
    )


def _translations(
    readings: Iterable[FieldReading], key: FieldReading
) -> tuple[str, ...]:
    """The words of a language; where all are the term itself in some case, the term as
    its key has it."""
    words = [word for reading in readings for word in reading.words]
    same = {form.casefold() for form in key.words}
    if words and all(word.casefold() in same for word in words):
        return key.words[:1]
    return tuple(dict.fromkeys(words))


def entry_line(entry: EntryBase, key: str, line: int, column: int = 1) -> GlossaryLine:
    """A line for an entry that is clean as it stands."""
    values: dict[str, str] = {}
    if isinstance(entry, Term):
        values = {
            language: "; ".join(words) for language, words in entry.translations.items()
        }
    return GlossaryLine(entry, line, column, key, values)


def _without_to(form: str) -> tuple[str, bool]:
    """A form without the sign of a verb, and whether it had one."""
    is_verb = form.lower().startswith(_TO) and len(form) > len(_TO) + 1
    return (form[len(_TO) :] if is_verb else form), is_verb


def _leaks(values: Iterable[str], readings: Iterable[FieldReading]) -> tuple[str, ...]:
    """What of the values would stand on a page by mistake."""
    written = (
        value
        for value, reading in zip(values, readings, strict=True)
        if reading.verbatim
    )
    return tuple(leak for value in written for leak in _leaks_of(value))


def _leaks_of(value: str) -> list[str]:
    """All of a value, and what stands before its note."""
    text = value.strip()
    bare = text.partition(" (")[0].partition("（")[0].rstrip(" ,、;")
    etc = bare.removesuffix("etc.").removesuffix("etc").rstrip(" ,、;")
    parts = [
        each
        for each in dict.fromkeys((text, bare, etc))
        if any(mark in each for mark in "/;,、；|") or each == text
    ]
    return [part for part in parts if len(part) > 3]


__all__ = ["Dirt", "Fields", "GlossaryWishes", "built", "entry_line", "noting"]
