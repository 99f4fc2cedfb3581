"""Files: one door for reading them, one for writing. What a checkout brings along is
never trusted with a path."""

from doclint.files.gate import Access, Gate
from doclint.files.places import as_typed, can_be_named, repository_top
from doclint.files.refused import Changed, Refused, TooLarge, reason
from doclint.files.writer import Writer, remove, write

__all__ = [
    "Access",
    "Changed",
    "Gate",
    "Refused",
    "TooLarge",
    "Writer",
    "as_typed",
    "can_be_named",
    "reason",
    "remove",
    "repository_top",
    "write",
]
