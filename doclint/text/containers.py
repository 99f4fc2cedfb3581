"""In which list item or quotation each line of an MDX page lies: CommonMark 0.31, 5.1
and 5.2, without indented code, which MDX does not have."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import count

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.source import Span

_QUOTE = expression(r" {0,3}> ?")
_ITEM = expression(r"(?P<marker> *(?:[-*+]|\d{1,9}[.)]))(?P<gap> +|$)")
_RULE = expression(r" *(?:(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$")
# What begins a block of its own below a paragraph, where other lines would go on with
# it.
_INTERRUPTS = expression(r" *(?:[<{>]|#{1,6} |`{3}|~{3}|[-*+] +\S|1[.)] +\S)")
# More containers in one another are no page; so no line costs more than its length.
_DEEPEST = 50
# A wider gap behind a marker belongs to the item's text.
_WIDEST_GAP = 4


@dataclass(frozen=True, slots=True)
class Container:
    """A list item, whose text begins `width` columns further in, or a quotation
    (`width` 0); `id` tells it apart."""

    id: int
    width: int

    @property
    def name(self) -> str:
        """What it is, in words."""
        return "list item" if self.width else "quotation"


@dataclass(frozen=True, slots=True)
class Containers:
    """The containers of each line, the outermost first; `starts` are places where lines
    start."""

    starts: Sequence[int]
    of_lines: Sequence[tuple[Container, ...]]

    def of(self, at: int) -> tuple[Container, ...]:
        """Those that a place lies in."""
        line = bisect_right(self.starts, at) - 1
        return self.of_lines[line] if line >= 0 else ()


def containers(text: str, start: int, opaque: Sequence[Span]) -> Containers:
    """Read a page from `start` on; lines that begin within `opaque` spans (code, tags,
    expressions) go with what is above them."""
    starts: list[int] = []
    of_lines: list[tuple[Container, ...]] = []
    open_now: tuple[Container, ...] = ()
    in_paragraph = False
    ids = count(1)
    spans = sorted(opaque)
    at, next_span, opaque_until = start, 0, start
    for line in text[start:].splitlines(keepends=True):
        while next_span < len(spans) and spans[next_span].start < at:
            opaque_until = max(opaque_until, spans[next_span].end)
            next_span += 1
        if at >= opaque_until:
            plain = line.rstrip().expandtabs(4)
            going_on, rest = _continued(open_now, plain)
            is_lazy = (
                in_paragraph and bool(rest.strip()) and not _INTERRUPTS.match(rest)
            )
            if len(going_on) == len(open_now) or not is_lazy:
                opened, rest = _opened(rest, ids, _DEEPEST - len(going_on))
                open_now = (*going_on, *opened)
            in_paragraph = bool(rest.strip()) and not _is_block(rest)
        starts.append(at)
        of_lines.append(open_now)
        at += len(line)
    return Containers(starts, of_lines)


def _is_block(rest: str) -> bool:
    return rest.lstrip().startswith(("#", "<", "{", "```", "~~~"))


def _continued(
    open_now: Sequence[Container], line: str
) -> tuple[tuple[Container, ...], str]:
    """The containers that a line goes on with, and the rest of the line."""
    rest = line
    for number, container in enumerate(open_now):
        if container.width:
            indentation = len(rest) - len(rest.lstrip())
            if rest.strip() and indentation < container.width:
                return tuple(open_now[:number]), rest
            rest = rest[container.width :]
        else:
            mark = _QUOTE.match(rest)
            if not mark:
                return tuple(open_now[:number]), rest
            rest = rest[mark.end() :]
    return tuple(open_now), rest


def _opened(rest: str, ids: count[int], most: int) -> tuple[list[Container], str]:
    """The containers that the rest of a line opens, and what is left of it."""
    opened: list[Container] = []
    while len(opened) < most and not _RULE.match(rest):
        if quote := _QUOTE.match(rest):
            opened.append(Container(next(ids), 0))
            rest = rest[quote.end() :]
        elif item := _ITEM.match(rest):
            gap = len(item["gap"])
            width = len(item["marker"]) + (gap if 0 < gap <= _WIDEST_GAP else 1)
            opened.append(Container(next(ids), width))
            rest = rest[width:]
        else:
            break
    return opened, rest
