"""The messages of one language as a page that can be checked beside another one's.

A page of messages has a text of its own, made of keys and resolved values, a block a
message; `MessagePlaces` tell where each character of it is written.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from doclint.dataclasses import dataclass, replace
from doclint.dialects import Dialect
from doclint.document import Document, Message, MessageFile, Placeholder
from doclint.messages.groups import Group
from doclint.messages.record import File, Ground, Section, Text, at_key
from doclint.page.placeholders import placeholders
from doclint.parsing import parse_messages
from doclint.source import Source, Span


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the page's text from `at` on, and where it is written in a file."""

    at: int
    length: int
    path: str
    span: Span


@dataclass(frozen=True)
class MessagePlaces:
    """Where the text of a page of messages is written."""

    runs: tuple[Stretch, ...]

    def place(self, span: Span) -> tuple[str, Span]:
        """The file and the place in it of a stretch of the page: what lies in one
        file."""
        first = self._run(span.start)
        start = self._offset(first, span.start)
        if span.end <= span.start:
            return first.path, Span(start, start)
        last = self._run(span.end - 1)
        end = self._offset(last, span.end)
        is_in_one_file = last.path == first.path and end >= start
        if not is_in_one_file:
            end = first.span.end
        return first.path, Span(start, end)

    def _run(self, at: int) -> Stretch:
        index = bisect_right(self.runs, at, key=lambda run: run.at) - 1
        return self.runs[max(index, 0)]

    def _offset(self, run: Stretch, at: int) -> int:
        inner = min(max(at - run.at, 0), run.length)
        start, end = run.span
        is_written_so = run.length == end - start
        if is_written_so:
            return start + inner
        is_at_end = inner > 0 and inner >= run.length
        return end if is_at_end else start


@dataclass(frozen=True)
class MessagePage:
    """The messages of one language: as a document, and where they are written. `paths`
    are the files, most of them in the first."""

    language: str | None
    document: Document
    places: MessagePlaces
    paths: tuple[str, ...]


@dataclass(frozen=True)
class OpenedGroup:
    """A group with its pages by language: the source's (None where it has no file) and
    the translations', each beside what is known of the source's texts."""

    group: Group
    source: MessagePage | None
    translations: tuple[tuple[MessagePage, MessagePage], ...]


def opened(group: Group, ground: Ground, dialect: Dialect) -> OpenedGroup:
    """A group as pages. What no language is told of is left out."""
    return _Opener(group, ground, dialect).opened()


_Said = tuple[File, Section]
# The English that programs are written in.
_OF_PROGRAMS = "en-us"


def _claim(said: _Said) -> tuple[int, bool]:
    """How good a country's version is as the source."""
    _, section = said
    return len(section.texts), section.language == _OF_PROGRAMS


