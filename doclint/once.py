"""What is found out about a page or a pair once, kept with it, and dropped with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar


class Asked(Protocol):
    """A page or a pair: it is frozen, so an answer about it stays right as long as it is there."""

    @property
    def answers(self) -> dict[Any, Any]:
        """What was found out about it, by who found it and what else was asked with it."""


A = TypeVar("A", bound=Asked)
P = ParamSpec("P")
R = TypeVar("R")


def once(find: Callable[Concatenate[A, P], R]) -> Callable[Concatenate[A, P], R]:
    """`find`, run once for each page or pair (and for each of its other arguments, which are hashable).

    The answer lies with what was asked, never in a module, and must not hold it: then all goes away together.
    """

    @wraps(find)
    def answer(asked: A, /, *others: P.args, **named: P.kwargs) -> R:
        key = (find, *others)
        if key not in asked.answers:
            asked.answers[key] = find(asked, *others, **named)
        return asked.answers[key]  # type: ignore[no-any-return]  # `find` gave it

    return answer
