"""Links that a blank tears in two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import Definition, LinkKind, Reference
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.link_labels import folded
from doclint.text.urls import TAG, is_address

_TARGET = expression(
    rf"(?P<gap>[ \t\u00a0\u202f]+)\((?P<target>(?:{TAG}|(?!\{{[{{%])[^()\s])++)\)"
)
_LABEL = expression(r"(?P<gap>[ \t\u00a0\u202f]+)\[(?P<label>[^\[\]\n]+)\](?![\[(:])")


@rule(
    "links/split",
    visits=Reference,
    severity=Severity.ERROR,
    examples=[
        bad(
            "Use ⟦[it] (/{{ page.lang }}/lamps.html)⟧ now.\n",
            dialect="jekyll",
            fixed="Use [it](/{{ page.lang }}/lamps.html) now.\n",
        ),
        bad("See ⟦[the guide] (/guide)⟧.\n", fixed="See [the guide](/guide).\n"),
        bad("See ⟦[the guide] (https://example.com/g)⟧ and ⟦![A key] (keys/a.png)⟧.\n"),
        bad("See ⟦[the guide] ({{ site.url }}/g)⟧.\n", dialect="jekyll"),
        bad(
            "See ⟦[the guide] [g]⟧.\n\n[g]: /g\n",
            fixed="See [the guide][g].\n\n[g]: /g\n",
        ),
        good("See [the guide](/g) and `[x] (/g)`.\n"),
        good(
            "See [1] (https://example.com/), [Smith] (2004), [optional] (see below), [fix] (#12).\n"
        ),
        good("- [x] (/g) done\n- [ ] (https://example.com/) to do\n"),
        good("See [the guide] (https://example.com/).\n\n[the guide]: /g\n"),
        good("See [the guide][g] (/g).\n\n[g]: /g\n"),
        good("See [the guide] [g].\n\n[g]: /g\n", dialect="jekyll"),
        good("See [the guide] [g].\n\n[g]: /g\n", dialect="mkdocs"),
        good("Both [one] and [two] [three].\n\n[one]: /1\n[two]: /2\n"),
    ],
)
def split(ref: Reference, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A blank stands between the two halves of a link.

    It is then no link: readers see brackets and the address. kramdown and Python-Markdown allow the blank in
    `[text] [label]`, but not in `[text] (address)`.
    """
    if ref.kind is not LinkKind.SHORTCUT or ref.definition is not None:
        return
    is_box = not ctx.cut(ref.text_span).strip("xX \t")
    if is_box:
        return
    target = _TARGET.match(ctx.text, ref.span.end)
    if target and not ref.label.isdigit() and is_address(target["target"]):
        yield _hit(ref, target, ctx)
        return
    may_be_spaced = ctx.dialect.kramdown or ctx.dialect.spaced_references
    label = _LABEL.match(ctx.text, ref.span.end)
    if label and not may_be_spaced and _is_defined(label["label"], ctx):
        yield _hit(ref, label, ctx)


def _is_defined(label: str, ctx: Context[NoOptions]) -> bool:
    wanted = folded(label)
    return any(definition.label == wanted for definition in ctx.document.of(Definition))


def _hit(ref: Reference, match: re.Match[str], ctx: Context[NoOptions]) -> Hit:
    span = Span(ref.span.start, match.end())
    joined = ctx.cut(ref.span) + match[0].lstrip()
    fix = Fix(
        "remove the blank",
        (Edit(Span(*match.span("gap")), ""),),
        (Change.LINK,),
        safe=True,
    )
    return Hit(
        span,
        f"found a blank between a link's text and its address, expected {joined}",
        joined,
        fix,
    )
