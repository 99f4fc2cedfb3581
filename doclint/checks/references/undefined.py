"""Reference links that lead nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from doclint.document import FILLER, Definition, Document, Heading, LinkKind, Reference
from doclint.findings import Edit, Fix, Hit, Related, Severity
from doclint.rule import Context, bad, good, rule
from doclint.source import Span
from doclint.text.included import includes_files
from doclint.text.markup import around, prose_and_definitions
from doclint.text.nearest import Nearest


@dataclass(frozen=True, slots=True)
class Options:
    """`shortcut`: also ask of `[label]` alone that a definition has it, which most prose in brackets has not."""

    shortcut: bool = False


@rule(
    "references/undefined",
    visits=Document,
    severity=Severity.ERROR,
    options=Options,
    examples=[
        bad(
            "See [the guide]⟦[gude]⟧.\n\n[guide]: /g\n",
            fixed="See [the guide][guide].\n\n[guide]: /g\n",
        ),
        bad("See ⟦[the gude]⟧[].\n\n[the guide]: /g\n"),
        bad("![A key]⟦[key-picture]⟧ and [the guide]⟦[2]⟧ and again [the guide]⟦[2]⟧.\n\n[1]: /g\n"),
        bad("詳細は[こちら]⟦[2]⟧をご覧ください。\n\n[1]: /g\n"),
        bad("See ⟦[guide]⟧.\n", options={"shortcut": True}),
        bad("See [this]⟦[one]⟧.\n", options={"shortcut": True}),
        bad("{% include note.md %}\n\n[one]⟦[2]⟧ [two][elsewhere] [three][1]\n\n[1]: /g\n", dialect="jekyll"),
        bad("See ![a key]⟦[key]⟧ and ⟦[keys]⟧[] and [the guide]⟦[1]⟧.\n"),
        good("Mended a fault. [console][Reported by Jane]\n"),
        good("`a[i][j]` is code, and so is\n\n    x[i][j]\n"),
        good("The cell matrix[row][column], the citations [1][2], the pattern [A-Z][a-z0-9].\n"),
        good("[Optional], [x] and [ ] are words in brackets.\n"),
        good("- [ ] to do\n- [x] done [see the note]\n"),
        good("[The guide][ Guide ] and [guide][], ![key][KEY].\n\n[guide]: /g\n[key]: /k.png\n"),
        good("[One][3] and [two][4].\n\n[3]: {{ site.url }}/x\n[4]: {% asset /a b.png %}\n", dialect="jekyll"),
        good("[One][label-of-the-list]\n\n{% include links.md %}\n", dialect="jekyll"),
        good("[The client][shop.client.Client] and [`Client.get`][shop.client.Client.get].\n", dialect="mkdocs"),
        good("A note[^1].\n\n[^1]: Of the author.\n"),
        good("A [link][{{ page.label }}].\n", dialect="jekyll"),
    ],
)
def undefined(document: Document, ctx: Context[Options]) -> Iterator[Hit]:
    """A reference link names a label that no definition has.

    Readers see raw brackets. Usually the definition was renamed, or lost in translation.
    """
    missing = [ref for ref in document.of(Reference) if ref.definition is None and _is_meant(ref, ctx)]
    if not missing:
        return
    nearest = Nearest(definition.label for definition in document.of(Definition))
    unread = _unread(document)
    partial = includes_files(document)
    for ref in missing:
        near = nearest.of(ref.label)
        if near is not None or _is_sure(ref, bool(nearest.known), partial, ctx):
            yield _hit(ref, near, bool(nearest.known), unread.get(ref.label), ctx)


def _hit(ref: Reference, near: str | None, has_definitions: bool, unread: Span | None, ctx: Context[Options]) -> Hit:
    label = " ".join(ctx.cut(ref.label_span).split())
    fix = Fix(f"use the label {near}", (Edit(ref.label_span, near),), safe=False) if near else None
    expected = "one of the page's definitions" if has_definitions else f"a definition [{label}]: …"
    related = (Related(unread, "this is not read as a definition where it stands"),) if unread else ()
    return Hit(around(ref.label_span), f"found reference [{label}], expected {expected}", near, fix, related)


def _is_sure(ref: Reference, has_definitions: bool, partial: bool, ctx: Context[Options]) -> bool:
    """A number is a label. Another word may be defined in a file that is taken in, and on a page without any
    definition `[console][Jane]` may be two words in brackets."""
    if ref.label.isdigit() or ctx.options.shortcut:
        return True
    return (has_definitions or ref.image or ref.kind is LinkKind.COLLAPSED) and not partial


def _is_meant(ref: Reference, ctx: Context[Options]) -> bool:
    """Whether the brackets can be nothing but a link."""
    if ref.kind is LinkKind.SHORTCUT:
        return ctx.options.shortcut and _is_lone(ref, ctx)
    text, label = ctx.cut(ref.text_span), ctx.cut(ref.label_span)
    if FILLER in ctx.masked[ref.label_span.start : ref.label_span.end] and ref.kind is LinkKind.FULL:
        return False
    if ref.kind is LinkKind.FULL and not ref.image and _is_index(ref, text, label, ctx):
        return False
    return not (ctx.dialect.name == "mkdocs" and _is_cross_reference(ref, ctx))


# Character classes of patterns: `a-z`, `0-9`, `^"`.
_CHARACTERS = re.compile(r"\^.*|.*(?:\w-\w|\\[wdsWDS]).{0,6}")


def _is_index(ref: Reference, text: str, label: str, ctx: Context[Options]) -> bool:
    """`matrix[i][j]`, the citations `[1][2]`, the pattern `[A-Z][0-9]` and a row of brackets: no link."""
    before = ctx.text[ref.span.start - 1 : ref.span.start]
    if (before.isascii() and (before.isalnum() or before in ("_", "]"))) or ctx.text[
        ref.span.end : ref.span.end + 1
    ] == "[":
        return True
    if text.isdigit() and label.isdigit():
        return True
    return len(text) <= 12 and bool(_CHARACTERS.fullmatch(text)) and " " not in text


def _is_cross_reference(ref: Reference, ctx: Context[Options]) -> bool:
    """mkdocs-autorefs resolves dotted names and headings of any page."""
    label = ctx.cut(ref.label_span).strip("`")
    return bool(re.fullmatch(r"\w+(?:\.\w+)+(?:\(\))?", label)) or any(
        heading.anchor == label for heading in ctx.document.of(Heading)
    )


def _is_lone(ref: Reference, ctx: Context[Options]) -> bool:
    """Whether a shortcut is not a task's box, and not the label of a full reference, which is told of already."""
    if not ref.label.strip(" x") or FILLER in ctx.masked[ref.label_span.start : ref.label_span.end]:
        return False
    return ctx.text[ref.span.start - 1 : ref.span.start] != "]"


def _unread(document: Document) -> dict[str, Span]:
    """Where something stands that looks like a definition, by label."""
    found = _LIKE_DEFINITION.finditer(prose_and_definitions(document))
    return {_normal(match[1]): Span(*match.span()) for match in reversed(list(found))}


def _normal(label: str) -> str:
    return " ".join(label.split()).casefold()


_LIKE_DEFINITION = re.compile(r"\[([^\[\]\n]{1,200})\]:(?=[ \t])")
