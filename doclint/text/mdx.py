"""MDX read for its own syntax: modules, expressions, comments and JSX tags, and what
stops its compiler.

The grammar is that of micromark-extension-mdxjs 3 and mdast-util-mdx-jsx 3, which
@mdx-js/mdx 3 runs; JavaScript is read no further than to find where it ends, and by
`all_faults` to tell whether it is any. `benchmarks/mdx` compares with the real
compiler.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import field
from typing import NamedTuple

from doclint.dataclasses import dataclass, replace
from doclint.expressions import expression
from doclint.source import Span
from doclint.text.containers import Containers, containers
from doclint.text.javascript import fault_of_expression, fault_of_module
from doclint.text.lines import before_on_line, line_end, line_start
from doclint.text.mdx_balance import SHOWN, balance
from doclint.text.mdx_record import JsxTag, MdxFault


@dataclass
class Mdx:
    """A page's own syntax of MDX, each in the order of the page.

    `comments` are expressions that hold nothing but a comment, with the span of its words; `code` are fences and code
    spans.
    """

    modules: list[Span] = field(default_factory=list)
    expressions: list[Span] = field(default_factory=list)
    comments: list[tuple[Span, Span]] = field(default_factory=list)
    tags: list[JsxTag] = field(default_factory=list)
    code: list[Span] = field(default_factory=list)
    faults: list[MdxFault] = field(default_factory=list)


# Said of a comment of HTML, which some generators turn into one of MDX before they
# compile a page.
HTML_COMMENT = "found an HTML comment, expected {/* … */}"
_FENCE = expression(
    r"(?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])*(?P<mark>`{3,}|~{3,})(?P<info>[^\n]*)"
)
_MATH = expression(r"\$\$[\s\S]*?\$\$|\$(?=[^\s$])[^$\n]*\\[^$\n]*\$")
_TICKS = expression(r"`+")
_BLANK = expression(r"\n[ \t>]*(?=\n)")
# A module statement begins so, in the first column behind a blank line; other lines are
# taken for one, too, and fail.
_MODULE = expression(
    r"import\s+(?:['\"{*]|(?:type\s+)?[\w$]+\s*(?:,|\s+from\b))"
    r"|export\s+(?:[{*]|(?:default|const|let|var|function|async|class|type|interface|enum)\b)"
)
_ALMOST_MODULE = expression(r"(?:import|export)(?= )[^\n]*")
_RESOURCE = expression(
    r"\]\([ \t]*(?:<[^<>\n]*>|[^\s()<]*(?:\([^\s()<]*\)[^\s()<]*)*)"
    r"(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'|\([^()\n]*\)))?\s*\)"
)
_DEFINITION = expression(r"[ \t>]*\[[^\]\n]+\]:[ \t]*(?:<[^<>\n]*>|\S+)[^\n]*")
_HEADING_ID = expression(r"\{[ \t]*#[^{}\n]*\}[ \t]*(?=\n|\Z)")
_OPENS_COMMENT = expression(r"\{\s*/\*")
_CLOSES_COMMENT = expression(r"\s*\}")
_NAME = expression(r"[^\W\d][\w$-]*(?:\s*[.:]\s*[^\W\d][\w$-]*)*|[$_][\w$-]*")
_ATTRIBUTE_NAME = expression(
    r"(?:[^\W\d]|[$_])[\w$-]*(?:\s*:\s*(?:[^\W\d]|[$_])[\w$-]*)?"
)
_SPACE = expression(r"\s*")
_TAG_END = expression(r"(?P<alone>/\s*)?>")
_LINE_END = expression(r"[ \t]*(?:\n|\Z)")
_HTML_COMMENT = expression(r"<!--[\s\S]*?(?:-->|\Z)")
_PREFIX = expression(r"(?:[ \t]|>|[-*+][ \t]|\d{1,9}[.)][ \t])*")


def scan(text: str, start: int = 0) -> Mdx:
    """Read a page whose line ends are `\\n` from `start` on, where its front matter ends."""
    return _Scanner(text, start).run()


def all_faults(text: str, start: int = 0) -> list[MdxFault]:
    """What stops the compiler of a page, its JavaScript included, in the order of the
    page."""
    mdx = scan(text, start)
    faults = list(mdx.faults)
    faults += balance(mdx.tags, _containers(text, start, mdx))
    faults += _faults_of_scripts(text, mdx)
    return sorted(faults, key=lambda fault: fault.span)


def _containers(text: str, start: int, mdx: Mdx) -> Containers:
    comments = [span for span, _ in mdx.comments]
    tags = [tag.span for tag in mdx.tags]
    opaque = [*mdx.modules, *mdx.code, *mdx.expressions, *comments, *tags]
    return containers(text, start, opaque)


def _faults_of_scripts(text: str, mdx: Mdx) -> Iterator[MdxFault]:
    """Expressions and modules that are no JavaScript."""
    of_tags = {span for tag in mdx.tags for span in tag.expressions}
    for span in (*mdx.expressions, *of_tags):
        if _spans_quotation(text, span):
            continue
        start = span.start + 1
        code = text[start : span.end - 1]
        place = fault_of_expression(code, of_tag=span in of_tags)
        if place is not None:
            yield _fault_of_script(text, span, start, place)
    for span in mdx.modules:
        code = text[span.start : span.end].rstrip()
        statement = Span(span.start, span.start + len(code))
        place = fault_of_module(code)
        if place is not None and not _goes_on(text, span):
            yield _fault_of_script(text, statement, span.start, place)


def _goes_on(text: str, module: Span) -> bool:
    """Whether a statement is complete with the lines behind the next blank one, which
    the compiler tries, too."""
    behind = _BLANK.search(text, module.end + 1)
    end = behind.start() if behind else len(text)
    return fault_of_module(text[module.start : end]) is None


def _spans_quotation(text: str, span: Span) -> bool:
    """Whether an expression goes on in further lines of a quotation, whose marks stand
    in it."""
    return "\n" in text[span.start : span.end] and ">" in before_on_line(
        text, span.start
    )


def _fault_of_script(
    text: str, whole: Span, start: int, place: tuple[int, int]
) -> MdxFault:
    span = Span(start + place[0], start + place[1])
    is_strange_sign = span.end == span.start + 1 and not text[span.start].isascii()
    if is_strange_sign:
        return MdxFault(
            span,
            f"found {text[span.start]} in JavaScript, which knows only the signs of ASCII",
        )
    shown = text[whole.start : whole.end]
    if len(shown) > SHOWN or "\n" in shown:
        shown = (
            f"{shown[:1]}…{shown[-1:]}"
            if shown[0] == "{"
            else shown.split("\n")[0][:SHOWN]
        )
    remedy = ", expected \\{" if shown[0] == "{" else ""
    return MdxFault(whole, f"found {shown}, which is no JavaScript{remedy}")


class _Scanner:
    """Reads from left to right. What a block is, it knows no further than where blank
    lines are."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.start = start
        self.found = Mdx()
        self.blanks = [
            match.start() for match in _BLANK.finditer(text, max(start - 1, 0))
        ]
        self.unclosed: set[int] = set()
        self.script = _Script(text)
        self.ticks: dict[int, dict[int, list[int]]] = {}

    def run(self) -> Mdx:
        """Read the page."""
        text, at = self.text, self.start
        special = re.compile(r"[\\`{<$\]\n]")
        if not text.startswith("\n", at):
            at = self._line(at)
        while match := special.search(text, at):
            at = self._one(match.start(), match[0])
        self.found.tags = _with_flow(text, self.found)
        return self.found

    def _one(self, at: int, sign: str) -> int:
        """Read what a sign begins; returns where to go on."""
        text = self.text
        if sign == "\n":
            return self._line(at + 1)
        if sign == "\\":
            return at + 2
        if sign == "`":
            return self._code(at)
        if sign == "$":
            math = _MATH.match(text, at)
            return math.end() if math else at + 1
        if sign == "]":
            resource = _RESOURCE.match(text, at)
            return resource.end() if resource else at + 1
        return self._expression(at) if sign == "{" else self._tag(at)

    def _line(self, at: int) -> int:
        """What may begin a line: a fence, a module, a definition."""
        text = self.text
        fence = _FENCE.match(text, at)
        if fence and not (fence["mark"][0] == "`" and "`" in fence["info"]):
            closing = re.compile(
                rf"\n[ \t>]*{re.escape(fence['mark'][0])}{{{len(fence['mark'])},}}[ \t]*(?=\n|\Z)"
            )
            end = closing.search(text, fence.end())
            stop = end.end() if end else len(text)
            self.found.code.append(Span(fence.start("mark"), stop))
            return stop
        if text.startswith(
            ("import ", "export ", "import{"), at
        ) and self._behind_blank(at):
            return self._module(at)
        definition = _DEFINITION.match(text, at)
        return definition.end() if definition else at

    def _behind_blank(self, at: int) -> bool:
        line = line_before(self.text, at)
        before = self.found.modules[-1].end if self.found.modules else -1
        return (
            at <= self.start
            or not line.strip()
            or (before == at - 1)
            or at - len(line) - 1 < self.start
        )

    def _module(self, at: int) -> int:
        """Module statements reach to a blank line outside of all brackets."""
        if not _MODULE.match(self.text, at):
            line = _ALMOST_MODULE.match(self.text, at)
            if line:
                word = line[0].partition(" ")[0]
                message = f"found a line that begins with {word}, which MDX reads as a statement of JavaScript"
                self.found.faults.append(MdxFault(Span(at, at + len(word)), message))
            return line.end() if line else at + 1
        depth, pos, text = 0, at, self.text
        while pos < len(text):
            char = text[pos]
            if (
                char == "\n"
                and depth <= 0
                and not text[pos + 1 : line_end(text, pos + 1)].strip()
            ):
                break
            if char in "([{":
                depth += 1
            elif char in ")]}":
                depth -= 1
            pos = self.script.over(pos, len(text))
        self.found.modules.append(Span(at, pos))
        return pos

    def _chunk(self, at: int) -> int:
        return bisect_right(self.blanks, at)

    def _end_of_chunk(self, at: int) -> int:
        index = self._chunk(at)
        return self.blanks[index] if index < len(self.blanks) else len(self.text)

    def _code(self, at: int) -> int:
        """A code span ends before the next blank line, or it is none."""
        opening = _TICKS.match(self.text, at)
        assert opening  # noqa: S101  # a backtick is there
        chunk = self._chunk(at)
        if chunk not in self.ticks:
            runs: defaultdict[int, list[int]] = defaultdict(list)
            for run in _TICKS.finditer(self.text, at, self._end_of_chunk(at)):
                runs[len(run[0])].append(run.start())
            self.ticks[chunk] = runs
        same = self.ticks[chunk].get(len(opening[0]), [])
        index = bisect_right(same, at)
        if index == len(same):
            return opening.end()
        end = same[index] + len(opening[0])
        self.found.code.append(Span(at, end))
        return end

    def _expression(self, at: int) -> int:
        """A comment, an id at a heading's end, or an expression; within a paragraph it
        ends before a blank line."""
        text = self.text
        heading_id = _HEADING_ID.match(text, at)
        if heading_id:
            return heading_id.end()
        limit = len(text) if _starts_line(self.text, at) else self._end_of_chunk(at)
        note = _OPENS_COMMENT.match(text, at, limit)
        if note:
            stop = self.script.over(note.end() - 2, limit)
            closing = _CLOSES_COMMENT.match(text, stop, limit)
            if stop > note.end() and closing:
                self.found.comments.append(
                    (Span(at, closing.end()), Span(note.end(), stop - 2))
                )
                return closing.end()
        end = self._braces(at, limit)
        if end is None:
            self.found.faults.append(
                MdxFault(
                    Span(at, at + 1), "found { that no } closes, expected \\{ or code"
                )
            )
            return at + 1
        self.found.expressions.append(Span(at, end))
        return end

    def _braces(self, at: int, limit: int) -> int | None:
        """Where the braces that open at `at` are closed, or None."""
        if at in self.unclosed:
            return None
        open_now = [at]
        pos = at + 1
        while pos < limit:
            char = self.text[pos]
            if char == "{":
                open_now.append(pos)
            elif char == "}":
                open_now.pop()
                if not open_now:
                    return pos + 1
            pos = self.script.over(pos, limit)
        self.unclosed.update(open_now)
        return None

    def _tag(self, at: int) -> int:
        text = self.text
        note = _HTML_COMMENT.match(text, at)
        if note:
            self.found.faults.append(MdxFault(Span(at, at + 4), HTML_COMMENT))
            alone = _starts_line(text, at) and _LINE_END.match(text, note.end())
            # It is meant as one, whatever the compiler says.
            if alone and note[0].endswith("-->"):
                self.found.comments.append(
                    (Span(*note.span()), Span(at + 4, note.end() - 3))
                )
            return note.end()
        if at + 1 >= len(text) or text[at + 1].isspace():
            return at + 1
        tag = self._jsx(at)
        if isinstance(tag, MdxFault):
            self.found.faults.append(tag)
            return at + 1
        self.found.tags.append(tag)
        return tag.span.end

    def _jsx(self, at: int) -> JsxTag | MdxFault:
        """A tag of JSX, or what is wrong with it."""
        text = self.text
        limit = len(text) if _starts_line(text, at) else self._end_of_chunk(at)
        is_closing = text.startswith("/", at + 1)
        start = at + 2 if is_closing else at + 1
        match = _NAME.match(text, start, limit)
        name = match[0] if match else ""  # a fragment has none
        end_of_name = start + len(name)
        if not name and not text.startswith(">", end_of_name):
            return _no_tag(at)
        return self._rest(_Opening(at, name, is_closing, limit), end_of_name)

    def _rest(self, tag: _Opening, pos: int) -> JsxTag | MdxFault:
        """The whole tag, of which attributes or the end stand at `pos`."""
        text = self.text
        expressions: list[Span] = []
        while True:
            blanks = _SPACE.match(text, pos, tag.limit)
            is_parted = blanks is not None and blanks.end() > pos
            pos = blanks.end() if blanks else pos
            if pos >= tag.limit:
                where = Span(tag.at, tag.at + 1)
                return MdxFault(where, f"found <{tag.name} without its >")
            end = _TAG_END.match(text, pos)
            if end:
                span = Span(tag.at, end.end())
                return self._made(
                    span, tag.name, tag.closing, bool(end["alone"]), expressions
                )
            is_named = is_parted and _ATTRIBUTE_NAME.match(text, pos, tag.limit)
            if text[pos] != "{" and not is_named:
                return _no_tag(tag.at)
            end_of_attribute = self._attribute(pos, tag.limit, expressions)
            if end_of_attribute is None:
                message = f"found an attribute of <{tag.name}> without quotes or braces around its value"
                return MdxFault(Span(pos, pos + 1), message)
            pos = end_of_attribute

    def _attribute(self, pos: int, limit: int, expressions: list[Span]) -> int | None:
        """Where an attribute, or a spread in braces, ends; None where it has no end."""
        name = _ATTRIBUTE_NAME.match(self.text, pos, limit)
        if name:
            return self._value(name.end(), limit, expressions)
        end = self._braces(pos, limit)
        if end is not None:
            expressions.append(Span(pos, end))
        return end

    def _made(
        self,
        span: Span,
        name: str,
        closing: bool,
        self_closing: bool,
        inner: list[Span],
    ) -> JsxTag:
        return JsxTag(
            span,
            name,
            closing,
            self_closing,
            False,
            self._chunk(span.start),
            tuple(inner),
        )

    def _value(self, pos: int, limit: int, expressions: list[Span]) -> int | None:
        """Where an attribute's value ends, which begins behind its name; None where it
        has no quotes or braces."""
        text = self.text
        equals = re.compile(r"\s*=\s*").match(text, pos, limit)
        if not equals:
            return pos
        at = equals.end()
        if at < limit and text[at] in "\"'":
            quote = text.find(text[at], at + 1, limit)
            return quote + 1 if quote >= 0 else None
        if at < limit and text[at] == "{":
            end = self._braces(at, limit)
            if end is not None:
                expressions.append(Span(at, end))
                return end
        return None


