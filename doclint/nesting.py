"""How deep a YAML text nests, told from the text alone, before any reader is asked.

Readers of YAML recurse, or give up at a depth and with words of their own that change
from version to version. So what is too deep is refused here first. The scan takes each
character once and keeps a stack of open collections; it knows what stands in quotes,
comments, block texts and plain texts, where brackets and dashes mean nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from doclint.expressions import expression

# Characters of a row that begin it: its indentation, then dashes and other marks that
# each open a collection.
_INDENT = expression(r" *+")
_BLOCK_MARK = expression(r"[-?:](?=[ \t\r\n]|\Z)[ \t]*+")
_PROPERTY = expression(r"[&!*][^\s,\[\]{}]*+[ \t]++")
_DOUBLE = expression(r'"(?:[^"\\]|\\.)*+"', re.DOTALL)
_SINGLE = expression(r"'(?:[^']|'')*+'")
_BLOCK_TEXT = expression(r"[|>][-+0-9]*+(?=[ \t\r\n]|\Z)")
_PLAIN = expression(
    r"(?:[^\s:#]|:(?![ \t\r\n]|\Z)|(?<=[^\s])#|[ \t]++(?!#|[\r\n]|\Z))*+"
)
_PLAIN_IN_FLOW = expression(
    r"(?![ \t])(?:[^\s:#,\[\]{}]|:(?![\s,\[\]{}]|\Z)|(?<=[^\s])#|[ \t]++(?!#|[\r\n]|\Z))++"
)
_KEY_END = expression(r"[ \t]*+:(?=[ \t\r\n]|\Z)[ \t]*+")
_REST_OF_ROW = expression(r"[^\r\n]*+(?:\r\n|\r|\n|\Z)")
_COMMENT = expression(r"#[^\r\n]*+")
_DOCUMENT = expression(r"(?:---|\.\.\.)(?=[ \t\r\n]|\Z)[ \t]*+")


def too_deep(text: str, limit: int) -> int | None:
    """Where a YAML text first nests lists and mappings more than `limit` deep, as an
    offset; None where it never does.

    Takes time in proportion to the text. The mapping of one pair that a list in
    brackets may hold unmarked (`[a: b]`) is not counted. Of text that is no YAML
    nothing is promised but an end.
    """
    return _Scan(text, limit).run() if _could_be(text, limit) else None


def _could_be(text: str, limit: int) -> bool:
    """Whether there are brackets, blanks or marks enough to nest so deep, wherever they
    stand. Nearly no text has."""
    brackets = text.count("[") + text.count("{")
    # A column holds two collections at most (a list may stand at the margin of its
    # key), a mark takes two columns.
    columns = max(1, (limit - brackets) // 2)
    if brackets > limit:
        return True
    return bool(
        re.search(
            rf"^ {{{columns}}}|(?:[-?:] ++){{{max(1, columns // 2)}}}",
            text,
            re.MULTILINE,
        )
    )


@dataclass(slots=True)
class _Scan:
    """A walk over one text. `at` is where it stands, `blocks` the open block
    collections: column, is it a list."""

    text: str
    limit: int
    at: int = 0
    flow: int = 0
    blocks: list[tuple[int, bool]] = field(default_factory=list)
    deep: int | None = None

    def run(self) -> int | None:
        while self.at < len(self.text) and self.deep is None:
            self._row()
        return self.deep

    def _row(self) -> None:
        """Go past one row and the texts that begin on it."""
        start = self.at
        if mark := _DOCUMENT.match(self.text, start):
            self.blocks.clear()
            self.at = mark.end()
        else:
            self._skip(_INDENT)
        if self._at_row_end():
            self._next_row()
            return
        self._leave(self.at - start)
        self._marks(start)
        self._node(start)

    def _marks(self, row: int) -> None:
        """Open the collections whose marks (`-`, `?`, `:`) stand here one behind the
        other."""
        while self.deep is None and (mark := _BLOCK_MARK.match(self.text, self.at)):
            is_list = self.text[self.at] == "-"
            self._open(row, self.at, is_list)
            self.at = mark.end()

    def _node(self, row: int) -> None:
        """Go past a key with its value, or a value; the next row begins behind it."""
        while self.deep is None:
            start = self.at
            while self._skip(_PROPERTY):
                pass
            if self._at_row_end():
                self._next_row()
                return
            if self._skip(_BLOCK_TEXT):
                self._next_row()
                self._skip_deeper()
                return
            plain = self._scalar_or_flow()
            if not self._skip(_KEY_END):
                self._next_row()
                if plain:
                    self._skip_deeper()
                return
            self._open(row, start, False)

    def _scalar_or_flow(self) -> bool:
        """Go past a quoted text, brackets with all that is in them, or a plain text;
        tells whether it was the last."""
        first = self.text[self.at]
        if first in "[{":
            self._brackets()
        elif first in "\"'":
            if not self._skip(_DOUBLE if first == '"' else _SINGLE):
                self.at = len(self.text)  # never closed: all the rest is in it
        else:
            self._skip(_PLAIN)
            return True
        return False

    def _brackets(self) -> None:
        """Go past brackets; rows mean nothing in them."""
        while self.at < len(self.text):
            character = self.text[self.at]
            if character in "[{":
                self.flow += 1
                self._weigh(self.at)
                self.at += 1
            elif character in "]}":
                self.flow -= 1
                self.at += 1
            elif character in "\"'":
                if not self._skip(_DOUBLE if character == '"' else _SINGLE):
                    self.at = len(self.text)
            elif not self._skip(_COMMENT) and not self._skip(_PLAIN_IN_FLOW):
                self.at += 1
            if self.flow == 0 or self.deep is not None:
                return

    def _open(self, row: int, start: int, is_list: bool) -> None:
        """Open the block collection whose first mark or key stands at `start`, unless
        it is open in this column."""
        if self.blocks and self.blocks[-1] == (start - row, is_list):
            return
        self.blocks.append((start - row, is_list))
        self._weigh(start)

    def _leave(self, column: int) -> None:
        """Close what stands further to the right, and a list at the margin of its key
        when a key comes."""
        is_list = self.text[self.at] == "-" and bool(
            _BLOCK_MARK.match(self.text, self.at)
        )
        while self.blocks and (
            self.blocks[-1][0] > column
            or (self.blocks[-1] == (column, True) and not is_list)
        ):
            self.blocks.pop()

    def _weigh(self, start: int) -> None:
        if len(self.blocks) + self.flow > self.limit:
            self.deep = start

    def _skip(self, pattern: re.Pattern[str]) -> bool:
        match = pattern.match(self.text, self.at)
        if match is None or match.end() == self.at:
            return False
        self.at = match.end()
        return True

    def _at_row_end(self) -> bool:
        return self.text[self.at : self.at + 1] in ("", "\n", "\r", "#")

    def _next_row(self) -> None:
        self._skip(_REST_OF_ROW)

    def _skip_deeper(self) -> None:
        """Go past the rows that belong to a text: blank ones, and those further to the
        right than its collection."""
        margin = self.blocks[-1][0] if self.blocks else -1
        while self.at < len(self.text):
            indent = _INDENT.match(self.text, self.at)
            end = indent.end() if indent else self.at
            blank = self.text[end : end + 1] in ("\n", "\r", "")
            if not blank and (
                end - self.at <= margin or _DOCUMENT.match(self.text, self.at)
            ):
                return
            self._next_row()
