"""Links, images and references of a stretch of inline text, found in one pass.

This is CommonMark's own bracket algorithm
(https://spec.commonmark.org/0.31.2/#phase-2-inline-structure): each `]` looks at the
nearest open `[`. It needs no recursion, so ten thousand nested brackets cost no more
than as many letters, and it also tells which labels were asked for and not found, which
a renderer throws away.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import field
from typing import NamedTuple

from markdown_it.helpers import parseLinkDestination, parseLinkTitle

from doclint.dataclasses import dataclass
from doclint.document import LinkKind
from doclint.expressions import expression
from doclint.source import Span
from doclint.text.link_labels import folded

# What binds tighter than brackets (escapes, code, autolinks and HTML), and the brackets
# themselves. Each alternative begins with a character of its own, so that the search
# can leap to the next of these.
_STOP = expression(
    r"\\[\s\S]"
    r"|``*"
    r"|<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w.-]+|/?[A-Za-z][\w.:-]*(?:\s[^<>]*)?/?|!--[\s\S]{0,4000}?--)>"
    r"|!\[|\[|\]"
)
_TICKS = expression("`+")
# In characters, as CommonMark has it; a text in brackets around brackets around
# brackets is not read again for each.
_LONGEST_LABEL = 999
_LABEL = expression(r"\[((?:\\[\s\S]|[^\[\]\\])*)\]")


NOWHERE = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Bracket:
    """A link or image: spans are relative to the text scanned. `label` is normalised,
    None for inline links."""

    span: Span
    kind: LinkKind
    image: bool
    text: Span
    target: Span | None = None
    title: Span | None = None
    label: str | None = None
    label_span: Span = NOWHERE


@dataclass(slots=True)
class Brackets:
    """All links by where they start, references that no definition answers, and
    footnote uses."""

    links: dict[int, Bracket] = field(default_factory=dict)
    undefined: list[Bracket] = field(default_factory=list)
    footnotes: list[tuple[Span, str]] = field(default_factory=list)


class _Opener(NamedTuple):
    start: int
    image: bool

    @property
    def text_start(self) -> int:
        return self.start + 1 + self.image


class _Openers:
    """The brackets that are open. Links hold no links, so those around a link, images
    aside, can make none any more."""

    def __init__(self) -> None:
        self._open: list[_Opener] = []
        self._around_link = 0  # so many of them, from the outermost

    def __bool__(self) -> bool:
        return bool(self._open)

    def push(self, opener: _Opener) -> None:
        self._open.append(opener)

    def pop(self) -> tuple[_Opener, bool]:
        """The innermost one, and whether it may make a link or image."""
        opener = self._open.pop()
        active = opener.image or len(self._open) >= self._around_link
        self._around_link = min(self._around_link, len(self._open))
        return opener, active

    def link_found(self) -> None:
        """A link stands in all that are open."""
        self._around_link = len(self._open)


def scan(text: str, labels: Container[str], loose: bool = False) -> Brackets:
    """Find the brackets of inline text. `labels` are the normalised labels that have a definition;
    `loose` allows a blank between `[text]` and `[label]`, as kramdown does."""
    brackets = Brackets()
    openers = _Openers()
    pos = 0
    while match := _STOP.search(text, pos):
        pos, mark = match.end(), match[0]
        if mark.startswith("`"):
            pos = _after_code(text, match.end(), mark)
        elif mark in ("[", "!["):
            openers.push(_Opener(match.start(), mark == "!["))
        elif mark == "]" and openers:
            pos = _close(text, match.start(), openers, labels, brackets, loose)
    return brackets


def _after_code(text: str, start: int, ticks: str) -> int:
    """The end of the code span that these backticks open; the backticks' own end when
    nothing closes them."""
    for match in _TICKS.finditer(text, start) if text.find(ticks, start) >= 0 else ():
        if match.end() - match.start() == len(ticks):
            return match.end()
    return start


def _close(
    text: str,
    at: int,
    openers: _Openers,
    labels: Container[str],
    brackets: Brackets,
    loose: bool,
) -> int:
    """Handle the `]` at `at`; return where to go on."""
    opener, active = openers.pop()
    inner = Span(opener.text_start, at)
    has_note_mark = text.startswith("^", inner.start) and inner.end > inner.start + 1
    if has_note_mark and not opener.image:
        span = Span(opener.start, at + 1)
        brackets.footnotes.append((span, text[inner.start + 1 : inner.end]))
        return at + 1
    if not active:
        return at + 1
    link = _inline(text, opener, inner) or _reference(
        text, opener, inner, labels, loose
    )
    if link.kind is not LinkKind.INLINE and link.label not in labels:
        if link.label:
            brackets.undefined.append(link)
        return at + 1
    brackets.links[link.span.start] = link
    if not link.image:
        openers.link_found()
    return link.span.end


def _inline(text: str, opener: _Opener, inner: Span) -> Bracket | None:
    """`(target "title")` right after the closing bracket."""
    pos = inner.end + 1
    if not text.startswith("(", pos):
        return None
    pos = _skip_blanks(text, pos + 1)
    destination = parseLinkDestination(text, pos, len(text))
    target = Span(pos, pos)
    if destination.ok:
        target = Span(pos, destination.pos)
        pos = destination.pos
    after = _skip_blanks(text, pos)
    title: Span | None = None
    if after > pos:
        parsed = parseLinkTitle(text, after, len(text))
        if parsed.ok:
            title = Span(after + 1, parsed.pos - 1)
            after = _skip_blanks(text, parsed.pos)
    if not text.startswith(")", after):
        return None
    return Bracket(
        Span(opener.start, after + 1),
        LinkKind.INLINE,
        opener.image,
        inner,
        target,
        title,
    )


def _reference(
    text: str, opener: _Opener, inner: Span, labels: Container[str], loose: bool
) -> Bracket:
    """`[label]`, `[]` or nothing after the closing bracket: a reference, whether or not a definition answers it."""
    start = inner.end + 1
    match = _label(text, start, labels, loose)
    if match and match[1].strip():
        span = Span(match.start(1), match.end(1))
        return Bracket(
            Span(opener.start, match.end()),
            LinkKind.FULL,
            opener.image,
            inner,
            label=folded(match[1]),
            label_span=span,
        )
    # CommonMark wants `[]` empty; kramdown takes blanks in it for nothing.
    collapsed = match is not None and (loose or not match[1])
    kind, end = (
        (LinkKind.COLLAPSED, match.end())
        if match and collapsed
        else (LinkKind.SHORTCUT, start)
    )
    label_written = (
        text[inner.start : inner.end]
        if inner.end - inner.start <= _LONGEST_LABEL
        else ""
    )
    return Bracket(
        Span(opener.start, end),
        kind,
        opener.image,
        inner,
        label=folded(label_written),
        label_span=inner,
    )


def _label(
    text: str, start: int, labels: Container[str], loose: bool
) -> re.Match[str] | None:
    """The `[label]` or `[]` at `start`; with `loose` also after blanks."""
    match = _LABEL.match(text, start)
    if match is None and loose:
        match = _LABEL.match(text, _skip_blanks(text, start))
        if match and folded(match[1]) not in labels:
            return None  # two bracketed texts side by side, rather than one broken reference
    return None if match and match[1].startswith("^") else match


def _skip_blanks(text: str, pos: int) -> int:
    while pos < len(text) and text[pos] in " \t\n":
        pos += 1
    return pos
