"""What the author wants to hear nothing of: `doclint-disable` comments, `doclint: {disable: …}` in the front matter."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from doclint.document import Comment, Entry, Suppression
from doclint.source import Source, Span

_WISH = re.compile(
    r"\s*doclint-(?P<verb>disable-next-line|disable-line|disable-file|disable|enable)\b(?P<rest>[\s\S]*)"
)


def suppressions(source: Source, comments: Iterable[Comment], entries: Iterable[Entry]) -> Iterator[Suppression]:
    """Every wish of a page with the stretch that it covers. An `enable` ends the open `disable`s of the rules it names,
    or all of them."""
    whole = Span(0, len(source.text))
    open_: list[tuple[Comment, tuple[str, ...], str]] = []
    for comment in sorted(comments, key=lambda c: c.span):
        match = _WISH.match(comment.text)
        if not match:
            continue
        rules, reason = _rules(match["rest"])
        verb = match["verb"]
        if verb == "disable":
            open_.append((comment, rules, reason))
        elif verb == "enable":
            closing = [wish for wish in open_ if not rules or set(wish[1]) <= set(rules)]
            open_ = [wish for wish in open_ if wish not in closing]
            for wish in closing:
                yield Suppression(wish[0].span, wish[1], Span(wish[0].span.end, comment.span.start), wish[2])
        else:
            yield Suppression(
                comment.span, rules, whole if verb == "disable-file" else _line(source, comment, verb), reason
            )
    for comment, rules, reason in open_:
        yield Suppression(comment.span, rules, Span(comment.span.end, whole.end), reason)
    yield from _front_matter(entries, whole)


def _rules(text: str) -> tuple[tuple[str, ...], str]:
    names, _, reason = text.partition(" -- ")
    rules = tuple(name for name in re.split(r"[\s,]+", names.strip()) if name and name != "all")
    return rules, reason.strip()


def _line(source: Source, comment: Comment, verb: str) -> Span:
    line = source.position(comment.span.end).line + (verb == "disable-next-line")
    # Blank lines between the comment and what it speaks of are no line of their own.
    while line < len(source.line_starts) and not source.cut(source.line_span(line)).strip():
        line += 1
    return source.line_span(min(line, len(source.line_starts)))


def _front_matter(entries: Iterable[Entry], whole: Span) -> Iterator[Suppression]:
    for entry in entries:
        if entry.path[:2] == ("doclint", "disable") and isinstance(entry.value, str):
            rules = () if entry.value == "all" else (entry.value,)
            yield Suppression(entry.span, rules, whole, "")
