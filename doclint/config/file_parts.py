"""The parts of a configuration file: each a record with what its keys mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from doclint.dataclasses import dataclass
from doclint.dialects import all_dialects
from doclint.errors import DoclintError
from doclint.options import FieldError, did_you_mean
from doclint.text.globs import expanded

ValueType = Literal["string", "number", "boolean", "list", "map", "path", "url", "any"]


def doc(text: str) -> Mapping[str, str]:
    """What a key means, as the metadata of its field."""
    return {"doc": text}


@dataclass(frozen=True)
class Translation:
    """Where the pages of a language lie, told by those they translate. `{path}` stands
    for any path."""

    source: str = field(metadata=doc("path of a source page, such as docs/{path}.md"))
    translation: str = field(
        metadata=doc("path of its translation; {lang} stands for each of `languages`")
    )
    language: str | None = field(
        default=None, metadata=doc("the language of the translations")
    )
    languages: tuple[str, ...] = field(
        default=(), metadata=doc("the languages, when the path tells them by {lang}")
    )

    def __post_init__(self) -> None:
        if bool(self.language) == bool(self.languages):
            raise FieldError(
                "expected either `language` or `languages`, found both or none"
            )
        if "{lang}" in self.source:
            raise FieldError(
                "found {lang} in the source's path, expected it in the translation's only",
                "source",
            )
        if ("{lang}" in self.translation) is not bool(self.languages):
            raise FieldError(
                "expected {lang} in the translation's path exactly when there are `languages`",
                "translation",
            )
        if self.source.count("{path}") > 1 or self.translation.count("{path}") > 1:
            raise FieldError("found {path} more than once in a path", "source")
        if ("{path}" in self.source) is not ("{path}" in self.translation):
            raise FieldError(
                "found {path} in one of the two paths, expected it in both or in none",
                "translation",
            )


@dataclass(frozen=True)
class Languages:
    """The languages of the site."""

    source: str | None = field(
        default=None, metadata=doc("the language of the source texts")
    )
    translations: tuple[Translation, ...] = field(
        default=(), metadata=doc("where translations lie")
    )
    pin: str | None = field(
        default=None,
        metadata=doc(
            "the front matter key that names the commit, the text or the day of the source a translation was made from"
        ),
    )
    compare: bool = field(
        default=True,
        metadata=doc(
            "false to check each page by itself, which takes half of the time"
        ),
    )


@dataclass(frozen=True)
class TermSetting:
    """A term of the glossary."""

    term: str = field(metadata=doc("the term as the source has it"))
    forms: tuple[str, ...] = field(
        default=(), metadata=doc("other ways to write it there")
    )
    translate: bool = field(
        default=True, metadata=doc("false for a name that stays as it is")
    )
    translations: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict,
        metadata=doc("the right words by language, the preferred one first"),
    )
    forbidden: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict, metadata=doc("wrong words by language")
    )
    misspelt: tuple[str, ...] = field(
        default=(), metadata=doc("forms that are wrong in any language")
    )
    match_case: bool = field(
        default=False, metadata=doc("large and small letters of the term count")
    )
    part_of_speech: Literal[
        "", "noun", "verb", "adjective", "adverb", "name", "other"
    ] = field(default="", metadata=doc("what an ambiguous word of the source must be"))
    paths: tuple[str, ...] = field(
        default=(),
        metadata=doc("globs of the pages that it holds on; all when absent"),
    )
    labels: bool = field(
        default=False, metadata=doc("only in headings, table cells and captions")
    )
    note: str = field(default="", metadata=doc("why, for the writer"))

    def __post_init__(self) -> None:
        check_globs(self.paths, "paths")


@dataclass(frozen=True)
class GlossarySetting:
    """A glossary file."""

    file: str = field(metadata=doc("its path, from this file"))
    language: str | None = field(
        default=None, metadata=doc("the language of its translations")
    )


@dataclass(frozen=True)
class KeySetting:
    """What a front matter key may hold."""

    values: tuple[str, ...] = field(default=(), metadata=doc("the allowed values"))
    meanings: Mapping[str, str] = field(
        default_factory=dict,
        metadata=doc("known translations of a value, such as partenaire: partner"),
    )
    type: ValueType = field(default="any", metadata=doc("the type of its value"))
    length: int | None = field(
        default=None, metadata=doc("the highest number of characters")
    )
    translate: bool | None = field(
        default=None, metadata=doc("false for a value that must be the source's")
    )
    required: bool = field(
        default=False, metadata=doc("every page with front matter must have it")
    )
    link: bool | None = field(
        default=None,
        metadata=doc("whether its values are links; told from them when absent"),
    )
    why: str = field(default="", metadata=doc("why, for the writer"))


@dataclass(frozen=True)
class SiteTag:
    """A template tag of the site's own."""

    block: bool = field(default=False, metadata=doc("closed by `end` and its name"))
    scope: bool = field(
        default=False,
        metadata=doc(
            "its body is converted by itself: reference definitions do not cross it"
        ),
    )
    arguments: tuple[str, ...] = field(
        default=(), metadata=doc("what its first argument may be")
    )
    body: Literal["markdown", "code", "comment", "raw"] = field(
        default="markdown", metadata=doc("what stands in it")
    )
    caption: bool = field(default=False, metadata=doc("its argument is visible prose"))


def check_globs(globs: tuple[str, ...], key: str) -> None:
    """Raise FieldError for a glob that is too much, which lies in the list `key`."""
    for index, glob in enumerate(globs):
        try:
            expanded(glob)
        except DoclintError as error:
            raise FieldError(error.message, key, index, hint=error.hint) from None


def check_site(name: str | None) -> None:
    """Raises FieldError where no kind of site has the name."""
    if name is not None and name not in all_dialects():
        raise FieldError(
            f"unknown site `{name}`", "site", hint=did_you_mean(name, all_dialects())
        )
