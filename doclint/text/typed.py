"""Types as the documentation of a program writes them, without code font:
`(action: string) => boolean`, `key: string`, `{ text: string, active: boolean }`."""

from __future__ import annotations

from doclint.expressions import expression
from doclint.text.words import word_texts

_NAME = r"[A-Za-z_$][\w$]*"
_ARGUMENT = rf"(?:\.\.\.)?{_NAME}\??\s*:\s*[^,;:?.!]+"
_ARGUMENTS = expression(
    rf"\s*[({{]?\s*{_ARGUMENT}(?:[,;]\s*{_ARGUMENT})*[;,]?\s*[)}}]?\s*"
)
_FUNCTION = expression(r"\s*(?:\([^()\n]*\)|[A-Za-z_$][\w$]*)\s*=>\s*\S.*")
# Nothing but names and signs, among them arguments with types and an arrow: `((v: any) => any) | Lamp`.
_SIGNS = expression(r"[\w\s()\[\]{}<>|&,.:;?='\"/*$-]+")
_TYPED_ARGUMENT = expression(r"\w\??: ?\w")
_ARROW = expression(r"\) ?=>")
# What types are called in the languages of scripts, and what only a type has.
_OF_TYPES = expression(
    r"\b(?:string|number|boolean|any|unknown|void|object|null|undefined|never|bigint|Array|Promise|Record|Function)\b"
    r"|\w\?:|[A-Za-z]\[\]|\w<\w"
)


def is_type(text: str) -> bool:
    """Whether a text is a type, or a list of arguments with their types."""
    plain = text.replace("\\", "")
    if _FUNCTION.fullmatch(plain):
        return True
    has_arrow = _ARROW.search(plain) is not None
    if has_arrow and _TYPED_ARGUMENT.search(plain) and _SIGNS.fullmatch(plain):
        return True
    is_listed = _ARGUMENTS.fullmatch(plain) is not None
    return is_listed and _OF_TYPES.search(plain) is not None


# What programs are written with is no text: "while, for, if else".
KEYWORDS = frozenset(
    ("if", "else", "elif", "for", "of", "in", "do", "while", "as", "this")
)


# Names of constants in a row, with no blank behind the mark: `GET,POST,PUT`, `ON|OFF`.
_CONSTANTS = expression(r"\s*[A-Z][A-Z0-9_]+(?:[,|/][A-Z][A-Z0-9_]+)+\s*")


def lists_constants(text: str) -> bool:
    """Whether a text is a list of names that a program takes."""
    return _CONSTANTS.fullmatch(text) is not None


def is_made_of_keywords(text: str) -> bool:
    """Whether all words of a text are words that programs are written with."""
    found = word_texts(text)
    return bool(found) and KEYWORDS.issuperset(found)
