"""Which tuned numbers carry what doclint tells: each is moved by a third, up and down, and what turns is printed.

usage: python benchmarks/calibrate.py [--only evidence.runs] [--languages fr,ja] [--write]

The pages are those of benchmarks/calibration: our own wording, in seven languages, clean and with faults by degrees.
What is told of them is kept in calibration/expected.txt, and a test holds it, so that a number which turns something
here cannot be moved unnoticed; `--write` writes it anew. A number that turns nothing is loose: it wants a page whose
finding depends on it, or it is none.
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
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from calibration import corpus

# Where tuned numbers lie.
_ROOMS = ("evidence", "alignment", "terms", "text", "page", "languages", "checks")
_THIRD = 1 / 3
# Stands for all names where the run itself failed: that is no finding that turned.
_CRASH = "crashed"
_Told = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Number:
    """A number at the top of a module."""

    module: str
    name: str
    value: float

    def moved(self) -> tuple[float, float]:
        """A third less, and a third more; whole numbers by one at least."""
        low, high = self.value * (1 - _THIRD), self.value * (1 + _THIRD)
        if isinstance(self.value, int):
            return min(self.value - 1, math.floor(low)), max(self.value + 1, math.ceil(high))
        return low, high


def numbers(only: str) -> Iterator[Number]:
    """All numbers at the top of the modules whose names contain `only`."""
    for room in _ROOMS:
        package = importlib.import_module(f"doclint.{room}")
        for info in pkgutil.walk_packages(package.__path__, f"doclint.{room}."):
            if only in info.name and not info.ispkg:
                yield from _numbers(importlib.import_module(info.name))


def _numbers(module: ModuleType) -> Iterator[Number]:
    tree = ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8"))
    for statement in tree.body:
        targets = statement.targets if isinstance(statement, ast.Assign) else []
        for name in (node.id for target in targets for node in ast.walk(target) if isinstance(node, ast.Name)):
            value = getattr(module, name, None)
            if type(value) in (int, float) and math.isfinite(value):
                yield Number(module.__name__, name, value)


def told(into: Sequence[str], number: Number | None = None, value: float = 0) -> _Told:
    """What is told when a number has another value: found in a process of its own, which keeps nothing."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.close(reader)
        if number:
            _set(number, value)
        with os.fdopen(writer, "wb") as out:
            pickle.dump(_safely(into), out)
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as answer:
        found: _Told = pickle.load(answer)  # noqa: S301  # our own child wrote it
    os.waitpid(child, 0)
    return found


def _set(number: Number, value: float) -> None:
    """Move a number where it lies, and where it was imported by its name."""
    for module in list(sys.modules.values()):
        own = module.__name__ == number.module
        if own or (module.__name__.startswith("doclint.") and vars(module).get(number.name) is number.value):
            setattr(module, number.name, value)


def _safely(into: Sequence[str]) -> _Told:
    try:
        return corpus.told(into)
    except Exception as error:
        return {_CRASH: (repr(error),)}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", help="modules whose name contains this")
    parser.add_argument("--languages", default="", help="of the pages, parted by commas; all, if left out")
    parser.add_argument("--write", action="store_true", help="write what is told now as what is expected")
    asked = parser.parse_args()
    if asked.write:
        corpus.EXPECTED.write_text(corpus.text(), encoding="utf-8")
        return 0
    into = asked.languages.split(",") if asked.languages else corpus.languages()
    known = list(numbers(asked.only))
    usual = told(into)
    if _CRASH in usual:
        sys.exit(f"the pages cannot be looked at: {usual[_CRASH][0]}")
    loose = 0
    print(f"{'number':52} {'value':>8} {'less':>6} {'more':>6}  what turns first")
    for number in known:
        turns = [_turned(usual, told(into, number, value)) for value in number.moved()]
        loose += not any(turns)
        where = f"{number.module.removeprefix('doclint.')} {number.name}"
        first = next((names[0] for names in turns if names), "loose")
        print(f"{where:52} {number.value:8} {len(turns[0]):6} {len(turns[1]):6}  {first}", flush=True)
    print(f"{len(known)} numbers, {len(known) - loose} turn something, {loose} are loose")
    return 0


def _turned(usual: _Told, now: _Told) -> list[str]:
    if _CRASH in now:
        return [f"{_CRASH}: {now[_CRASH][0]}"]
    return [name for name in usual if now.get(name) != usual[name]]


if __name__ == "__main__":
    sys.exit(main())
