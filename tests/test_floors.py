"""The house has floors: imports only go down, check files are leaves, and nothing
imports in a circle."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import doclint

HOUSE = Path(doclint.__file__).parent

# From the ground up; a room may import rooms of its own floor and of those below it.
# The rooms of one floor make no circle either.
FLOORS = tuple(
    tuple(names.split())
    for names in (
        "source errors budget nesting once plugins options files programs expressions dataclasses exit_status",
        "patterns document findings website project vocabulary languages dialects",
        "parsing page alignment evidence terms indexing text external site messages spelling",
        "rule",
        "checks packs glossary",
        "catalogue config",
        "engine",
        "output report authoring",
        "commands cli __main__",
    )
)

# Imports that may go up, as "importer -> imported", each with a reason beside it. There
# is none, and none is wanted.
EXCEPTIONS: frozenset[str] = frozenset()

# All that a check file may know of the house, beside private files (`_name.py`) of its
# own family.
LEAF = frozenset((*FLOORS[0], *FLOORS[1], "text", "page", "evidence", "terms", "rule"))
# All that helpers for strings may know.
STRINGS = frozenset(
    ["text", "source", "errors", "languages", "expressions", "dataclasses"]
)


@cache
def modules() -> Mapping[str, Path]:
    """Every module of the package by its dotted name."""
    found = {}
    for path in sorted(HOUSE.rglob("*.py")):
        name = ".".join(("doclint", *path.relative_to(HOUSE).with_suffix("").parts))
        found[name.removesuffix(".__init__")] = path
    return found


@cache
def imports(name: str) -> frozenset[str]:
    """The modules of the house that a module imports, wherever in it: at the top, in a
    function, for types only."""
    path = modules()[name]
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    targets = (
        target
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for target in _targets(node, package)
    )
    return frozenset(
        target for target in targets if target in modules() and target != name
    )


def _targets(node: ast.AST, package: str) -> Iterator[str]:
    """What an import statement names: a module of a package where there is one of that
    name, else the package."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        base = package.rsplit(".", node.level - 1)[0] if node.level else ""
        stem = ".".join(filter(None, [base, node.module]))
        for alias in node.names:
            inner = f"{stem}.{alias.name}"
            yield inner if inner in modules() else stem


def room(name: str) -> str:
    """The room that a module lies in; the package itself, which holds the version
    alone, is the ground."""
    return name.split(".")[1] if "." in name else "doclint"


def floor(name: str) -> int:
    """The floor of a module's room."""
    if name == "doclint":
        return 0
    return next(number for number, rooms in enumerate(FLOORS) if room(name) in rooms)


def test_every_room_has_one_floor() -> None:
    listed = [name for rooms in FLOORS for name in rooms]
    assert sorted(listed) == sorted({room(name) for name in modules()} - {"doclint"})


def test_imports_go_down() -> None:
    up = {
        f"{name} -> {target}"
        for name in modules()
        for target in imports(name)
        if floor(target) > floor(name)
    }
    assert up - EXCEPTIONS == set()


def test_nothing_imports_in_a_circle() -> None:
    assert circles({name: imports(name) for name in modules()}) == []


def test_rooms_make_no_circle() -> None:
    rooms: dict[str, frozenset[str]] = {}
    for name in modules():
        rooms[room(name)] = rooms.get(room(name), frozenset()) | {
            room(t) for t in imports(name)
        } - {room(name)}
    assert circles(rooms) == []


def test_checks_are_leaves() -> None:
    checks = [name for name in modules() if name.startswith("doclint.checks.")]
    assert {
        f"{name} -> {target}"
        for name in checks
        for target in imports(name)
        if is_strange(target, name)
    } == set()


def is_strange(target: str, check: str) -> bool:
    """Whether a check may not know a module: it lies in no room of leaves and is no
    private file of its family."""
    family = check.rpartition(".")[0]
    return room(target) not in LEAF and not target.startswith(f"{family}._")


def test_text_knows_strings_alone() -> None:
    up = {
        (name, t)
        for name in modules()
        if room(name) == "text"
        for t in imports(name)
        if room(t) not in STRINGS
    }
    assert up == set()


def test_only_the_parser_knows_markdown_it() -> None:
    strangers = {
        name
        for name, path in modules().items()
        if "markdown_it" in path.read_text(encoding="utf-8") and room(name) != "parsing"
    }
    assert strangers == set()


def circles(graph: Mapping[str, frozenset[str]]) -> list[str]:
    """What is left of a graph when everything that imports nothing any more has been
    taken away, again and again."""
    left = dict(graph)
    while free := [
        name for name, targets in left.items() if not targets & left.keys() - {name}
    ]:
        for name in free:
            del left[name]
    return sorted(left)


NAMED_FILE = re.compile(r"\b(?:tests|benchmarks)/[\w/]+\.(?:py|md)\b")


def test_files_that_the_code_speaks_of_are_there() -> None:
    """Records of numbers name the tests that hold them."""
    root = HOUSE.parent
    gone = {
        f"{name}: {file}"
        for name, path in modules().items()
        for file in NAMED_FILE.findall(path.read_text(encoding="utf-8"))
        if not (root / file).exists()
    }
    assert gone == set()
