"""What is found out once: about a page or a pair, kept with it; about a vocabulary,
kept for a run."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar


class Asked(Protocol):
    """A page or a pair: it is frozen, so an answer about it stays right as long as it
    is there."""

    @property
    def answers(self) -> dict[Any, Any]:
        """What was found out about it, by who found it and what else was asked with
        it."""


A = TypeVar("A", bound=Asked)
P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")


def once(find: Callable[Concatenate[A, P], R]) -> Callable[Concatenate[A, P], R]:
    """`find`, run once for each page or pair (and for each of its other arguments, which are hashable).

    The answer lies with what was asked, never in a module, and must not hold it: then
    all goes away together.
    """

    @wraps(find)
    def answer(owner: A, /, *others: P.args, **named: P.kwargs) -> R:
        key = (find, *others)
        if key not in owner.answers:
            owner.answers[key] = find(owner, *others, **named)
        return owner.answers[key]  # type: ignore[no-any-return]  # `find` gave it

    return answer


class Memo:
    """Keeps what is costly to prepare (a compiled automaton of a vocabulary) for the
    length of a run."""

    def __init__(self) -> None:
        self._kept: dict[Hashable, Any] = {}

    def get(self, key: Hashable, build: Callable[[], T]) -> T:
        """What `build` gave the first time it was called for `key`."""
        if key not in self._kept:
            self._kept[key] = build()
        return self._kept[key]  # type: ignore[no-any-return]  # `build` of the same key gave a T
