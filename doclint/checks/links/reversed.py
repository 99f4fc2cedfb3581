"""Links whose brackets are the wrong way round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import LinkKind, Reference
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.urls import is_address

# The parentheses before `[`, unless they belong to a call, a link or code before them.
_TEXT = re.compile(r"(?<![\w\])}`\\])(?P<whole>\((?P<text>[^()\n]*)\))\Z")

# The page's own folder, and the one above.
_FOLDERS = frozenset({".", ".."})
_WORDS = re.compile(r"[^\W\d_][\w ,.'’!?&/-]*")
# A quantifier makes a pattern of it, a bracket something longer.
_CODE_AFTER = re.compile(r"[*+?({\[]|\s*=")


@rule(
    "links/reversed",
    visits=Reference,
    severity=Severity.WARNING,
    same_as=(
        "markdownlint/MD011",
        "rumdl/MD011",
    ),
    examples=[
        bad("See ⟦(the guide)[https://example.com/g]⟧.\n", fixed="See [the guide](https://example.com/g).\n"),
        bad("See ⟦(the guide)[/guide]⟧ and ⟦(this)[#keys]⟧.\n"),
        bad("See ⟦(the guide)[{{ site.url }}/g]⟧.\n", dialect="jekyll"),
        bad(
            "See ⟦(https://example.com)[the guide]⟧ and ⟦(../read.md)[this]⟧.\n",
            fixed="See [the guide](https://example.com) and [this](../read.md).\n",
        ),
        bad("A ⟦(reversed)[link]⟧, ⟦(the long guide)[guide page]⟧, ⟦(this one)[a]⟧.\n"),
        bad("All of ⟦(this folder)[.]⟧.\n", fixed="All of [this folder](.).\n"),
        good("See [the guide](/g), f(x)[/a], (x)[0], (note)[^1], `(x)[/g]`, \\(a)[b] and (aa)[bb](cc).\n"),
        good("See [it](https://example.com/a)[/b] and (a)[b][/c]. A pattern: ([a-z]|x)[abc]*, (ab)[cd]+, (i)[j].\n"),
        good("(see the note)[^1]\n\n[^1]: A note.\n"),
        good("(the guide)[/guide]\n\n[/guide]: /g\n"),
    ],
)
def reversed_brackets(ref: Reference, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A link is written `(text)[address]`.

    Markdown wants `[text](address)`; so it is no link, and readers see brackets and address.
    """
    if ref.kind is not LinkKind.SHORTCUT or ref.image or ref.definition is not None:
        return
    line = ctx.document.source.line_span(ctx.document.source.position(ref.span.start).line).start
    match = _TEXT.search(ctx.masked[line : ref.span.start])
    if match is None:
        return
    inside = ctx.cut(Span(*match.span("text")).shift(line))
    behind = ctx.cut(ref.text_span).strip()
    span = Span(line + match.start("whole"), ref.span.end)
    text, address = (behind, inside) if is_address(inside) and not is_address(behind) else (inside, behind)
    if (is_address(address) or address in _FOLDERS) and any(map(str.isalpha, text)) and not is_address(text):
        right = f"[{text}]({address})"
        fix = Fix("put the brackets the right way round", (Edit(span, right),), (Change.LINK, Change.TARGET), safe=True)
        yield Hit(span, f"found {ctx.cut(span)}, expected {right}", right, fix)
    elif _are_words(inside, behind) and not _CODE_AFTER.match(ctx.text, span.end):
        yield Hit(span, f"found {ctx.cut(span)}, expected [text](address)")


def _are_words(inside: str, behind: str) -> bool:
    """Words on both sides: single letters are mathematics or the index of a list, a sign is a pattern."""
    texts = (inside.strip(), behind)
    return all(map(_WORDS.fullmatch, texts)) and max(map(len, texts)) > 1