class _Opener:
    """Makes the pages of a group."""

    def __init__(self, group: Group, ground: Ground, dialect: Dialect) -> None:
        self.group, self.ground, self.dialect = group, ground, dialect
        self.family = group.family
        self.said: list[_Said] = [
            (file, section)
            for file in group.files
            for section in group.family.sections(file, ground)
        ]
        self.source = self._source()

    def opened(self) -> OpenedGroup:
        """The group with its pages."""
        translations = [
            (file, section)
            for file, section in self.said
            if section.language
            and section.texts
            and not (self.source and section is self.source[1])
        ]
        elsewhere = _elsewhere(section for _, section in translations)
        pairs = []
        for file, section in translations:
            beside, lacking = self._beside(file, section)
            own_texts = {
                text.key: elsewhere.get(text.key, {}) for text in section.texts
            }
            about = MessageFile(
                Span(0, 0),
                unseen=lacking,
                wordless=section.wordless,
                elsewhere=own_texts,
            )
            page = self._page(section, file.path, section.language, about)
            pairs.append((beside, page))
        source = self._source_page(*self.source) if self.source else None
        return OpenedGroup(self.group, source, tuple(pairs))

    def _source(self) -> _Said | None:
        """What the source's language says, or else another country's version of it: the fullest, of two the one that most
        programs are written in."""
        for file, section in self.said:
            if file.usual or section.language == self.ground.source:
                return file, section
        kin = [pair for pair in self.said if _kin(pair[1].language, self.ground)]
        return max(kin, key=_claim, default=None)

    def _source_page(
        self,
        file: File,
        section: Section,
        gathered: bool = False,
        brought: frozenset[str] = frozenset(),
    ) -> MessagePage:
        about = MessageFile(
            Span(0, 0),
            self.family.extra,
            self.family.whole,
            gathered,
            brought,
        )
        return self._page(section, file.path, self.ground.source, about)

    def _beside(
        self, file: File, section: Section
    ) -> tuple[MessagePage, frozenset[str]]:
        """The source's page for a translation, and the keys of it that readers do not
        miss there.

        What the source's file does not say, the generator's own words and the site's
        code do."""
        if self.source:
            there, ground_file = self.source
            gathered = False
            texts = list(ground_file.texts)
        else:
            there, gathered = file, True
            texts = list(self.family.declared(file, self.ground))
        known = {text.key for text in texts}
        shipped = self.family.words() if _is_english(self.ground) else {}
        brought = frozenset(shipped).difference(known)
        for text in section.texts:
            if text.key in brought:
                implied = Text(
                    text.key, at_key(text.value, shipped[text.key]), text.form
                )
                texts.append(_placed(implied, file.path))
            elif text.key not in known and gathered:
                by_key = self.family.implied(text, file, self.ground)
                texts += [_placed(by_key, file.path)] if by_key else []
        mine = {text.key for text in section.texts}
        unseen = frozenset(
            key for key in known - mine if self.family.unseen(key, file, self.ground)
        )
        whole = Section(self.ground.source, tuple(texts))
        return self._source_page(there, whole, gathered, brought), unseen

    def _page(
        self, section: Section, path: str, language: str | None, about: MessageFile
    ) -> MessagePage:
        return page_of(section, path, language, about, self.dialect)


def _placed(text: Text, path: str) -> Text:
    """A text that stands in a file of this path, unless it says another."""
    return replace(text, value=replace(text.value, file=text.value.file or path))


def _is_english(ground: Ground) -> bool:
    return ground.source.partition("-")[0] == "en"


def _elsewhere(
    sections: Iterable[Section],
) -> Mapping[str, Mapping[str, str]]:
    """What translations say, by key and language."""
    by_key: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for section in sections:
        if not section.language:
            continue
        for text in section.texts:
            words = text.value.text
            if words.strip():
                by_key[text.key].setdefault(section.language, words)
    return by_key


def _kin(language: str | None, ground: Ground) -> bool:
    """Whether it is another country's version of the source's language."""
    return (
        language is not None
        and language.partition("-")[0] == ground.source.partition("-")[0]
    )


def page_of(
    section: Section,
    path: str,
    language: str | None,
    about: MessageFile,
    dialect: Dialect,
) -> MessagePage:
    """A section of a file as a page."""
    writer = _Writer(path)
    messages = tuple(writer.messages(section.texts))
    source = Source(f"{path}#{language or ''}", "".join(writer.out))
    document = parse_messages(source, messages, dialect, language, about)
    paths = tuple(dict.fromkeys(run.path for run in writer.runs)) or (path,)
    return MessagePage(
        language,
        document,
        MessagePlaces(tuple(writer.runs) or (Stretch(0, 0, path, Span(0, 0)),)),
        paths,
    )


class _Writer:
    """Writes the text of a page, and notes where it comes from."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.out: list[str] = []
        self.runs: list[Stretch] = []
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
            placed = tuple(_shifted(placeholders(value.text), span.start))
            yield Message(
                span, text.key, key, value.text, -1, text.form, value.state, placed
            )

    def _write(self, pieces: Sequence[tuple[str, Span]], path: str) -> Span:
        start = self._at
        for text, span in pieces:
            self.out.append(text)
            self.runs.append(Stretch(self._at, len(text), path, span))
            self._at += len(text)
        return Span(start, self._at)

    def _gap(self, text: str) -> None:
        self.out.append(text)
        self._at += len(text)


def _shifted(placed: Iterable[Placeholder], by: int) -> Iterator[Placeholder]:
    return (replace(each, span=each.span.shift(by)) for each in placed)
