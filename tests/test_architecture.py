"""ARCHITECTURE names what is there: every room and module at the top, and nothing that
is gone."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import doclint

_HOUSE = Path(doclint.__file__).parent
_PAGE = (_HOUSE.parent / "ARCHITECTURE.md").read_text(encoding="utf-8")
# `doclint/a/b`, or `a/b` of a room.
_PATH = re.compile(r"`((?:doclint/)?(?:%s)/[\w/]*(?:\.py)?)`")


def _rooms() -> set[str]:
    return {path.parent.name for path in _HOUSE.glob("*/__init__.py")}


def test_every_room_and_module_is_named() -> None:
    modules = {path.stem for path in _HOUSE.glob("*.py")}
    names = _rooms() | modules - {"__init__", "__main__"}
    assert {name for name in names if not re.search(rf"\b{name}\b", _PAGE)} == set()


def test_every_place_that_is_named_is_there() -> None:
    pattern = re.compile(_PATH.pattern % "|".join(sorted(_rooms())))
    gone = {
        path
        for path in pattern.findall(_PAGE)
        if not any(
            (_HOUSE / f"{path.removeprefix('doclint/')}{ending}").exists()
            for ending in ("", ".py")
        )
    }
    assert gone == set()


def test_every_class_that_is_named_is_there() -> None:
    """Those of two words, as ours are written (`BlockPair`)."""
    trees = (
        ast.parse(path.read_text(encoding="utf-8")) for path in _HOUSE.rglob("*.py")
    )
    classes = {
        node.name
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    outside = {"ProcessPoolExecutor"}
    named = set(re.findall(r"\b(?:[A-Z][a-z]+){2,}\b", _PAGE))
    others = {name for name in named if name not in classes | outside}
    assert {name for name in others if f"`{name}`" in _PAGE} == set()
