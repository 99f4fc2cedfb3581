"""Links whose brackets are the wrong way round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import LinkKind, Reference
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.lines import line_start
from doclint.text.urls import is_address
from doclint.text.words import UNSPACED

# The parentheses before `[`, from the last that opens, unless they belong to a link or
# code before them.
_TEXT = expression(r"(?<![\])}`\\])\((?P<text>(?:[^()\n]|\([^()\n]*\))*)\)")
# What a call has before its parentheses: a word, unless it stands in a script without
# blanks, or words in prose do.
_CALLED = expression(rf"[\w.]*(?![{UNSPACED}])\w\Z")
_LONGEST_NAME = 200
# Single letters and abbreviations are the names of functions and indexes.
_SPOKEN = expression(r"[^\W\d_A-Z][^\W\d_A-Z]{2,}")

# The page's own folder, and the one above.
_FOLDERS = frozenset({".", ".."})
_WORDS = expression(r"[^\W\d_][\w ,.'’!?&/^-]*")
# A quantifier makes a pattern of it, a bracket something longer.
_CODE_AFTER = expression(r"[*+?({\[]|\s*=")


@rule(
    "links/reversed",
    visits=Reference,
    severity=Severity.WARNING,
    same_as=(
        "markdownlint/MD011",
        "rumdl/MD011",
    ),
    examples=[
        bad(
            "See ⟦(the guide)[https://example.com/g]⟧.\n",
            fixed="See [the guide](https://example.com/g).\n",
        ),
        bad(
            "⟦(El molino (nuevo))[https://example.com/m]⟧.\n",
            language="es",
            fixed="[El molino (nuevo)](https://example.com/m).\n",
        ),
        bad("See ⟦(the guide)[/guide]⟧ and ⟦(this)[#keys]⟧.\n"),
        bad("See ⟦(the guide)[{{ site.url }}/g]⟧.\n", dialect="jekyll"),
        bad(
            "See ⟦(https://example.com)[the guide]⟧ and ⟦(../read.md)[this]⟧.\n",
            fixed="See [the guide](https://example.com) and [this](../read.md).\n",
        ),
        bad("A ⟦(reversed)[link]⟧, ⟦(the long guide)[guide page]⟧, ⟦(this one)[a]⟧.\n"),
        bad("All of ⟦(this folder)[.]⟧.\n", fixed="All of [this folder](.).\n"),
        bad(
            "詳しくは⟦(こちら)[/guide]⟧を参照。\n",
            fixed="詳しくは[こちら](/guide)を参照。\n",
        ),
        bad(
            "See the guide⟦(here)[https://example.com/g]⟧, the text⟦(reversed)[link]⟧ and ⟦(the note)[x^y]⟧.\n"
        ),
        bad("See ⟦(https://example.com)[https://example.org]⟧.\n"),
        good("Ask getFiles(name)[key], a.rows(number)[column] or rows(n)[column].\n"),
        good(
            "See [the guide](/g), f(x)[/a], (x)[0], (note)[^1], `(x)[/g]`, \\(a)[b] and (aa)[bb](cc).\n"
        ),
        good(
            "See [it](https://example.com/a)[/b] and (a)[b][/c]. A pattern: ([a-z]|x)[abc]*, (ab)[cd]+, (i)[j].\n"
        ),
        good("%% (the guide)[/g] %%\n\n`%%` text\n", dialect="obsidian"),
        bad("`%%` and ⟦(the guide)[/g]⟧ and `%%`\n", dialect="obsidian"),
        good("(see the note)[^1]\n\n[^1]: A note.\n"),
        good("(the guide)[/guide]\n\n[/guide]: /g\n"),
    ],
)
def reversed_brackets(ref: Reference, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A link is written `(text)[address]`.

    Markdown wants `[text](address)`; so it is no link, and readers see brackets and
    address.
    """
    if ref.kind is not LinkKind.SHORTCUT or ref.image or ref.definition is not None:
        return
    match = _before(ctx.masked, ref.span.start)
    if match is None:
        return
    inside = ctx.cut(Span(*match.span("text")))
    behind = ctx.cut(ref.text_span).strip()
    before = ctx.masked[max(match.start() - _LONGEST_NAME, 0) : match.start()]
    if _is_called(before, inside, behind):
        return
    span = Span(match.start(), ref.span.end)
    text, address = inside, behind
    if is_address(inside) and not is_address(behind):
        text, address = behind, inside
    if _is_link(text, address):
        right = f"[{text}]({address})"
        fix = Fix(
            "put the brackets the right way round",
            (Edit(span, right),),
            (Change.LINK, Change.TARGET),
            safe=True,
        )
        yield Hit(span, f"found {ctx.cut(span)}, expected {right}", right, fix)
    elif _are_unclear(inside, behind) and not _CODE_AFTER.match(ctx.text, span.end):
        yield Hit(span, f"found {ctx.cut(span)}, expected [text](address)")


def _is_link(text: str, address: str) -> bool:
    """Whether one of two texts is surely an address, and the other words."""
    leads_somewhere = is_address(address) or address in _FOLDERS
    return leads_somewhere and any(map(str.isalpha, text)) and not is_address(text)


def _before(text: str, end: int) -> re.Match[str] | None:
    """The parentheses that end at `end`, in one line."""
    if text[end - 1 : end] != ")":
        return None
    start = text.rfind("(", line_start(text, end), end)
    # Parentheses within the text.
    if text.find(")", start, end - 1) >= 0:
        start = text.rfind("(", line_start(text, end), start)
    if start < 0:
        return None
    match = _TEXT.match(text, start, end)
    ends_there = match is not None and match.end() == end
    return match if ends_there else None


def _is_called(before: str, inside: str, behind: str) -> bool:
    """Whether the parentheses belong to a call: a word stands right before them, and
    neither is the bracket an address with its scheme, nor are all three plain words."""
    called = _CALLED.search(before)
    if called is None or "://" in behind:
        return False
    return not all(map(_SPOKEN.fullmatch, (called[0], inside, behind)))


def _are_unclear(inside: str, behind: str) -> bool:
    """Two addresses, or words on both sides: single letters are mathematics or the
    index of a list, a sign is a pattern."""
    texts = (inside.strip(), behind)
    if all(map(is_address, texts)):
        return True
    return all(map(_WORDS.fullmatch, texts)) and max(map(len, texts)) > 1
