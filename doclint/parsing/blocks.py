"""markdown-it's block rules, taught to remember where each block starts, and the
dialects' own blocks."""

from __future__ import annotations

import re
from collections.abc import Callable, Container

from markdown_it.rules_block import StateBlock

from doclint.expressions import expression
from doclint.source import Span

BlockRule = Callable[[StateBlock, int, int, bool], bool]


def line_start(state: StateBlock, line: int) -> int:
    """The offset of a line's first character after its markers and indentation."""
    return state.bMarks[line] + state.tShift[line]


# What a block of markdown-it's own can begin with. Most lines begin with a letter, so
# most rules need not be asked.
_BEGINNINGS = {
    "fence": frozenset("`~"),
    "blockquote": frozenset(">"),
    "hr": frozenset("-*_"),
    "list": frozenset("-+*0123456789"),
    "html_block": frozenset("<"),
    "heading": frozenset("#"),
}


def beginning(rule: BlockRule, marks: Container[str]) -> BlockRule:
    """`rule`, asked only of lines that begin with one of `marks`."""

    def run(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
        start = state.bMarks[start_line] + state.tShift[start_line]
        return state.src[start : start + 1] in marks and rule(
            state, start_line, end_line, silent
        )

    return run


def placed_rule(rule: BlockRule, name: str) -> BlockRule:
    """markdown-it's rule of a name, with `meta["start"]` on the first token and its
    line ends on inline content."""

    def run(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
        if silent:
            return rule(state, start_line, end_line, True)
        start, before = line_start(state, start_line), len(state.tokens)
        if not rule(state, start_line, end_line, False):
            return False
        made = state.tokens[before : before + 2]
        if made:
            made[0].meta["start"] = start
        if len(made) == 2 and made[1].type == "inline":
            made[1].meta["ends"] = state.eMarks[start_line : state.line]
        return True

    return beginning(run, _BEGINNINGS[name]) if name in _BEGINNINGS else run


# Lines that are indented by more go on with a paragraph, where indentation makes code.
_CONTINUES = 3


class _Capped(list[int]):
    """The indentation of lines, none further in than `most`; looked up when asked, for a
    list of a page may be one paragraph to its end."""

    def __init__(self, counts: list[int], most: int) -> None:
        super().__init__()
        self.counts = counts
        self.most = most

    def __getitem__(self, line: int) -> int:  # type: ignore[override]  # of lines alone
        return min(self.counts[line], self.most)


def unindented(rule: BlockRule) -> BlockRule:
    """markdown-it's rule of paragraphs for a dialect in which indentation makes no code:
    there a line ends a paragraph however far it is indented."""

    def run(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
        counts = state.sCount
        state.sCount = _Capped(counts, state.blkIndent + _CONTINUES)
        is_block = rule(state, start_line, end_line, silent)
        state.sCount = counts
        return is_block

    return run


def unlimited(rule: BlockRule) -> BlockRule:
    """markdown-it's rule of lists for such a dialect: items may stand as far in as they
    like, where otherwise the second would go on with the first one's text."""

    def run(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
        around, state.listIndent = state.listIndent, -1
        is_block = rule(state, start_line, end_line, silent)
        state.listIndent = around
        return is_block

    return run


def one_line(token_type: str, pattern: re.Pattern[str]) -> BlockRule:
    """A block that is one line matching `pattern` from its first character (an
    attribute list, a container mark)."""

    def run(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
        if state.is_code_block(start_line):
            return False
        start, end = line_start(state, start_line), state.eMarks[start_line]
        match = pattern.fullmatch(state.src, start, end)
        if not match:
            return False
        if not silent:
            token = state.push(token_type, "", 0)
            token.map = [start_line, start_line + 1]
            token.meta = {"start": start, "match": match}
            state.line = start_line + 1
        return True

    return run


def fenced(
    token_type: str, mark: re.Pattern[str], closing: re.Pattern[str]
) -> BlockRule:
    """A block from a line that starts with `mark` to the next `closing`, taken as it
    is; none if nothing closes it."""

    def run(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
        start, end = line_start(state, start_line), state.eMarks[start_line]
        match = mark.match(state.src, start, end)
        stop = (
            _search(state, closing, match.end(), state.eMarks[end_line - 1])
            if match
            else None
        )
        if match is None or stop is None:
            return False
        if not silent:
            token = state.push(token_type, "", 0)
            state.line = start_line + state.src.count("\n", start, stop.end()) + 1
            token.map = [start_line, state.line]
            token.meta = {"start": start, "match": match}
        return True

    return run


def _search(
    state: StateBlock, pattern: re.Pattern[str], start: int, end: int
) -> re.Match[str] | None:
    """`pattern.search` in a page, but where it is known from before that nothing is found."""
    barren: dict[re.Pattern[str], Span] = state.env.setdefault("barren", {})
    known = barren.get(pattern)
    if known and known.holds(Span(start, end)):
        return None
    match = pattern.search(state.src, start, end)
    if match is None:
        barren[pattern] = Span(start, end)
    return match


_ADMONITION = expression(r"(?:!!!|\?\?\?\+?|===[!+]?)[ \t]+[^\n]*\S")


def admonition(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """`!!! note "Title"` and its like in Python-Markdown: the body is indented by four, and is Markdown."""
    start = line_start(state, start_line)
    match = _ADMONITION.match(state.src, start, state.eMarks[start_line])
    if not match or state.is_code_block(start_line):
        return False
    if silent:
        return True
    last = _indented_until(state, start_line + 1, end_line, state.blkIndent + 4)
    token = state.push("container_mark", "", 0)
    token.map = [start_line, start_line + 1]
    token.meta = {"start": start, "match": match}
    indent, maximum, parent = state.blkIndent, state.lineMax, state.parentType
    state.blkIndent, state.lineMax, state.parentType = indent + 4, last, "blockquote"
    # A level, as a quotation has: of how many there are markdown-it watches.
    state.level += 1
    state.md.block.tokenize(state, start_line + 1, last)
    state.level -= 1
    state.blkIndent, state.lineMax, state.parentType = indent, maximum, parent
    state.line = last
    return True


_FOOTNOTE = expression(r"\[\^[^\]\n]+\]:")


def footnote(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """`[^note]: text` with more paragraphs or lists, indented by four: they are
    Markdown and no code. A footnote of one paragraph is read as one."""
    start = line_start(state, start_line)
    match = _FOOTNOTE.match(state.src, start, state.eMarks[start_line])
    if not match or state.is_code_block(start_line):
        return False
    blank, last = _footnote_ends(state, start_line, end_line)
    if last == blank:
        return False
    if silent:
        return True
    indent, maximum, parent = state.blkIndent, state.lineMax, state.parentType
    state.parentType = "blockquote"
    state.lineMax = blank
    state.md.block.tokenize(state, start_line, blank)
    # A level, as a quotation has: of how many there are markdown-it watches.
    state.level += 1
    state.blkIndent, state.lineMax = indent + 4, last
    state.md.block.tokenize(state, blank, last)
    state.level -= 1
    state.blkIndent, state.lineMax, state.parentType = indent, maximum, parent
    state.line = last
    return True


def _footnote_ends(state: StateBlock, line: int, end_line: int) -> tuple[int, int]:
    """Where the first paragraph of a footnote ends, and all of it. Footnotes without a
    blank line between them have the same ends, which are looked for once."""
    known: tuple[range, int, int, int] | None = state.env.get("footnote")
    if known and line in known[0] and known[2:] == (end_line, state.blkIndent):
        return known[0].stop, known[1]
    blank = _paragraph_end(state, line, end_line)
    last = _indented_until(state, blank, end_line, state.blkIndent + 4)
    state.env["footnote"] = range(line, blank), last, end_line, state.blkIndent
    return blank, last


def _paragraph_end(state: StateBlock, line: int, end_line: int) -> int:
    """The blank line behind a paragraph of words, or the line that begins something
    else."""
    for each in range(line, end_line):
        first = state.src[line_start(state, each) : line_start(state, each) + 1]
        if state.isEmpty(each) or not (first.isalnum() or first in "[(*_\"'`"):
            return each
    return end_line


def _indented_until(state: StateBlock, line: int, end_line: int, indent: int) -> int:
    last = line
    while line < end_line:
        if not state.isEmpty(line):
            if state.sCount[line] < indent:
                break
            last = line + 1
        line += 1
    return last


def jsx_lines(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """Lines that hold tags of JSX alone: what stands between them is Markdown."""
    flow = state.env["flow"]
    if start_line not in flow or state.src[line_start(state, start_line)] != "<":
        return False
    if not silent:
        stop = flow[start_line]
        while (
            stop < end_line and stop in flow and state.sCount[stop] >= state.blkIndent
        ):
            stop = flow[stop]
        token = state.push("html_block", "", 0)
        token.map = [start_line, min(stop, end_line)]
        token.meta = {"start": line_start(state, start_line)}
        state.line = min(stop, end_line)
    return True


def lone_html_tag(
    state: StateBlock, start_line: int, end_line: int, silent: bool
) -> bool:
    """Where components wrap Markdown (Vue), a component's tag alone on its line does
    not make its body HTML."""
    start, end = line_start(state, start_line), state.eMarks[start_line]
    if not _COMPONENT.fullmatch(state.src, start, end):
        return False
    if not silent:
        token = state.push("html_block", "", 0)
        token.map = [start_line, start_line + 1]
        token.meta = {"start": start}
        state.line = start_line + 1
    return True


_COMPONENT = expression(r"(?:</?[A-Z][\w.-]*(?:\s[^<>]*)?/?>[ \t]*)+|</?>[ \t]*")
