"""The tokens of a script, comments left out, and which bracket closes which."""

from __future__ import annotations

import re
from typing import NamedTuple

from doclint.expressions import expression

_TOKEN = expression(
    r"(?P<skip>\s+|//[^\n]*|/\*.*?(?:\*/|$))"
    r"|(?P<word>\d+\.\d+|[\w$]+)"
    r"|(?P<mark>\.\.\.|=>|[=!]==?|\?\?|\?\.|&&|\|\||.)",
    re.DOTALL,
)
_PATTERN = expression(r"/(?![*/])(?:[^/\\\n\[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+/[a-z]*")
# What stands in quotes up to the closing one, or up to where it cannot close any more.
_QUOTED = {
    "'": expression(r"'(?:[^'\\\n]|\\.)*+", re.DOTALL),
    '"': expression(r"\"(?:[^\"\\\n]|\\.)*+", re.DOTALL),
    "`": expression(r"`(?:[^`\\]|\\.)*+", re.DOTALL),
}
# A regular expression of a configuration is short; a slash of something else must not
# have all of its line read.
_LONGEST_PATTERN = 500
# A slash after one of these begins a regular expression; after anything else it
# divides.
_BEFORE = frozenset(
    ("", "(", ",", "=", ":", "[", "!", "&&", "||", "?", "{", "}", ";", "=>", "return")
)
_PAIRS = {"(": ")", "[": "]", "{": "}"}


class ScriptToken(NamedTuple):
    """A piece of a script: `kind` is `text`, `word`, `mark` or `pattern`; `fresh`: it
    begins a line."""

    kind: str
    text: str
    start: int
    end: int
    fresh: bool


def scan(text: str) -> list[ScriptToken]:
    """All tokens; what is no JavaScript comes as marks of one character."""
    tokens: list[ScriptToken] = []
    at, fresh = 0, True
    open_until = dict.fromkeys(
        _QUOTED, 0
    )  # by the kind of quote, up to where none of it has a closing one
    while at < len(text):
        kind, end = _special(text, at, tokens[-1].text if tokens else "", open_until)
        if not kind:
            match = _TOKEN.match(text, at)
            assert match is not None  # noqa: S101  # a dot matches all
            kind, end = str(match.lastgroup), match.end()
        if kind == "skip":
            fresh = fresh or "\n" in text[at:end]
        else:
            tokens.append(ScriptToken(kind, text[at:end], at, end, fresh))
            fresh = False
        at = end
    return tokens


def _special(
    text: str, at: int, before: str, open_until: dict[str, int]
) -> tuple[str, int]:
    """The kind and end of a text in quotes or a regular expression that begins at `at`;
    no kind for anything else."""
    char = text[at]
    if (
        char == "/"
        and before in _BEFORE
        and (match := _PATTERN.match(text, at, at + _LONGEST_PATTERN))
    ):
        return "pattern", match.end()
    if char in _QUOTED and at >= open_until[char]:
        match = _QUOTED[char].match(text, at)
        end = match.end() if match else at
        if text[end : end + 1] == char:
            return "text", end + 1
        open_until[char] = end
    return "", at


def closers(tokens: list[ScriptToken]) -> dict[int, int]:
    """The index of the closing bracket for each opening one; the end for those that
    nobody closes."""
    by_opener: dict[int, int] = {}
    opened: list[int] = []
    for index, token in enumerate(tokens):
        if token.kind != "mark":
            continue
        if token.text in _PAIRS:
            opened.append(index)
        elif (
            token.text in _PAIRS.values()
            and opened
            and _PAIRS[tokens[opened[-1]].text] == token.text
        ):
            by_opener[opened.pop()] = index
    return by_opener | dict.fromkeys(opened, len(tokens))
