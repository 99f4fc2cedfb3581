"""The words that a simple regular expression stands for: alternatives, options and
classes written out.

Vale and prh files give wrong words as expressions, nearly always such as `web ?hooks?`
or `(?:e-mail|Email)`. What stands for endlessly many words is not taken over.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable
from itertools import product
from typing import Any

from doclint.expressions import expression

# The parser of expressions, which only older Pythons have under a public name.
sre_parse: Any = importlib.import_module("re._parser")

_MOST = 64
_EDGES = expression(r"^(?:\\b|\(\?i\)|\^)+|(?:\\b|\$)+$")


def written_out(expression: str) -> tuple[str, ...]:
    """All words that an expression matches, none when they are too many or cannot be
    told."""
    try:
        tree = sre_parse.parse(_EDGES.sub("", expression))
        words = _words(tree)
    except (re.error, ValueError, OverflowError, RecursionError):
        return ()
    return tuple(dict.fromkeys(word for word in words if word.strip()))


def _words(tree: Iterable[Any]) -> list[str]:
    pieces = [_piece(str(operator), value) for operator, value in tree]
    total = 1
    for piece in pieces:
        total *= len(piece)
        if total > _MOST:
            raise ValueError("too many words")
    return ["".join(each) for each in product(*pieces)]


def _piece(operator: str, value: Any) -> list[str]:
    if operator == "LITERAL":
        return [chr(value)]
    if operator == "SUBPATTERN":
        return _words(value[-1])
    if operator == "BRANCH":
        return [word for branch in value[1] for word in _words(branch)]
    if operator == "IN":
        return [char for kind, each in value for char in _members(str(kind), each)]
    if operator in ("MAX_REPEAT", "MIN_REPEAT") and int(value[1]) <= 1:
        return ["", *_words(value[2])] if value[0] == 0 else _words(value[2])
    if operator == "AT" and str(value) == "AT_BOUNDARY":
        return [""]
    raise ValueError(operator)


def _members(kind: str, value: Any) -> list[str]:
    if kind == "LITERAL":
        return [chr(value)]
    if kind == "CATEGORY" and str(value) == "CATEGORY_SPACE":
        return [" "]
    raise ValueError(kind)
