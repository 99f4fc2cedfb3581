"""What is said of files that are not read or written."""

from __future__ import annotations

import errno


class Refused(OSError):  # noqa: N818  # it is what becomes of a file
    """A file that is neither read nor written because of what it is or where it leads;
    `strerror` says why.

    It is an OSError, so whoever expects that a file may be out of reach need not know
    why it is.
    """

    def __init__(self, why: str) -> None:
        super().__init__(errno.EPERM, why)
        self.why = why

    def __reduce__(self) -> tuple[type[Refused], tuple[str]]:
        return type(self), (self.why,)


class TooLarge(Refused):
    """A file that is larger than what the command line allows, or one too many."""


class Changed(Refused):
    """A file that another program has written since it was read."""


def reason(error: OSError) -> str:
    """Why, as a clause for a message."""
    text = error.strerror or str(error)
    return text if isinstance(error, Refused) else text[:1].lower() + text[1:]
