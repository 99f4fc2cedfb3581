"""TOML front matter. The standard reader gives values without places; a look at the
lines adds the places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from doclint.dataclasses import dataclass
from doclint.document import Entry, FrontMatterFault
from doclint.expressions import expression
from doclint.source import Span
from doclint.text.lines import line_end
from doclint.text.toml import loads


@dataclass(frozen=True, slots=True)
class Toml:
    """What TOML gives: entries for the keys whose place is sure, and at most one
    fault."""

    entries: tuple[Entry, ...]
    faults: tuple[FrontMatterFault, ...]


_PLACE = expression(
    r"(?P<message>.*?) \((?:at line (?P<line>\d+), column (?P<column>\d+)|at end of document)\)"
)
_TABLE = expression(
    r"[ \t]*(?P<array>\[?)\[[ \t]*(?P<name>[\w\-. \t\"']+?)[ \t]*\]\]?[ \t]*(?:#.*)?$"
)
_PAIR = expression(
    r"[ \t]*(?P<key>[\w.-]+|\"[^\"\n]*\"|'[^'\n]*')[ \t]*=[ \t]*(?P<value>[^\n]*)"
)
_ONE_LINE = expression(r"\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'|[^\s\"'\[{#][^#\n]*")
_STRING = r"\"(?:[^\"\\\n]|\\.)*+\"|'[^'\n]*+'"
_LIST = expression(rf"\[(?:[^\[\]\"'#]|{_STRING}|#[^\n]*+)*+\]")
_ITEM = expression(rf"{_STRING}|#[^\n]*")
_MULTI_LINE = ('"""', "'''")


def read_toml(text: str) -> Toml:
    """Read TOML; what is wrong is a fault at its place. Keys inside inline tables get
    no entry."""
    even = text.replace("\r\n", " \n").replace(
        "\r", "\n"
    )  # same length: TOML knows no lone CR
    try:
        data = loads(even)
    except (ValueError, RecursionError) as error:
        return Toml((), (_fault(str(error), even),))
    return Toml(tuple(_entries(even, data)), ())


def _fault(error: str, text: str) -> FrontMatterFault:
    place = _PLACE.match(error)
    at = len(text)
    if place and place["line"]:
        starts = [0, *(match.end() for match in re.finditer("\n", text))]
        at = min(
            starts[min(int(place["line"]), len(starts)) - 1] + int(place["column"]) - 1,
            len(text),
        )
    reason = place["message"] if place else error
    return FrontMatterFault(
        Span(at, at),
        "invalid",
        f"cannot read the front matter as TOML: {reason[:1].lower()}{reason[1:]}",
    )


def _entries(text: str, data: Mapping[str, object]) -> Iterator[Entry]:
    table: tuple[str | int, ...] = ()
    counts: dict[tuple[str | int, ...], int] = {}
    at = 0
    while at < len(text):
        end = line_end(text, at)
        if head := _TABLE.match(text, at, end):
            table = _table(head, counts)
        elif pair := _PAIR.match(text, at, end):
            entry = _entry(text, pair, table, data)
            if entry is not None:
                yield entry
                yield from _items(text, entry)
                end = max(end, entry.span.end)
        at = end + 1


def _table(
    head: re.Match[str], counts: dict[tuple[str | int, ...], int]
) -> tuple[str | int, ...]:
    path: tuple[str | int, ...] = ()
    names = _names(head["name"])
    for index, name in enumerate(names):
        path = (*path, name)
        if head["array"] and index == len(names) - 1:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path


def _names(dotted: str) -> list[str]:
    if dotted[:1] in "\"'":
        return [dotted[1:-1]]
    return [name.strip().strip("\"'") for name in dotted.split(".")]


def _entry(
    text: str,
    pair: re.Match[str],
    table: tuple[str | int, ...],
    data: Mapping[str, object],
) -> Entry | None:
    path = (*table, *_names(pair["key"]))
    start = pair.start("value")
    is_there, value = _lookup(data, path)
    end = _value_end(text, start)
    if not is_there or end is None or isinstance(value, dict):
        return None
    span = Span(start, end)
    return Entry(
        Span(pair.start("key"), end),
        path,
        Span(*pair.span("key")),
        span,
        _plain(value),
        text[start] in "\"'",
    )


def _items(text: str, entry: Entry) -> Iterator[Entry]:
    """The texts of a list, each an entry as in YAML."""
    values = entry.value if isinstance(entry.value, tuple) else ()
    if not all(isinstance(value, str) for value in values):
        return
    matches = _ITEM.finditer(text, entry.value_span.start, entry.value_span.end)
    items = (match for match in matches if not match[0].startswith("#"))
    for index, (match, value) in enumerate(zip(items, values, strict=False)):
        span = Span(*match.span())
        yield Entry(span, (*entry.path, index), entry.key_span, span, value, True)


def _value_end(text: str, start: int) -> int | None:
    for mark in _MULTI_LINE:
        if text.startswith(mark, start):
            end = text.find(mark, start + len(mark))
            return None if end < 0 else end + len(mark)
    value = _LIST.match(text, start) or _ONE_LINE.match(text, start)
    return None if value is None else value.start() + len(value.group().rstrip())


def _lookup(data: object, path: tuple[str | int, ...]) -> tuple[bool, object]:
    for step in path:
        try:
            data = data[step]  # type: ignore[index]  # a wrong kind of value is caught below
        except (KeyError, IndexError, TypeError):
            return False, None
    return True, data


def _plain(value: object) -> object:
    if isinstance(value, list):
        return tuple(_plain(item) for item in value)
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    return value if isinstance(value, str | bool | int | float) else str(value)