def _with_flow(text: str, mdx: Mdx) -> list[JsxTag]:
    """The tags, those marked that have their lines to themselves, with other tags,
    expressions and comments at most."""
    spans = (
        [tag.span for tag in mdx.tags]
        + mdx.expressions
        + [span for span, _ in mdx.comments]
    )
    flow: set[int] = set()
    run: list[Span] = []
    for span in sorted(spans):
        if run and text[run[-1].end : span.start].strip(" \t"):
            flow |= _alone(text, run)
            run = []
        run.append(span)
    flow |= _alone(text, run)
    return [replace(tag, flow=tag.span.start in flow) for tag in mdx.tags]


def _alone(text: str, run: list[Span]) -> set[int]:
    """Where the spans of a run start, if it is all that its lines hold."""
    if not run or not _starts_line(text, run[0].start):
        return set()
    end = run[-1].end
    has_text_behind = text[end : line_end(text, end)].strip()
    return set() if has_text_behind else {span.start for span in run}


def _starts_line(text: str, at: int) -> bool:
    return _PREFIX.fullmatch(text, line_start(text, at), at) is not None


class _Script:
    """Steps over JavaScript. Where the ends of comments are is looked up once, and
    templates that nothing closes are tried so often and no more, so that no page costs
    more than its length."""

    # So many backticks may lack their other before the rest of a page's are taken for
    # characters.
    MOST = 20

    def __init__(self, text: str) -> None:
        self.text = text
        self.ends = [match.end() for match in re.finditer(r"\*/", text)]
        self.open_templates = 0

    def over(self, pos: int, limit: int) -> int:
        """The place behind what stands at `pos`: a string, a comment, a template, or
        one character."""
        text = self.text
        char = text[pos]
        # Behind a letter it is an apostrophe of JSX's text.
        if char in "\"'" and not text[pos - 1].isalnum():
            return self._over_string(pos, limit)
        if char == "`":
            return self._over_template(pos, limit)
        if text.startswith("/*", pos):
            return self._over_comment(pos, limit)
        if text.startswith("//", pos) and text[pos - 1 : pos] != ":":
            return min(line_end(text, pos), limit)
        return pos + 1

    def _over_string(self, pos: int, limit: int) -> int:
        """The place behind a string; behind its mark where it is not closed on its
        line."""
        text, mark = self.text, self.text[pos]
        end = pos + 1
        while end < limit and text[end] not in (mark, "\n"):
            is_escape = text[end] == "\\"
            end += 2 if is_escape else 1
        is_closed = end < limit and text[end] == mark
        return end + 1 if is_closed else pos + 1

    def _over_comment(self, pos: int, limit: int) -> int:
        """The place behind a comment between `/*` and `*/`; behind its first sign where
        it is not closed."""
        index = bisect_left(self.ends, pos + 4)
        is_closed = index < len(self.ends) and self.ends[index] <= limit
        return self.ends[index] if is_closed else pos + 1

    def _over_template(self, pos: int, limit: int) -> int:
        """A template's end; braces in `${…}` are counted, without a look at what they
        hold."""
        end, depth, text = pos + 1, 0, self.text
        while end < limit and self.open_templates < self.MOST:
            if text[end] == "\\":
                end += 1
            elif text[end] == "`" and not depth:
                return end + 1
            elif text.startswith("${", end):
                depth += 1
            elif text[end] == "}" and depth:
                depth -= 1
            end += 1
        self.open_templates += 1
        return pos + 1


def line_before(text: str, at: int) -> str:
    """The line before the one that begins at a place."""
    return before_on_line(text, max(at - 1, 0))


class _Opening(NamedTuple):
    """The beginning of a tag, and where it must have ended."""

    at: int
    name: str
    closing: bool
    limit: int


def _no_tag(at: int) -> MdxFault:
    """What is wrong with a < that begins no tag."""
    message = "found < that begins no tag, expected &lt; or \\<"
    return MdxFault(Span(at, at + 1), message)
