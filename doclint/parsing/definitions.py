"""Link reference definitions, with the place of label, target and title."""

from __future__ import annotations

import re

from markdown_it.rules_block import StateBlock, reference

from doclint.dataclasses import dataclass
from doclint.dialects import Dialect
from doclint.expressions import expression
from doclint.parsing.blocks import BlockRule, line_start
from doclint.source import Span
from doclint.text.link_labels import folded


@dataclass(frozen=True, slots=True)
class ParsedDefinition:
    """A definition as the block parser met it; spans are page offsets."""

    span: Span
    label: str
    label_span: Span
    target_span: Span
    title_span: Span | None


_LABEL = r"\[(?P<label>(?:\\[\s\S]|[^\[\]\\])+)\]:"
_TARGET = r"(?:<(?P<angle>[^<>\n]*)>|(?P<plain>\S+))"
_TITLE = (
    r"(?:\"(?P<double>(?:\\[\s\S]|[^\"\\])*)\""
    r"|'(?P<single>(?:\\[\s\S]|[^'\\])*)'"
    r"|\((?P<paren>(?:\\[\s\S]|[^()\\])*)\))"
)
# The pieces of a definition that the parser has accepted; `>` may stand at the front of
# a continued line in a quote.
_PIECES = expression(rf"{_LABEL}[\s>]*{_TARGET}(?:[\s>]+{_TITLE})?[ \t]*$")
_KRAMDOWN_TARGET = r"(?:<(?P<angle>.*?)>|(?P<plain>[^\n]*?\S[^\n]*?))"
_KRAMDOWN_TITLE = (
    r"(?:(?:[ \t]*?\n|[ \t]+?)[ \t]*?"
    r"(?:\"(?P<double>.{1,2000}?)\"|'(?P<single>.{1,2000}?)'))"
)
# kramdown 2.4, parser/kramdown/link.rb LINK_DEFINITION_START: the rest of the line is
# the target, whatever it holds. Titles of more characters are looked for in vain: each
# quote of a long line would have all of the rest looked through.
_KRAMDOWN = expression(
    rf"\[(?P<label>[^\n\]]+)\]:[ \t]*{_KRAMDOWN_TARGET}{_KRAMDOWN_TITLE}?[ \t]*?(?:\n|$)"
)


# Python-Markdown, blockprocessors.ReferenceProcessor: a title in brackets may hold brackets.
_PYTHON = expression(
    r"\[(?P<label>[^\[\]\n]+)\]:[ ]*(?:<(?P<angle>[^<>\n]*)>|(?P<plain>\S+))[ ]*\((?P<paren>[^\n]*)\)[ ]*$"
)


def commonmark(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """markdown-it's rule decides; the pieces are then found in what it accepted.
    Footnotes are none of its business."""
    start = line_start(state, start_line)
    if state.src.startswith("[^", start):
        return False
    if not reference(state, start_line, end_line, silent):
        return False
    if not silent:
        end = state.eMarks[state.line - 1]
        match = _PIECES.match(state.src, start, end)
        if match:
            _keep(state, match, end)
    return True


def python_markdown(
    state: StateBlock, start_line: int, end_line: int, silent: bool
) -> bool:
    """CommonMark's definition, or one whose title in brackets holds brackets, on one
    line: `[comment]: <> (see [this](/a))`."""
    if commonmark(state, start_line, end_line, silent):
        return True
    start = line_start(state, start_line)
    if state.src.startswith("[^", start) or state.is_code_block(start_line):
        return False
    match = _PYTHON.match(state.src, start, state.eMarks[start_line])
    if not match:
        return False
    if not silent:
        state.line = start_line + 1
        _keep(state, match, match.end())
    return True


def kramdown(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """kramdown's definition: one line, a title perhaps on the next."""
    start = line_start(state, start_line)
    if state.src[start : start + 1] != "[" or state.src.startswith("[^", start):
        return False
    if state.is_code_block(start_line):
        return False
    match = _KRAMDOWN.match(state.src, start)
    if not match or re.search(r"[ \t][\"']", match["plain"] or ""):
        return False
    if not silent:
        end = match.end() - match[0].endswith("\n")
        state.line = start_line + match[0].rstrip("\n").count("\n") + 1
        _keep(state, match, end)
    return True


def _keep(state: StateBlock, match: re.Match[str], end: int) -> None:
    label = folded(match["label"])
    target = Span(*match.span("angle" if match["angle"] is not None else "plain"))
    title = next(
        (Span(*match.span(name)) for name in _titles(match) if match[name] is not None),
        None,
    )
    definition = ParsedDefinition(
        Span(match.start(), end), label, Span(*match.span("label")), target, title
    )
    state.env.setdefault("definitions", []).append(definition)


def _titles(match: re.Match[str]) -> list[str]:
    return [
        name for name in ("double", "single", "paren") if name in match.re.groupindex
    ]


def rule_for(record: Dialect) -> BlockRule:
    """The definition rule of a dialect."""
    if record.kramdown:
        return kramdown
    return python_markdown if record.tables == "python" else commonmark
