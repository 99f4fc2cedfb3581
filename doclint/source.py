"""Text and places: the one currency is `Span`, absolute characters of the text as
read."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.expressions import expression

# What a reader of the file, and every editor, takes for the end of a line.
_LINE_END = expression(r"\r\n|\r|\n")

# What files of Markdown end in.
PAGE_SUFFIXES = (".md", ".markdown", ".mdx", ".mdown", ".mkd")


class Span(NamedTuple):
    """A stretch of text, half-open: characters `start` up to, not including, `end` of
    the text as read."""

    start: int
    end: int

    def shift(self, by: int) -> Span:
        """The same stretch, `by` characters further on."""
        return Span(self.start + by, self.end + by)

    def holds(self, other: Span) -> bool:
        """Whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


class Position(NamedTuple):
    """A place as people count it: line and column start at 1, columns count
    characters."""

    line: int
    column: int


# A NUL among so many bytes at the start tells, as it does for git, that a file is no
# text.
_TOLD_BY = 8000


@dataclass(frozen=True)
class Source:
    """A file's text as read, without the byte order mark.

    `path` is relative to the project's root, with `/`. `undecodable` is the place of the first byte that is not
    UTF-8 (each such byte stands in the text as U+FFFD), or None. `bom` tells that the file began with a mark. A file
    that is no text at all has none.
    """

    path: str
    text: str
    bom: bool = False
    undecodable: int | None = None

    @staticmethod
    def decode(path: str, data: bytes) -> Source:
        """Take the bytes of a file. Never raises: what is not UTF-8 is replaced and its
        place remembered."""
        bom = data.startswith(b"\xef\xbb\xbf")
        data = data[3:] if bom else data
        try:
            return Source(path, data.decode("utf-8"), bom)
        except UnicodeDecodeError as error:
            if b"\0" in data[:_TOLD_BY]:
                return Source(path, "", bom, 0)
            place = len(data[: error.start].decode("utf-8"))
            return Source(path, data.decode("utf-8", "replace"), bom, place)

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset of each line's first character."""
        return (0, *(match.end() for match in _LINE_END.finditer(self.text)))

    def position(self, offset: int) -> Position:
        """The line and column of an offset (0 up to and including the text's
        length)."""
        line = bisect_right(self.line_starts, offset)
        return Position(line, offset - self.line_starts[line - 1] + 1)

    def line_span(self, line: int) -> Span:
        """The span of a line (counted from 1), without its line end."""
        start = self.line_starts[line - 1]
        end = self.line_starts[line] if line < len(self.line_starts) else len(self.text)
        return Span(start, start + len(self.text[start:end].rstrip("\r\n")))

    def cut(self, span: Span) -> str:
        """The text of a span."""
        return self.text[span.start : span.end]
