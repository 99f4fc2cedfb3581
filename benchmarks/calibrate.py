"""Which tuned numbers carry what doclint tells: each is moved by a third, up and down,
and what turns is printed.

usage: python benchmarks/calibrate.py [--only evidence.runs] [--examples] [--list]
[--languages fr,ja] [--write]

Looked at are the examples of the rules that a number bears on, the tests that hold
faults by degrees, and the pages of benchmarks/calibration: our own wording, in seven
languages, clean and with faults by degrees. What is told of these is kept in
calibration/expected.txt, and a test holds it; `--write` writes it anew. So a number
which turns something here turns a test red, and cannot be moved unnoticed. One that
turns nothing is loose: it wants a page whose finding depends on it, or it is none.
What nobody tuned (bounds of work, facts of formats) is left out, and listed with the
reason in calibration/aside.py.
"""

from __future__ import annotations

import argparse
import ast
import importlib
import math
import os
import pickle
import pkgutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, fields, is_dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

from calibration import corpus
from calibration.aside import ASIDE
from calibration.examples import first_broken, imported, rules_of

# Where tuned numbers lie.
_ROOMS = ("evidence", "alignment", "terms", "text", "page", "languages", "checks")
_THIRD = 1 / 3
_TESTS = Path(__file__).parents[1] / "tests"
T = TypeVar("T")
# Stands for all names where the run itself failed: that is no finding that turned.
_CRASH = "crashed"
_Told = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Number:
    """A number at the top of a module, or in a `field` of a record there."""

    module: str
    name: str
    value: float
    field: str = ""

    def __str__(self) -> str:
        return f"{self.module.removeprefix('doclint.')} {self.name}{'.' if self.field else ''}{self.field}"

    def moved(self) -> tuple[float, float]:
        """A third less, and a third more; whole numbers by one at least."""
        low, high = self.value * (1 - _THIRD), self.value * (1 + _THIRD)
        if isinstance(self.value, int):
            return min(self.value - 1, math.floor(low)), max(
                self.value + 1, math.ceil(high)
            )
        return low, high


def tuned(only: str) -> Iterator[Number]:
    """The numbers of the modules whose names contain `only` that somebody tuned."""
    return (number for number in numbers(only) if str(number) not in ASIDE)


def numbers(only: str) -> Iterator[Number]:
    """All numbers at the top of the modules whose names contain `only`, those aside
    that a third more or less of does not move."""
    for room in _ROOMS:
        package = importlib.import_module(f"doclint.{room}")
        for info in pkgutil.walk_packages(package.__path__, f"doclint.{room}."):
            if only in info.name and not info.ispkg:
                yield from _numbers(importlib.import_module(info.name))


def _numbers(module: ModuleType) -> Iterator[Number]:
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    for statement in tree.body:
        targets = statement.targets if isinstance(statement, ast.Assign) else []
        for name in (
            node.id
            for target in targets
            for node in ast.walk(target)
            if isinstance(node, ast.Name)
        ):
            value = getattr(module, name, None)
            if _is_number(value):
                yield Number(module.__name__, name, value)
            elif type(value).__module__ == module.__name__:
                fields = _fields(value)
                yield from (
                    Number(module.__name__, name, one, field)
                    for field, one in fields
                    if _is_number(one)
                )


def _is_number(value: object) -> bool:
    is_number = type(value) in (int, float)
    return is_number and value != 0 and math.isfinite(value)  # type: ignore[arg-type]  # it was asked for before


def _fields(record: Any) -> list[tuple[str, Any]]:
    """The fields of a record with their values; none of anything else."""
    if is_dataclass(record):
        return [(field.name, getattr(record, field.name)) for field in fields(record)]
    return list(record._asdict().items()) if hasattr(record, "_asdict") else []


def _moved(record: Any, field: str, value: float) -> Any:
    return (
        replace(record, **{field: value})
        if is_dataclass(record)
        else record._replace(**{field: value})
    )


def told(into: Sequence[str], number: Number | None = None, value: float = 0) -> _Told:
    """What is told of the pages when a number has another value."""
    return _apart(lambda: _safely(into), number, value)


