"""Formats of a key and a text each: what was found of them, as a file's texts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from doclint.messages.formats._escapes import unescaped
from doclint.messages.formats.record import Fault, FileText, Reading
from doclint.source import Span


class Entry(NamedTuple):
    """A key, its place, and that of its text."""

    key: str
    place: Span
    text: Span


def reading(
    text: str,
    entries: Iterable[Entry],
    escape: re.Pattern[str],
    resolve: Callable[[re.Match[str]], str],
) -> Reading:
    """The texts of a file, each `escape` in them resolved; a key that stands twice is a
    fault."""
    values: list[FileText] = []
    faults: list[Fault] = []
    known: set[str] = set()
    for key, place, span in entries:
        if key in known:
            message = f"found the key {key} for the second time"
            faults.append(Fault("duplicate", place, message))
        known.add(key)
        plain, pieces = unescaped(text, span, escape, resolve)
        values.append(FileText((key,), place, span, plain, tuple(pieces)))
    return Reading(tuple(values), tuple(faults))
