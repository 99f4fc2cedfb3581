"""Definitions that no link uses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.document import Definition, Document
from doclint.expressions import expression
from doclint.findings import Change, Fix, Hit, Related, Severity
from doclint.page.markup import label_uses, without_lines
from doclint.page.merged import merged_labels
from doclint.page.unresolved import meant_definitions, unresolved, unused_definitions
from doclint.rule import Context, bad, good, rule
from doclint.source import Span
from doclint.text.escaped import escaped_labels
from doclint.text.link_labels import folded


@dataclass(frozen=True, slots=True)
class Options:
    """`allow`: labels that may be defined and not used."""

    allow: tuple[str, ...] = ()


@rule(
    "references/unused",
    visits=Document,
    severity=Severity.INFO,
    options=Options,
    same_as=(
        "markdownlint/MD053",
        "rumdl/MD053",
    ),
    examples=[
        bad(
            "See [the guide][1].\n\n[1]: /g\n⟦[2]: /h⟧\n",
            fixed="See [the guide][1].\n\n[1]: /g\n",
        ),
        bad("Write `[the guide][1]`.\n\n⟦[1]: /g⟧\n"),
        bad("```\n[the guide][1]\n```\n\n⟦[1]: /g⟧\n\n"),
        bad('Text.\n\n⟦[1]: /g "The guide"⟧\n\nMore.\n'),
        bad("See \\[1\\] here.\n\n⟦[1]: /key.png⟧\n"),
        good("Text.\n\n[A Key]: /g\n", options={"allow": ["a key"]}),
        good("!\\[A key\\]\\[1\\]\n\n[1]: /key.png\n"),
        bad(
            "Text.\n\n⟦[1]: {% asset /a b.png %}⟧\n",
            dialect="jekyll",
            fixed="Text.\n\n",
        ),
        good(
            "See [the guide][1], [2][] and [3]; ![key][4].\n\n[1]: /g\n[2]: /h\n[3]: /i\n[4]: /k.png\n"
        ),
        good("| Key |\n|---|\n| [one][Gold  Key] |\n\n[gold key]: /g\n"),
        good("# A [heading][1]\n\n[1]: /g\n"),
        good(
            'Text.\n\n[//]: # (a comment)\n[comment]: <> (another)\n[//]: # "and another"\n'
        ),
        good("Text.\n\n[//]: # (a comment)\n", dialect="jekyll"),
        good(
            "{% details See [the guide][1] %}\nText.\n{% enddetails %}\n\n[1]: /g\n",
            dialect="jekyll",
        ),
        good('<div markdown="1">[the guide][1]</div>\n\n[1]: /g\n'),
        good("```{note}\nSee [the guide].\n```\n\n[the guide]: /g\n"),
        bad("⟦[1]: /g⟧\n⟦[2]: /h⟧\n", fixed=""),
        good("[1]: /g\n[2]: /h\n", path="docs/_includes/links.md"),
        bad("Text.\n\n⟦[1]: <>⟧\n[2]: #\n", fixed="Text.\n\n[2]: #\n"),
        good("See [it][gude] and [that][1].\n\n[guide]: /g\n[1]: /h\n"),
        good("See [it][one] and [that][1].\n\n[guide]: /g\n[1]: /h\n"),
        bad(
            "See [it][gude].\n\n[guide]: /g\n⟦[1]: /h⟧\n",
            fixed="See [it][gude].\n\n[guide]: /g\n",
        ),
        good("See [it][2].\n\n[1]: /g [2]: /h\n", dialect="jekyll"),
        good("See [the guide][1].\n\n[1]: /g\n[1]: /h\n"),
        good("A note[^1].\n\n[^1]: Of the author.\n[^2]: And another.\n"),
        good(
            "A note[^1].\n\n[^1]: Of the author.\n\n    See [the guide][1].\n\n[1]: /g\n"
        ),
        bad(
            "A note[^1].\n\n[^1]: Of the author.\n\nText:\n\n    [the guide][1]\n\n⟦[1]: /g⟧\n"
        ),
    ],
)
def unused(document: Document, ctx: Context[Options]) -> Iterator[Hit]:
    """A definition is used by no link or image.

    It does no harm to readers, but often tells that a link or an image was lost, in
    translation for one. A page of nothing but definitions in a folder of texts that
    pages take in (`_includes`, `snippets`) is left alone. The fix is safe in source texts: in a translation the definition
    tells where the lost link led.
    """
    alone = unused_definitions(document)
    if not alone:
        return
    # A reference that was meant for a definition has the finding; a line of several
    # definitions, and a link that is escaped, have their own.
    meant = list(
        meant_definitions(document, unresolved(document, ctx.dialect), alone).values()
    )
    others = (
        merged_labels(document)
        | escaped_labels(ctx.masked)
        | set(map(folded, ctx.options.allow))
    )
    escaped = {
        _label(match): Span(*match.span())
        for match in _ESCAPED.finditer(label_uses(document))
    }
    for definition in alone:
        if definition not in meant and definition.label not in others:
            yield _hit(definition, escaped.get(definition.label), ctx)


_ESCAPED = expression(r"\\\[([^\[\]\\\n]{1,200})\\\]")


def _label(match: re.Match[str]) -> str:
    return folded(match[1])


def _hit(definition: Definition, escaped: Span | None, ctx: Context[Options]) -> Hit:
    label = ctx.cut(definition.label_span)
    message = f"found definition [{label}], expected a link or image that uses it"
    span = Span(
        definition.span.start,
        definition.span.start + len(ctx.cut(definition.span).rstrip()),
    )
    if escaped:
        related = Related(
            escaped, "this looks like its use, but the brackets are escaped"
        )
        return Hit(span, message, related=(related,))
    edit = without_lines(ctx.document.source, span)
    # A target that holds another definition must not be thrown away with this one.
    if edit is None or "]:" in definition.target:
        return Hit(span, message)
    # In a translation it tells where a link was lost; whoever puts that back needs its
    # address.
    changes = (
        (Change.DEFINITION, Change.TAG)
        if "{" in definition.target
        else (Change.DEFINITION,)
    )
    fix = Fix("remove the definition", (edit,), changes, safe=ctx.pair is None)
    return Hit(span, message, fix=fix)
