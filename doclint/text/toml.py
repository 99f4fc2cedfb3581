"""TOML by the standard library, but for what would keep it busy. The library is
imported by the first text: few sites have any."""

from __future__ import annotations

from typing import Any

from doclint.expressions import expression

# The standard library's reader takes the square of the number of a key's parts, and
# nobody writes so many.
_MOST_PARTS = 100
_PART = r"(?:[\w-]++|\"[^\"\n]*+\"|'[^'\n]*+')"
_DEEP = expression(rf"(?<![\w.-])(?:{_PART}[ \t]*+\.[ \t]*+){{{_MOST_PARTS}}}")


def loads(text: str) -> dict[str, Any]:
    """The values of a text. Raises ValueError (of the library's kind, with the place in
    its message) and RecursionError."""
    import tomllib

    deep = _DEEP.search(text)
    if deep:
        line, at = (
            text.count("\n", 0, deep.start()) + 1,
            deep.start() - text.rfind("\n", 0, deep.start()),
        )
        raise tomllib.TOMLDecodeError(
            f"A key of more than {_MOST_PARTS} parts (at line {line}, column {at})"
        )
    return tomllib.loads(text)
