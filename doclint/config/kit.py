"""What a configuration brings into a run: all rules, shipped and of packs, and all
vocabulary."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from doclint import packs
from doclint.catalogue import catalogue
from doclint.config.file_parts import KeySetting, SiteTag
from doclint.config.file_parts import TermSetting as WrittenTerm
from doclint.config.model import Config
from doclint.dataclasses import dataclass
from doclint.errors import DoclintError
from doclint.glossary.derived import derived
from doclint.glossary.record import Glossary
from doclint.languages import USUAL_SOURCE
from doclint.rule import Rule
from doclint.vocabulary import (
    Brand,
    EntryBase,
    Forbidden,
    KeySpec,
    TagSpec,
    Term,
    Vocabulary,
)


@dataclass(frozen=True)
class Kit:
    """Rules by id, and vocabulary. Entries of the configuration come last, so they win
    over those of packs.

    `taught` are those of the vocabulary that are no pack's. `faults` are what could not be read in glossary files; the
    rest of them is in the vocabulary."""

    rules: Mapping[str, Rule]
    vocabulary: Vocabulary
    taught: tuple[EntryBase, ...] = ()
    faults: tuple[DoclintError, ...] = ()


@lru_cache(maxsize=8)
def kit(config: Config) -> Kit:
    """The rules and the vocabulary of a configuration. Raises DoclintError for a broken
    pack."""
    loaded = packs.load(config.packs, config.gate)
    shipped = catalogue()
    for id in loaded.rules:
        if id in shipped:
            raise DoclintError(
                f"a rule pack has a pattern named {id}, which is a rule of doclint's own"
            )
    known = {**shipped, **loaded.rules}
    rules = {id: known[id] for id in sorted(known)}
    files = [each for _, each in glossaries(config)]
    read = [entry for each in files for entry in each.entries]
    of_packs = derived(loaded.vocabulary.entries)
    taught = tuple(derived((*read, *_of_config(config), *config.entries)))
    return Kit(
        rules,
        Vocabulary((*of_packs, *taught)),
        taught,
        tuple(fault for each in files for fault in each.faults),
    )


def glossaries(config: Config) -> list[tuple[str | None, Glossary]]:
    """The glossary files of a configuration, each with the language of its
    translations."""
    if not config.glossaries:
        return []
    from doclint.glossary.reading import read  # most projects have none

    source = config.languages.source or USUAL_SOURCE
    return [
        (
            each.language,
            read(config.root / each.file, each.language, source, config.gate),
        )
        for each in config.glossaries
    ]


def _of_config(config: Config) -> Iterator[EntryBase]:
    for term in config.terms:
        yield from of_term(term)
    yield from of_keys(config.front_matter)
    for name, tag in config.tags.items():
        yield _of_tag(name, tag)


def of_term(term: WrittenTerm) -> Iterator[EntryBase]:
    """The entries that a glossary term is: a brand when it stays as it is, else a
    term."""
    id = f"config/terms/{term.term}"
    if not term.translate:
        yield Brand(
            id,
            why=term.note,
            name=term.term,
            confusable=term.forbidden,
            misspelt=term.misspelt,
        )
        return
    yield Term(
        id=id,
        why=term.note,
        term=term.term,
        forms=term.forms,
        translations=term.translations,
        forbidden=term.forbidden,
        match_case=term.match_case,
        part_of_speech=term.part_of_speech,
        paths=term.paths,
        labels=term.labels,
    )
    if term.misspelt:
        yield Forbidden(
            id, why=term.note, text=term.misspelt, match_case=term.match_case
        )


def of_keys(keys: Mapping[str, KeySetting]) -> Iterator[EntryBase]:
    """The entries that `front_matter` is."""
    for name, key in keys.items():
        yield KeySpec(
            id=f"config/front_matter/{name}",
            why=key.why,
            key=name,
            type=key.type,
            values=key.values,
            meanings=key.meanings,
            length=key.length,
            translate=key.translate,
            required=key.required,
            link=key.link,
        )


def _of_tag(name: str, tag: SiteTag) -> TagSpec:
    return TagSpec(
        id=f"config/tags/{name}",
        name=name,
        block=tag.block,
        scope=tag.scope,
        body=tag.body,
        arguments=tag.arguments,
        caption=tag.caption,
    )
