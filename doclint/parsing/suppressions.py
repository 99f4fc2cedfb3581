"""What the author wants to hear nothing of: `doclint-disable` comments, `doclint:
{disable: …}` in the front matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from doclint.dataclasses import replace
from doclint.document import Comment, Entry, Suppression
from doclint.expressions import expression
from doclint.source import Source, Span

_WISH = expression(
    r"\s*doclint-(?P<verb>disable-next-line|disable-line|disable-file|disable|enable)\b(?P<rest>[\s\S]*)"
)


# What a program begins with that keeps a part of a page: `ALL-CONTRIBUTORS-LIST:START`,
# `START doctoc generated TOC`.
_BEGINS = expression(r"\b(?:START|BEGIN)(?:_|\b)")
_ENDS = expression(r"\b(?:END|STOP)(?:_|\b)")
_BY_PROGRAM = expression(
    r"generated|contributors|doctoc|auto-?gen|\btoc\b|do not (?:remove|edit|modify)|_docs\b",
    re.IGNORECASE,
)


def suppressions(
    source: Source, comments: Iterable[Comment], entries: Iterable[Entry]
) -> Iterator[Suppression]:
    """Every wish of a page with the stretch that it covers. An `enable` ends the open
    `disable`s of the rules it names, or all of them."""
    running: list[Suppression] = []
    for comment in sorted(comments, key=lambda c: c.span):
        match = _WISH.match(comment.text)
        if not match:
            continue
        rules, reason = _rules(match["rest"])
        if match["verb"] == "enable":
            ended = [
                wish for wish in running if not rules or set(wish.rules) <= set(rules)
            ]
            running = [wish for wish in running if wish not in ended]
            yield from (
                replace(wish, scope=Span(wish.scope.start, comment.span.start))
                for wish in ended
            )
            continue
        wish = Suppression(
            comment.span, rules, _scope(source, comment, match["verb"]), reason
        )
        if match["verb"] == "disable":
            running.append(wish)
        else:
            yield wish
    yield from running
    yield from _generated(comments)
    yield from _front_matter(entries, Span(0, len(source.text)))


def _generated(comments: Iterable[Comment]) -> Iterator[Suppression]:
    """What a program writes between its own marks: nobody who reads the page can mend
    it there."""
    start: Comment | None = None
    for comment in sorted(comments, key=lambda c: c.span):
        if start is not None and _ENDS.search(comment.text):
            yield Suppression(
                comment.span,
                (),
                Span(start.span.end, comment.span.start),
                "",
                generated=True,
            )
            start = None
        elif _BEGINS.search(comment.text) and _BY_PROGRAM.search(comment.text):
            start = comment


def _rules(text: str) -> tuple[tuple[str, ...], str]:
    names, _, reason = text.partition(" -- ")
    rules = tuple(
        name for name in re.split(r"[\s,]+", names.strip()) if name and name != "all"
    )
    return rules, reason.strip()


def _scope(source: Source, comment: Comment, verb: str) -> Span:
    """What a wish covers, unless something ends it."""
    if verb == "disable-file":
        return Span(0, len(source.text))
    if verb == "disable":
        return Span(comment.span.end, len(source.text))
    return _line(source, comment, verb)


def _line(source: Source, comment: Comment, verb: str) -> Span:
    line = source.position(comment.span.end).line + (verb == "disable-next-line")
    # Blank lines between the comment and what it speaks of are no line of their own.
    while (
        line < len(source.line_starts)
        and not source.cut(source.line_span(line)).strip()
    ):
        line += 1
    return source.line_span(min(line, len(source.line_starts)))


def _front_matter(entries: Iterable[Entry], whole: Span) -> Iterator[Suppression]:
    for entry in entries:
        disables = entry.path[:2] == ("doclint", "disable")
        if disables and isinstance(entry.value, str):
            rules = () if entry.value == "all" else (entry.value,)
            yield Suppression(entry.span, rules, whole, "")
