"""Lists of changes: an item with a number of an issue before it is that issue's title,
whose words are its author's."""

from __future__ import annotations

from doclint.expressions import expression

# `#4711 Mend the pump`, `gui#471 …`, `acme/pump#471 …`; one digit counts (`#1 choice`).
_NUMBER = expression(r"\W{0,3}(?:[\w.-]+/)?[\w.-]*#\d{2,}\b")


def titles_change(text: str) -> bool:
    """Whether a text begins with the number of an issue or of a proposed change."""
    return _NUMBER.match(text) is not None


# A row of a table whose first cell is such a number.
_ROW = expression(r"\s*\|?\s*(?:\[?)(?:[\w.-]+/)?[\w.-]*#\d{2,}\b[^|]*\|")


def is_row_of_change(line: str) -> bool:
    """Whether a line is a row of a table of changes: what its other cells say is its
    author's, too."""
    return _ROW.match(line) is not None
