"""The one engine for regular expressions that others wrote: in rule packs and in
generators' configurations.

They come with the checkout, so none may hold a run. An engine without backtracking (RE2) is no help: it has no look
around, its letters, digits and word borders are those of ASCII, and nearly every pattern over prose needs them; and it
has no wheel for musl, so that the same pack would find other things there. So they run on `regex`, which reads what
`re` reads, under a limit of processor time, and who passes it is told by name.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from doclint.dataclasses import dataclass
from doclint.errors import LimitError

if TYPE_CHECKING:
    import regex

# Processor seconds that one expression has for one page. The slowest shipped one takes
# 2 ms for 100 kB of prose, so that one fifty times slower is still in time on a page of
# 1 MB.
SECONDS_FOR_PATTERNS = 1.0
# Characters of an expression; the longest shipped one has 400. `regex` reads one of 20
# kB in 50 ms.
MOST_CHARACTERS = 20_000


class PatternError(ValueError):
    """An expression that cannot be read, in words for its author."""


@dataclass(frozen=True, slots=True)
class Bounded:
    """A regular expression; plain data, so that it can cross to a worker process."""

    expression: str
    match_case: bool = True

    def check(self) -> None:
        """Raises PatternError for what is no expression, or a very long one."""
        if len(self.expression) > MOST_CHARACTERS:
            raise PatternError(f"it has more than {MOST_CHARACTERS:,} characters")
        _compiled(self.expression, self.match_case)

    def check_replacement(self, text: str) -> None:
        """Raises PatternError for a replacement that names groups which the expression
        lacks."""
        import regex

        # An expression that takes the empty text at once, and has the same groups.
        alike = _compiled(f"|(?:{self.expression})", self.match_case)
        try:
            alike.sub(text, "")
        except (regex.error, IndexError) as error:
            raise PatternError(str(error)) from None

    def watch(self, seconds: float = SECONDS_FOR_PATTERNS) -> Watch:
        """The expression with a budget of processor seconds, for the texts of one
        page."""
        return Watch(_compiled(self.expression, self.match_case), seconds)


class Watch:
    """An expression and what is left of its budget. Raises LimitError when that is
    spent, and each time after it."""

    def __init__(self, expression: regex.Pattern[str], seconds: float) -> None:
        self.expression = expression
        self.seconds = seconds
        self.left = seconds

    def finditer(self, text: str) -> Iterator[regex.Match[str]]:
        """The matches in a text."""
        matches = self.expression.finditer(text, timeout=self._rest())
        while True:
            started = time.process_time()
            try:
                match = next(matches, None)
            except TimeoutError:
                self.left = 0.0
                self._rest()
            self.left -= time.process_time() - started
            if match is None:
                return
            yield match

    def fullmatch(self, text: str) -> regex.Match[str] | None:
        """A match of a whole text."""
        started = time.process_time()
        try:
            match = self.expression.fullmatch(text, timeout=self._rest())
        except TimeoutError:
            self.left = 0.0
            self._rest()
        self.left -= time.process_time() - started
        return match

    def _rest(self) -> float:
        if self.left <= 0:
            raise LimitError(f"the expression took longer than {self.seconds:g} s")
        return self.left


@lru_cache(maxsize=1024)
def _compiled(expression: str, match_case: bool) -> regex.Pattern[str]:
    import regex

    try:
        return regex.compile(expression, 0 if match_case else regex.IGNORECASE)
    except (regex.error, OverflowError) as error:
        raise PatternError(str(error)) from None
    except RecursionError:
        raise PatternError("it is nested too deeply") from None
