"""Why YAML cannot be read, told to a writer: the line to mend rather than the place
where a parser gave up.

The text is gone through value by value, each read alone; the first that cannot be read
is the culprit, and the explanations of `explanations` are tried on it in order.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from doclint.expressions import expression
from doclint.parsing.front_matter.explanations import (
    EXPLANATIONS,
    Culprit,
    Diagnosis,
    parses,
)
from doclint.parsing.front_matter.tree import Node, Unreadable, compose
from doclint.source import Span

# Of broken front matter no more keys than these are saved: it is data then, and each is
# read on its own.
_MOST_CHUNKS = 1_000
_LINE = expression(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
# A key with its colon; dashes of list items may stand before it. Bounded, so that no
# line takes more than linear time.
_KEY = expression(
    r"(?P<indent>[ ]*(?:-[ ]+)*)"
    r"(?P<key>\"[^\"\r\n]*\"|'[^'\r\n]*'|[^\s\"'#\[\]{}&*!|>%@`,?-][^\r\n]{0,100}?)"
    r"[ \t]{0,9}:(?P<gap>[ \t]+|(?=[\r\n]|\Z))"
)
_ITEM = expression(r"(?P<indent>[ ]*)-(?P<gap>[ ]+)(?=\S)")
_TAB = expression(r"[ ]*(?P<tab>\t[ \t]*)(?=\S)")
_CONTROL = expression(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_CONFLICT = expression(r"(?:<{7}|={7}|>{7})(?= |$)", re.MULTILINE)
_BLOCK_TEXT = expression(r"[|>][-+0-9]*[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n|\Z)")


def diagnose(text: str, error: Unreadable) -> Diagnosis:
    """Tell what is wrong with a YAML text that `error` says cannot be read. Spans count
    from the start of `text`."""
    if error.refused:
        return Diagnosis(error.span, error.message)
    return (
        _foreign_character(text)
        or _by_value(text)
        or _uneven_margin(text)
        or _in_parser_words(text, error)
    )


def readable_chunks(text: str) -> Iterator[tuple[int, Node]]:
    """The top-level keys with what hangs on them that can be read alone: offset and
    tree of each."""
    for span in islice(_chunks(text), _MOST_CHUNKS):
        try:
            root = compose(text[span.start : span.end]).root
        except Unreadable:
            continue
        if root is not None and root.mapping:
            yield span.start, root


def _chunks(text: str) -> Iterator[Span]:
    """Stretches from one line at the margin to the next; list items and closing
    brackets belong to the line above."""
    start = 0
    for line in _lines(text):
        row = text[line.start : line.end]
        if row.strip() and row[0] not in " \t-#]}" and line.start > start:
            yield Span(start, line.start)
            start = line.start
    yield Span(start, len(text))


def _lines(text: str) -> Iterator[Span]:
    at = 0
    while at < len(text):
        row = _LINE.match(text, at)
        end = row.end() if row else len(text)
        yield Span(at, end)
        at = end


def _foreign_character(text: str) -> Diagnosis | None:
    if match := _CONTROL.search(text):
        span = Span(*match.span())
        return Diagnosis(
            span,
            f"found control character U+{ord(match.group()):04X}, expected none",
            "",
        )
    if match := _CONFLICT.search(text):
        return Diagnosis(
            Span(*match.span()),
            "found the mark of a merge conflict, expected it resolved",
        )
    return None


def _by_value(text: str) -> Diagnosis | None:
    rows = list(_lines(text))
    index = 0
    while index < len(rows):
        culprit, index = _next(text, rows, index)
        if culprit is not None:
            return next(
                (
                    diagnosis
                    for explain in EXPLANATIONS
                    if (diagnosis := explain(culprit))
                ),
                None,
            )
    return None


def _uneven_margin(text: str) -> Diagnosis | None:
    """A first key that is indented while later ones are not."""
    keys = [
        key_here
        for line in _lines(text)
        if (key_here := _KEY.match(text, line.start, line.end))
    ]
    if (
        not keys
        or not keys[0]["indent"].isspace()
        or all(key["indent"] for key in keys)
    ):
        return None
    key = keys[0]["key"]
    return Diagnosis(
        Span(*keys[0].span("indent")),
        f"found key {key} indented, expected it at the margin",
        "",
    )


def _next(text: str, rows: list[Span], index: int) -> tuple[Culprit | None, int]:
    """Look at one line: a culprit, or None with the index of the next line to look
    at."""
    row = rows[index]
    line = text[row.start : row.end].rstrip("\r\n")
    if _says_nothing(line):
        return None, index + 1
    key = _KEY.match(line)
    start = key or _ITEM.match(line)
    if _TAB.match(line) or start is None:
        return Culprit(text, row, line, None, Span(row.start, row.start), None), index
    value = row.start + start.end()
    if value >= row.start + len(line):
        return None, index + 1
    after = _after(text, rows, index, len(start["indent"]))
    last_row = rows[after - 1]
    last_line = text[last_row.start : last_row.end].rstrip()
    region = Span(value, last_row.start + len(last_line))
    error = parses(text[region.start : region.end])
    if error is None or _known_alias(text, region):
        return None, after
    behind_quotation = _quoted_at_margin(text, rows, after, region)
    if behind_quotation:
        return None, behind_quotation
    return Culprit(text, row, line, key["key"] if key else None, region, error), index


def _says_nothing(line: str) -> bool:
    """Whether a line is blank, a comment, or closes what is above it."""
    bare = line.strip()
    return not bare or bare.startswith("#") or bare in ("-", "]", "}", "],", "},")


def _known_alias(text: str, region: Span) -> bool:
    alias = re.fullmatch(
        r"\*([\w-]+)[ \t]*(?:#[^\r\n]*)?", text[region.start : region.end]
    )
    return alias is not None and f"&{alias[1]}" in text[: region.start]


def _quoted_at_margin(
    text: str, rows: list[Span], after: int, region: Span
) -> int | None:
    """The index of the line after a quoted value that goes on at the margin, which is
    legal, or None."""
    if text[region.start] not in "\"'":
        return None
    for at in range(after, min(after + 20, len(rows))):
        row = text[rows[at].start : rows[at].end]
        if _KEY.match(row) or _ITEM.match(row):
            return None
        if parses(text[region.start : rows[at].end].rstrip()) is None:
            return at + 1
    return None


def _after(text: str, rows: list[Span], index: int, indent: int) -> int:
    """The index of the first line that is no part of the value begun on line
    `index`."""
    block = bool(_BLOCK_TEXT.search(text[rows[index].start : rows[index].end]))
    end = index + 1
    for at in range(index + 1, len(rows)):
        row = text[rows[at].start : rows[at].end]
        if not row.strip():
            continue
        deeper = len(row) - len(row.lstrip(" \t")) > indent
        if not deeper or (not block and indent == 0 and _ITEM.match(row)):
            closing = row.strip() in ("]", "}")
            return at + 1 if closing else end
        end = at + 1
    return end


def _in_parser_words(text: str, error: Unreadable) -> Diagnosis:
    at = min(error.span.start, len(text.rstrip()))
    return Diagnosis(
        Span(at, at), f"cannot read the front matter as YAML: {error.message}"
    )
