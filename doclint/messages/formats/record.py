"""What a data file says: its texts, each with its place."""

from __future__ import annotations

from doclint.dataclasses import dataclass
from doclint.document import MessageState, Piece
from doclint.source import Span

KeyPath = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class FileText:
    """A text of a data file. `span` is its place without quotes; `pieces` tell where
    each part of `text`, in which escapes are resolved, is written."""

    path: KeyPath
    key_span: Span
    span: Span
    text: str
    pieces: tuple[Piece, ...]
    state: MessageState = MessageState.DONE
    file: str = ""  # where it stands, if not in the file itself
    above: tuple[
        Span, ...
    ] = ()  # the keys above it, outermost first, where the format tells them

    @property
    def key(self) -> str:
        """The path, dotted."""
        return ".".join(map(str, self.path))


@dataclass(frozen=True, slots=True)
class Fault:
    """Where a file cannot be read (`invalid`) or says a thing twice (`duplicate`)."""

    kind: str
    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Reading:
    """The texts of a file in its order, and what is wrong with it."""

    values: tuple[FileText, ...] = ()
    faults: tuple[Fault, ...] = ()
