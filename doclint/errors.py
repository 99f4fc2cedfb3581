"""The exceptions that mean no fault of ours: one of the user, or a limit that was
reached."""

from __future__ import annotations

# What taking apart data may raise that is of another form than expected, or too deep.
MALFORMED = (AttributeError, LookupError, RecursionError, TypeError, ValueError)


class DoclintError(Exception):
    """A fault of the user's input (configuration, pack, command), told with its place
    and a hint.

    `line` and `column` start at 1. Whoever catches it prints `str(error)` and exits with status 2.
    """

    def __init__(
        self,
        message: str,
        path: str | None = None,
        line: int | None = None,
        column: int | None = None,
        hint: str | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.path = path
        self.line = line
        self.column = column
        self.hint = hint

    def __reduce__(
        self,
    ) -> tuple[
        type[DoclintError], tuple[str, str | None, int | None, int | None, str | None]
    ]:
        # Exceptions cross process borders by their arguments; the default would lose
        # all but the message.
        return type(self), (self.message, self.path, self.line, self.column, self.hint)

    def __str__(self) -> str:
        place = ":".join(
            str(part)
            for part in (self.path, self.line, self.column)
            if part is not None
        )
        text = f"{place}: {self.message}" if place else self.message
        return f"{text}\n  hint: {self.hint}" if self.hint else text


class NoPageError(DoclintError):
    """There is no page to check."""


class LimitError(Exception):
    """A limit of time or size was reached; the message says which, in words that go on
    from "because".

    Raised by a check (or what it asks), it ends that check on that page alone: the engine tells it as
    `document/gave-up`, and the rest goes on.
    """
