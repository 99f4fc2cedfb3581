"""How much work one thing may be: counted, so that the same page always gets the same
answer."""

from __future__ import annotations

from doclint.errors import LimitError


class Allowance:
    """How many steps a piece of work may take. `noun` says what is counted, in the
    plural."""

    def __init__(self, steps: int, noun: str) -> None:
        self._steps = self._left = steps
        self._noun = noun

    @property
    def left(self) -> int:
        """How many steps are left."""
        return self._left

    def take(self, steps: int) -> None:
        """Take `steps` of those that are left. Raises LimitError when there are not so
        many."""
        if steps > self._left:
            raise LimitError(f"it takes more than {self._steps:,} {self._noun}")
        self._left -= steps
