"""Whether the JavaScript of an MDX page can be read, as tree-sitter reads it, which
goes on behind a fault."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from doclint.expressions import expression

if TYPE_CHECKING:
    from tree_sitter import Language, Node

# What tree-sitter takes for an identifier, and JavaScript does not (ECMAScript 13.1).
_IDENTIFIERS = frozenset(
    {"identifier", "property_identifier", "shorthand_property_identifier"}
)
# Most expressions of pages are names and plain strings, which nobody needs to parse.
_PLAIN = expression(
    r"\s*(?:[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*|\d+|'[^'\\\n]*'|\"[^\"\\\n]*\")\s*",
    re.ASCII,
)

_RESERVED = expression(r"(?<=\s)(?:class|for|default|in|new|this)(?==[\"'{])")
_COMMENTS = expression(r"/\*[\s\S]*?\*/|//[^\n]*")


def fault_of_expression(code: str, *, of_tag: bool = False) -> tuple[int, int] | None:
    """The first place (start and end, in characters) that makes code between braces no
    expression; None for one that is, for nothing but comments, and within a tag for a
    spread. A fault of the whole is told of the whole."""
    if _PLAIN.fullmatch(code):
        return None
    # Between the signs of a call a spread is right, and so is nothing; between
    # parentheses neither.
    holds_nothing = not _COMMENTS.sub("", code).strip()
    before = "f(" if of_tag or holds_nothing else "("
    return _fault(f"{before}{code}\n)", len(before), len(code))


def fault_of_module(code: str) -> tuple[int, int] | None:
    """The same for statements that import and export."""
    return _fault(code, 0, len(code))


def _fault(program: str, offset: int, length: int) -> tuple[int, int] | None:
    from tree_sitter import Parser

    # tree-sitter takes names of attributes that are reserved words for these.
    readable = _RESERVED.sub(lambda match: "_" * len(match[0]), program)
    encoded = readable.encode("utf-8", "surrogatepass")
    root = Parser(_language()).parse(encoded).root_node
    if root.has_error:
        return 0, length
    if program.isascii():
        return None
    for name in _names(root):
        text = (name.text or b"").decode("utf-8", "surrogatepass")
        strange = _strange(text)
        if strange is not None:
            start = len(encoded[: name.start_byte].decode("utf-8", "surrogatepass"))
            at = start + strange - offset
            return at, at + 1
    return None


def _strange(name: str) -> int | None:
    """Where a name has a character that none may have; those of JSX may have hyphens."""
    for at, char in enumerate(name):
        if char not in "$-\u200c\u200d" and not f"_{char}".isidentifier():
            return at
    return None


def _names(root: Node) -> Iterator[Node]:
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if node.type in _IDENTIFIERS:
            yield node
        waiting.extend(reversed(node.children))


@cache
def _language() -> Language:
    import tree_sitter_javascript
    from tree_sitter import Language

    return Language(tree_sitter_javascript.language())
