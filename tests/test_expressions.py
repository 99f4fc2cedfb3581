"""Our own regular expressions are compiled when they are first used, and all of them
can be."""

from __future__ import annotations

import ast
import copy
import pickle
import re
from collections.abc import Iterator
from importlib import import_module

import pytest

from doclint.expressions import expression
from test_floors import modules


def at_import(module: ast.AST) -> Iterator[ast.AST]:
    """What runs when a module is imported: all but the bodies of functions."""
    for node in ast.iter_child_nodes(module):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            for default in (
                *node.args.defaults,
                *filter(None, node.args.kw_defaults),
                *node.decorator_list,
            ):
                yield from (default, *at_import(default))
        elif not isinstance(node, ast.Lambda):
            yield from (node, *at_import(node))


def _compiles(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) in (
        "re.compile",
        "regex.compile",
    )


def test_no_module_compiles_an_expression_when_it_is_imported() -> None:
    trees = {name: ast.parse(path.read_bytes()) for name, path in modules().items()}
    del trees["doclint.expressions"]
    assert [
        (name, node.lineno)
        for name, tree in trees.items()
        for node in at_import(tree)
        if _compiles(node)
    ] == []


def test_every_expression_of_a_module_can_be_compiled() -> None:
    written = [
        value
        for name, path in modules().items()
        if "expression(" in path.read_text(encoding="utf-8")
        for value in vars(import_module(name)).values()
        if type(value) is type(expression(""))
    ]
    assert len(written) > 500
    for value in written:
        assert re.compile(value.pattern, value.flags).groups == value.groups


def test_an_expression_answers_as_what_re_compiles() -> None:
    wanted, made = (
        re.compile(r"(?P<a>\w)-(\d)", re.IGNORECASE),
        expression(r"(?P<a>\w)-(\d)", re.IGNORECASE),
    )
    for text in ("A-1 b-2", ""):
        assert made.findall(text) == wanted.findall(text)
        assert made.sub("x", text) == wanted.sub("x", text)
        assert bool(made.fullmatch(text)) == bool(wanted.fullmatch(text))
    assert (made.pattern, made.flags, made.groups, dict(made.groupindex)) == (
        wanted.pattern,
        wanted.flags,
        wanted.groups,
        dict(wanted.groupindex),
    )
    assert expression(rb"\d").findall(b"1 2") == [b"1", b"2"]


def test_equal_ones_are_one_key_and_cross_to_other_processes() -> None:
    made = expression("a+")
    assert {made: 1}[expression("a+")] == 1
    assert made != expression("a+", re.IGNORECASE)
    for other in (pickle.loads(pickle.dumps(made)), copy.deepcopy(made)):  # noqa: S301  # our own bytes
        assert other == made
        assert other.search("caat")
    with pytest.raises(AttributeError):
        made.nothing_of_the_kind  # noqa: B018
    with pytest.raises(re.error):
        expression("(").search("")
