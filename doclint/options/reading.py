"""YAML text to a tree of nodes that know their places; broken YAML in words for people."""

from __future__ import annotations

import yaml

from doclint.errors import DoclintError
from doclint.nesting import too_deep

# libyaml is ten times as fast; PyYAML without it still works.
_Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_DEEPEST = 100  # composing is recursive, in C: far deeper nesting ends the process instead of raising
_MOST_NODES = 1_000_000  # of a tree with its aliases followed; "billion laughs" has 10**9

# What libyaml says, by a part of it, and what that means to whoever wrote the file.
_PLAIN_WORDS = (
    (
        "mapping values are not allowed",
        "found a second `:` in a value, or a line without one above",
        "put the value in quotes",
    ),
    ("could not find expected ':'", "found a line without `:`, expected `key: value`", None),
    ("did not find expected key", "found a line that does not fit those above it", "check indentation and quotes"),
    ("did not find expected '-' indicator", "found a key among list items, expected `-`", "check the indentation"),
    ("did not find expected ',' or ']'", "found no end of a list, expected `,` or `]`", "a `[` may be left open above"),
    (
        "did not find expected ',' or '}'",
        "found no end of a mapping, expected `,` or `}`",
        "a `{` may be left open above",
    ),
    ("unexpected end of stream", "found a quote that is never closed", None),
    ("found undefined alias", "found `*`, which YAML reads as an alias", "put the value in quotes"),
    ("unknown escape character", "found an unknown escape after `\\`", "use single quotes, or double the backslash"),
    ("another document", "found a second document after `---`, expected one", None),
)


def read(text: str, path: str) -> yaml.Node | None:
    """The tree of a YAML (or JSON) text, None when it is empty. `path` is for messages.

    Raises DoclintError for broken YAML, and for a tree made to blow up (nesting, aliases within aliases).
    """
    text = text.removeprefix("﻿")
    _refuse_depth(text, path)
    try:
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        raise _explained(error, text, path) from None
    except yaml.reader.ReaderError as error:
        raise _unreadable(error, text, path) from None
    if node is not None and "*" in text and _size(node, {}) > _MOST_NODES:
        raise DoclintError("found aliases that unfold to more than a million values", path, 1, 1)
    return node


def _refuse_depth(text: str, path: str) -> None:
    """Raise for nesting deeper than anyone writes."""
    at = too_deep(text, _DEEPEST)
    if at is not None:
        line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
        raise DoclintError(f"found values nested more than {_DEEPEST} deep, expected fewer", path, line, column)


def _size(node: yaml.Node, known: dict[int, int]) -> int:
    """How many values a tree has when its aliases are followed; beyond any limit when one holds itself."""
    if id(node) in known:
        return known[id(node)]
    known[id(node)] = _MOST_NODES + 1  # met again before it is done: it holds itself
    size = 1
    if isinstance(node, yaml.SequenceNode):
        size += sum(_size(item, known) for item in node.value)
    elif isinstance(node, yaml.MappingNode):
        size += sum(_size(part, known) for pair in node.value for part in pair)
    known[id(node)] = size
    return size


def _explained(error: yaml.MarkedYAMLError, text: str, path: str) -> DoclintError:
    problem = error.problem or "broken YAML"
    # A quote is noticed to be open at the end of the file; the place to look at is where it was opened.
    mark = error.context_mark if "end of stream" in problem and error.context_mark else error.problem_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    if "cannot start any token" in problem:
        message, hint = _stray(text, line, column)
    else:
        known = ((words, tip) for part, words, tip in _PLAIN_WORDS if part in problem)
        message, hint = next(known, (f"broken YAML: {problem}", None))
    return DoclintError(message, path, line + 1, column + 1, hint)


def _stray(text: str, line: int, column: int) -> tuple[str, str | None]:
    lines = text.splitlines()
    character = lines[line][column : column + 1] if line < len(lines) else ""
    if character == "\t":
        return "found a tab, expected blanks: YAML takes no tabs for indentation", None
    return f"found a value that starts with {character}, which YAML keeps for itself", "put the value in quotes"


def _unreadable(error: yaml.reader.ReaderError, text: str, path: str) -> DoclintError:
    # Its position counts bytes or characters depending on the loader; the character itself is sure.
    character = chr(error.character) if isinstance(error.character, int) else ""
    before = text[: text.find(character)] if character and character in text else ""
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return DoclintError("found a control character, which YAML does not allow", path, line, column)