def _first_red(module: str) -> str:
    """A test of faults by degrees, or of the module's room, that turns red."""
    import pytest

    _, room, *inside = module.split(".")
    room = inside[0] if room == "checks" else room
    paths = [
        _TESTS / name for name in sorted({"evidence", room}) if (_TESTS / name).exists()
    ]
    with (
        Path(os.devnull).open("w") as nowhere,
        redirect_stdout(nowhere),
        redirect_stderr(nowhere),
    ):
        status = pytest.main(
            ["-x", "-m", "not slow", "-p", "no:cacheprovider", *map(str, paths)]
        )
    return (
        ""
        if status == pytest.ExitCode.OK
        else "a test of its room or of faults by degrees"
    )


def _apart(ask: Callable[[], T], number: Number | None, value: float) -> T:
    """What is answered when a number has another value: in a process of its own, which
    keeps nothing."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.close(reader)
        if number:
            _set(number, value)
        with os.fdopen(writer, "wb") as out:
            pickle.dump(ask(), out)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as answer:
        answered: T = pickle.load(answer)  # noqa: S301  # our own child wrote it
    os.waitpid(child, 0)
    return answered


def _set(number: Number, value: float) -> None:
    """Move a number where it lies, and where it was imported by its name."""
    usual = getattr(sys.modules[number.module], number.name)
    whole_name = f"{number.module}.{number.name}"
    moved = _moved(usual, number.field, value) if number.field else value
    for module in list(sys.modules.values()):
        if not module.__name__.startswith("doclint."):
            continue
        if module.__name__ == number.module or whole_name in imported(module.__name__):
            setattr(module, number.name, moved)
        _forget(module)


def _forget(module: ModuleType) -> None:
    """Empty the caches of a module's functions: they may hold what the usual value
    made."""
    for member in list(vars(module).values()):
        if hasattr(member, "cache_clear"):
            member.cache_clear()


def _safely(into: Sequence[str]) -> _Told:
    try:
        return corpus.told(into)
    except Exception as error:
        return {_CRASH: (repr(error),)}


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", default="", help="modules whose name contains this")
    parser.add_argument(
        "--examples",
        action="store_true",
        help="look at examples of rules alone, which is quick",
    )
    parser.add_argument(
        "--languages",
        default="",
        help="of the pages, parted by commas; all, if left out",
    )
    parser.add_argument(
        "--write",
        action="store_true",
        help="write what is told now as what is expected",
    )
    parser.add_argument(
        "--list", action="store_true", help="name the numbers and move none"
    )
    asked = parser.parse_args()
    if asked.write:
        corpus.EXPECTED.write_text(corpus.text(), encoding="utf-8")
        return 0
    into = asked.languages.split(",") if asked.languages else corpus.languages()
    known = list(tuned(asked.only))
    if asked.list:
        print(*known, sep="\n")
        return 0
    usual = {} if asked.examples else told(into)
    if _CRASH in usual:
        sys.exit(f"the pages cannot be looked at: {usual[_CRASH][0]}")
    loose = 0
    print(
        f"{'number':56} {'value':>8}  less: what turns first | more: what turns first"
    )
    for number in known:
        less, more = (_first(number, value, into, usual) for value in number.moved())
        loose += not (less or more)
        print(
            f"{number!s:56} {number.value:8}  {less or '-'} | {more or '-'}", flush=True
        )
    print(
        f"{len(known)} numbers, {len(known) - loose} turn something, {loose} are loose"
    )
    return 0


def _first(number: Number, value: float, into: Sequence[str], usual: _Told) -> str:
    """What turns first when a number has another value: an example, a test, a page;
    empty where nothing does."""
    found = _apart(lambda: first_broken(rules_of(number.module)), number, value)
    if found or not usual:  # examples alone were asked for
        return found
    red = _apart(lambda: _first_red(number.module), number, value)
    return red or next(iter(_turned(usual, told(into, number, value))), "")


def _turned(usual: _Told, now: _Told) -> list[str]:
    if _CRASH in now:
        return [f"{_CRASH}: {now[_CRASH][0]}"]
    return [name for name in usual if now.get(name) != usual[name]]


if __name__ == "__main__":
    sys.exit(main())
