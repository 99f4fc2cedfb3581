"""Which lines of a translation belong to which of its source page: what people need who
look at both."""

from __future__ import annotations

from doclint.findings import BlockLines
from doclint.project import Pair, Unit
from doclint.source import Source


def block_lines(pair: Pair) -> tuple[BlockLines, ...]:
    """The blocks of a pair by their lines, each once: what shares its lines, such as
    cells of a row, is one.

    Of two pages that drifted apart only what surely belongs together is told.
    """
    here, there = pair.translation.source, pair.source.source
    blocks = (both for both in pair.blocks if both.sure or not pair.drifted)
    return tuple(
        dict.fromkeys(
            BlockLines(*_lines(both.translation, here), *_lines(both.source, there))
            for both in blocks
        )
    )


def _lines(unit: Unit | None, source: Source) -> tuple[int, int]:
    if unit is None:
        return 0, 0
    last = max(unit.span.start, unit.span.end - 1)
    return source.position(unit.span.start).line, source.position(last).line
