"""What teams teach doclint without code: the entries of rule packs and of the
configuration, as frozen records.

Each record is one *kind* of pack entry; `Vocabulary` holds all that are on for a run.
Checks ask it by kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Literal, TypeVar

from doclint.dataclasses import dataclass
from doclint.languages.tags import closest_code, normal_code, speaks

SeverityWord = Literal["off", "info", "warning", "error"]


@dataclass(frozen=True, slots=True)
class Sample:
    """An example of an entry that needs more than its words: the language, or the
    source block it translates."""

    text: str
    language: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class EntryBase:
    """What every entry has. `id` is `pack/file/name`; `language` None means any
    language.

    `bad` and `good` are examples, faults marked ⟦so⟧ in the bad ones.
    """

    id: str = field(default="", metadata={"hidden": True})
    language: str | None = None
    why: str = ""
    bad: tuple[str | Sample, ...] = ()
    good: tuple[str | Sample, ...] = ()


@dataclass(frozen=True, slots=True)
class Forbidden(EntryBase):
    """Words that must not stand in a language. Matched by whole words, any case unless
    `match_case`.

    `unless_source` are words that license it when the aligned source block has one of them; `unless` are words
    of the page's own block that do. `use` is what to write instead. `alone` finds them only where they are all
    of a cell, heading, label or line: a word that is right in a sentence can be a wrong name of a thing.
    `inflects`: their other forms are meant as well (a glossary has one form; a pack writes each that it means).
    """

    text: tuple[str, ...] = ()
    use: str | None = None
    unless_source: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    match_case: bool = False
    alone: bool = False
    severity: SeverityWord | None = None
    inflects: bool = False


@dataclass(frozen=True, slots=True)
class Brand(EntryBase):
    """A name that stays as it is. `confusable` are words, by language, that machine translation puts for it;
    `misspelt` are forms that are wrong in any language."""

    name: str = ""
    confusable: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    misspelt: tuple[str, ...] = ()
    unless_source: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PatternEntry(EntryBase):
    """A regular expression over prose that makes a rule of its own, `family/name`. `use` may hold `\\1` groups."""

    family: str = ""
    name: str = ""
    pattern: str = ""
    message: str = ""
    use: str | None = None
    severity: SeverityWord = "warning"
    match_case: bool = False


@dataclass(frozen=True, slots=True)
class KeySpec(EntryBase):
    """What a front matter key may hold.

    `values` is the closed set, if any; `meanings` maps known translations of a value to it (`partenaire: partner`).
    `length` is the highest number of characters. `translate` False: the value must be the source's. `required` asks
    for the key on every page that has front matter. `link`: whether its values are links, where their form and the
    key's name do not tell.
    """

    key: str = ""
    type: Literal[
        "string", "number", "boolean", "list", "map", "path", "url", "any"
    ] = "any"
    values: tuple[str, ...] = ()
    meanings: Mapping[str, str] = field(default_factory=dict)
    length: int | None = None
    translate: bool | None = None
    required: bool = False
    link: bool | None = None


@dataclass(frozen=True, slots=True)
class TagSpec(EntryBase):
    """A template tag. `block`: it is closed by `end`+name; `scope`: it converts its own body, so reference
    definitions do not cross it; `body` is what stands in it; `caption`: its argument is visible prose.
    `arguments` is the closed set for its first argument, if any; with `translate: false` no argument is for readers,
    not even one of several words, but for those whose names say so (`title`)."""

    name: str = ""
    block: bool = False
    scope: bool = False
    body: Literal["markdown", "code", "comment", "raw"] = "markdown"
    arguments: tuple[str, ...] = ()
    caption: bool = False
    translate: bool | None = None


@dataclass(frozen=True, slots=True)
class Term(EntryBase):
    """A word of the source's language, and what it is called in others.

    `forms` are other ways to write it. `translations` are its right words by language, the preferred one first, and
    `forbidden` wrong ones; `keep` tells that it stays as it is. `why` is the glossary's note. It holds on pages that
    one of `paths` (globs) takes, and with `labels` only in headings, cells and other names of things. `leaks` are
    values as a glossary file writes them, with several words or a note in one, which belong on no page.
    """

    term: str = ""
    forms: tuple[str, ...] = ()
    translations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    forbidden: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    leaks: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    keep: bool = False
    match_case: bool = False
    part_of_speech: Literal[
        "", "noun", "verb", "adjective", "adverb", "name", "other"
    ] = ""
    paths: tuple[str, ...] = ()
    labels: bool = False

    def words(self, language: str | None) -> tuple[str, ...]:
        """Its right words in a language: the term itself where it stays as it is, none
        where nothing is said."""
        return of_language(self.translations, language) or (
            (self.term,) if self.keep else ()
        )


E = TypeVar("E", bound=EntryBase)


@dataclass(frozen=True)
class Vocabulary:
    """All entries of a run, by kind."""

    entries: tuple[EntryBase, ...] = ()

    def of(self, kind: type[E], language: str | None = None) -> Iterator[E]:
        """Entries of a kind that hold for `language`: those of any language, its own
        (`pt-br` includes `pt`), and for `id` those of the only region that entries
        name (`id-ID`)."""
        region = self._only_region(language) if language else None
        for entry in self.entries:
            if isinstance(entry, kind) and (
                entry.language is None
                or speaks(language, entry.language)
                or (region is not None and normal_code(entry.language) == region)
            ):
                yield entry

    def _only_region(self, language: str) -> str | None:
        codes = {
            normal_code(entry.language) for entry in self.entries if entry.language
        }
        regions = {code for code in codes if speaks(code, language)}
        regions.discard(normal_code(language))
        return regions.pop() if len(regions) == 1 else None

    def tags(self) -> dict[str, TagSpec]:
        """Known template tags by name; a later entry wins."""
        return {entry.name: entry for entry in self.of(TagSpec)}

    def keys(self) -> dict[str, KeySpec]:
        """Declared front matter keys; a later entry wins."""
        return {entry.key: entry for entry in self.of(KeySpec)}


def of_language(
    words: Mapping[str, tuple[str, ...]], language: str | None
) -> tuple[str, ...]:
    """What a mapping by language has for one, a region's own before its language's;
    `pt` and `pt-br` stand in for each other."""
    code = closest_code(language, words.keys())
    return words[code] if code is not None else ()
