"""Two definitions of one label."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import TypeVar

from doclint.document import Definition, Document, Footnote, Tag, TagBlock
from doclint.findings import Change, Fix, Hit, Related, Severity
from doclint.page.markup import is_comment, without_lines
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.vocabulary import TagSpec

D = TypeVar("D", bound=Definition | Footnote)

_ALERT = (TagSpec(name="alert", block=True, scope=True),)
_BRANCHES = frozenset({"else", "elsif", "elif", "when"})


@rule(
    "references/duplicate",
    visits=Document,
    severity=Severity.WARNING,
    same_as=("markdownlint/MD053",),
    examples=[
        bad("See [it][1].\n\n[1]: /g\n⟦[1]: /h⟧\n"),
        bad(
            "See [it][a key].\n\n[a key]: /g\n\nMore.\n\n⟦[A  Key]: /g⟧\n\n⟦[a key]: /h⟧\n"
        ),
        bad("See [it][1].\n\n[1]: /g\n⟦[1]: /g⟧\n", fixed="See [it][1].\n\n[1]: /g\n"),
        bad(
            "See [it][1].\n\n[1]: {{ site.url }}/g\n⟦[1]: {{ site.url }}/h⟧\n",
            dialect="jekyll",
        ),
        bad("A claim[^1].\n\n[^1]: Its source.\n\n⟦[^1]⟧: Another.\n"),
        good("A claim[^1], another[^2].\n\n[^1]: Its source.\n[^2]: Its source.\n"),
        good("See [it][1] and [it][2].\n\n[1]: /g\n[2]: /g\n"),
        good("[//]: # (a comment)\n[//]: # (another)\n"),
        good("```\n[1]: /g\n```\n\n[it][1]\n\n[1]: /g\n"),
        good(
            "{% alert %}\n[it][1]\n\n[1]: /g\n{% endalert %}\n\n[it][1]\n\n[1]: /h\n",
            dialect="jekyll",
            entries=_ALERT,
        ),
        good(
            "{% if a %}\n[1]: /g\n{% else %}\n[1]: /h\n{% endif %}\n\n[it][1]\n",
            dialect="jekyll",
        ),
    ],
)
def duplicate(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A label is defined twice.

    All its links lead to one of the two targets: to the first in CommonMark, to the
    last in kramdown. Of two footnotes of one label readers see one as well.
    """
    definitions = [each for each in document.of(Definition) if not is_comment(each)]
    for later, first in _repeated(definitions, document):
        yield _hit(later, first, ctx)
    notes = [note for note in document.of(Footnote) if note.definition]
    for note, first_note in _repeated(notes, document):
        message = f"found a second footnote [^{note.label}], expected one: readers see only one of the two"
        yield Hit(
            note.span,
            message,
            related=(Related(first_note.span, "first written here"),),
        )


def _repeated(definitions: Sequence[D], document: Document) -> Iterator[tuple[D, D]]:
    """Each definition of a label that was defined before, with the first one."""
    if len(definitions) < 2:
        return  # most pages: their template blocks need not be asked
    first: dict[tuple[object, ...], D] = {}
    for definition in definitions:
        key = (definition.label, *_place(definition.span.start, document))
        if key in first:
            yield definition, first[key]
        else:
            first[key] = definition


def _place(at: int, document: Document) -> tuple[int, int]:
    """The innermost template block around a definition, and which branch of it: two
    such places never both count."""
    blocks = [
        block.body
        for block in document.of(TagBlock)
        if block.end and block.body.start <= at < block.body.end
    ]
    if not blocks:
        return -1, 0
    start = max(body.start for body in blocks)
    tags = document.of(Tag)
    before = tags[
        bisect_left(tags, start, key=_start) : bisect_left(tags, at, key=_start)
    ]
    return start, sum(tag.name in _BRANCHES for tag in before)


def _start(tag: Tag) -> int:
    return tag.span.start


def _hit(later: Definition, first: Definition, ctx: Context[NoOptions]) -> Hit:
    label = ctx.cut(later.label_span)
    span = Span(later.span.start, later.span.start + len(ctx.cut(later.span).rstrip()))
    if later.target.rstrip("/") == first.target.rstrip("/") and _title(
        later, ctx
    ) == _title(first, ctx):
        edit = without_lines(ctx.document.source, span)
        changes = (
            (Change.DEFINITION, Change.TAG)
            if "{" in later.target
            else (Change.DEFINITION,)
        )
        fix = (
            Fix("remove the second definition", (edit,), changes, safe=True)
            if edit
            else None
        )
        message = (
            f"found a second definition of [{label}] with the same target, expected one"
        )
        related = (Related(first.span, "first defined here"),)
        return Hit(
            span, message, fix=fix, related=related, at_most=Severity.INFO
        )  # nothing is wrong for a reader
    wins = "the last" if ctx.dialect.kramdown else "the first"
    message = f"found a second definition of [{label}] with another target, expected one: {wins} wins for all links"
    return Hit(span, message, related=(Related(first.span, "first defined here"),))


def _title(definition: Definition, ctx: Context[NoOptions]) -> str:
    return ctx.cut(definition.title_span) if definition.title_span else ""
