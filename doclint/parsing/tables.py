"""Tables with the place of every cell, as GitHub, kramdown and Python-Markdown read
them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from itertools import compress, pairwise

from markdown_it.rules_block import StateBlock

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.parsing.blocks import BlockRule, line_start
from doclint.source import Span
from doclint.text.blanks import blanked

_DELIMITER_CELL = expression(r":?-+:?")
_DELIMITER = expression(r"[|:\-][|:\- \t]*-[|:\- \t]*")
_SEPARATOR = expression(
    r"[+|: \t-]*-[+|: \t-]*|[+|: \t=]*=[+|: \t=]*"
)  # kramdown: header, body and footer lines
_PIPE = expression(r"(?<!\\)\|")
_CODE = expression(
    r"(?<!`)(`+)(?!`)(?:.*?[^`])?\1(?!`)|<code[^<>]*>(?:(?!<code\b).)*?</code>"
)


@dataclass(frozen=True, slots=True)
class RawRow:
    """A line of a table: its span from first to last visible character, and its trimmed
    cells."""

    span: Span
    cells: tuple[Span, ...]
    line: int


@dataclass(frozen=True, slots=True)
class RawTable:
    """A table as the block parser met it."""

    header: RawRow | None
    delimiter: RawRow | None
    rows: tuple[RawRow, ...]


def split(text: str, start: int, end: int, line: int, code: bool) -> RawRow:
    """The cells of `text[start:end]`. With `code`, pipes inside code spans do not part
    cells (all but GitHub)."""
    start, end = _trim(text, start, end)
    quiet = (
        [edge for match in _CODE.finditer(text, start, end) for edge in match.span()]
        if code
        else []
    )
    # A place is in code when an odd number of edges lies before it.
    cuts = [
        m.start()
        for m in _PIPE.finditer(text, start, end)
        if bisect_right(quiet, m.start()) % 2 == 0
    ]
    cells = [_trim(text, a + 1, b) for a, b in pairwise((start - 1, *cuts, end))]
    if cuts[:1] == [start]:
        del cells[0]
    if cuts[-1:] == [end - 1]:
        del cells[-1:]
    return RawRow(Span(start, end), tuple(cells), line)


def _trim(text: str, start: int, end: int) -> Span:
    raw = text[start:end]
    left = len(raw) - len(raw.lstrip(" \t"))
    return (
        Span(start + left, start + left + len(raw.strip(" \t")))
        if raw.strip(" \t")
        else Span(start, start)
    )


def gfm(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """A header line, a delimiter line with as many cells, and rows up to a blank line
    or another block."""
    return _headed(state, start_line, end_line, silent, False)


def python(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """The same in Python-Markdown (markdown.extensions.tables), but no paragraph may
    stand right above, and pipes inside code part no cells."""
    return not silent and _headed(state, start_line, end_line, False, True)


def _headed(
    state: StateBlock, start_line: int, end_line: int, silent: bool, code: bool
) -> bool:
    if start_line + 2 > end_line or state.sCount[start_line + 1] < state.blkIndent:
        return False
    if any(map(state.is_code_block, (start_line, start_line + 1))):
        return False
    delimiter = delimiter_row(state, start_line + 1)
    if delimiter is None or not _PIPE.search(
        state.src, line_start(state, start_line), state.eMarks[start_line]
    ):
        return False
    header = _row(state, start_line, code)
    if not header.cells or len(header.cells) != len(delimiter.cells):
        return False
    if silent:
        return True
    rows = []
    line = start_line + 2
    while line < end_line and _continues(state, line, end_line):
        rows.append(_row(state, line, code))
        line += 1
    _push(state, RawTable(header, delimiter, tuple(rows)), start_line, line)
    return True


def delimiter_row(state: StateBlock, line: int) -> RawRow | None:
    """The delimiter row on a line, or None."""
    if not _DELIMITER.fullmatch(state.src, line_start(state, line), state.eMarks[line]):
        return None
    row = _row(state, line, False)
    good = row.cells and all(
        _DELIMITER_CELL.fullmatch(state.src, *cell) for cell in row.cells
    )
    # `- ` opens a list, and a lone `---` is a heading's underline or a rule.
    return (
        row
        if good and "|" in state.src[row.span.start : row.span.end]
        else _single_column(state, row)
    )


def _single_column(state: StateBlock, row: RawRow) -> RawRow | None:
    text = state.src[row.span.start : row.span.end]
    return (
        row
        if len(row.cells) == 1 and _DELIMITER_CELL.fullmatch(text) and ":" in text
        else None
    )


def _continues(state: StateBlock, line: int, end_line: int) -> bool:
    if (
        state.sCount[line] < state.blkIndent
        or state.isEmpty(line)
        or state.is_code_block(line)
    ):
        return False
    return not any(
        rule(state, line, end_line, True)
        for rule in state.md.block.ruler.getRules("blockquote")
    )


def kramdown(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """kramdown 2.4, parser/kramdown/table.rb: every line has a pipe outside code; blank
    lines (or the like) around it; no header needed; a body row is."""
    is_code = state.sCount[start_line] - state.blkIndent >= 4
    if silent or is_code or not _at_boundary(state, start_line):
        return False
    behind = _behind_pipes(state, start_line, end_line)
    rows = [_row(state, line, True) for line in range(start_line, behind)]
    separators = [
        _SEPARATOR.fullmatch(state.src, *row.span) is not None for row in rows
    ]
    body = [
        row for row, separates in zip(rows, separators, strict=True) if not separates
    ]
    if not all(_has_pipe(state.src, row.span) for row in body):
        return False
    header = body.pop(0) if separators[:2] == [False, True] else None
    if not body or not _ends_block(state, behind, end_line):
        return False
    delimiter = next(compress(rows, separators), None)
    _push(state, RawTable(header, delimiter, tuple(body)), start_line, behind)
    return True


def _behind_pipes(state: StateBlock, start_line: int, end_line: int) -> int:
    """The line behind the lines of a block that have a pipe."""
    line = start_line
    while (
        line < end_line
        and state.sCount[line] >= state.blkIndent
        and not state.isEmpty(line)
    ):
        if not _PIPE.search(state.src, line_start(state, line), state.eMarks[line]):
            break
        if line > start_line and _starts_item(state, line):
            break
        line += 1
    return line


def _has_pipe(text: str, span: Span) -> bool:
    bare = _CODE.sub(blanked, text[span.start : span.end])
    return bool(_PIPE.search(bare))


def _at_boundary(state: StateBlock, line: int) -> bool:
    """Whether a block starts here: after a blank line, an attribute list, or at the top
    of its container."""
    if (
        line == 0
        or state.isEmpty(line - 1)
        or not state.tokens
        or state.tokens[-1].nesting == 1
    ):
        return True
    return any(
        mark.match(state.src, line_start(state, line - 1)) for mark in _BLOCK_ENDS
    )


def _ends_block(state: StateBlock, line: int, end_line: int) -> bool:
    if line >= state.lineMax or state.isEmpty(line) or _starts_item(state, line):
        return True
    # An item goes on in lines that are not indented.
    if state.sCount[line] < state.blkIndent:
        return state.listIndent < 0
    if line >= end_line:
        return True
    return any(mark.match(state.src, line_start(state, line)) for mark in _BLOCK_ENDS)


_ITEM = expression(r"(?:[*+-]|\d+\.)[ \t]")


def _starts_item(state: StateBlock, line: int) -> bool:
    """Whether a list begins here inside a list: an item's own text and the list in it
    are read apart."""
    return (
        state.listIndent >= 0
        and _ITEM.match(state.src, line_start(state, line)) is not None
    )


# What kramdown takes for the edge of a block besides a blank line: an attribute list,
# an end-of-block mark.
_BLOCK_ENDS = (expression(r"\{:"), expression(r"\^[ \t]*(?:\n|$)"))


def _row(state: StateBlock, line: int, code: bool) -> RawRow:
    return split(state.src, line_start(state, line), state.eMarks[line], line, code)


def _push(state: StateBlock, table: RawTable, start_line: int, end_line: int) -> None:
    token = state.push("table", "table", 0)
    token.map = [start_line, end_line]
    token.meta = {"start": line_start(state, start_line), "table": table}
    state.line = end_line


_RULES: Mapping[str, BlockRule] = {"gfm": gfm, "kramdown": kramdown, "python": python}


def rule_for(name: str) -> BlockRule:
    """The table rule that a dialect names."""
    return _RULES[name]
