"""Boxes: notes, tips and warnings that stand apart from the text, in the syntax of any
platform."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.document import Document, Fence
from doclint.expressions import expression
from doclint.languages.record import words
from doclint.once import once
from doclint.page.markup import VERBATIM
from doclint.page.regions import without
from doclint.source import Span

# What platforms call the kinds of their boxes, in one spelling or another.
KINDS = words(
    """abstract admonition attention bug caution check danger error example failure fail help hint important info
    information note notes primary question quote secondary seealso success summary tip tldr todo warn warning"""
)
_HOLDERS = words("admonition alert aside box callout hint message notice")
_NAMES = "|".join(sorted(KINDS | _HOLDERS, key=len, reverse=True))
_ALERT = expression(r"(?:[ \t]*>)+[ \t]*\[!(?P<kind>[^\[\]\n]+)\]")
_QUOTED = expression(r"[ \t]*>")
_OPENS = expression(r"[ \t]*:{3,}[ \t]*\{?(?P<kind>[^\W\d][\w-]*)(?!.*:{3,}[ \t]*$)")
_CLOSES = expression(r"[ \t]*:{3,}[ \t]*$")
_ADMONITION = expression(
    r"(?P<indent>[ \t]*)(?:!!!|\?\?\?\+?)[ \t]+(?P<kind>[^\W\d][\w-]*)"
)
# `{% note %}`, `{{< alert color="warning" >}}`, `<Note>`, `<Callout type="info">`.
_TAG = expression(
    rf"(?:\{{\{{[<%]|(?<!\{{)\{{%-?)[ \t]*(?P<end>end|/[ \t]*)?(?P<name>{_NAMES})\b"
    r"(?P<told>[^\n]*?)(?:[>%]\}\}|-?%\})"
)
_COMPONENT = expression(
    rf"<(?P<end>/)?(?P<name>(?i:{_NAMES}))\b(?P<told>[^<>\n]*)(?<!/)>"
)
_STYLE = expression(
    r"\b(?:style|type|color|kind|variant|intent|status)=[\"'{]*(?P<kind>[^\W\d][\w-]*)"
)
_BARE_STYLE = expression(r"[ \t]*[\"']?(?P<kind>[^\W\d][\w-]*)[\"']?[ \t]*$")
_DIRECTIVE = expression(r"\{(?P<kind>[^\W\d][\w-]*)\}")


@dataclass(frozen=True, slots=True)
class Box:
    """A box: all of it, and the word that tells its kind."""

    span: Span
    kind: Span
    name: str

    @property
    def known(self) -> bool:
        """Whether platforms know a box of the kind, or it is one without a kind."""
        return self.name.casefold() in KINDS | _HOLDERS


def is_lost_kind(expected: str, written: str) -> bool:
    """Whether a kind that platforms know was written as a word that none of them
    knows: no box is made of it, or one without its look."""
    return expected.casefold() in KINDS and written.casefold() not in KINDS


@once
def boxes(document: Document) -> tuple[Box, ...]:
    """The boxes of a page, in order; those whose kind no platform knows, too."""
    text = without(document, *VERBATIM)
    boxes_in_order = [
        *_of_lines(text),
        *_of_tags(text, _TAG),
        *_of_tags(text, _COMPONENT),
        *_of_fences(document),
    ]
    return tuple(sorted(boxes_in_order, key=lambda box: box.span))


def innermost(document: Document, span: Span) -> Box | None:
    """The smallest box around a place."""

    def length(box: Box) -> int:
        return box.span.end - box.span.start

    around = (box for box in boxes(document) if box.span.holds(span))
    return min(around, key=length, default=None)


def _of_lines(text: str) -> Iterator[Box]:
    """The boxes that lines begin: quotations, containers, indented bodies."""
    lines = text.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    open_now: list[tuple[int, re.Match[str]]] = []
    for index, line in enumerate(lines):
        bare = line.rstrip("\r\n")
        if match := _ALERT.match(bare):
            yield _box(match, starts, index, _while_quoted(lines, index))
        elif match := _ADMONITION.match(bare):
            yield _box(
                match,
                starts,
                index,
                _while_indented(lines, index, len(match["indent"].expandtabs(4))),
            )
        elif _CLOSES.match(bare):
            if open_now:
                first, opened = open_now.pop()
                yield _box(opened, starts, first, index + 1)
        elif match := _OPENS.match(bare):
            open_now.append((index, match))


def _box(match: re.Match[str], starts: list[int], first: int, end: int) -> Box:
    at = starts[first]
    return Box(
        Span(at, starts[end]),
        Span(at + match.start("kind"), at + match.end("kind")),
        match["kind"],
    )


def _while_quoted(lines: list[str], index: int) -> int:
    end = index + 1
    while end < len(lines) and _QUOTED.match(lines[end]):
        end += 1
    return end


def _while_indented(lines: list[str], index: int, indent: int) -> int:
    end = last = index + 1
    while end < len(lines):
        line = lines[end].expandtabs(4)
        if line.strip():
            if len(line) - len(line.lstrip(" ")) <= indent:
                break
            last = end + 1
        end += 1
    return last


def _of_tags(text: str, pattern: re.Pattern[str]) -> Iterator[Box]:
    """The boxes between a tag and its end."""
    open_now: list[re.Match[str]] = []
    for match in pattern.finditer(text):
        if not match["end"]:
            open_now.append(match)
            continue
        while open_now:
            opened = open_now.pop()
            if opened["name"] == match["name"]:
                yield _of_tag(opened, match.end())
                break


def _of_tag(opened: re.Match[str], end: int) -> Box:
    """The box of a tag, whose kind is its name or, of a tag for any box, what that is
    told."""
    place, name = Span(*opened.span("name")), opened["name"]
    if name.casefold() in _HOLDERS:
        kind = opened["told"]
        style = _STYLE.search(kind) or _BARE_STYLE.match(kind)
        if style:
            start, end_of_kind = style.span("kind")
            offset = opened.start("told")
            place = Span(offset + start, offset + end_of_kind)
            name = style["kind"]
    return Box(Span(opened.start(), end), place, name)


def _of_fences(document: Document) -> Iterator[Box]:
    for fence in document.of(Fence):
        if match := _directive(fence, document):
            at = fence.info_span.start
            yield Box(
                fence.span,
                Span(at + match.start("kind"), at + match.end("kind")),
                match["kind"],
            )


def is_prose(fence: Fence, document: Document) -> bool:
    """Whether a fence is a box of MyST, whose content is prose and no code."""
    return _directive(fence, document) is not None


def _directive(fence: Fence, document: Document) -> re.Match[str] | None:
    match = _DIRECTIVE.match(document.source.cut(fence.info_span))
    return match if match and match["kind"] in KINDS else None
