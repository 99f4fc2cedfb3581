"""Lines that look like rows of a table, whether or not a parser made them one."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.source import Span

_PIPE = expression(r"(?<!\\)\|")
_MARKERS = expression(r"[ \t>]*")
_DELIMITER = expression(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?")


@dataclass(frozen=True, slots=True)
class TableLine:
    """A line of a block without quotation marks and blanks around it; `number` counts
    from the block's first."""

    span: Span
    text: str
    number: int

    @property
    def cells(self) -> int:
        """How many cells its pipes make, 0 without a pipe."""
        pipes = len(_PIPE.findall(self.text))
        return (
            pipes + 1 - self.text.startswith("|") - bool(_PIPE.search(self.text[-2:]))
            if pipes
            else 0
        )

    @property
    def fenced(self) -> bool:
        """Whether pipes stand at both its ends, two cells or more between them."""
        return (
            self.text.startswith("|")
            and bool(_PIPE.search(self.text[-2:]))
            and self.cells > 1
        )

    @property
    def delimiter(self) -> bool:
        """Whether it is `|---|---|` or the like."""
        return "|" in self.text and _DELIMITER.fullmatch(self.text) is not None


def lines(text: str, span: Span) -> Iterator[TableLine]:
    """The lines of `text[span]`."""
    start = span.start
    for number, raw in enumerate(text[span.start : span.end].split("\n")):
        marker = _MARKERS.match(raw)
        front = marker.end() if marker else 0
        kept = raw[front:].rstrip()
        yield TableLine(Span(start + front, start + front + len(kept)), kept, number)
        start += len(raw) + 1


_CODE = expression(r"(?<![`\\])(`+)(?!`)[^\n]*?[^`\n]\1(?!`)")


def split_code(row: str) -> list[Span]:
    """The code spans of a row's text with pipes in them, which part cells for
    GitHub."""
    return [
        Span(*match.span()) for match in _CODE.finditer(row) if _PIPE.search(match[0])
    ]
