"""HTML blocks as kramdown reads them (kramdown 2.4, parser/kramdown/html.rb).

An element reaches to its end tag, blank lines or not, and what it holds is no Markdown
unless it says `markdown="1"`; an element that belongs within a line (`<img>`, `<a>`)
starts a paragraph. With the option `parse_block_html` what elements for blocks hold is
Markdown.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict

from markdown_it.rules_block import StateBlock, html_block

from doclint.expressions import expression
from doclint.languages.record import words
from doclint.parsing.blocks import line_start

_SPAN = words(
    """a abbr acronym b big bdo br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc
    ruby samp select small span strong sub sup tt u var"""
)
# Elements that hold blocks.
_BLOCKS = words(
    """address article aside blockquote body dd details div fieldset figcaption figure footer form header hgroup iframe
    main map menu nav noscript object section"""
)
# Elements without an end tag.
_EMPTY = words(
    "area base br col command embed hr img input keygen link meta param source track wbr"
)
_NAME = r"[A-Za-z][\w.:-]*"
_OPENING = expression(
    rf"<(?P<name>{_NAME})(?P<attributes>(?:\s+[\w:@.-]+(?:\s*=\s*(?:\w+|\"[^\"]*\"|'[^']*'))?)*)\s*(?P<end>/?)>"
)
_CLOSING = expression(rf"</(?P<name>{_NAME})\s*>[ \t]*")
_TAG = expression(rf"<(?P<slash>/?)(?P<name>{_NAME})(?=[\s/>])[^<>]*?(?P<end>/?)>")
_MARKDOWN = expression(r"\smarkdown\s*=\s*[\"']?(?:1|block|span)\b")


def kramdown(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    """An HTML element of several lines, or the tag alone of one whose body is
    Markdown."""
    if state.sCount[start_line] - state.blkIndent >= 4:
        return False
    start, end = line_start(state, start_line), state.eMarks[start_line]
    closing = _CLOSING.fullmatch(state.src, start, end)
    if closing:
        is_block = closing["name"].lower() not in _SPAN
        return is_block and _take(state, start_line, start_line + 1, silent)
    opening = _OPENING.match(state.src, start, state.eMarks[end_line - 1])
    if opening:
        return _element(state, opening, start_line, end_line, silent)
    is_comment = state.src.startswith("<!--", start)
    return is_comment and html_block(state, start_line, end_line, silent)


def _element(
    state: StateBlock,
    opening: re.Match[str],
    start_line: int,
    end_line: int,
    silent: bool,
) -> bool:
    """An element by its opening tag."""
    name = opening["name"]
    if name.lower() in _SPAN:
        return False
    line = _line_of(state, opening.end())
    is_empty = bool(opening["end"]) or name.lower() in _EMPTY
    if is_empty:
        return _take(state, start_line, line + 1, silent)
    if _MARKDOWN.search(opening["attributes"]) or _holds_markdown(state, name):
        alone = not state.src[opening.end() : state.eMarks[line]].strip()
        return alone and _take(state, start_line, line + 1, silent)
    last = _last_line(state, opening, end_line)
    if last < 0:
        return html_block(state, start_line, end_line, silent)
    return _take(state, start_line, last + 1, silent)


def _holds_markdown(state: StateBlock, name: str) -> bool:
    return bool(state.env.get("parse_block_html")) and name.lower() in _BLOCKS


def _last_line(state: StateBlock, opening: re.Match[str], end_line: int) -> int:
    """The last line of the element that `opening` opens, -1 when nothing closes it;
    Markdown within cuts it short."""
    if "elements" not in state.env:
        state.env["elements"] = _ends(state.src)
    end = state.env["elements"].get(opening.start(), -1)
    if end < 0 or end > state.eMarks[end_line - 1]:
        return -1
    markdown = _MARKDOWN.search(state.src, opening.end(), end)
    if markdown is None:
        return _line_of(state, end)
    return _line_of(state, markdown.start()) - 1


def _ends(text: str) -> dict[int, int]:
    """Where each element ends, by where it starts."""
    ends: dict[int, int] = {}
    open_now: defaultdict[str, list[int]] = defaultdict(list)
    for match in _TAG.finditer(text):
        name = match["name"].lower()
        if not match["slash"] and not match["end"]:
            open_now[name].append(match.start())
        elif match["slash"] and open_now[name]:
            ends[open_now[name].pop()] = match.end()
    return ends


def _line_of(state: StateBlock, offset: int) -> int:
    return bisect_left(state.eMarks, offset)


def _take(state: StateBlock, start_line: int, end_line: int, silent: bool) -> bool:
    if not silent:
        token = state.push("html_block", "", 0)
        token.map = [start_line, end_line]
        state.line = end_line
    return True
