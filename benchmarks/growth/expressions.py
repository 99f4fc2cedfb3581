"""Work of regular expressions, counted: how many steps a backtracking engine takes
where doclint asks one of a text.

`re` does not tell what it does, and one expression that begins anew at every character of a long run takes longer than
all of doclint. So the expressions of doclint's modules are put behind ones that ask `re` the same, and take the same
way over the text step by step.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import _lru_cache_wrapper, cache
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from types import ModuleType
from typing import Any

from doclint.expressions import expression

Steps = Counter[str]  # by expression
# From a place to the end of a match that the rest of the expression completes, or to
# None.
Rest = Callable[[int], int | None]
_DEEPEST = 200_000  # calls within calls: each turn of a group is a few
# So often at most is repeated what is bounded at all, that bounds of hundreds show on
# small pages.
_BOUND = 40


class Way:
    """The way that an engine takes over one text."""

    def __init__(self, text: str, end: int) -> None:
        self.text = text
        self.end = end
        self.steps = 0
        self.groups: dict[int, tuple[int, int]] = {}


Node = Callable[[Way, int, Rest], int | None]


class Counting:
    """An expression that counts. It has the methods of a `re.Pattern` and answers as
    one does."""

    def __init__(self, pattern: re.Pattern[str], steps: Steps) -> None:
        self._pattern = pattern
        self._steps = steps

    def __getattr__(self, name: str) -> Any:
        return getattr(self._pattern, name)

    def match(
        self, text: str, pos: int = 0, endpos: int = sys.maxsize
    ) -> re.Match[str] | None:
        """As that of `re`."""
        self._count(text, endpos, range(pos, pos + 1))
        return self._pattern.match(text, pos, endpos)

    def fullmatch(
        self, text: str, pos: int = 0, endpos: int = sys.maxsize
    ) -> re.Match[str] | None:
        """As that of `re`."""
        self._count(text, endpos, range(pos, pos + 1), whole=True)
        return self._pattern.fullmatch(text, pos, endpos)

    def search(
        self, text: str, pos: int = 0, endpos: int = sys.maxsize
    ) -> re.Match[str] | None:
        """As that of `re`."""
        found = self._pattern.search(text, pos, endpos)
        last = found.start() if found else min(len(text), endpos)
        self._count(text, endpos, range(pos, last + 1))
        return found

    def finditer(
        self, text: str, pos: int = 0, endpos: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        """As that of `re`: who stops early has asked for less."""
        at = pos
        for match in self._pattern.finditer(text, pos, endpos):
            self._count(text, endpos, range(at, match.start() + 1))
            at = max(match.end(), match.start() + 1)
            yield match
        self._count(text, endpos, range(at, min(len(text), endpos) + 1))

    def findall(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> list[Any]:
        """As that of `re`."""
        self._count_all(text, pos, endpos)
        return self._pattern.findall(text, pos, endpos)

    def sub(
        self, repl: str | Callable[[re.Match[str]], str], text: str, count: int = 0
    ) -> str:
        """As that of `re`; all are counted, also where fewer are wanted."""
        self._count_all(text)
        return self._pattern.sub(repl, text, count)

    def subn(
        self, repl: str | Callable[[re.Match[str]], str], text: str, count: int = 0
    ) -> tuple[str, int]:
        """As `sub`."""
        self._count_all(text)
        return self._pattern.subn(repl, text, count)

    def split(self, text: str, maxsplit: int = 0) -> list[str | Any]:
        """As `sub`."""
        self._count_all(text)
        return self._pattern.split(text, maxsplit)

    def _count_all(self, text: str, pos: int = 0, endpos: int = sys.maxsize) -> None:
        for _ in self.finditer(text, pos, endpos):
            pass

    def _count(
        self, text: str, endpos: int, starts: range, whole: bool = False
    ) -> None:
        """Count the steps of trying each of some places."""
        way = Way(text, min(len(text), endpos))
        with deep():
            node = _node_of(self._pattern)
            for start in starts:
                way.steps += 1
                way.groups.clear()
                node(
                    way,
                    start,
                    (lambda at: at if at == way.end else None) if whole else _done,
                )
        self._steps[self._pattern.pattern] += way.steps


def _done(at: int) -> int | None:
    return at


@contextmanager
def deep() -> Iterator[None]:
    """Within it calls may go deeper. It must not stay so: readers written in C, of JSON
    for one, go as deep as Python lets them, and overflow the stack of the machine."""
    usual = sys.getrecursionlimit()
    sys.setrecursionlimit(_DEEPEST)
    try:
        yield
    finally:
        sys.setrecursionlimit(usual)


@cache
def _node_of(pattern: re.Pattern[str]) -> Node:
    return _sequence(
        list(_parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)), pattern.flags
    )


def _sequence(items: list[Any], flags: int) -> Node:
    """Nodes one after the other."""
    nodes = [_node(op, argument, flags) for op, argument in items]

    def run(way: Way, at: int, rest: Rest, first: int = 0) -> int | None:
        if first == len(nodes):
            return rest(at)
        return nodes[first](way, at, lambda then: run(way, then, rest, first + 1))

    return run


def _node(op: Any, argument: Any, flags: int) -> Node:
    made = _MAKERS.get(op)
    if made is None:
        return _single(_test(flags, op, argument))
    return made(argument, flags)


def _single(fits: Callable[[str], bool]) -> Node:
    """One character."""

    def run(way: Way, at: int, rest: Rest) -> int | None:
        way.steps += 1
        return rest(at + 1) if at < way.end and fits(way.text[at]) else None

    return run


def _test(flags: int, op: Any, argument: Any) -> Callable[[str], bool]:
    """Whether a node of one character takes one."""
    fold = bool(flags & re.IGNORECASE)

    @cache
    def fits(char: str) -> bool:
        forms = {char, char.lower(), char.upper()} if fold else {char}
        if op is ops.ANY:
            return bool(flags & re.DOTALL) or char != "\n"
        if op is ops.LITERAL:
            return any(ord(form) == argument for form in forms if len(form) == 1)
        if op is ops.NOT_LITERAL:
            return all(ord(form) != argument for form in forms if len(form) == 1)
        negated = argument[0][0] is ops.NEGATE
        parts = argument[1:] if negated else argument
        return negated != any(
            _in(flags, form, *part)
            for form in forms
            if len(form) == 1
            for part in parts
        )

    return fits


def _in(flags: int, char: str, op: Any, argument: Any) -> bool:
    if op is ops.LITERAL:
        return bool(ord(char) == argument)
    if op is ops.RANGE:
        return bool(argument[0] <= ord(char) <= argument[1])
    return bool(re.fullmatch(_CATEGORIES[argument], char, flags & re.ASCII))


_CATEGORIES: Mapping[Any, str] = {
    ops.CATEGORY_DIGIT: r"\d",
    ops.CATEGORY_NOT_DIGIT: r"\D",
    ops.CATEGORY_SPACE: r"\s",
    ops.CATEGORY_NOT_SPACE: r"\S",
    ops.CATEGORY_WORD: r"\w",
    ops.CATEGORY_NOT_WORD: r"\W",
}


def _at(where: Any, flags: int) -> Node:
    """A place between characters."""
    several = flags & re.MULTILINE
    word = re.compile(r"\w", flags & re.ASCII)

    def holds(way: Way, at: int) -> bool:
        text, end = way.text, way.end
        if where is ops.AT_BEGINNING:
            return at == 0 or bool(several and text[at - 1] == "\n")
        if where is ops.AT_BEGINNING_STRING:
            return at == 0
        if where is ops.AT_END:
            return at == end or (text[at] == "\n" and bool(several or at + 1 == end))
        if where is ops.AT_END_STRING:
            return at == end
        before, behind = (
            at > 0 and word.match(text[at - 1]),
            at < end and word.match(text[at]),
        )
        return (bool(before) != bool(behind)) == (where is ops.AT_BOUNDARY)

    def run(way: Way, at: int, rest: Rest) -> int | None:
        way.steps += 1
        return rest(at) if holds(way, at) else None

    return run


def _branch(argument: Any, flags: int) -> Node:
    nodes = [_sequence(list(items), flags) for items in argument[1]]

    def run(way: Way, at: int, rest: Rest) -> int | None:
        for node in nodes:
            found = node(way, at, rest)
            if found is not None:
                return found
        return None

    return run


def _group(argument: Any, flags: int) -> Node:
    number, added, removed, items = argument
    inner = _sequence(list(items), (flags | added) & ~removed)
    if number is None:
        return inner

    def run(way: Way, at: int, rest: Rest) -> int | None:
        before = way.groups.get(number)

        def then(end: int) -> int | None:
            kept = way.groups.get(number)
            way.groups[number] = at, end
            found = rest(end)
            if found is None:
                _put(way, number, kept)
            return found

        found = inner(way, at, then)
        if found is None:
            _put(way, number, before)
        return found

    return run


def _put(way: Way, number: int, place: tuple[int, int] | None) -> None:
    if place is None:
        way.groups.pop(number, None)
    else:
        way.groups[number] = place


def _atomic(items: Any, flags: int) -> Node:
    inner = _sequence(list(items), flags)

    def run(way: Way, at: int, rest: Rest) -> int | None:
        end = inner(way, at, _done)
        return None if end is None else rest(end)

    return run


def _repeat(argument: Any, flags: int) -> Node:
    """As often as it can be, and then less often."""
    least, most, items = _bounded(*argument)
    if len(items) == 1 and items[0][0] not in _MAKERS:
        return _run_of_one(least, most, _test(flags, *items[0]))
    inner = _sequence(list(items), flags)

    def run(way: Way, at: int, rest: Rest, times: int = 0) -> int | None:
        def again(end: int) -> int | None:
            return (
                None if end == at and times >= least else run(way, end, rest, times + 1)
            )

        found = inner(way, at, again) if times < most else None
        return rest(at) if found is None and times >= least else found

    return run


def _bounded(least: int, most: int, items: Any) -> tuple[int, int, Any]:
    return (
        least,
        most if most == ops.MAXREPEAT else min(most, max(least, _BOUND)),
        items,
    )


def _run_of_one(least: int, most: int, fits: Callable[[str], bool]) -> Node:
    """A run of one character, without calls within calls."""

    def run(way: Way, at: int, rest: Rest) -> int | None:
        end = _end_of_run(way, at, most, fits)
        for place in range(end, at + least - 1, -1):
            way.steps += 1
            found = rest(place)
            if found is not None:
                return found
        return None

    return run


def _end_of_run(way: Way, at: int, most: int, fits: Callable[[str], bool]) -> int:
    end = at
    while end < way.end and end - at < most and fits(way.text[end]):
        end += 1
    way.steps += end - at
    return end


def _lazy_repeat(argument: Any, flags: int) -> Node:
    """As seldom as it can be, and then more often."""
    least, most, items = _bounded(*argument)
    inner = _sequence(list(items), flags)

    def run(way: Way, at: int, rest: Rest) -> int | None:
        times = 0
        while True:
            way.steps += 1
            found = rest(at) if times >= least else None
            if found is not None or times == most:
                return found
            end = inner(way, at, _done)
            if end is None or end == at:
                return None
            at, times = end, times + 1

    return run


def _possessive_repeat(argument: Any, flags: int) -> Node:
    """As often as it can be, and never less often."""
    least, most, items = _bounded(*argument)
    inner = _sequence(list(items), flags)

    def run(way: Way, at: int, rest: Rest) -> int | None:
        times = 0
        while times < most:
            end = inner(way, at, _done)
            if end is None or end == at:
                break
            at, times = end, times + 1
        return rest(at) if times >= least else None

    return run


def _look(argument: Any, flags: int, wanted: bool) -> Node:
    """What stands ahead or behind."""
    direction, items = argument
    inner = _sequence(list(items), flags)
    shortest, _ = items.getwidth()

    def run(way: Way, at: int, rest: Rest) -> int | None:
        if direction > 0:
            holds = inner(way, at, _done) is not None
        else:
            holds = (
                at >= shortest
                and inner(way, at - shortest, lambda end: end if end == at else None)
                is not None
            )
        return rest(at) if holds == wanted else None

    return run


def _reference(number: int, flags: int) -> Node:
    def run(way: Way, at: int, rest: Rest) -> int | None:
        if number not in way.groups:
            return None
        start, end = way.groups[number]
        way.steps += end - start
        said, there = way.text[start:end], way.text[at : min(at + end - start, way.end)]
        same = said.lower() == there.lower() if flags & re.IGNORECASE else said == there
        return rest(at + end - start) if same else None

    return run


def _condition(argument: Any, flags: int) -> Node:
    number, yes, no = argument
    nodes = _sequence(list(no or ()), flags), _sequence(list(yes), flags)
    return lambda way, at, rest: nodes[number in way.groups](way, at, rest)


_MAKERS: Mapping[Any, Callable[[Any, int], Node]] = {
    ops.AT: _at,
    ops.BRANCH: _branch,
    ops.SUBPATTERN: _group,
    ops.ATOMIC_GROUP: _atomic,
    ops.MAX_REPEAT: _repeat,
    ops.MIN_REPEAT: _lazy_repeat,
    ops.POSSESSIVE_REPEAT: _possessive_repeat,
    ops.ASSERT: lambda argument, flags: _look(argument, flags, True),
    ops.ASSERT_NOT: lambda argument, flags: _look(argument, flags, False),
    ops.GROUPREF: _reference,
    ops.GROUPREF_EXISTS: _condition,
    ops.FAILURE: lambda argument, flags: lambda way, at, rest: None,
}


# What stands for an expression until it is first used.
_WRITTEN = type(expression(""))


@cache
def _compiled(value: re.Pattern[str]) -> re.Pattern[str]:
    return re.compile(value.pattern, value.flags)


@contextmanager
def counted_expressions() -> Iterator[Steps]:
    """The steps of the expressions that doclint's modules have by name, while they are
    counted."""
    steps: Steps = Counter()
    kept: list[tuple[ModuleType, str, Any]] = []
    for name, module in list(sys.modules.items()):
        if name == "doclint" or name.startswith("doclint."):
            for key, value in list(vars(module).items()):
                counting = _counting(value, steps)
                if counting is not value:
                    kept.append((module, key, value))
                    setattr(module, key, counting)
    try:
        yield steps
    finally:
        for module, key, value in kept:
            setattr(module, key, value)


def _counting(value: Any, steps: Steps) -> Any:
    """An expression, a plain collection of them, or what makes one and keeps it, as
    ones that count; anything else as it is."""
    if isinstance(value, _lru_cache_wrapper) and "Pattern" in str(
        value.__annotations__.get("return")
    ):
        return lambda *arguments: _counting(value(*arguments), steps)
    if isinstance(value, re.Pattern | _WRITTEN):
        compiled = _compiled(value)
        return Counting(compiled, steps) if isinstance(compiled.pattern, str) else value
    if type(value) is dict:
        made = {key: _counting(each, steps) for key, each in value.items()}
        return made if any(made[key] is not value[key] for key in value) else value
    if type(value) in (tuple, list):
        several = [_counting(each, steps) for each in value]
        changed = any(
            one is not other for one, other in zip(several, value, strict=True)
        )
        return type(value)(several) if changed else value
    return value
