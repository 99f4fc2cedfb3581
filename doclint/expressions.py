"""Regular expressions of our own, compiled when they are first used.

A run has some 700 of them in its modules and uses a third: compiling them all takes
longer than checking a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, AnyStr, cast

from doclint import programs


def expression(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """What `re.compile` gives, compiled once somebody asks something of it; a faulty
    pattern raises `re.error` then."""
    return cast("re.Pattern[AnyStr]", _Expression(pattern, int(flags)))


def any_of(texts: Iterable[str]) -> str:
    """A pattern that finds any of some texts as they are, the longer ones first."""
    return "|".join(map(re.escape, sorted(texts, key=len, reverse=True)))


class _Expression:
    """Stands for a compiled pattern. The first question that is asked compiles it, and
    leaves all answers here."""

    def __init__(self, pattern: Any, flags: int) -> None:
        self._written = pattern, flags

    def __getattr__(self, name: str) -> Any:
        # Nobody asks these of a pattern, but `copy` and `pickle` of anything.
        if name.startswith("_"):
            raise AttributeError(name)
        compiled = programs.compiled(*self._written)
        self.__dict__.update(
            (each, getattr(compiled, each))
            for each in dir(compiled)
            if not each.startswith("_")
        )
        return getattr(compiled, name)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Expression) and self._written == other._written

    def __hash__(self) -> int:
        return hash(self._written)

    def __repr__(self) -> str:
        return f"expression{self._written!r}"

    def __reduce__(self) -> tuple[Any, ...]:
        return expression, self._written
