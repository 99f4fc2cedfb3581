"""TOML: the texts of its tables, each where it is written."""

from __future__ import annotations

import re

from doclint.document import Entry
from doclint.expressions import expression
from doclint.messages.formats._escapes import unescaped
from doclint.messages.formats.record import Fault, FileText, Reading
from doclint.parsing.front_matter.toml import read_toml
from doclint.source import Span

SUFFIXES = (".toml",)
_ESCAPE = expression(r"\\(?:u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\n\s*|.)")
_SHORT = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_LONG = ('"""', "'''")
_NEVER = expression(r"(?!)")


def read(text: str) -> Reading:
    """The texts of a TOML file."""
    toml = read_toml(text)
    faults = (
        Fault(
            "invalid",
            fault.span,
            fault.message.replace("the front matter as TOML", "it as TOML"),
        )
        for fault in toml.faults
    )
    values = (
        _value(entry, text) for entry in toml.entries if isinstance(entry.value, str)
    )
    return Reading(tuple(values), tuple(faults))


def _value(entry: Entry, text: str) -> FileText:
    start, end = entry.value_span
    width = (
        3
        if text.startswith(_LONG, start)
        else 1
        if text[start : start + 1] in ('"', "'")
        else 0
    )
    inner = Span(start + width, end - width)
    if width == 3 and text.startswith("\n", inner.start):
        inner = Span(inner.start + 1, inner.end)
    escape = _ESCAPE if text.startswith('"', start) else _NEVER
    plain, pieces = unescaped(text, inner, escape, _resolved)
    return FileText(entry.path, entry.key_span, inner, plain, tuple(pieces))


def _resolved(match: re.Match[str]) -> str:
    inner = match[0][1:]
    if inner[0] in "uU":
        code = int(inner[1:], 16)
        return chr(code) if code < 0x110000 else inner
    if inner[0] == "\n":
        return ""
    return _SHORT.get(inner, inner)
