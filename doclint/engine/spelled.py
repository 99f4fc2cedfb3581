"""Words of translations that are likely misspelt; a step of its own after the run, only
when the user wants it. The only part of the engine that reads dictionaries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from doclint.config import Config
from doclint.config.kit import kit
from doclint.document import Document
from doclint.engine.aligned import opened_pairs
from doclint.findings import Hit
from doclint.languages import USUAL_SOURCE, language
from doclint.spelling.dictionaries import FOLDERS, Dictionary, find, is_installed
from doclint.spelling.strange import Slip, slips, words_of_page
from doclint.text.words import word_texts
from doclint.vocabulary import Brand, Forbidden, Term, Vocabulary

UNKNOWN_WORD = "spelling/unknown-word"
_NO_READER = (
    "spelling was not checked, for there is no reader of dictionaries (spylls)\n"
    "  hint: pip install 'doclint[spell]'"
)


class Spelled(NamedTuple):
    """The slips of all pages, the languages for which there is no dictionary, and those
    for which none helps: no blanks part their words from one another, or from endings."""

    slips: list[Slip]
    silent: list[str]
    unparted: list[str]

    @property
    def notices(self) -> tuple[str, ...]:
        """What to say of languages that were left out."""
        notices = []
        if self.silent:
            hint = "name a folder of Hunspell's by --dictionaries"
            notices.append(f"found no dictionary for {', '.join(self.silent)}: {hint}")
        if self.unparted:
            why = "a dictionary does not help where no blanks part words"
            notices.append(f"left out {', '.join(self.unparted)}: {why}")
        return tuple(notices)


def spelled_hits(
    config: Config, pages: Sequence[str], read: Callable[[str], bytes]
) -> tuple[list[tuple[str, Hit]], tuple[str, ...]]:
    """The hits for misspelt words, each with the path of its page, and what to say where
    nothing could be asked. `pages` are all of the project, `read` gives a page's
    bytes."""
    if not is_installed():
        return [], (_NO_READER,)
    spelled = spelled_of(config, opened_pairs(config, pages, pages, read))
    hits = [(slip.document.source.path, _hit(slip)) for slip in spelled.slips]
    return hits, spelled.notices


def _hit(slip: Slip) -> Hit:
    message = f"found “{slip.word}”, which no dictionary knows, expected “{slip.meant}”"
    return Hit(slip.place, message, slip.meant)


def spelled_of(config: Config, pairs: Iterable[tuple[Document, Document]]) -> Spelled:
    """The misspelt words of translations, each behind its source text."""
    pages: defaultdict[str, list[Document]] = defaultdict(list)
    known = set(_taught(kit(config).vocabulary))
    read: set[str] = set()
    for source, translation in pairs:
        pages[translation.language or ""].append(translation)
        if source.source.path not in read:
            read.add(source.source.path)
            known.update(words_of_page(source))
    folders = [each for each in (*config.dictionaries, *FOLDERS) if each.is_dir()]
    foreign = _dictionary(config.source_language or USUAL_SOURCE, folders)
    all_slips: list[Slip] = []
    silent: list[str] = []
    unparted: list[str] = []
    for code in sorted(pages):
        record = language(code)
        if record and record.needs_no_blanks:
            unparted.append(code)
            continue
        speller = _dictionary(code, folders)
        if record and speller:
            all_slips.extend(slips(pages[code], record, speller, known, foreign))
        else:
            silent.append(code)
    return Spelled(all_slips, silent, unparted)


def _dictionary(code: str, folders: Iterable[Path]) -> Dictionary | None:
    file = find(code, folders)
    return Dictionary(file) if file else None


def _taught(vocabulary: Vocabulary) -> Iterator[str]:
    """The words of names and terms, and of what is to be said for others."""
    texts = [entry.name for entry in vocabulary.of(Brand)]
    texts += [entry.use for entry in vocabulary.of(Forbidden) if entry.use]
    for entry in vocabulary.of(Term):
        texts.append(entry.term)
        for translations in entry.translations.values():
            texts += translations
    for text in texts:
        for word in word_texts(text):
            yield word.casefold()
