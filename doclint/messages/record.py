"""What interface files are made of, before their texts are read as messages."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from doclint.dataclasses import dataclass
from doclint.messages.formats import Reading, Value, reader
from doclint.site import Shelf

# What interface files end in; a file of one of these names is never a page.
SUFFIXES = (
    ".json",
    ".yml",
    ".yaml",
    ".toml",
    ".po",
    ".js",
    ".mjs",
    ".cjs",
    ".ts",
    ".mts",
    ".cts",
)


@dataclass(frozen=True, slots=True)
class Text:
    """A value that is a message, under the key by which versions of it belong
    together."""

    key: str
    value: Value
    form: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """The messages of one language in a file. `language` None: nobody says which."""

    language: str | None
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class File:
    """An interface file. `language` is None where it holds several; files of one
    `group` are versions of one another.

    `usual`: it is the one that stands for the source's language, though its name says no language."""

    path: str
    language: str | None
    group: str
    usual: bool = False


def _no_text(text: Text) -> Text | None:
    return None


@dataclass(frozen=True)
class Family:
    """Where a generator keeps the words around its pages.

    `find` gives its files among those of a project; `sections` what a file says, by language. `implied` is the source
    text of a message, where its key says it and the source's language has no file. `complete`: readers see what the
    translation lacks in the source's language or as a bare key; otherwise the generator has its own words for it.
    `extra`: a key that the source does not have is a fault that readers see, not only dead weight. `last`: other
    families are asked first, for its names are anybody's. `whole`: each language has all keys; otherwise each has the
    entries that it wants.
    """

    name: str
    title: str
    find: Callable[[Ground], Iterable[File]]
    sections: Callable[[File, Ground], Iterable[Section]]
    implied: Callable[[Text], Text | None] = _no_text
    complete: bool = True
    extra: bool = False
    last: bool = False
    whole: bool = True
    quoted: bool = False


class Ground:
    """What a project is, as far as it tells where interface files lie, and the texts of
    its files, each read once.

    `shelf` has all its files; `source` is the language of the source text; `code` tells the language that a name
    stands for; `ways` are where translations of pages lie: language, and what the paths of source pages and of
    translations begin with.
    """

    def __init__(
        self,
        shelf: Shelf,
        source: str,
        code: Callable[[str], str | None],
        ways: tuple[tuple[str, str, str], ...] = (),
    ) -> None:
        self.shelf = shelf
        self.source = source
        self.code = code
        self.ways = ways
        self._readings: dict[str, Reading] = {}

    def reading(self, path: str) -> Reading:
        """What a file says; nothing where it cannot be read."""
        if path not in self._readings:
            read, text = reader(path), self.shelf.read(path)
            self._readings[path] = (
                Reading() if read is None or text is None else read(text)
            )
        return self._readings[path]
