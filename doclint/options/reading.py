"""YAML text to a tree of nodes that know their places; broken YAML in words for
people."""

from __future__ import annotations

from typing import NamedTuple

import yaml

from doclint.errors import DoclintError
from doclint.nesting import too_deep

# libyaml is ten times as fast; PyYAML without it still works.
_Loader: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# Composing is recursive, in C: far deeper nesting ends the process instead of raising.
# Nobody writes so deep.
DEEPEST = 100
# How many values aliases may add to those that are written. Configurations that use
# them well add some hundreds; "billion laughs" adds 10**9.
_MOST_COPIES = 100_000

# What libyaml says, by a part of it, and what that means to whoever wrote the file.
_PLAIN_WORDS = (
    (
        "mapping values are not allowed",
        "found a second `:` in a value, or a line without one above",
        "put the value in quotes",
    ),
    (
        "could not find expected ':'",
        "found a line without `:`, expected `key: value`",
        None,
    ),
    (
        "did not find expected key",
        "found a line that does not fit those above it",
        "check indentation and quotes",
    ),
    (
        "did not find expected '-' indicator",
        "found a key among list items, expected `-`",
        "check the indentation",
    ),
    (
        "did not find expected ',' or ']'",
        "found no end of a list, expected `,` or `]`",
        "a `[` may be left open above",
    ),
    (
        "did not find expected ',' or '}'",
        "found no end of a mapping, expected `,` or `}`",
        "a `{` may be left open above",
    ),
    ("unexpected end of stream", "found a quote that is never closed", None),
    (
        "found undefined alias",
        "found `*`, which YAML reads as an alias",
        "put the value in quotes",
    ),
    (
        "unknown escape character",
        "found an unknown escape after `\\`",
        "use single quotes, or double the backslash",
    ),
    ("another document", "found a second document after `---`, expected one", None),
)


class TooMuch(yaml.MarkedYAMLError):
    """YAML that could be read, but is made to blow up: nested without end, or aliases
    within aliases."""


def read(text: str, path: str) -> yaml.Node | None:
    """The tree of a YAML (or JSON) text, None when it is empty. `path` is for messages.

    Raises DoclintError for broken YAML, and for a tree made to blow up (nesting,
    aliases within aliases).
    """
    text = text.removeprefix("\ufeff")
    try:
        return tree(text)
    except yaml.MarkedYAMLError as error:
        raise _explained(error, text, path) from None
    except yaml.reader.ReaderError as error:
        raise _unreadable(error, text, path) from None


def tree(text: str) -> yaml.Node | None:
    """The same in the words of the reader: the one place where YAML of whatever kind is
    made a tree.

    Raises yaml.YAMLError for broken YAML, TooMuch among it for a tree made to blow up.
    """
    at = too_deep(text, DEEPEST)
    if at is not None:
        raise _too_much(
            text, at, f"found values nested more than {DEEPEST} deep, expected fewer"
        )
    node = yaml.compose(text, Loader=_Loader)
    if node is None or "*" not in text:
        return node
    known: dict[int, _Measure] = {}
    whole = _measure(node, known)
    if whole.size - len(known) > _MOST_COPIES or whole.depth > DEEPEST:
        message = f"found aliases that unfold to more than {_MOST_COPIES:,} values, or deeper than {DEEPEST}"
        raise _too_much(text, 0, message)
    return node


def _too_much(text: str, at: int, message: str) -> TooMuch:
    line, column = text.count("\n", 0, at), at - text.rfind("\n", 0, at) - 1
    return TooMuch(
        problem=message, problem_mark=yaml.Mark("", at, line, column, None, 0)
    )


class _Measure(NamedTuple):
    """How many values a tree has when its aliases are followed, and how deep they
    nest."""

    size: int
    depth: int


_ENDLESS = _Measure(10**12, DEEPEST + 1)


def _measure(node: yaml.Node, known: dict[int, _Measure]) -> _Measure:
    """The measure of a tree; beyond any limit when one holds itself. An alias comes
    behind what it names, so this goes no deeper than the text itself does."""
    if id(node) in known:
        return known[id(node)]
    known[id(node)] = _ENDLESS  # met again before it is done: it holds itself
    parts: list[yaml.Node] = []
    if isinstance(node, yaml.SequenceNode):
        parts = node.value
    elif isinstance(node, yaml.MappingNode):
        parts = [part for pair in node.value for part in pair]
    measures = [_measure(part, known) for part in parts]
    size = 1 + sum(each.size for each in measures)
    depth = 1 + max((each.depth for each in measures), default=0)
    known[id(node)] = _Measure(min(size, _ENDLESS.size), depth)
    return known[id(node)]


def _explained(error: yaml.MarkedYAMLError, text: str, path: str) -> DoclintError:
    problem = error.problem or "broken YAML"
    # A quote is noticed to be open at the end of the file; the place to look at is
    # where it was opened.
    mark = (
        error.context_mark
        if "end of stream" in problem and error.context_mark
        else error.problem_mark
    )
    line, column = (mark.line, mark.column) if mark else (0, 0)
    if isinstance(error, TooMuch):
        return DoclintError(problem, path, line + 1, column + 1)
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
    return (
        f"found a value that starts with {character}, which YAML keeps for itself",
        "put the value in quotes",
    )


def _unreadable(error: yaml.reader.ReaderError, text: str, path: str) -> DoclintError:
    # Its position counts bytes or characters depending on the loader; the character
    # itself is sure.
    character = chr(error.character) if isinstance(error.character, int) else ""
    at = text.find(character) if character else -1
    before = text[:at] if at >= 0 else ""
    line = before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    message = "found a control character, which YAML does not allow"
    return DoclintError(message, path, line, column)
