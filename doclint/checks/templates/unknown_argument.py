"""Arguments that a tag does not take."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Tag, TagKind
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.similar import closest
from doclint.vocabulary import TagSpec

_ALERT = [
    TagSpec(name="alert", block=True, arguments=("important", "note", "tip", "warning"))
]
_WORD = expression(r"[\"']?([^\s\"',%|:=]+)")


@rule(
    "templates/unknown-argument",
    visits=Tag,
    severity=Severity.ERROR,
    examples=[
        bad(
            "{% alert ⟦remarque⟧ %}\nTexte.\n{% endalert %}\n",
            dialect="jekyll",
            entries=_ALERT,
        ),
        bad(
            "{% alert ⟦importante⟧ %}\nTexto.\n{% endalert %}\n",
            dialect="jekyll",
            entries=_ALERT,
            fixed="{% alert important %}\nTexto.\n{% endalert %}\n",
        ),
        good(
            "{% alert note %}\nText.\n{% endalert %}\n",
            dialect="jekyll",
            entries=_ALERT,
        ),
        good(
            "{% alert note%}\n{% alert Note %}\n{% alert %}\n",
            dialect="jekyll",
            entries=_ALERT,
        ),
        good(
            "{% raw %}{% alert remarque %}{% endraw %}\n",
            dialect="jekyll",
            entries=_ALERT,
        ),
        good("{% other remarque %}\n", dialect="jekyll", entries=_ALERT),
    ],
)
def unknown_argument(tag: Tag, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The first argument of a tag is none of those that the rule pack declares.

    Such words are names, not text: a translated one loses its style, or its meaning.
    """
    if tag.kind is not TagKind.TAG or tag.quoted or not tag.arguments:
        return
    spec = ctx.prepared(lambda vocabulary, _: vocabulary.tags()).get(tag.name)
    if spec is None or not spec.arguments:
        return
    match = _WORD.search(ctx.text, *tag.arguments_span)
    if match is None:
        return
    written, span = match[1], Span(*match.span(1))
    declared = {argument.casefold() for argument in spec.arguments}
    if written.casefold() in declared:
        return
    near = closest(written, spec.arguments)
    expected = near or f"one of {', '.join(spec.arguments)}"
    fix = Fix(f"write {near}", (Edit(span, near),), (Change.TAG,)) if near else None
    message = f"found {written} as argument of {tag.name}, expected {expected}"
    yield Hit(span, message, near, fix)
