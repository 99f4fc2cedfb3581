"""What `doclint spell` does: words that no dictionary knows, by the page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from doclint.config import Config
from doclint.config.kit import kit
from doclint.dataclasses import dataclass
from doclint.document import Document
from doclint.engine.aligned import paired_paths
from doclint.engine.discover import discover
from doclint.errors import DoclintError
from doclint.languages import USUAL_SOURCE, language
from doclint.output import _safe as safe
from doclint.output import _terminal as terminal
from doclint.spelling.dictionaries import FOLDERS, Dictionary, find, is_installed
from doclint.spelling.strange import Slip, slips, words
from doclint.text.words import word_texts
from doclint.vocabulary import Brand, Forbidden, Term, Vocabulary

FINE, FAULTS = 0, 1


@dataclass(frozen=True)
class Wish:
    """What `doclint spell` is asked for. `dictionaries` are folders that go before the system's."""

    form: str = "text"
    dictionaries: tuple[Path, ...] = ()
    output: Path | None = None
    exit_code: bool = False


def spell(config: Config, paths: Sequence[Path], wish: Wish) -> int:
    """Tells of words in translations that are likely misspelt; 1 where there are some and `exit_code` asks for it.

    All pages of the project say which words are the site's own, whatever `paths` name. Languages without a dictionary
    are told on standard error.
    """
    if not is_installed():
        hint = "pip install 'doclint[spell]'"
        raise DoclintError("found no reader of dictionaries (spylls)", hint=hint)
    reported = discover(config, paths).reported
    found = [
        slip
        for slip in _slips(config, (*wish.dictionaries, *FOLDERS))
        if slip.document.source.path in reported
    ]
    found.sort(key=lambda slip: (slip.document.source.path, slip.place))
    shown = _as_json(found) if wish.form == "json" else "".join(map(_line, found))
    terminal.write(shown, wish.output)
    return FAULTS if found and wish.exit_code else FINE


def _slips(config: Config, folders: Sequence[Path]) -> Iterator[Slip]:
    pages: defaultdict[str, list[Document]] = defaultdict(list)
    known = set(_taught(kit(config).vocabulary))
    read: set[str] = set()
    for source, translation in paired_paths(config):
        pages[translation.language or ""].append(translation)
        if source.source.path not in read:
            read.add(source.source.path)
            known.update(words(source))
    there = [folder for folder in folders if folder.is_dir()]
    foreign = _dictionary(config.source_language or USUAL_SOURCE, there)
    silent = []
    for code in sorted(pages):
        record, speller = language(code), _dictionary(code, there)
        if record and speller and not record.needs_no_blanks:
            yield from slips(pages[code], record, speller, known, foreign)
        else:
            silent.append(code)
    if silent:
        hint = "name a folder of Hunspell's by --dictionaries"
        terminal.tell(f"found no dictionary for {', '.join(silent)}: {hint}")


def _dictionary(code: str, folders: Iterable[Path]) -> Dictionary | None:
    file = find(code, folders)
    return Dictionary(file) if file else None


def _taught(vocabulary: Vocabulary) -> Iterator[str]:
    """The words of names and terms, and of what is to be said for others."""
    texts = [entry.name for entry in vocabulary.of(Brand)]
    texts += [entry.use for entry in vocabulary.of(Forbidden) if entry.use]
    for entry in vocabulary.of(Term):
        texts.append(entry.term)
        texts += [word for said in entry.translations.values() for word in said]
    return (word.casefold() for text in texts for word in word_texts(text))


def _line(slip: Slip) -> str:
    at = slip.document.source.position(slip.place.start)
    where = f"{slip.document.source.path}:{at.line}:{at.column}"
    return f"{safe.line(where)}: found “{slip.word}”, expected “{slip.meant}”\n"


def _as_json(found: Iterable[Slip]) -> str:
    return safe.as_json(
        [
            {
                "path": slip.document.source.path,
                "language": slip.document.language,
                "line": at.line,
                "column": at.column,
                "word": slip.word,
                "suggestion": slip.meant,
            }
            for slip in found
            for at in [slip.document.source.position(slip.place.start)]
        ]
    )
