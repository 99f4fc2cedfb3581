"""Labels of references, as CommonMark compares them."""

from __future__ import annotations


def folded(label: str) -> str:
    """A label as definitions and references are matched by it: case folded, runs of
    blanks one space.

    CommonMark 0.31.2, "matches": https://spec.commonmark.org/0.31.2/#matches
    """
    return " ".join(label.split()).casefold()
