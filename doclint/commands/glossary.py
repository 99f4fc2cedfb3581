"""What `doclint glossary` does: import, export, check, suggest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from doclint.config import Config
from doclint.config.kit import glossaries, kit
from doclint.document import BlockKind, Segment
from doclint.engine.aligned import aligned_paths
from doclint.errors import DoclintError
from doclint.exit_status import FAULTS, FINE
from doclint.files import Access, Gate
from doclint.glossary import lint, reading, writing
from doclint.glossary.formats import table
from doclint.glossary.record import Glossary, Remark
from doclint.glossary.suggest import Suggestion, suggest
from doclint.languages import USUAL_SOURCE
from doclint.output import _safe as safe
from doclint.output import _terminal as terminal
from doclint.project import Facts, Pair, Project
from doclint.terms.adherence import adherences
from doclint.terms.tallies import tallies, term_uses, terms_of, visible_words
from doclint.text.words import fold, word_texts
from doclint.vocabulary import Term, Vocabulary

_MINED = ("term", "language", "translation", "uses", "share", "note")


def convert(
    file: Path,
    form: str,
    language: str | None,
    source: str | None,
    output: Path | None,
    access: Access,
) -> int:
    """`glossary import`: one file in another form; what cannot be read is told on standard error."""
    source = source or USUAL_SOURCE
    read = reading.read(file, language, source, Gate.around(file, access))
    _tell_faults(read.faults)
    if not read.terms:
        raise DoclintError("found no term to take over", read.path)
    terminal.write(writing.write(read.terms, form, source), output)
    left = len(read.entries) - len(read.terms)
    message = f"took over {len(read.terms):,} of {len(read.entries) + len(read.faults):,} entries"
    terminal.tell(
        message + (f"; {left:,} are no terms but forbidden words" if left else "")
    )
    return FAULTS if read.faults else FINE


def export(config: Config, form: str, language: str | None, output: Path | None) -> int:
    """`glossary export`: all terms that hold in the project, of its configuration, glossary files and packs."""
    _tell_faults(kit(config).faults)
    terms = list(kit(config).vocabulary.of(Term, language))
    if language:
        terms = [
            term
            for term in terms
            if term.words(language) or term.forbidden.get(language)
        ]
    terminal.write(
        writing.write(terms, form, config.languages.source or USUAL_SOURCE), output
    )
    return FINE


def check(
    config: Config, files: Sequence[Path], language: str | None, form: str, pages: bool
) -> int:
    """`glossary check`: what is wrong in glossary files; returns 1 where one says what cannot be right."""
    source = config.languages.source or USUAL_SOURCE
    read = [
        reading.read(file, language, source, Gate.around(file, config.access))
        for file in files
    ] or [each for _, each in glossaries(config)]
    if not read:
        raise DoclintError(
            "found no glossary to check",
            hint="name a file, or list it under `glossaries`",
        )
    corpus = _Corpus.of(config, read) if pages else None
    remarks = [remark for each in read for remark in _remarks(each, corpus)]
    if form == "json":
        terminal.write(safe.as_json([asdict(each) for each in remarks]), None)
    else:
        terminal.write("".join(_shown(remarks, read)), None)
    return FAULTS if any(remark.grave for remark in remarks) else FINE


def mine(
    config: Config,
    paths: Sequence[Path],
    form: str,
    least: int,
    share: float,
    output: Path | None,
) -> int:
    """`glossary suggest`: candidates of terms from aligned pages."""
    known = frozenset(fold(term.term) for term in kit(config).vocabulary.of(Term))
    blocks: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for pair in aligned_paths(config, paths):
        codes = (
            pair.source.language or config.languages.source or USUAL_SOURCE,
            pair.translation.language or "",
        )
        blocks.setdefault(codes, []).extend(_texts(pair))
    mined = [
        (target, each)
        for (source, target), texts in sorted(blocks.items())
        for each in suggest(texts, source, target, least, known)
        if each.share >= share
    ]
    if not blocks:
        raise DoclintError("found no translation beside its source text")
    terminal.write(_suggestions(mined, form), output)
    return FINE


def _suggestions(mined: Sequence[tuple[str, Suggestion]], form: str) -> str:
    if form in ("csv", "tsv"):
        rows: list[Sequence[str]] = [_MINED]
        for code, each in mined:
            others = ", ".join(f"{word} ({times})" for word, times in each.others)
            rows.append(
                (
                    each.term,
                    code,
                    each.translation,
                    str(each.uses),
                    f"{each.share:.0%}",
                    others,
                )
            )
        return table.write(iter(rows), "\t" if form == "tsv" else ",")
    terms: dict[str, dict[str, tuple[str, ...]]] = {}
    for code, each in mined:
        terms.setdefault(each.term, {})[code] = (each.translation,)
    return writing.write(
        (Term(term=term, translations=words) for term, words in terms.items()), form
    )


def _texts(pair: Pair) -> Iterator[tuple[str, str]]:
    for both in pair.blocks:
        if (
            both.sure
            and both.source
            and both.translation
            and both.source.kind is not BlockKind.TABLE
        ):
            yield visible_words(both.source), visible_words(both.translation)


@dataclass
class _Corpus:
    """What the project's pages say of the terms of some glossaries."""

    words: Counter[str] = field(default_factory=Counter)
    used: Counter[str] = field(default_factory=Counter)
    project: Project = field(default_factory=lambda: Project({}))

    @staticmethod
    def of(config: Config, read: Iterable[Glossary]) -> _Corpus | None:
        """Counted over all aligned pages; None when the project has none."""
        words = Vocabulary(tuple(entry for each in read for entry in each.entries))
        corpus, facts = _Corpus(), {}
        seen: set[str] = set()
        for pair in aligned_paths(config):
            code = pair.translation.language
            terms = terms_of(
                words,
                pair.source.language or config.languages.source or USUAL_SOURCE,
                code,
            )
            tallied = tallies(pair, terms)
            facts[pair.translation.path] = Facts(
                pair.translation.path, code, (), (), (), terms=tallied
            )
            for both in pair.blocks:
                if both.source:
                    corpus.used.update(
                        entry.id
                        for entry, *_ in term_uses(both.source, pair.source.path, terms)
                    )
            if pair.source.path not in seen:
                seen.add(pair.source.path)
                for segment in pair.source.of(Segment):
                    corpus.words.update(word_texts(segment.text.lower()))
        corpus.project = Project(facts)
        return corpus if facts else None


def _remarks(read: Glossary, corpus: _Corpus | None) -> Iterator[Remark]:
    yield from lint.of_itself(read)
    if corpus is not None:
        yield from lint.of_pages(read, corpus.used, corpus.words)
        yield from lint.of_translations(read, adherences(corpus.project))


def _shown(remarks: Sequence[Remark], read: Sequence[Glossary]) -> Iterator[str]:
    for each in remarks:
        word = "error" if each.grave else "note"
        yield (
            safe.message(
                f"{each.path}:{each.line}:{each.column} {word} {each.message}  [{each.kind}]"
            )
            + "\n"
        )
    counts = Counter(str(each.kind) for each in remarks)
    entries = sum(len(each.lines) for each in read)
    summary = (
        ", ".join(f"{number:,} {kind}" for kind, number in counts.most_common())
        or "nothing to tell"
    )
    yield f"{entries:,} entries: {summary}\n"


def _tell_faults(faults: Iterable[DoclintError]) -> None:
    for fault in faults:
        terminal.tell(fault)
