"""How many random changes of the code the suite notices: each is made in a copy, and
the tests are run until one fails.

usage: python benchmarks/mutants.py [--count 30] [--seed 1] [--rooms evidence,alignment]
[--seconds 600]

A mutant is one place of one module with the opposite condition, another operator, a
constant one more, or an operand less. Modules are drawn by their size. The tests are
those of the room, all examples of rules, and the calibration; a run that takes too long
has noticed, too. What survives wants a test, or is no code that does anything.
"""

from __future__ import annotations

import argparse
import ast
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_TOP = Path(__file__).resolve().parent.parent
_COPIED = ("doclint", "rules", "tests", "benchmarks", "examples")
_FILES = (
    "pyproject.toml",
    "README.md",
    "CHANGELOG.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "GLOSSARY.md",
)
_OPPOSITE: dict[type[ast.cmpop], str] = {
    ast.Eq: "!=", ast.NotEq: "==", ast.Lt: ">=", ast.LtE: ">", ast.Gt: "<=", ast.GtE: "<",
    ast.In: "not in", ast.NotIn: "in", ast.Is: "is not", ast.IsNot: "is",
}  # fmt: skip
# Where else than in the folder of its name a room's tests lie.
_ALSO = {
    "engine": ("tests/changes", "tests/fixes", "tests/stale", "tests/pairs"),
    "evidence": ("tests/pairs", "tests/untranslated", "tests/terms"),
    "parsing": (
        "tests/front_matter",
        "tests/templates",
        "tests/tables",
        "tests/markup",
    ),
    "site": ("tests/links", "tests/sites"),
    "terms": ("tests/glossary",),
}
# Those that hold numbers and sides of the rules.
_OF_RULES = ("tests/checks", "tests/typography", "tests/untranslated", "tests/terms")
# Rooms whose code is no part of what a run tells.
_ASIDE = frozenset({"authoring"})


@dataclass(frozen=True)
class Mutant:
    """A change of a module: the text from `start` to `end` becomes `new`."""

    module: Path
    line: int
    start: int
    end: int
    old: str
    new: str

    @property
    def room(self) -> str:
        """The room that the module is in."""
        return self.module.parts[1].removesuffix(".py")


def mutants_of(module: Path) -> Iterator[Mutant]:
    """All changes that can be made to a module."""
    text = (_TOP / module).read_text(encoding="utf-8")
    starts = [0]
    for line in text.encode().splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    raw = text.encode()
    for node in ast.walk(ast.parse(text)):
        new = _changed(node)
        if new is None or not isinstance(node, ast.expr):
            continue
        start = starts[node.lineno - 1] + node.col_offset
        end = starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
        old = raw[start:end].decode()
        if "\n" not in old:
            yield Mutant(
                module,
                node.lineno,
                len(raw[:start].decode()),
                len(raw[:end].decode()),
                old,
                new,
            )


def _changed(node: ast.AST) -> str | None:
    """Another expression in the place of one, None where nothing is changed."""
    if isinstance(node, ast.Compare) and len(node.ops) == 1:
        left, right = ast.unparse(node.left), ast.unparse(node.comparators[0])
        return f"({left} {_OPPOSITE[type(node.ops[0])]} {right})"
    if isinstance(node, ast.BoolOp):
        left, other = (
            ast.unparse(node.values[0]),
            " or " if isinstance(node.op, ast.And) else " and ",
        )
        return "(" + other.join([left, *map(ast.unparse, node.values[1:])]) + ")"
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        return f"bool({ast.unparse(node.operand)})"
    if isinstance(node, ast.IfExp):
        return f"({ast.unparse(node.orelse)} if {ast.unparse(node.test)} else {ast.unparse(node.body)})"
    if isinstance(node, ast.Constant) and type(node.value) is int:
        return str(node.value + 1)
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Sub)):
        return f"({ast.unparse(node.left)})"
    return None


def drawn(rooms: Sequence[str], count: int, rng: random.Random) -> Iterator[Mutant]:
    """So many mutants, one a module, modules drawn by their size."""
    found = [
        path.relative_to(_TOP) for path in sorted((_TOP / "doclint").rglob("*.py"))
    ]
    modules = [module for module in found if _is_wanted(module, rooms)]
    sizes = {module: (_TOP / module).stat().st_size for module in modules}
    while count and modules:
        module = rng.choices(modules, [sizes[each] for each in modules])[0]
        modules.remove(module)
        choices = list(mutants_of(module))
        if choices:
            count -= 1
            yield rng.choice(choices)


def _is_wanted(module: Path, rooms: Sequence[str]) -> bool:
    room = module.parts[1].removesuffix(".py")
    return room not in _ASIDE and (not rooms or room in rooms)


def tests_of(mutant: Mutant) -> list[str]:
    """The tests that may notice a mutant: those of its room first."""
    room, last = mutant.room, mutant.module.stem.replace("_", "-")
    if room == "checks" and not mutant.module.stem.startswith("_"):
        name = mutant.module.stem
        return [
            "tests/test_examples.py",
            *_OF_RULES,
            "-k",
            f"{last} or {name} or degrees",
        ]
    folders = [
        folder
        for folder in (f"tests/{room}", *_ALSO.get(room, ()))
        if (_TOP / folder).is_dir()
    ]
    return [*folders, "tests/test_examples.py", "tests/benchmarks/test_calibration.py"]


def noticed_by(mutant: Mutant, top: Path, seconds: float) -> str | None:
    """The first test that fails with a mutant in the copy at `top`; None where none
    does."""
    place = top / mutant.module
    text = place.read_text(encoding="utf-8")
    place.write_text(
        text[: mutant.start] + mutant.new + text[mutant.end :], encoding="utf-8"
    )
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-x",
        "-p",
        "no:cacheprovider",
        *tests_of(mutant),
    ]
    try:
        done = subprocess.run(
            command,
            cwd=top,
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return "takes too long"
    finally:
        place.write_text(text, encoding="utf-8")
    if done.returncode == 0:
        return None
    failed = [
        line
        for line in done.stdout.splitlines()
        if line.startswith(("FAILED", "ERROR"))
    ]
    return failed[0].split(" - ")[0] if failed else "the tests cannot be read"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--rooms", default="", help="parted by commas; all, if left out"
    )
    parser.add_argument(
        "--seconds", type=float, default=600, help="for the tests of one mutant"
    )
    asked = parser.parse_args()
    rooms = asked.rooms.split(",") if asked.rooms else []
    survived = count = 0
    with tempfile.TemporaryDirectory() as folder:
        top = Path(folder)
        for name in _COPIED:
            shutil.copytree(
                _TOP / name,
                top / name,
                ignore=shutil.ignore_patterns("__pycache__", "node_modules"),
            )
        for name in _FILES:
            shutil.copy(_TOP / name, top / name)
        for mutant in drawn(rooms, asked.count, random.Random(asked.seed)):  # noqa: S311  # drawn, not secret
            count += 1
            noticed = noticed_by(mutant, top, asked.seconds)
            survived += noticed is None
            print(
                f"{mutant.module}:{mutant.line}  {mutant.old}  ->  {mutant.new}\n    {noticed or 'SURVIVED'}",
                flush=True,
            )
    print(f"{count} mutants, {count - survived} noticed, {survived} survived")
    return 0


if __name__ == "__main__":
    sys.exit(main())
