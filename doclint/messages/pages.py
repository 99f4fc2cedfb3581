"""The messages of one language as a page that can be checked beside another one's.

A page of messages has a text of its own, made of keys and resolved values, a block a
message; `Places` tell where each character of it is written.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from doclint.dataclasses import dataclass
from doclint.dialects import Dialect
from doclint.document import Document, Message, MessageFile, Placeholder
from doclint.messages.groups import Group
from doclint.messages.record import Family, Ground, Section, Text
from doclint.page.placeholders import placeholders
from doclint.parsing import parse_messages
from doclint.source import Source, Span


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of the page's text from `at` on, and where it is written in a file."""

    at: int
    length: int
    path: str
    span: Span


@dataclass(frozen=True)
class Places:
    """Where the text of a page of messages is written."""

    runs: tuple[Run, ...]

    def place(self, span: Span) -> tuple[str, Span]:
        """The file and the place in it of a stretch of the page: what lies in one
        file."""
        first, last = self._run(span.start), self._run(max(span.end - 1, span.start))
        if not span.end > span.start:
            at = self._offset(first, span.start)
            return first.path, Span(at, at)
        start, end = self._offset(first, span.start), self._offset(last, span.end)
        return first.path, Span(
            start, end if last.path == first.path and end >= start else first.span.end
        )

    def _run(self, at: int) -> Run:
        index = bisect_right(self.runs, at, key=lambda run: run.at) - 1
        return self.runs[max(index, 0)]

    def _offset(self, run: Run, at: int) -> int:
        inner = min(max(at - run.at, 0), run.length)
        if run.length == run.span.end - run.span.start:
            return run.span.start + inner
        return run.span.end if inner >= run.length and inner else run.span.start


@dataclass(frozen=True)
class MessagePage:
    """The messages of one language: as a document, and where they are written. `paths`
    are the files, most of them in the first."""

    language: str | None
    document: Document
    places: Places
    paths: tuple[str, ...]


@dataclass(frozen=True)
class Opened:
    """A group with its pages by language: the source's (None where there is none, and
    no key says it) and the translations', each beside the source that it has."""

    group: Group
    source: MessagePage | None
    translations: tuple[tuple[MessagePage | None, MessagePage], ...]


def opened(group: Group, ground: Ground, dialect: Dialect) -> Opened:
    """A group as pages. What no language is told of is left out."""
    sections = [
        (file, section)
        for file in group.files
        for section in group.family.sections(file, ground)
    ]
    source = next(
        (
            pair
            for pair in sections
            if _is_source(pair[1].language, pair[0].usual, ground)
        ),
        None,
    )
    if source is None:
        source = next(
            (pair for pair in sections if _kin(pair[1].language, ground)), None
        )
    source_page = (
        page_of(source[1], source[0].path, ground.source, group.family, dialect)
        if source
        else None
    )
    pairs = []
    for file, section in sections:
        if source and section is source[1]:
            continue
        if section.language is None or not section.texts:
            continue
        beside = source_page or _implied(group, section, file.path, ground, dialect)
        pairs.append(
            (
                beside,
                page_of(section, file.path, section.language, group.family, dialect),
            )
        )
    return Opened(group, source_page, tuple(pairs))


def _is_source(language: str | None, usual: bool, ground: Ground) -> bool:
    return usual or language == ground.source


def _kin(language: str | None, ground: Ground) -> bool:
    """Whether it is another country's version of the source's language."""
    return (
        language is not None
        and language.partition("-")[0] == ground.source.partition("-")[0]
    )


def _implied(
    group: Group, section: Section, path: str, ground: Ground, dialect: Dialect
) -> MessagePage | None:
    """The page of the source texts that keys say."""
    texts = tuple(
        text
        for each in section.texts
        if (text := group.family.implied(each)) is not None
    )
    family = replace(group.family, whole=False)
    return (
        page_of(Section(ground.source, texts), path, ground.source, family, dialect)
        if texts
        else None
    )


def page_of(
    section: Section, path: str, language: str | None, family: Family, dialect: Dialect
) -> MessagePage:
    """A section of a file as a page."""
    writer = _Writer(path)
    messages = tuple(writer.messages(section.texts))
    source = Source(f"{path}#{language or ''}", "".join(writer.out))
    about = MessageFile(Span(0, 0), family.complete, family.extra, family.whole)
    document = parse_messages(source, messages, dialect, language, about)
    paths = tuple(dict.fromkeys(run.path for run in writer.runs)) or (path,)
    return MessagePage(
        language,
        document,
        Places(tuple(writer.runs) or (Run(0, 0, path, Span(0, 0)),)),
        paths,
    )


class _Writer:
    """Writes the text of a page, and notes where it comes from."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.out: list[str] = []
        self.runs: list[Run] = []
        self._at = 0

    def messages(self, texts: Iterable[Text]) -> Iterator[Message]:
        """The messages of some texts, written one after the other."""
        for text in texts:
            value = text.value
            path = value.file or self.path
            key = self._write([(text.key.replace("\n", " "), value.key_span)], path)
            self._gap("\n")
            cut = [
                (value.text[piece.at : piece.at + piece.length], piece.source)
                for piece in value.pieces
            ]
            span = self._write(cut or [("", value.span)], path)
            self._gap("\n\n")
            found = tuple(_shifted(placeholders(value.text), span.start))
            yield Message(
                span, text.key, key, value.text, -1, text.form, value.state, found
            )

    def _write(self, pieces: Sequence[tuple[str, Span]], path: str) -> Span:
        start = self._at
        for text, span in pieces:
            self.out.append(text)
            self.runs.append(Run(self._at, len(text), path, span))
            self._at += len(text)
        return Span(start, self._at)

    def _gap(self, text: str) -> None:
        self.out.append(text)
        self._at += len(text)


def _shifted(found: Iterable[Placeholder], by: int) -> Iterator[Placeholder]:
    return (replace(each, span=each.span.shift(by)) for each in found)
