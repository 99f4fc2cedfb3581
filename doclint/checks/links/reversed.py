"""Links whose brackets are the wrong way round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import LinkKind, Reference
from doclint.findings import Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.urls import is_address

# The parentheses before `[`, unless they belong to a call, a link or code before them.
_TEXT = re.compile(r"(?<![\w\])}`])(?P<whole>\((?P<text>[^()\n]*)\))\Z")


@rule(
    "links/reversed",
    visits=Reference,
    severity=Severity.WARNING,
    examples=[
        bad("See ⟦(the guide)[https://example.com/g]⟧.\n", fixed="See [the guide](https://example.com/g).\n"),
        bad("See ⟦(the guide)[/guide]⟧ and ⟦(this)[#keys]⟧.\n"),
        bad("See ⟦(the guide)[{{ site.url }}/g]⟧.\n", dialect="jekyll"),
        good("See [the guide](/g), f(x)[/a], (x)[0], (see)[note] and `(x)[/g]`.\n"),
        good("See [it](https://example.com/a)[/b] and (a)[b][/c].\n"),
        good("(see the note)[^1]\n\n[^1]: A note.\n"),
        good("(the guide)[/guide]\n\n[/guide]: /g\n"),
    ],
)
def reversed_brackets(ref: Reference, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A link is written `(text)[address]`.

    Markdown wants `[text](address)`; so it is no link, and readers see the address.
    """
    if ref.kind is not LinkKind.SHORTCUT or ref.image or ref.definition is not None:
        return
    address = ctx.cut(ref.text_span).strip()
    if not is_address(address):
        return
    line = ctx.document.source.line_span(ctx.document.source.position(ref.span.start).line).start
    match = _TEXT.search(ctx.masked[line : ref.span.start])
    text = ctx.cut(Span(*match.span("text")).shift(line)) if match else ""
    if match is None or is_address(text) or not any(map(str.isalpha, text)):
        return
    span = Span(line + match.start("whole"), ref.span.end)
    right = f"[{text}]({address})"
    fix = Fix("put the brackets the right way round", (Edit(span, right),))
    yield Hit(span, f"found {ctx.cut(span)}, expected {right}", right, fix)
