"""JavaScript and TypeScript: the texts of what a script exports, as far as it is
literal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from doclint.expressions import expression
from doclint.messages.formats._escapes import unescaped
from doclint.messages.formats.record import FileText, KeyPath, Reading
from doclint.site.script import Library, ValueKind
from doclint.site.script import ScriptValue as Literal
from doclint.site.shelf import Shelf

SUFFIXES = (".js", ".mjs", ".cjs", ".ts", ".mts", ".cts", ".jsx", ".tsx")
_ESCAPE = expression(r"\\(?:u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[\s\S])")
_SHORT = {"n": "\n", "t": "\t", "r": "\r", "\n": ""}
_DEEPEST = 24


class _Alone(Shelf):
    """A shelf with one script, so that nothing is followed."""

    def __init__(self, text: str) -> None:
        super().__init__(Path(), ("script.js",))
        self._text = text

    def read(self, path: str) -> str | None:
        return self._text if path == "script.js" else None

    def is_file(self, path: str) -> bool:
        return path == "script.js"


def read(text: str) -> Reading:
    """The texts of a script's default export. What it imports is not followed."""
    shelf = _Alone(text)
    values = texts(Library(shelf).exported("script.js"), shelf)
    return Reading(
        tuple(
            FileText(each.path, each.key_span, each.span, each.text, each.pieces)
            for each in values
        )
    )


def texts(value: Literal, shelf: Shelf, path: KeyPath = ()) -> Iterator[FileText]:
    """The texts below a value of a script, wherever they stand: `file` says where."""
    if value.kind is ValueKind.TEXT and len(path) <= _DEEPEST:
        code = shelf.read(value.file) or ""
        plain, pieces = unescaped(code, value.span, _ESCAPE, _resolved)
        if plain == value.text:
            place = value.span
            yield FileText(path, place, place, plain, tuple(pieces), file=value.file)
    for index, item in enumerate(value.items):
        yield from texts(item, shelf, (*path, index))
    for key, below in value.pairs.items():
        yield from texts(below, shelf, (*path, key))


def _resolved(match: re.Match[str]) -> str:
    inner = match[0][1:]
    if inner[0] in "ux" and len(inner) > 1:
        code = int(inner[1:].strip("{}"), 16)
        return chr(code) if code < 0x110000 else ""
    return _SHORT.get(inner, inner)
