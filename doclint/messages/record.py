"""What interface files are made of, before their texts are read as messages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property

from doclint.dataclasses import dataclass, replace
from doclint.document import Piece
from doclint.messages.formats import FileText, Reading, reader
from doclint.site import Shelf
from doclint.source import PAGE_SUFFIXES, Span

# What interface files end in; a file of one of these names is never a page.
SUFFIXES = (
    ".json",
    ".arb",
    ".properties",
    ".strings",
    ".xml",
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
    value: FileText
    form: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """The messages of one language in a file. `language` None: nobody says which.
    `wordless` are the keys whose values hold no words: they are there, and are nothing
    to compare."""

    language: str | None
    texts: tuple[Text, ...]
    wordless: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class File:
    """An interface file. `language` is None where it holds several; files of one
    `group` are versions of one another.

    `usual`: it is the one that stands for the source's language, though its name says no language."""

    path: str
    language: str | None
    group: str
    usual: bool = False


def at_key(value: FileText, text: str) -> FileText:
    """A text that the key of a value says, at its place there."""
    start, end = value.key_span
    place = Span(max(start, end - len(text)), end)
    piece = Piece(0, len(text), place)
    return replace(value, span=place, text=text, pieces=(piece,))


def part_of(value: FileText, start: int, end: int) -> FileText:
    """A stretch of a value's text as a value; where escapes stand in it, at the place of
    the whole."""
    text = value.text[start:end]
    place = value.span
    is_written_so = place.end - place.start == len(value.text)
    if is_written_so:
        place = Span(place.start + start, place.start + end)
    piece = Piece(0, len(text), place)
    return replace(value, span=place, text=text, pieces=(piece,))


def _no_text(text: Text, file: File, ground: Ground) -> Text | None:
    return None


def _none_declared(file: File, ground: Ground) -> Iterable[Text]:
    return ()


def _missed(key: str, file: File, ground: Ground) -> bool:
    return False


def _no_words() -> Mapping[str, str]:
    return {}


def _is_read(_file: File, _ground: Ground) -> bool:
    return True


@dataclass(frozen=True)
class Family:
    """Where a generator keeps the words around its pages.

    `find` gives its files among those of a project; `sections` what a file says, by language. Where the source's
    language has no file, `implied` is the source text of a message by its key, and `declared` are the texts of a file
    that the site's own code says. `words` are the English ones that the generator brings, by key. `unseen` tells whether
    readers do not see that a file lacks a key: the generator has its own words for it, or shows nothing. `extra`: a key
    that the source does not have is a fault that readers see, not only dead weight. `last`: other families are asked
    first, for its names are anybody's. `whole`: each language has all keys; otherwise each has the entries that it
    wants. `quoted`: a file holds the source's texts beside their translations. `read` tells whether the site shows a
    file to anybody.
    """

    name: str
    title: str
    find: Callable[[Ground], Iterable[File]]
    sections: Callable[[File, Ground], Iterable[Section]]
    implied: Callable[[Text, File, Ground], Text | None] = _no_text
    declared: Callable[[File, Ground], Iterable[Text]] = _none_declared
    words: Callable[[], Mapping[str, str]] = _no_words
    unseen: Callable[[str, File, Ground], bool] = _missed
    extra: bool = False
    last: bool = False
    whole: bool = True
    quoted: bool = False
    read: Callable[[File, Ground], bool] = _is_read


class Ground:
    """What a project is, as far as it tells where interface files lie, and the texts of
    its files, each read once.

    `shelf` has all its files; `source` is the language of the source text; `code` tells the language that a name
    stands for; `ways` are where translations of pages lie: language, and what the paths of source pages and of
    translations begin with; `built` are the languages that the site's configuration lists, none where it lists
    none.
    """

    def __init__(
        self,
        shelf: Shelf,
        source: str,
        code: Callable[[str], str | None],
        ways: tuple[tuple[str, str, str], ...] = (),
        built: tuple[str, ...] = (),
    ) -> None:
        self.shelf = shelf
        self.source = source
        self.code = code
        self.ways = ways
        self.built = built
        self._readings: dict[str, Reading] = {}

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The files that are no pages, sorted: most files of a site are."""
        names = self.shelf.names
        return tuple(sorted(name for name in names if not name.endswith(PAGE_SUFFIXES)))

    def reading(self, path: str) -> Reading:
        """What a file says; nothing where it cannot be read."""
        if path not in self._readings:
            read, text = reader(path), self.shelf.read(path)
            self._readings[path] = (
                Reading() if read is None or text is None else read(text)
            )
        return self._readings[path]
