"""Which examples of rules hold a number, and whether they still do."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from doclint.catalogue import catalogue
from doclint.evidence.kinds import Evidence
from doclint.project import BlockPair, Pair
from doclint.rule import Rule

_TESTS = Path(__file__).parents[2] / "tests"
# What the engine asks on behalf of rules, which do not import it: it bears on all rules
# that compare pages.
_OF_ALL_PAIRS = ("doclint.alignment.", "doclint.languages.", "doclint.terms.")


def rules_of(module: str) -> tuple[Rule, ...]:
    """The rules that a module bears on: those that import it, by whatever way."""
    rules = [rule for rule in catalogue().values() if rule.examples]
    if module.startswith(_OF_ALL_PAIRS):
        return tuple(rule for rule in rules if any(map(_is_of_pairs, rule.visits)))
    return tuple(rule for rule in rules if module in _reached(rule.check.__module__))


def first_broken(rules: Sequence[Rule]) -> str:
    """The first example that holds no more, by its rule and number; empty where all
    hold."""
    sys.path.append(str(_TESTS))
    from examples import expect
    from projects import Roots

    with TemporaryDirectory() as folder:
        numbers = count()

        def fresh() -> Path:
            root = Path(folder, str(next(numbers)))
            root.mkdir()
            return root

        roots = Roots(fresh(), fresh)
        for rule in rules:
            for number, example in enumerate(rule.examples):
                try:
                    expect(rule, example, roots)
                except Exception:  # a crash shows that the number moved, too
                    return f"{rule.id}, example {number}"
    return ""


def _is_of_pairs(visited: type) -> bool:
    return visited in (Pair, BlockPair) or issubclass(visited, Evidence)


@cache
def _reached(module: str) -> frozenset[str]:
    """All modules of doclint that a module imports, itself included."""
    reached: set[str] = set()
    left = [module]
    while left:
        name = left.pop()
        if name not in reached:
            reached.add(name)
            left.extend(imported(name))
    return frozenset(reached)


@cache
def imported(module: str) -> frozenset[str]:
    """The modules that a module imports, and the names that it imports from them."""
    return frozenset(_imports(module))


def _imports(module: str) -> Iterator[str]:
    file = getattr(sys.modules.get(module), "__file__", None)
    if file is None:
        return
    for node in ast.walk(ast.parse(Path(file).read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(
            "doclint."
        ):
            yield from (
                name
                for name in (
                    node.module,
                    *(f"{node.module}.{each.name}" for each in node.names),
                )
                if name
            )
