"""The line that a place of a text stands on; lines end at a line feed."""

from __future__ import annotations


def line_start(text: str, at: int) -> int:
    """Where the line begins."""
    return text.rfind("\n", 0, at) + 1


def line_end(text: str, at: int) -> int:
    """Where it ends, its line feed left out."""
    end = text.find("\n", at)
    return end if end >= 0 else len(text)


def before_on_line(text: str, at: int) -> str:
    """What stands on it before the place."""
    return text[line_start(text, at) : at]


def behind_on_line(text: str, at: int) -> str:
    """What stands on it from the place on."""
    return text[at : line_end(text, at)]
