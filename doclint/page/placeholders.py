"""Placeholders in the texts of programs, in the ways that catalogues of messages
usually write them.

ICU `{count}`, `{n, number}` and `{n, plural, one {# page} other {# pages}}`, i18next and Go `{{count}}`, JavaScript
`${count}`, Ruby `%{count}`, Python `%(count)s`, C `%s` and `%1$d`, i18next `$t(key)`, Vue `@:key`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from doclint.document import Placeholder
from doclint.expressions import expression
from doclint.source import Span

_DOUBLE_BRACES = r"\{\{-?(?P<double>[^{}\n]{1,120})\}\}"
_TEMPLATE_LITERAL = r"\$\{(?P<script>[^{}\n]{1,120})\}"
_RUBY = r"%\{(?P<ruby>\w+)\}"
_PYTHON = r"%\((?P<python>\w+)\)[-+0#]*\d*(?:\.\d+)?[sdifgeExXrc]"
_PRINTF = (
    r"%(?:(?P<position>\d+)\$)?[-+0#]*\d*(?:\.\d+)?"
    # `%.2fs` is so many seconds, `%1$dh` so many hours, `%dMB` so many bytes, `%demo` nothing.
    r"(?P<letter>(?<=\.\d)f|(?<=\d\$)[sdiufxXc@]|[sdiufxXc@](?=(?:h|ms?|s|px|dp|[kKMG]B)(?![A-Za-z])|[A-Z][a-z])"
    r"|[sdiufxXc@](?![A-Za-zÀ-ɏ]))"
)
_NESTED_MESSAGE = r"\$t\((?P<nested>[^()\n]{1,120})\)"
_LINKED_MESSAGE = (
    r"@(?:\.\w+)?:(?P<linked>\(\S+?\)|[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+)"
)
_SIMPLE = expression(
    "|".join(
        [
            _DOUBLE_BRACES,
            _TEMPLATE_LITERAL,
            _RUBY,
            _PYTHON,
            _PRINTF,
            _NESTED_MESSAGE,
            _LINKED_MESSAGE,
        ]
    )
)
_ARGUMENT = expression(
    r"\{\s*(?P<name>[^\W\d][\w.-]*|\d+|[a-z]\w*\[[\w.'-]+\])\s*(?:,\s*(?P<kind>[a-zA-Z]+)\s*(?P<style>,)?|\})"
)
_BRANCH = expression(r"\s*(?:offset:\d+\s*)?(=\d+|[\w-]+)\s*\{")
_CHOOSE = frozenset({"plural", "select", "selectordinal"})
# Letters of C that ask for a number all alike.
_NUMBERS = frozenset("diu")
_DEEPEST = 8


def placeholders(text: str) -> tuple[Placeholder, ...]:
    """The placeholders of a text in order; of ICU's choices only the syntax around the
    branches, which are text."""
    in_order = sorted(_all(text, 0, len(text), 0, ""), key=lambda each: each.span)
    return tuple(_numbered(in_order))


def _numbered(in_order: Sequence[Placeholder]) -> Iterator[Placeholder]:
    """C's placeholders without a number count on from the first."""
    at = 0
    for each in in_order:
        if each.name.startswith("%$"):
            at += 1
            yield Placeholder(each.span, f"%{at}${each.name[2:]}")
        else:
            yield each


def _all(
    text: str, start: int, end: int, depth: int, count: str
) -> Iterator[Placeholder]:
    """Those of a stretch; within a branch `#` stands for the number `count`."""
    at = start
    while at < end:
        if text[at] == "#" and count:
            yield Placeholder(Span(at, at + 1), count)
            at += 1
        elif text[at] in "{$%@" and (match := _SIMPLE.match(text, at, end)):
            yield Placeholder(Span(*match.span()), _name(match))
            at = match.end()
        elif text[at] == "{" and (match := _ARGUMENT.match(text, at, end)):
            stop = _closing(text, at, end)
            if stop is None:
                at += 1
            elif match["kind"] in _CHOOSE and match["style"] and depth < _DEEPEST:
                yield from _choice(text, match, stop, depth)
                at = stop
            else:
                yield Placeholder(Span(at, stop), match["name"])
                at = stop
        else:
            at += 1


def _name(match: re.Match[str]) -> str:
    if match["letter"]:
        letter = "d" if match["letter"] in _NUMBERS else match["letter"]
        return f"%{match['position'] or ''}${letter}"
    groups = ("double", "script", "ruby", "python", "nested", "linked")
    inner = next(match[group] for group in groups if match[group] is not None)
    return (
        " ".join(inner.partition(",")[0].split())
        if match["double"]
        else inner.strip("() ")
    )


def _closing(text: str, at: int, end: int) -> int | None:
    """Behind the brace that closes the one at `at`."""
    depth = 0
    for index in range(at, end):
        depth += (text[index] == "{") - (text[index] == "}")
        if depth == 0:
            return index + 1
    return None


def _choice(
    text: str, head: re.Match[str], stop: int, depth: int
) -> Iterator[Placeholder]:
    """A choice: the stretches of its syntax, each a placeholder of its argument's name,
    and what its branches have."""
    name, kind = head["name"], head["kind"]
    count = name if kind != "select" else ""
    spans, branches = [], []
    syntax, at = head.start(), head.end()
    while branch := _BRANCH.match(text, at, stop):
        after = _closing(text, branch.end() - 1, stop)
        if after is None:
            break
        branches.append(branch[1])
        spans.append(Span(syntax, branch.end()))
        yield from _all(text, branch.end(), after - 1, depth + 1, count)
        syntax = at = after - 1
        at += 1
    spans.append(Span(syntax, stop))
    yield Placeholder(spans[0], name, kind, tuple(branches))
    yield from (Placeholder(span, name) for span in spans[1:])
