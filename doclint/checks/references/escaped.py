"""Links and images whose brackets are escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.document import Definition, Document
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.escaped import ESCAPED_LINK
from doclint.text.urls import is_address

_TARGET = expression(
    r"[\w.-]*[^\W\d_][\w.-]+(?:/[\w.-]+)*/(?:#\S*)?|[a-z]{4,}:\S+|\{\{[^{}]*\}\}\S*"
)


@rule(
    "references/escaped",
    visits=Document,
    severity=Severity.ERROR,
    examples=[
        bad(
            "- ⟦\\[Von der Mühle\\](zur-lampe/)⟧\n",
            language="de",
            fixed="- [Von der Mühle](zur-lampe/)\n",
        ),
        bad("⟦\\[la mare\\](news:moulin.mare)⟧\n", language="fr"),
        bad(
            "⟦!\\[A key\\]\\[7\\]⟧\n\n[7]: /key.png\n",
            fixed="![A key][7]\n\n[7]: /key.png\n",
        ),
        bad("⟦!\\[A key\\]\\(/key.png\\)⟧ and ⟦!\\[\\](/key.png)⟧\n"),
        bad(
            "⟦\\[The guide\\]\\(https://example.com/g\\)⟧\n",
            fixed="[The guide](https://example.com/g)\n",
        ),
        bad("See ⟦\\[the guide\\]\\[1\\]⟧.\n\n[1]: /g\n"),
        bad("See ⟦\\[the guide\\]\\[2\\]⟧.\n\n[1]: /g\n"),
        bad("⟦!\\[A key\\]\\({% asset /a b.png %}\\)⟧\n", dialect="jekyll"),
        good("\\[optional\\] and \\[a\\]\\[b\\] and \\[text\\]\\(url\\)\n"),
        good("matrix\\[0\\]\\[1\\] and \\[0\\]\\[1\\]\n"),
        good("`\\[a\\]\\(/b\\)`\n"),
        good("\\[Sic\\] (see below) and \\[1\\](see below)\n"),
        good("[A \\[key\\]](/k) and ![A \\[key\\]](/k.png)\n"),
    ],
)
def escaped(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A whole link or image has its brackets escaped.

    It is published as text, `![…][7]` and all. Some translation tools put the
    backslashes in. Brackets that are escaped on purpose make no link: they have no
    address after them, and no label of the page.
    """
    if "\\[" not in ctx.masked:
        return
    labels = {definition.label for definition in document.of(Definition)}
    for match in ESCAPED_LINK.finditer(ctx.masked):
        if match["target"] is not None:
            meant = _is_target(ctx.cut(Span(*match.span("target"))))
        else:
            meant = _is_label(match, labels, ctx)
        if meant:
            yield _hit(match, ctx)


def _is_target(written: str) -> bool:
    """Whether a link's address stands in parentheses: also a folder, one that a template
    fills in, and one of another scheme."""
    return is_address(written) or _TARGET.fullmatch(written) is not None


def _is_label(match: re.Match[str], labels: set[str], ctx: Context[NoOptions]) -> bool:
    """Whether the second brackets name a definition, or could: `\\[a\\]\\[0\\]` may be an element of a list."""
    label = match["label"].rstrip("\\")
    if label.casefold() in labels or (match["bang"] and label.isdigit()):
        return True
    before = ctx.text[match.start() - 1 : match.start()]
    return (
        label.isdigit()
        and bool(labels)
        and len(match["text"]) > 3
        and not (before.isascii() and before.isalnum())
    )


def _hit(match: re.Match[str], ctx: Context[NoOptions]) -> Hit:
    span = Span(*match.span())
    written = ctx.cut(span)
    plain = re.sub(r"\\([\[\]()!])", r"\1", written)
    what = "image" if match["bang"] else "link"
    message = f"found an escaped {what}, which readers see as text, expected {plain}"
    edits = tuple(
        Edit(Span(spot.start(), spot.end()).shift(span.start), "")
        for spot in re.finditer(r"\\(?=[\[\]()!])", written)
    )
    return Hit(
        span,
        message,
        plain,
        Fix("remove the backslashes", edits, (Change.LINK,), safe=True),
    )
