"""From offsets in the text of an inline token back to offsets in the page."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from doclint.dataclasses import dataclass
from doclint.source import Span


@dataclass(frozen=True, slots=True)
class Places:
    """Runs of inline content: content offset `at[i]` is page offset `to[i]`, and so on
    one to one until the next run.

    markdown-it gives inline tokens no columns; it only cuts markers and indentation off the front of each line
    (and unescapes `\\|` in table cells), so a few runs tell every place exactly.
    """

    at: tuple[int, ...]
    to: tuple[int, ...]

    def offset(self, at: int) -> int:
        """The page offset of a content offset."""
        if len(self.at) == 1:
            return self.to[0] + at
        index = max(bisect_right(self.at, at) - 1, 0)
        return self.to[index] + at - self.at[index]

    def span(self, start: int, end: int) -> Span:
        """The page span of a stretch of content; its end is the end of its last
        character, not of what follows."""
        return Span(
            self.offset(start),
            self.offset(end - 1) + 1 if end > start else self.offset(start),
        )

    def runs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """A stretch of content, cut where it does not stand in the page in one
        piece."""
        inner = self.at[bisect_right(self.at, start) : bisect_left(self.at, end)]
        yield from pairwise((start, *inner, end))


def straight_content(to: int) -> Places:
    """Content that stands in the page as it is, from offset `to`."""
    return Places((0,), (to,))


def of_rows(content: str, ends: list[int], text: str) -> Places:
    """Content of several lines, each the tail of its line in the page.

    `ends` are the page offsets at which each row's line ends. A row is the last thing on its line but for blanks
    (and a heading's closing marks), so it is looked for from the end.
    """
    at, to = [], []
    offset = 0
    for row, end in zip(content.split("\n"), ends, strict=False):
        kept = row.lstrip(" \t")
        at.append(offset + len(row) - len(kept))
        to.append(text.rfind(kept, 0, end))
        offset += len(row) + 1
    if at and at[0] > 0:
        to[0] -= at[0]
        at[0] = 0
    return Places(tuple(at), tuple(to))


def of_cell(raw: str, start: int) -> tuple[str, Places]:
    """A table cell as written, from page offset `start`: its content (`\\|` unescaped) and where it stands."""
    at, to = [0], [start]
    out: list[str] = []
    length = 0
    pos = 0
    while (escape := raw.find("\\|", pos)) >= 0:
        out.append(raw[pos:escape] + "|")
        length += escape - pos
        at.append(length)
        to.append(start + escape + 1)
        length += 1
        pos = escape + 2
    out.append(raw[pos:])
    return "".join(out), Places(tuple(at), tuple(to))
