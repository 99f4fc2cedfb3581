"""Facts of site generators stand in their records: no other module asks whether a
dialect is this one or that."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import doclint
from doclint.dialects import all_dialects

_ROOT = Path(doclint.__file__).parent
# `site` and `messages/families` have a module a generator.
_HOME = ("dialects/", "site/", "messages/families/")
_ASKED = frozenset({"dialect", "name"})
# How GitHub shows a link to `#` is all that one rule asks of it; a table of ways of
# attribute lists names some so.
_KNOWN = frozenset({"checks/links/empty_target.py", "parsing/markdown.py"})


def _texts(node: ast.AST) -> set[str]:
    return {
        part.value
        for part in ast.walk(node)
        if isinstance(part, ast.Constant) and isinstance(part.value, str)
    }


def _asks_for_a_dialect(node: ast.AST) -> bool:
    """Whether an expression compares the name of a dialect, or has a table of
    several."""
    names = all_dialects().keys() - {"generic"}
    if isinstance(node, ast.Compare):
        asked = {
            part.attr for part in ast.walk(node) if isinstance(part, ast.Attribute)
        }
        return bool(asked & _ASKED) and not names.isdisjoint(_texts(node))
    if isinstance(node, ast.Dict):
        keys = {key.value for key in node.keys if isinstance(key, ast.Constant)}
        return len(keys & names) > 1
    return False


def _places() -> Iterator[str]:
    for path in sorted(_ROOT.rglob("*.py")):
        inside = path.relative_to(_ROOT).as_posix()
        if inside.startswith(_HOME) or inside in _KNOWN:
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if _asks_for_a_dialect(node):
                yield f"{inside}:{node.lineno} {ast.unparse(node)}"  # type: ignore[attr-defined]


def test_no_module_asks_for_a_dialect_by_its_name() -> None:
    assert list(_places()) == []
