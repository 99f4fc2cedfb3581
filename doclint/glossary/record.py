"""What a glossary file holds, each entry with its place and what is odd about how it is
written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from doclint.dataclasses import dataclass
from doclint.errors import DoclintError
from doclint.vocabulary import EntryBase, Term


class Dirt(StrEnum):
    """What is wrong with an entry. The value is its name in messages."""

    UNREAD = "unread"
    SEVERAL = "several-values"
    NOTE = "note-in-value"
    INFLECTION = "inflection-mark"
    KEY_FORMS = "several-forms-in-key"
    EDGE = "stray-mark"
    CHARACTERS = "odd-characters"
    FRAGMENT = "fragment"
    CASE_ONLY = "differs-in-case"
    TWINS = "contradiction"
    CROSSED = "crossed"
    OWN_FORBIDDEN = "forbidden-elsewhere"
    SHORT = "too-short"
    TYPO = "misspelt-key"
    UNUSED = "unused"
    DOUBTFUL = "not-followed"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to tell the keeper of a glossary, at its place. `grave`: what the
    glossary says cannot be right."""

    kind: Dirt
    message: str
    path: str
    line: int = 1
    column: int = 1
    grave: bool = False


@dataclass(frozen=True, slots=True)
class GlossaryLine:
    """An entry with its place. `key` and `values` (by language) are as written; `dirt`
    is what reading it took."""

    entry: EntryBase
    line: int
    column: int = 1
    key: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    dirt: tuple[tuple[Dirt, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Glossary:
    """A glossary file as read. `faults` are what could not be read, each with its
    place; the rest is here."""

    path: str
    lines: tuple[GlossaryLine, ...] = ()
    faults: tuple[DoclintError, ...] = ()

    @property
    def entries(self) -> tuple[EntryBase, ...]:
        """All entries."""
        return tuple(line.entry for line in self.lines)

    @property
    def terms(self) -> tuple[Term, ...]:
        """The entries that are terms."""
        return tuple(entry for entry in self.entries if isinstance(entry, Term))
