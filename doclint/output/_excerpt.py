"""A line of a page with the place in it marked, for eyes: columns of wide letters,
invisible characters, long lines."""

from __future__ import annotations

import unicodedata

from doclint.dataclasses import dataclass
from doclint.findings import Finding

_TAB = 4
_ELLIPSIS = "…"
# Joiners and variation selectors belong to emoji and to Indic and Persian words; a
# terminal draws nothing for them.
_JOINERS = frozenset("\u200c\u200d")


@dataclass(frozen=True, slots=True)
class Marked:
    """A line in three pieces, the middle one being the place; empty for a place between
    two characters."""

    before: str
    place: str
    after: str


def marked(finding: Finding, most: int = 1000) -> Marked:
    """The first line of a finding, cut at its place; a place of several lines ends with
    the line.

    Each piece holds at most `most` characters: a page may be one line of megabytes.
    """
    line = finding.excerpt
    first_line, first_column = finding.place.start
    last_line, last_column = finding.place.end
    start = min(first_column - 1, len(line))
    end = len(line)
    if last_line == first_line:
        end = min(max(last_column - 1, start), len(line))
    before = line[:start] if start <= most else _ELLIPSIS + line[start - most : start]
    place = _clipped(line, start, end, most)
    return Marked(before, place, _clipped(line, end, len(line), most))


def _clipped(line: str, start: int, end: int, most: int) -> str:
    return (
        line[start:end]
        if end - start <= most
        else line[start : start + most] + _ELLIPSIS
    )


def snippet(finding: Finding, most: int = 200) -> str:
    """The line as written, around the place where it is very long."""
    line = marked(finding, most)
    return line.before + line.place + line.after


def visible(text: str, plainly: bool = False) -> str:
    """Text that a terminal shows and nothing else: no control or direction character
    acts, tabs are blanks.

    With `plainly` also joiners and blanks that look like nothing (no-break, zero width)
    are spelled out.
    """
    return "".join(_shown(char, plainly) for char in text)


def _shown(char: str, plainly: bool) -> str:
    if " " <= char <= "~":
        return char
    if char == "\t":
        return " " * _TAB
    kind = unicodedata.category(char)
    is_joiner = char in _JOINERS
    is_blank = kind == "Zs" and char != "\u3000"
    is_control = kind in ("Cc", "Cs", "Co", "Zl", "Zp")
    is_format = kind == "Cf" and not is_joiner
    is_unseen = plainly and (is_joiner or is_blank)
    if is_control or is_format or is_unseen:
        return f"<U+{ord(char):04X}>"
    return char


def columns(text: str) -> int:
    """How many columns of a terminal a text takes: two for wide letters, none for marks
    that join the one before."""
    return sum(map(_columns, text))


def _columns(char: str) -> int:
    if char < "\u0300":
        return 1
    if char in _JOINERS or unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def fitted(line: Marked, width: int) -> Marked:
    """The line made visible and cut around its place to at most `width` columns, `…`
    standing for what is left out.

    The page's indent goes too: it says nothing about the fault and pushes the line out
    of sight.
    """
    before = line.before.lstrip() if line.place.strip() else line.before
    around = columns(_cut(before, width, backwards=True)) + columns(
        _cut(line.after, width)
    )
    place = _cut(line.place, width - min(around, width // 4), plainly=True)
    room = width - columns(place)
    # The words before a place tell more than those after it: they get two thirds, and
    # what the other side leaves.
    left = max(room * 2 // 3, room - columns(_cut(line.after, room)))
    before = _cut(before, left, backwards=True)
    return Marked(before, place, _cut(line.after, room - columns(before)))


def _cut(
    text: str, width: int, *, plainly: bool = False, backwards: bool = False
) -> str:
    """As much of a text as `width` columns hold, made visible; looks at no more of it
    than that."""
    kept: list[str] = []
    used = 0
    for char in reversed(text) if backwards else text:
        shown = _shown(char, plainly)
        used += columns(shown)
        kept.append(shown)
        if used > width:
            return _with_ellipsis(kept, used, width, backwards)
    return "".join(reversed(kept) if backwards else kept)


def _with_ellipsis(kept: list[str], used: int, width: int, backwards: bool) -> str:
    if width <= 0:
        return ""
    while kept and used > width - 1:
        used -= columns(kept.pop())
    if backwards:
        return _ELLIPSIS + "".join(reversed(kept))
    return "".join(kept) + _ELLIPSIS
