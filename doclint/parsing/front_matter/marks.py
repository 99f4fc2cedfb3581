"""Where front matter begins and ends: the marks, also those that translation broke."""

from __future__ import annotations

import re
from enum import Enum
from itertools import groupby, takewhile
from json import JSONDecodeError, JSONDecoder

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.source import Span


class Syntax(Enum):
    """How front matter is written."""

    YAML = "yaml"
    TOML = "toml"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class MarkFault:
    """A mark that is missing or broken."""

    span: Span
    kind: str
    message: str
    suggestion: str | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """The front matter as a whole, `content` between its marks, and where the body
    begins."""

    syntax: Syntax
    span: Span
    content: Span
    end: int
    faults: tuple[MarkFault, ...] = ()


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int  # without the line end
    next: int  # where the next line begins


_ROW_END = expression(r"\r\n|\r|\n")
_LINE = expression(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
# As Jekyll reads them (`\A---\s*\n … ^(---|\.\.\.)\s*$`); Hugo and Python-Markdown
# agree.
_OPENING = expression(r"---[ \t]*\Z")
_CLOSING = expression(r"(?:---|\.\.\.)[ \t]*\Z")
_TOML_MARK = expression(r"\+\+\+[ \t]*\Z")
# What translation tools and smart typography make of `---`: `- - -`, `– – –`, `—`,
# `–-`.
_BROKEN_MARK = expression(
    r"(?:-(?: -){2,4}|—|–[-–]|[-–—](?:[ \t\xa0][-–—]){1,2}|----)[ \t]*\Z"
)
# A line that may be a key: a word or two, then a colon that is not an address's.
_KEY_LINE = expression(r"[\"']?[^\W\d_][\w .-]{0,40}[\"']?[ \xa0]?[:：](?!//)")
_NO_KEY_LINE = expression(r"[ \t#\-\]}]|<{7}|={7}|>{7}")
_PLAIN_KEY = expression(r"[a-z_][a-z0-9_-]*:(?:[ \t]|\Z)")


def find_frame(text: str, behind_blanks: bool = False) -> Frame | None:
    """Find the front matter at the top of `text`, or None; some generators take it
    behind blank lines, too."""
    if text.startswith("{"):
        return _json_frame(text)
    start = len(text) - len(text.lstrip()) if behind_blanks else 0
    if text[start : start + 1] not in ("-", "+", "–", "—"):
        return None
    lines = _Lines(text)
    first = lines.read(start)
    opening = text[first.start : first.end]
    if _TOML_MARK.match(opening):
        return _toml_frame(lines, first)
    if _OPENING.match(opening):
        return _yaml_frame(lines, first)
    return _broken_frame(lines, first) if _BROKEN_MARK.match(opening) else None


class _Lines:
    """Reads lines of a text one by one, for front matter is short and pages are
    long."""

    def __init__(self, text: str) -> None:
        self.text = text

    def read(self, at: int) -> _Line:
        row = _LINE.match(self.text, at)
        if row is None:  # cannot be: the pattern matches the empty rest
            return _Line(at, at, len(self.text))
        return _Line(at, row.end(1), row.end())

    def cut(self, line: _Line) -> str:
        return self.text[line.start : line.end]

    def find(self, start: int, *patterns: re.Pattern[str]) -> _Line | None:
        """The first line from `start` on that one of the patterns matches."""
        while start < len(self.text):
            line = self.read(start)
            if any(
                pattern.match(self.text, line.start, line.end) for pattern in patterns
            ):
                return line
            start = line.next
        return None


def _frame(first: _Line, close: _Line, syntax: Syntax, *faults: MarkFault) -> Frame:
    content = Span(first.next, close.start)
    return Frame(syntax, Span(0, close.end), content, close.next, faults)


def _yaml_frame(lines: _Lines, first: _Line) -> Frame | None:
    close = lines.find(first.next, _CLOSING, _BROKEN_MARK)
    if close is None:
        return _unclosed(lines, first)
    content = lines.text[first.next : close.start]
    right = _CLOSING.match(lines.cut(close))
    if _only_keys(content) or (right and _like_keys(content)):
        faults = () if right else (_broken(lines, close),)
        return _frame(first, close, Syntax.YAML, *faults)
    if not right:  # a thematic break written `- - -`, further down
        close = lines.find(close.next, _CLOSING)
        if close and _like_keys(lines.text[first.next : close.start]):
            return _frame(first, close, Syntax.YAML)
    return _unclosed(lines, first)


def _toml_frame(lines: _Lines, first: _Line) -> Frame | None:
    close = lines.find(first.next, _TOML_MARK)
    return _frame(first, close, Syntax.TOML) if close else None


def _broken_frame(lines: _Lines, first: _Line) -> Frame | None:
    """Front matter whose opening mark is broken; only when nothing but keys follows,
    for it may be a thematic break."""
    close = lines.find(first.next, _CLOSING, _BROKEN_MARK)
    if close is None or not _only_keys(lines.text[first.next : close.start]):
        return None
    faults = [_broken(lines, first)]
    if not _CLOSING.match(lines.cut(close)):
        faults.append(_broken(lines, close))
    return _frame(first, close, Syntax.YAML, *faults)


def _broken(lines: _Lines, mark: _Line) -> MarkFault:
    written = lines.cut(mark).rstrip()
    message = f"found {written} as a mark of the front matter, expected ---"
    return MarkFault(
        Span(mark.start, mark.start + len(written)), "invalid", message, "---"
    )


def _unclosed(lines: _Lines, first: _Line) -> Frame | None:
    """Front matter without its closing mark: the keys right below the opening mark,
    down to the first other line."""
    at, keys, sure = first.next, 0, False
    last = first
    while at < len(lines.text):
        line = lines.read(at)
        row = lines.cut(line)
        if _KEY_LINE.match(row):
            keys, sure = keys + 1, sure or bool(_PLAIN_KEY.match(row))
        elif not (keys and row[:1] in (" ", "\t", "-") and row.strip()):
            break
        last, at = line, line.next
    if not (sure or keys > 1):
        return None
    message = "found front matter without an end, expected a line --- after it"
    fault = MarkFault(Span(0, first.end), "unclosed", message)
    return Frame(
        Syntax.YAML, Span(0, last.end), Span(first.next, last.next), last.next, (fault,)
    )


def _like_keys(content: str) -> bool:
    """Whether a stretch between two `---` lines is front matter rather than prose
    between thematic breaks."""
    rows = _top_rows(content)
    keys = sum(bool(_KEY_LINE.match(row)) for row in rows)
    return _blank(content) or (
        keys > 0 and keys * 2 >= len(rows) and not _prose_follows(content)
    )


def _only_keys(content: str) -> bool:
    rows = _top_rows(content)
    return (
        bool(rows) and all(map(_KEY_LINE.match, rows)) and not _prose_follows(content)
    )


def _blank(content: str) -> bool:
    return not any(
        row.strip() and not row.lstrip().startswith("#")
        for row in _ROW_END.split(content)
    )


def _top_rows(content: str) -> list[str]:
    """The lines that begin at the margin and are neither comments, list items nor marks
    of a merge conflict."""
    return [
        row
        for row in _ROW_END.split(content)
        if row.strip() and not _NO_KEY_LINE.match(row)
    ]


def _prose_follows(content: str) -> bool:
    """Whether keys are followed, after a blank line, by several paragraphs without any
    key: the mark is lost."""
    rows = [row for row in _ROW_END.split(content) if not row.startswith("#")]
    paragraphs = [
        list(group)
        for written, group in groupby(rows, lambda row: bool(row.strip()))
        if written
    ]
    prose = takewhile(
        lambda rows: rows[0][0] not in " \t-" and not any(map(_KEY_LINE.match, rows)),
        paragraphs[::-1],
    )
    return len(list(prose)) > 1


def _json_frame(text: str) -> Frame | None:
    """Hugo's JSON front matter: one object, alone on its lines."""
    if not re.match(r"\{\s*\"", text):
        return None
    try:
        _, end = JSONDecoder().raw_decode(text)
    except (JSONDecodeError, RecursionError):
        return None
    line = _Lines(text).read(end)
    if text[line.start : line.end].strip():
        return None
    return Frame(Syntax.JSON, Span(0, end), Span(0, end), line.next)
