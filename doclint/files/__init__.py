"""Files: one door for writing them. What other people brought into a checkout is never trusted with a path."""

from doclint.files.refused import Changed, Refused, reason
from doclint.files.writer import Writer, remove, write

__all__ = ["Changed", "Refused", "Writer", "reason", "remove", "write"]
