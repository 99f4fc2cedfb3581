"""markdown-it's inline parser, taught to remember where each token stands in the inline
text."""

from __future__ import annotations

from typing import Any, Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline.state_inline import Scanned, StateInline
from markdown_it.token import Token

from doclint.expressions import expression
from doclint.parsing.brackets import Brackets

# Images may stand in images; beyond this depth they are read as text, so that no page
# can exhaust the stack.
_DEEPEST = 50


class PlacedState(StateInline):
    """A state whose tokens carry `meta["at"] = (start, end)`, offsets in the inline
    text.

    `at` is where the running rule began; what a rule pushes spans from there to where it leaves `pos`.
    """

    def __init__(
        self,
        src: str,
        md: MarkdownIt,
        env: Any,
        tokens: list[Token],
        brackets: Brackets,
        lax: bool,
        spaced: bool,
    ) -> None:
        super().__init__(src, md, env, tokens)
        self.brackets = brackets
        self.lax = lax
        self.spaced = spaced
        self.at = 0
        self.pending_at = 0
        self._last: dict[str, int] = {}

    def last(self, char: str) -> int:
        """Where the text has a character for the last time; -1 if it does not have
        it."""
        if char not in self._last:
            self._last[char] = self.src.rfind(char)
        return self._last[char]

    def pushPending(self) -> Token:  # noqa: N802  # markdown-it's name
        """Flush literal text, which always stands in the source as it is."""
        text = self.pending
        token = super().pushPending()
        token.meta["at"] = (self.pending_at, self.pending_at + len(text))
        return token

    def scanDelims(self, start: int, canSplitWord: bool) -> Scanned:  # noqa: N802, N803  # markdown-it's names
        """Whether asterisks open or close emphasis: older Markdown looks at blanks,
        CommonMark at punctuation too, and some at nothing."""
        delimiters = super().scanDelims(start, canSplitWord)
        if not canSplitWord:
            return delimiters
        if self.spaced and delimiters.length > 1:
            return Scanned(True, True, delimiters.length)
        if not self.lax:
            return delimiters
        end = start + delimiters.length
        opens = end < self.posMax and not self.src[end].isspace()
        return Scanned(
            opens, start > 0 and not self.src[start - 1].isspace(), delimiters.length
        )

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        """Push a token that starts where the running rule does; `PlacedInline` sets its
        end."""
        token = super().push(ttype, tag, nesting)
        token.meta["from"] = self.at
        return token


class PlacedInline(ParserInline):
    """The tokenizer loop with places; otherwise as markdown-it's. `lax`: emphasis as
    before CommonMark; `spaced`: bold with blanks within its marks."""

    def __init__(self, lax: bool = False, spaced: bool = False) -> None:
        super().__init__()
        self.lax = lax
        self.spaced = spaced

    def tokenize(self, state: StateInline) -> None:
        """Generate tokens for the input range."""
        assert isinstance(state, PlacedState)  # noqa: S101  # ours is the only caller
        rules = self.ruler.getRules("")
        end = state.posMax
        src = state.src
        done = len(state.tokens)
        while state.pos < end:
            pos = state.pos
            if not (state._pending or state._pending_buffer):
                state.pending_at = pos
            state.at = pos
            for rule in rules:
                if rule(state, False):
                    break
            else:
                state.append_pending(src[pos])
                state.pos += 1
                continue
            if len(state.tokens) > done:
                done = _stamp(state, done)
        if state.pending:
            state.pushPending()

    def run(
        self, src: str, md: MarkdownIt, env: Any, brackets: Brackets
    ) -> list[Token]:
        """Tokens of an inline text whose brackets have been scanned."""
        state = PlacedState(src, md, env, [], brackets, self.lax, self.spaced)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


def _stamp(state: PlacedState, done: int) -> int:
    """Give what a rule pushed its place. Emphasis marks are pushed as several texts,
    which follow one another."""
    at = None
    for token in state.tokens[done:]:
        start = token.meta.pop("from", None)
        if start is None:
            continue
        if token.type == "text":
            at = start if at is None else at
            token.meta["at"] = (at, at + len(token.content))
            at += len(token.content)
        else:
            token.meta["at"] = (start, state.pos)
    return len(state.tokens)


_AUTOLINK = expression(
    r"<(?:[A-Za-z][A-Za-z0-9+.-]{1,31}:[^\s<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*)>"
)


def autolink(state: StateInline, silent: bool) -> bool:
    """`<https://…>` and `<name@host>`, as one token."""
    match = (
        _AUTOLINK.match(state.src, state.pos, state.posMax)
        if state.src[state.pos] == "<"
        else None
    )
    if match is None:
        return False
    if not silent:
        state.push("autolink", "", 0).content = match[0][1:-1]
    state.pos = match.end()
    return True


def mdx_autolink(state: StateInline, silent: bool) -> bool:
    """An address in angle brackets, which the first compiler of MDX takes for a link and
    later ones for a fault; `<svg:rect>` is a tag."""
    match = (
        _AUTOLINK.match(state.src, state.pos, state.posMax)
        if state.src[state.pos] == "<"
        else None
    )
    if match is None or not ("://" in match[0] or "@" in match[0]):
        return False
    return autolink(state, silent)


_JSX = expression(
    r"</?(?:[^\W\d]|[$_])[\w$.:-]*(?:[\s/](?:[^<>\"']|\"[^\"]*\"|'[^']*')*)?>|</?>"
)


def jsx_tag(state: StateInline, silent: bool) -> bool:
    """A tag of JSX, the expressions in which are masked."""
    match = (
        _JSX.match(state.src, state.pos, state.posMax)
        if state.src[state.pos] == "<"
        else None
    )
    if match is None:
        return False
    if not silent:
        state.push("html_inline", "", 0).content = match[0]
    state.pos = match.end()
    return True


def bracket(state: StateInline, silent: bool) -> bool:
    """Links and images, as `brackets.scan` found them: open and close tokens around
    their text."""
    assert isinstance(state, PlacedState)  # noqa: S101
    link = state.brackets.links.get(state.pos) if state.src[state.pos] in "![" else None
    if link is None or link.span.end > state.posMax or state.level > _DEEPEST:
        return False
    if not silent:
        start, maximum = state.pos, state.posMax
        token = state.push("image_open" if link.image else "link_open", "", 1)
        token.meta = {"at": link.span, "bracket": link}
        state.pos, state.posMax = link.text
        state.md.inline.tokenize(state)
        state.at, state.posMax = start, maximum
        state.push("image_close" if link.image else "link_close", "", -1).meta = {
            "at": link.span
        }
    state.pos = link.span.end
    return True
