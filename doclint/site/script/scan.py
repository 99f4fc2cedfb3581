"""The tokens of a script, comments left out, and which bracket closes which."""

from __future__ import annotations

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"(?P<skip>\s+|//[^\n]*|/\*.*?(?:\*/|$))"
    r"|(?P<text>'(?:[^'\\\n]|\\.)*'|\"(?:[^\"\\\n]|\\.)*\"|`(?:[^`\\]|\\.)*`)"
    r"|(?P<word>\d+\.\d+|[\w$]+)"
    r"|(?P<mark>\.\.\.|=>|[=!]==?|\?\?|\?\.|&&|\|\||.)",
    re.DOTALL,
)
_PATTERN = re.compile(r"/(?![*/])(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*")
# A slash after one of these begins a regular expression; after anything else it divides.
_BEFORE = frozenset(("", "(", ",", "=", ":", "[", "!", "&&", "||", "?", "{", "}", ";", "=>", "return"))
_PAIRS = {"(": ")", "[": "]", "{": "}"}


class Token(NamedTuple):
    """A piece of a script: `kind` is `text`, `word`, `mark` or `pattern`; `fresh`: it begins a line."""

    kind: str
    text: str
    start: int
    end: int
    fresh: bool


def scan(text: str) -> list[Token]:
    """All tokens; what is no JavaScript comes as marks of one character."""
    tokens: list[Token] = []
    at, fresh = 0, True
    while at < len(text):
        before = tokens[-1].text if tokens else ""
        match = _PATTERN.match(text, at) if text[at] == "/" and before in _BEFORE else None
        kind = "pattern" if match else ""
        match = match or _TOKEN.match(text, at)
        if match is None:  # cannot be: a dot matches all
            break
        kind = kind or str(match.lastgroup)
        if kind == "skip":
            fresh = fresh or "\n" in match[0]
        else:
            tokens.append(Token(kind, match[0], *match.span(), fresh))
            fresh = False
        at = match.end()
    return tokens


def closers(tokens: list[Token]) -> dict[int, int]:
    """The index of the closing bracket for each opening one; the end for those that nobody closes."""
    found: dict[int, int] = {}
    opened: list[int] = []
    for index, token in enumerate(tokens):
        if token.kind != "mark":
            continue
        if token.text in _PAIRS:
            opened.append(index)
        elif token.text in _PAIRS.values() and opened and _PAIRS[tokens[opened[-1]].text] == token.text:
            found[opened.pop()] = index
    return found | dict.fromkeys(opened, len(tokens))
