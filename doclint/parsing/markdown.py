"""The parser of a dialect: markdown-it with our rules in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline.state_inline import StateInline
from markdown_it.token import Token

from doclint.dataclasses import replace
from doclint.dialects import Dialect, dialect
from doclint.dialects.mdx import in_mdx
from doclint.expressions import expression
from doclint.parsing.blocks import (
    BlockRule,
    admonition,
    beginning,
    fenced,
    footnote,
    jsx_lines,
    lone_html_tag,
    one_line,
    placed_rule,
    unindented,
    unlimited,
)
from doclint.parsing.definitions import rule_for as definitions
from doclint.parsing.elements import kramdown as kramdown_elements
from doclint.parsing.inline import (
    PlacedInline,
    PlacedState,
    autolink,
    bracket,
    jsx_tag,
    mdx_autolink,
)
from doclint.parsing.tables import kramdown as kramdown_tables
from doclint.parsing.tables import rule_for as tables

# What indentation means to other blocks, where it makes no code.
_IN_MDX = {"lheading": unindented, "paragraph": unindented, "list": unlimited}

# Blocks that may end a paragraph, a list or a quote, as markdown-it files them.
_INTERRUPTS: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}

_BLOCK_ATTRIBUTES = {
    "kramdown": expression(r"\{:(?![:/])(?:\\\}|[^}\n])+\}[ \t]*"),
    "python": expression(r"\{:?[ \t]*(?=[#.]|[\w-]+=)[^}\n]*\}[ \t]*"),
    "hugo": expression(r"\{(?=[ \t]*(?:[#.]|[\w-]+=))[^}\n]*\}[ \t]*"),
}
_SPAN_ATTRIBUTES = {
    "kramdown": expression(r"\{:(?![:/])(?:\\\}|[^}\n])*\}|\{:[:/][^}\n]*\}"),
    "python": expression(r"\{:?[ \t]*(?=[#.]|[\w-]+=)[^}\n]*\}"),
    "hugo": expression(r"\{(?=[ \t]*(?:[#.]|[\w-]+=))[^}\n]*\}"),
    "vitepress": expression(r"\{(?=[#.]|[\w-]+=)[^}\n]*\}"),
}
_SIGNS = frozenset("{^$:/!?=<")
_HEADING_ID = expression(r"\{[ \t]*#[^}\s]+[ \t]*\}")
_ESCAPED_ID = expression(r"\\\{#[^}\s]+\}")
_KRAMDOWN_HEADING_ID = expression(
    r"\{#(?:[^\W\d]|:)[\w:.-]*\}"
)  # parser/kramdown/header.rb: an XML name
_CONTAINERS = {
    ":::": expression(r":{3,}[^\n]*"),
    "///": expression(
        r"/{3,}[ \t]*(?:[\w-]+[ \t]*(?:\|[^\n]*)?)?"
    ),  # no path and no comment
}


@cache
def parser(name: str, mdx: bool) -> MarkdownIt:
    """The parser for a dialect, or for MDX on its sites; its blocks come with inline
    content still unparsed."""
    record = in_mdx(dialect(name)) if mdx else replace(dialect(name), mdx=False)
    md = MarkdownIt("commonmark", {"maxNesting": 40})
    md.enable(["strikethrough"])
    md.core.ruler.enableOnly(["block"])
    _set_block_rules(md, record)
    md.inline = _inline_parser(record)
    return md


def _set_block_rules(md: MarkdownIt, record: Dialect) -> None:
    ruler = md.block.ruler
    for known in [r for r in ruler.__rules__ if r.name not in ("table", "reference")]:
        ruler.at(known.name, placed_rule(known.fn, known.name), {"alt": known.alt})
    ruler.at("reference", definitions(record))
    ruler.at("table", tables(record.tables), {"alt": ["paragraph", "reference"]})
    ruler.enable("table")
    if record.kramdown:
        # A list, a quote or a heading with a pipe is no table yet.
        ruler.disable("table")
        ruler.before("lheading", "kramdown_table", kramdown_tables)
        ruler.at(
            "html_block", placed_rule(kramdown_elements, "html_block"), _INTERRUPTS
        )
    if record.mdx:
        ruler.disable(["code", "html_block"])
        for known in list(ruler.__rules__):
            if known.name in _IN_MDX:
                ruler.at(known.name, _IN_MDX[known.name](known.fn), {"alt": known.alt})
    ruler.before("code", "footnote", beginning(footnote, "["), _INTERRUPTS)
    for name, rule in _own_blocks(record).items():
        # All these begin with a sign, never with a letter or a digit.
        ruler.before(
            "fence" if name != "admonition" else "code",
            name,
            beginning(rule, _SIGNS),
            _INTERRUPTS,
        )


def _own_blocks(record: Dialect) -> dict[str, BlockRule]:
    rules: dict[str, BlockRule] = {
        "math": fenced(
            "math_block", re.compile(r"\$\$"), re.compile(r"\$\$[ \t]*$", re.M)
        ),
    }
    if record.attribute_lists in _BLOCK_ATTRIBUTES:
        rules["attributes"] = one_line(
            "attributes", _BLOCK_ATTRIBUTES[record.attribute_lists]
        )
    if record.kramdown:
        comment = re.compile(r"\{::comment\}"), re.compile(r"\{:/(?:comment)?\}")
        raw = (
            re.compile(r"\{::nomarkdown[^}\n]*\}"),
            re.compile(r"\{:/(?:nomarkdown)?\}"),
        )
        rules["kramdown_comment"] = fenced("comment_block", *comment)
        rules["kramdown_raw"] = fenced("raw_block", *raw)
        rules["extension"] = one_line(
            "attributes", re.compile(r"\{:[:/][^}\n]*\}[ \t]*|\^[ \t]*")
        )
    for mark in sorted(record.containers & _CONTAINERS.keys()):
        rules[f"container{mark}"] = one_line("container_mark", _CONTAINERS[mark])
    if "!!!" in record.containers:
        rules["admonition"] = admonition
    if record.mdx:
        rules["component"] = jsx_lines
    elif "vue" in record.templates:
        rules["component"] = lone_html_tag
    return rules


def _inline_parser(record: Dialect) -> PlacedInline:
    parser = PlacedInline(not record.commonmark, record.spaced_emphasis)
    ruler = parser.ruler
    ruler.at("link", bracket)
    ruler.at("autolink", autolink)
    ruler.disable(["linkify", "image"])
    if record.mdx:
        ruler.at("autolink", mdx_autolink)
        ruler.at("html_inline", jsx_tag)
    ruler.after("backticks", "math", _opaque("math", re.compile(r"\$\$[^\n]+?\$\$")))
    if record.attribute_lists in _SPAN_ATTRIBUTES:
        ruler.before(
            "link",
            "attributes",
            _opaque("attributes", _SPAN_ATTRIBUTES[record.attribute_lists]),
        )
    if record.heading_ids:
        pattern = _KRAMDOWN_HEADING_ID if record.kramdown else _HEADING_ID
        ruler.before("link", "heading_id", _opaque("attributes", pattern, at_end=True))
    if record.escaped_ids:
        escaped = _opaque("attributes", _ESCAPED_ID, at_end=True)
        ruler.before("escape", "escaped_id", escaped)
    parser.ruler2.disable("fragments_join")
    return parser


# What these must have behind them.
_CLOSING = {"{": "}", "$": "$", "\\": "}"}


def _opaque(token_type: str, pattern: re.Pattern[str], at_end: bool = False) -> Any:
    """An inline rule that takes what `pattern` matches for one token of
    `token_type`."""

    def run(state: StateInline, silent: bool) -> bool:
        closing = _CLOSING.get(state.src[state.pos])
        if closing is None:
            return False
        assert isinstance(state, PlacedState)  # noqa: S101  # ours is the only parser with these rules
        if state.last(closing) <= state.pos:
            return False
        match = pattern.match(state.src, state.pos, state.posMax)
        if not match or (at_end and match.end() < len(state.src.rstrip())):
            return False
        if not silent:
            state.push(token_type, "", 0).content = match[0]
        state.pos = match.end()
        return True

    return run


def parse_blocks(
    text: str, record: Dialect, flow: Mapping[int, int]
) -> tuple[list[Token], dict[str, Any], StateBlock]:
    """The block tokens of a masked text, what the rules left in the environment
    (definitions), and the line table.

    `flow` are the lines that tags of JSX have to themselves."""
    md = parser(record.name, record.mdx)
    env: dict[str, Any] = {"flow": flow} if record.mdx else {}
    if record.html:  # kramdown's own option
        env["parse_block_html"] = True
    tokens: list[Token] = []
    state = StateBlock(text, md, env, tokens)
    md.block.tokenize(state, state.line, state.lineMax)
    return tokens, env, state
