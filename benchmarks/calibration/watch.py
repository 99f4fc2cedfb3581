"""Which tests read a tuned number, and which of them fail when it has another value.

The tests are collected once and run once, with the records of numbers watched: a test
that does not read a number cannot turn with it. So each value costs the few tests that
read the number, up to the first that fails, in a process of its own that forgets."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import is_dataclass, replace
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from calibration.numbers import Number

_TESTS = Path(__file__).parents[2] / "tests"
# Where the tests of those rooms lie that have tuned numbers: those with faults by degrees
# first, for these turn soonest; the examples of all rules; and the pages of this folder.
_DEGREES = (
    "checks",
    "evidence",
    "alignment",
    "terms",
    "page",
    "text",
    "languages",
    "translation",
)
_EXAMPLES = ("untranslated", "test_examples.py")
_PAGES = ("benchmarks/test_calibration.py",)
_Say = Callable[[Number, Sequence[str]], None]


class Watch:
    """A plug-in of pytest: instead of the tests it runs what `moved` of numbers turns.

    `say` is told of each number which test turns by each of its values: first a third
    less, then a third more; empty where none does."""

    def __init__(self, numbers: Sequence[Number], say: _Say) -> None:
        self._numbers = numbers
        self._say = say

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = session.items
        gc.freeze()  # what is shared with the processes to come stays as it is
        readers = _readers(items, self._numbers)
        for number in self._numbers:
            tests = readers.get(number, [])
            self._say(
                number,
                [_first_red(number, value, tests) for value in number.moved()],
            )
        return True


def watch(numbers: Sequence[Number], with_pages: bool, say: _Say) -> None:
    """Say of each number which tests turn with it."""
    places = [*_DEGREES, *_EXAMPLES, *(_PAGES if with_pages else ())]
    sys.path.insert(0, str(_TESTS.parent / "benchmarks"))
    pytest.main(
        [
            *("-o", "addopts=", "--import-mode=importlib", "-s"),
            *("-p", "no:terminal", "-p", "no:cacheprovider", "-p", "no:randomly"),
            *("-m", "thorough or not slow" if with_pages else "not slow"),
            *(str(_TESTS / place) for place in places),
        ],
        plugins=[Watch(numbers, say)],
    )


def _readers(
    items: Sequence[pytest.Item], numbers: Sequence[Number]
) -> Mapping[Number, list[pytest.Item]]:
    """The tests that read each number, and pass as it is."""
    readers: dict[Number, list[pytest.Item]] = {number: [] for number in numbers}
    by_record: dict[tuple[str, str], dict[str, Number]] = {}
    for number in numbers:
        by_record.setdefault((number.module, number.name), {})[number.field] = number
    read: set[Number] = set()
    for (module, name), fields in by_record.items():
        record = getattr(sys.modules[module], name)
        _put(record, _Watched(record, fields, read.add))
    caches = list(_caches())
    for item, following in _with_following(items):
        read.clear()
        _forget(caches)
        if _passes(item, following):
            for number in read:
                readers[number].append(item)
    return readers


class _Watched:
    """A record that notes which of its numbers are read."""

    def __init__(
        self, record: Any, numbers: Mapping[str, Number], note: Callable[[Number], None]
    ) -> None:
        self._record = record
        self._numbers = numbers
        self._note = note

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._record, name)
        if name in self._numbers:
            self._note(self._numbers[name])
        elif callable(value):  # a method sees the record itself, and may read it all
            for number in self._numbers.values():
                self._note(number)
        return value


def _first_red(number: Number, value: float, tests: Sequence[pytest.Item]) -> str:
    """The first test that fails when a number has another value; empty where all
    pass."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.close(reader)
        try:
            red = _red(number, value, tests)
        except BaseException as error:  # it must not go on as a second parent
            red = f"crashed: {error!r}"
        with os.fdopen(writer, "w", encoding="utf-8") as out:
            out.write(red)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, encoding="utf-8") as answer:
        red = answer.read()
    os.waitpid(child, 0)
    return red


def _red(number: Number, value: float, tests: Sequence[pytest.Item]) -> str:
    _set(number, value)
    # Folders are named by counting, and all of these processes count on from the same.
    factory = tests[0].config._tmp_path_factory if tests else None  # type: ignore[attr-defined]
    if factory:
        factory._basetemp = factory.mktemp("value")
    caches = list(_caches())
    for test, following in _with_following(tests):
        _forget(caches)
        if not _passes(test, following):
            return test.name
    return ""


def _with_following(
    items: Sequence[pytest.Item],
) -> Iterator[tuple[pytest.Item, pytest.Item | None]]:
    """Each test with the one that is run next: what both share stays set up."""
    return zip_longest(items, items[1:])


def _passes(item: pytest.Item, following: pytest.Item | None) -> bool:
    reports = runtestprotocol(item, nextitem=following, log=False)
    return all(not report.failed for report in reports)


def _set(number: Number, value: float) -> None:
    """Give a number another value, wherever its record was imported."""
    record = getattr(sys.modules[number.module], number.name)
    usual = record._record if isinstance(record, _Watched) else record
    if is_dataclass(usual):
        moved = replace(usual, **{number.field: value})
    else:
        moved = usual._replace(**{number.field: value})
    _put(record, moved)


def _put(record: Any, other: Any) -> None:
    """Put another record in the place of one, in all modules that have it."""
    for module in _modules():
        for name, value in list(vars(module).items()):
            if value is record:
                setattr(module, name, other)


def _modules() -> Iterator[Any]:
    return (
        module
        for name, module in list(sys.modules.items())
        if name.startswith("doclint.")
    )


def _caches() -> Iterator[Callable[[], None]]:
    """What empties the caches of functions: they may hold what the usual value made."""
    for module in _modules():
        for member in list(vars(module).values()):
            if hasattr(member, "cache_clear") and hasattr(member, "cache_info"):
                yield member.cache_clear


def _forget(caches: Iterable[Callable[[], None]]) -> None:
    for clear in caches:
        clear()
