"""Hunspell's dictionaries, of the system or of a folder that the user names, as spylls reads them.

They are the user's own, as fonts are: nothing that a checkout brings along names them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

from doclint.errors import DoclintError
from doclint.files import Access, Gate
from doclint.languages.tags import lineage, normal_code, speaks

# Where systems keep them.
FOLDERS = (
    Path("/usr/share/hunspell"),
    Path("/usr/share/myspell/dicts"),
    Path("/usr/share/myspell"),
    Path("/Library/Spelling"),
)
# Of several countries the one that most systems take for a language, if it is there.
_USUAL = {"en": "en-us", "pt": "pt-pt", "de": "de-de", "es": "es-es", "sr": "sr"}


# The largest of Hunspell's files has some ten million bytes.
_LARGEST = 50_000_000


class Speller(Protocol):
    """Who knows the words of a language."""

    @property
    def stems(self) -> Sequence[str]:
        """The words as the dictionary lists them, without their endings."""

    def knows(self, word: str) -> bool:
        """Whether a word, written so, is one of the language."""


class Dictionary:
    """A dictionary of Hunspell's, read when it is first asked: some take seconds."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._known: dict[str, bool] = {}

    @cached_property
    def _read(self) -> Any:
        from doclint.spelling._hunspell import read

        # Systems link the names of countries to one file.
        files = [self.file.resolve(), self.file.with_suffix(".dic").resolve()]
        gates = [Gate.around(file, Access(file_size=_LARGEST)) for file in files]
        try:
            return read(
                *(gate.file(file) for gate, file in zip(gates, files, strict=True))
            )
        except (LookupError, ValueError) as error:
            raise DoclintError(
                f"this is no dictionary that spylls reads: {error}",
                str(self.file),
                hint="name a folder of others by --dictionaries",
            ) from error

    @cached_property
    def stems(self) -> Sequence[str]:
        """The words as the dictionary lists them, without their endings."""
        return tuple(word.stem for word in self._read.dic.words)

    def knows(self, word: str) -> bool:
        """Whether a word, written so, is one of the language."""
        if word not in self._known:
            self._known[word] = bool(self._read.lookup(word))
        return self._known[word]


def is_installed() -> bool:
    """Whether there is a reader of dictionaries."""
    return find_spec("spylls") is not None


def find(code: str, folders: Iterable[Path]) -> Path | None:
    """The dictionary for a language: its region's before its language's, and the usual country's before others."""
    files = {
        normal_code(file.stem): file
        for folder in folders
        for file in sorted(folder.rglob("*.aff"), reverse=True)
        if file.with_suffix(".dic").is_file()
    }
    language = lineage(code)[-1]
    usual = (_USUAL.get(language, ""), f"{language}-{language}")
    for name in (*lineage(code), *usual, *sorted(files)):
        if name in files and speaks(name, language):
            return files[name]
    return None
