"""References whose definition stands on the other side of a template block."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from doclint.document import Document, Reference, TagBlock
from doclint.findings import Change, Edit, Fix, Hit, Related, Severity
from doclint.once import once
from doclint.page.markup import with_brackets
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.spans import Cover
from doclint.vocabulary import TagSpec

_ALERT = (TagSpec(name="alert", block=True, scope=True),)


@rule(
    "references/out-of-scope",
    visits=Reference,
    severity=Severity.WARNING,
    examples=[
        bad(
            "{% alert note %}\nSee [it]⟦[1]⟧.\n{% endalert %}\n\n[1]: /g\n",
            dialect="jekyll",
            entries=_ALERT,
            fixed="{% alert note %}\nSee [it](/g).\n{% endalert %}\n\n[1]: /g\n",
        ),
        bad(
            "{% alert %}\nText.\n\n[1]: /g\n{% endalert %}\n\nSee [it]⟦[1]⟧.\n",
            dialect="jekyll",
            entries=_ALERT,
        ),
        good(
            "{% alert %}\nSee [it][1].\n\n[1]: /g\n{% endalert %}\n",
            dialect="jekyll",
            entries=_ALERT,
        ),
        good(
            "{% if a %}\nSee [it][1].\n{% endif %}\n\n[1]: /g\n",
            dialect="jekyll",
            entries=_ALERT,
        ),
        good(
            "{% alert %}\nText.\n{% endalert %}\n\nSee [it][1].\n\n[1]: /g\n",
            dialect="jekyll",
            entries=_ALERT,
        ),
    ],
)
def out_of_scope(ref: Reference, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A reference and its definition stand on different sides of a template block that converts its own text.

    The site generator hands such a block (an alert, a tab) to Markdown by itself, so
    the reference finds no definition and readers see raw brackets.
    """
    definition = ref.definition
    if definition is None or definition.scope == ref.scope:
        return
    block = _block(ctx.document, ref.span) or _block(ctx.document, definition.span)
    name = f"{{% {block.name} %}}" if block else "its block"
    label = ctx.cut(ref.label_span)
    where = (
        f"inside {name} and its definition outside"
        if ref.scope >= 0
        else "here and its definition in another block"
    )
    edit = Edit(
        Span(ref.text_span.end + 1, ref.span.end),
        f"({ctx.text[definition.target_span.start : _end(ref)]})",
    )
    fix = Fix(
        "write the address in the link",
        (edit,),
        (Change.LINK, Change.TARGET),
        safe=True,
    )
    message = f"found reference [{label}] {where}, expected both in one, since {name} converts its own text"
    yield Hit(
        with_brackets(ref.label_span),
        message,
        fix=fix,
        related=(Related(definition.span, "defined here"),),
    )


def _end(ref: Reference) -> int:
    assert ref.definition is not None  # noqa: S101  # the caller has looked
    title = ref.definition.title_span
    return title.end + 1 if title else ref.definition.target_span.end


def _block(document: Document, span: Span) -> TagBlock | None:
    blocks, bodies = _bodies(document)
    at = bodies.last(span.start)
    return blocks[at] if at >= 0 else None


@once
def _bodies(document: Document) -> tuple[Sequence[TagBlock], Cover]:
    """The closed blocks of a page, the innermost last, and the places of their
    bodies."""
    closed = sorted(
        (b for b in document.of(TagBlock) if b.end), key=lambda block: block.body.start
    )
    return closed, Cover([block.body for block in closed])
