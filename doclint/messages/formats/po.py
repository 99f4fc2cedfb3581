"""gettext's PO: each entry's source text and translation, with the place of both.

The texts of an entry are values under its context and source text: `(context, msgid,
"source")`, with `"other"` behind it for its plural, and `(…, "translation")`, with `n`
behind it for the n-th plural form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from doclint.document import MessageState, Piece
from doclint.expressions import expression
from doclint.messages.formats._escapes import unescaped
from doclint.messages.formats.record import Fault, FileText, Reading
from doclint.source import Span

SUFFIXES = (".po",)
_LINE = expression(r"[^\n]*\n?")
_KEYWORD = expression(
    r'[ \t]*(?P<word>msgctxt|msgid_plural|msgid|msgstr(?:\[(?P<number>\d+)\])?)[ \t]*(?=")'
)
_QUOTED = expression(r'[ \t]*"(?P<text>(?:[^"\\\n]|\\.)*)"[ \t]*\r?$')
_ESCAPE = expression(r"\\(?:[0-7]{1,3}|x[0-9a-fA-F]{1,2}|.)")
_SHORT = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}


@dataclass
class _Part:
    """The text of one keyword, over as many lines as it has."""

    place: Span
    text: str = ""
    pieces: list[Piece] = field(default_factory=list)

    def add(self, text: str, pieces: Sequence[Piece]) -> None:
        """A quoted line more."""
        self.pieces += [
            Piece(len(self.text) + piece.at, piece.length, piece.source)
            for piece in pieces
        ]
        self.text += text

    @property
    def span(self) -> Span:
        """From the first character to the last."""
        if not self.pieces:
            return self.place
        first, last = self.pieces[0].source, self.pieces[-1].source
        return Span(first.start, last.end)


@dataclass
class _Entry:
    """What stands between two blank lines."""

    parts: dict[str, _Part] = field(default_factory=dict)
    fuzzy: bool = False

    def ends_before(self, word: str) -> bool:
        """Whether a keyword begins another entry, without a blank line."""
        return word in self.parts or (word == "msgctxt" and bool(self.parts))


def read(text: str) -> Reading:
    """The texts of a PO file, its header and obsolete entries left out."""
    faults: list[Fault] = []
    values: list[FileText] = []
    for entry in _entries(text, faults):
        values += _values(entry)
    return Reading(tuple(values), tuple(faults))


def _entries(text: str, faults: list[Fault]) -> Iterator[_Entry]:
    """The entries of a file; what is no line of one is a fault."""
    entry = _Entry()
    part: _Part | None = None
    for match in _LINE.finditer(text):
        line, start = match[0].rstrip("\r\n"), match.start()
        bare = line.strip()
        if not bare or bare.startswith("#"):
            if entry.parts:
                yield entry
                entry, part = _Entry(), None
            entry.fuzzy = entry.fuzzy or _says_fuzzy(bare)
            continue
        keyword = _KEYWORD.match(line)
        if keyword and entry.ends_before(keyword["word"]):
            yield entry
            entry = _Entry()
        if keyword:
            at = start + keyword.end() + 1
            part = entry.parts[keyword["word"]] = _Part(Span(at, at))
        quoted = _QUOTED.match(line, keyword.end() if keyword else 0)
        if quoted is None or part is None:
            message = "it is no PO: expected a keyword or a text in quotes"
            faults.append(Fault("invalid", Span(start, start + len(line)), message))
            continue
        inner = Span(start + quoted.start("text"), start + quoted.end("text"))
        part.add(*unescaped(text, inner, _ESCAPE, _resolved))
    if entry.parts:
        yield entry


def _says_fuzzy(comment: str) -> bool:
    """Whether a line is a comment of flags that says that a translation is doubtful."""
    return comment.startswith("#,") and "fuzzy" in comment


def _values(entry: _Entry) -> Iterator[FileText]:
    """The source text of an entry, its plural, and their translations."""
    source = entry.parts.get("msgid")
    if source is None or not source.text:
        return
    context = entry.parts.get("msgctxt")
    key = (context.text if context else "", source.text)
    yield _value((*key, "source"), source, source)
    plural = entry.parts.get("msgid_plural")
    if plural:
        yield _value((*key, "source", "other"), plural, source)
    state = _state(entry)
    for word, part in _translations(entry).items():
        form = _number_of_form(word)
        yield _value((*key, "translation", *form), part, source, state)


def _number_of_form(word: str) -> tuple[int, ...]:
    """Which plural form a keyword gives: "msgstr[2]" the third, "msgstr" the only
    one."""
    if word == "msgstr":
        return ()
    number = word.removeprefix("msgstr[").removesuffix("]")
    return (int(number),)


def _translations(entry: _Entry) -> dict[str, _Part]:
    """The translations of an entry by their keywords."""
    parts = entry.parts.items()
    return {word: part for word, part in parts if word.startswith("msgstr")}


def _state(entry: _Entry) -> MessageState:
    """How far an entry is translated."""
    if not any(part.text for part in _translations(entry).values()):
        return MessageState.EMPTY
    return MessageState.FUZZY if entry.fuzzy else MessageState.DONE


def _value(
    path: tuple[str | int, ...],
    part: _Part,
    source: _Part,
    state: MessageState = MessageState.DONE,
) -> FileText:
    return FileText(path, source.span, part.span, part.text, tuple(part.pieces), state)


def _resolved(match: re.Match[str]) -> str:
    """The character that an escape stands for."""
    inner = match[0][1:]
    if inner[0] == "x":
        return chr(int(inner[1:], 16))
    if inner[0] in "01234567":
        return chr(int(inner, 8))
    return _SHORT.get(inner, inner)
