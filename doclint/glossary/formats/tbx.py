"""`tbx`: TermBase eXchange (ISO 30042), version 2 (`termEntry`, `langSet`, `tig`) and 3 (`conceptEntry`, `langSec`,
`termSec`; data categories as attributes or as elements).

Entities are refused, so that no file can swell or read another one; what was read
before a break is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from xml.parsers import expat

from doclint.dataclasses import dataclass
from doclint.errors import DoclintError
from doclint.glossary.building import Fields, GlossaryWishes, built, noting
from doclint.glossary.record import Glossary, GlossaryLine
from doclint.languages.tags import normal_code

NAME = "tbx"
_ENTRIES = frozenset(("termEntry", "conceptEntry"))
_LANGUAGES = frozenset(("langSet", "langSec"))
_TERMS = frozenset(("tig", "ntig", "termSec"))
_FORBIDDEN = frozenset(("forbidden", "obsolete", "deprecated", "superseded"))
_NOTES = frozenset(("note", "definition", "explanation", "context", "descrip"))


def fits(suffix: str, text: str) -> bool:
    """By its name, or by the root of an XML file."""
    return suffix in (".tbx", ".tbxm") or (
        suffix == ".xml" and ("<martif" in text or "<tbx" in text)
    )


@dataclass
class _Element:
    """An element while the file is read. `kind` is its name, or of a general one
    (`termNote`) its `type`."""

    name: str
    kind: str
    language: str
    line: int
    text: str = ""
    children: list[_Element] = field(default_factory=list)

    def below(self, names: frozenset[str]) -> Iterator[_Element]:
        """The elements of these names in it, at any depth, not within one another."""
        for child in self.children:
            if child.name in names:
                yield child
            else:
                yield from child.below(names)

    def first(self, *kinds: str) -> str:
        """The text of the first element of one of these kinds in it, at any depth."""
        for child in self.children:
            words = child.text.strip() if child.kind in kinds else child.first(*kinds)
            if words:
                return words
        return ""


class _RefusedError(Exception):
    """The file has what we do not follow."""


def read(text: str, path: str, wishes: GlossaryWishes) -> Glossary:
    """The entries that have a term in the source's language and one in another."""
    reader = _Reader()
    faults: list[DoclintError] = []
    if (fault := reader.run(text, path)) is not None:
        faults.append(fault)
    lines: list[GlossaryLine] = []
    for entry in reader.entries:
        with noting(faults):
            lines += _lines(entry, path, wishes)
    if not lines and not faults:
        faults.append(
            DoclintError(
                "found no entry, expected `termEntry` or `conceptEntry`", path, 1, 1
            )
        )
    return Glossary(path, tuple(lines), tuple(faults))


class _Reader:
    """Collects whole entries, so that a break at the end costs the last one only."""

    def __init__(self) -> None:
        self.entries: list[_Element] = []
        self._open: list[_Element] = []
        # What the file says of its encoding is done with: it comes as text, and a name
        # that nobody knows stops nothing.
        self._parser = expat.ParserCreate("utf-8")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._data
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.EntityDeclHandler = self._entity

    def run(self, text: str, path: str) -> DoclintError | None:
        """Read all; what stopped it, if anything did."""
        try:
            self._parser.Parse(text.encode("utf-8"), True)
        except expat.ExpatError as error:
            reason = expat.errors.messages.get(error.code, "it is no XML")
            return DoclintError(
                f"broken XML: {reason}", path, error.lineno, error.offset + 1
            )
        except _RefusedError as error:
            line = self._parser.CurrentLineNumber
            return DoclintError(
                str(error), path, line, 1, "write the characters themselves"
            )
        return None

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        kind = attributes.get("type", local)
        language = attributes.get("xml:lang", "")
        element = _Element(local, kind, language, self._parser.CurrentLineNumber)
        if self._open:
            self._open[-1].children.append(element)
        if self._open or local in _ENTRIES:
            self._open.append(element)

    def _end(self, name: str) -> None:
        if not self._open:
            return
        closed = self._open.pop()
        if not self._open:
            self.entries.append(closed)

    def _data(self, data: str) -> None:
        if self._open:
            self._open[-1].text += data

    def _doctype(
        self, name: str, system: str | None, public: str | None, internal: bool
    ) -> None:
        if internal:
            raise _RefusedError("found declarations within DOCTYPE, expected none")

    def _entity(self, name: str, *rest: object) -> None:
        raise _RefusedError(f"found the entity `{name}`, expected none")


@dataclass(frozen=True, slots=True)
class _Term:
    """A word that an entry has in some language, with what is said of its use;
    `section` is where."""

    language: str
    word: str
    status: str
    section: _Element

    @property
    def base(self) -> str:
        """Its language without a country."""
        return self.language.partition("-")[0]


def _terms(entry: _Element) -> Iterator[_Term]:
    for section_of_language in entry.below(_LANGUAGES):
        code = normal_code(section_of_language.language)
        for section in section_of_language.below(_TERMS):
            status = (
                section.first("administrativeStatus", "normativeAuthorization")
                .partition("Term-")[0]
                .lower()
            )
            if word := section.first("term"):
                yield _Term(code, word, status, section)


def _is_kept(entry: _Element, terms: Sequence[_Term]) -> bool:
    """Whether an entry is not to be translated."""
    whole = entry.first("translationNote", "translate").lower() in (
        "no",
        "do not translate",
    )
    return whole or any(
        term.section.first("translationNote").lower() == "no" for term in terms
    )


def _by_language(terms: Iterable[_Term]) -> dict[str, tuple[str, ...]]:
    """The words of each language, those called preferred first."""
    words: dict[str, list[str]] = {}
    for term in terms:
        known = words.setdefault(term.language, [])
        known.insert(0 if term.status == "preferred" else len(known), term.word)
    return {code: tuple(each) for code, each in words.items()}


def _lines(
    entry: _Element, path: str, wishes: GlossaryWishes
) -> Iterator[GlossaryLine]:
    terms = list(_terms(entry))
    keys = [term for term in terms if term.base == wishes.source]
    others = [term for term in terms if term.base != wishes.source]
    words = _by_language(term for term in others if term.status not in _FORBIDDEN)
    forbidden = _by_language(term for term in others if term.status in _FORBIDDEN)
    keep = _is_kept(entry, terms)
    if not keys:
        message = f"found an entry without a term in {wishes.source}"
        raise DoclintError(message, path, entry.line, 1)
    if not (words or forbidden or keep):
        message = f"found no translation of “{keys[0].word}”"
        raise DoclintError(message, path, entry.line, 1)
    note = entry.first(*_NOTES)
    for key in keys:
        speech = key.section.first("partOfSpeech")
        line = key.section.line
        fields = Fields(key.word, words, forbidden, note, speech, keep, line=line)
        yield built(fields, path)
