"""Masks: text of the same length in which what the generator runs is filled or made
blank."""

from __future__ import annotations

from collections.abc import Iterable

from doclint.document import FILLER
from doclint.source import Span
from doclint.text.lines import before_on_line, behind_on_line


def mask(text: str, spans: Iterable[Span], blank: Iterable[Span] = ()) -> str:
    """`text` with `spans` filled and `blank` made blank; length and line ends stay."""
    empty = set(blank)
    out: list[str] = []
    pos = 0
    for span in sorted({*spans, *empty}, key=lambda s: (s.start, -s.end)):
        if span.start < pos:
            continue
        out.append(text[pos : span.start])
        out.append(
            filler(text[span.start : span.end], " " if span in empty else FILLER)
        )
        pos = span.end
    out.append(text[pos:])
    return "".join(out)


def filler(text: str, with_: str) -> str:
    """As many fillers as the text has characters. Its line ends are kept, and so are
    the blanks that lines after the first begin with: they keep a tag of several lines
    in its list."""
    first, *others = text.split("\n")
    lines = [with_ * len(first)]
    lines += [_filled(line, with_) for line in others]
    return "\n".join(lines)


def _filled(line: str, with_: str) -> str:
    written = line.lstrip(" \t")
    return line[: len(line) - len(written)] + with_ * len(written)


def alone_on_their_lines(text: str, spans: list[Span]) -> list[Span]:
    """Those of `spans` that, with others of them, are all that their lines hold."""
    lonely: list[Span] = []
    run: list[Span] = []
    for index, span in enumerate(spans):
        if run and text[run[-1].end : span.start].strip(" \t"):
            run = []
        run.append(span)
        follows = index + 1 < len(spans) and not text[
            span.end : spans[index + 1].start
        ].strip(" \t")
        if follows:
            continue
        before = before_on_line(text, run[0].start)
        after = behind_on_line(text, span.end)
        if not before.strip(" \t>") and not after.strip():
            lonely += run
        run = []
    return lonely
