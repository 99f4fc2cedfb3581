"""Reference links that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from doclint.dataclasses import dataclass, replace
from doclint.document import Definition, Document, Link, LinkKind, Reference
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Related, Severity
from doclint.page.included import takes_in_definitions
from doclint.page.markup import prose_and_definitions, with_brackets
from doclint.page.unresolved import (
    is_code_like,
    meant_definitions,
    unresolved,
    unused_definitions,
)
from doclint.project import Pair
from doclint.rule import Context, bad, good, rule
from doclint.source import Span
from doclint.text.link_labels import folded
from doclint.text.nearest import Nearest

# A word with a capital behind a bracketed word: `[console][Jane]` in a list of changes.
_NAME = expression(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Options:
    """`shortcut`: also ask of `[label]` alone that a definition has it, which most prose in brackets has not.
    `allow`: labels that something else defines."""

    shortcut: bool = False
    allow: tuple[str, ...] = ()


@rule(
    "references/undefined",
    visits=Document,
    severity=Severity.ERROR,
    same_as=(
        "markdownlint/MD052",
        "rumdl/MD052",
    ),
    options=Options,
    examples=[
        bad(
            "See [the guide]⟦[gude]⟧.\n\n[guide]: /g\n",
            fixed="See [the guide][guide].\n\n[guide]: /g\n",
        ),
        bad("See ⟦[the gude]⟧[].\n\n[the guide]: /g\n"),
        bad("See ⟦[the gude]⟧ [now].\n\n[the guide]: /g\n"),
        good("See [the guide] and [the guides].\n\n[the guide]: /g\n"),
        bad(
            "- One [#12], [#13].\n- Two ([#14], ⟦[#15]⟧).\n\n[#12]: /a\n[#13]: /b\n[#14]: /c\n"
        ),
        good("[0.1] [0.2] [0.3]\n\n# [1.1]\n\n# [1.2]\n\n[1.1]: /a\n[1.2]: /b\n"),
        good("- One [#12], two a[#15], [new], [#16](/d).\n\n[#12]: /a\n[#13]: /b\n"),
        good("Since [1.2.4], not [1.2].\n\n[1.2.3]: /g\n"),
        bad(
            "![A key]⟦[key-picture]⟧ and [the guide]⟦[2]⟧ and again [the guide]⟦[2]⟧.\n\n[1]: /g\n"
        ),
        bad("詳細は[こちら]⟦[2]⟧をご覧ください。\n\n[1]: /g\n"),
        bad("See ⟦[guide]⟧.\n", options={"shortcut": True}),
        bad("Look here:\n\n!⟦[garden]⟧\n\nOr at !⟦[the old house]⟧, too.\n"),
        good("Wow ![this] is `![a b]` and `x`![a b] or not![a b], ![a b](/c.png).\n"),
        bad("See [this]⟦[one]⟧.\n", options={"shortcut": True}),
        bad(
            "{% include note.md %}\n\n[one]⟦[2]⟧ [two][elsewhere] [three][1]\n\n[1]: /g\n",
            dialect="jekyll",
        ),
        bad("See ![a key]⟦[key]⟧ and ⟦[keys]⟧[] and [the guide]⟦[1]⟧.\n"),
        bad(source="See [it][a].\n\n[a]: /a\n", translation="Voir [ceci]⟦[a]⟧.\n"),
        bad(
            source="See [it][a].\n\n[a]: /a\n",
            translation="Voir [ceci]⟦[autre]⟧.\n\n[a]: /a\n",
        ),
        good(
            "See [it][The API] and [that][].\n", options={"allow": ["the api", "that"]}
        ),
        good("See [it][one] and [that][two].\n\n[one]: /a [two]: /b\n"),
        good("See [it][one] and [that][two].\n[one]: /a\n[two]: /b\n"),
        bad("See [the guide]⟦[gide]⟧ and [the API]⟦[api-ref]⟧.\n"),
        bad("- [text]⟦[missing]⟧\n\n> [text]⟦[another\n> one]⟧\n"),
        bad("- A fault. [console]⟦[Jane]⟧\n- Another. [shell][Ann]\n"),
        bad("Mended a fault. [console]⟦[Reported by Jane]⟧\n"),
        bad(
            "import X from './x.js'\n\n<X />\n\nSee [the guide]⟦[gide]⟧.\n",
            dialect="docusaurus",
        ),
        bad(source="See [it](a.md).\n", translation="Voir [Ceci]⟦[Autre]⟧.\n"),
        good("Run `tool` [options][file], [--all][-v] or [a|b][c...]; see [x=1][y].\n"),
        good(
            "[The guide][gide] is in a file that others take in.\n",
            path="_includes/note.md",
        ),
        good("`a[i][j]` is code, and so is\n\n    x[i][j]\n"),
        good(
            "The cell matrix[row][column], the citations [1][2], the pattern [A-Z][a-z0-9].\n"
        ),
        good("[Optional], [x] and [ ] are words in brackets.\n"),
        good(
            "A list of [][Lamp](/lamp), and [[lamps][tests] mend the wick](/pull/7).\n"
        ),
        good("- [ ] to do\n- [x] done [see the note]\n"),
        good(
            "[The guide][ Guide ] and [guide][], ![key][KEY].\n\n[guide]: /g\n[key]: /k.png\n"
        ),
        good(
            "[One][3] and [two][4].\n\n[3]: {{ site.url }}/x\n[4]: {% asset /a b.png %}\n",
            dialect="jekyll",
        ),
        good("[One][label-of-the-list]\n\n{% include links.md %}\n", dialect="jekyll"),
        good("Like [`ast`][] does it, or [`ast.parse`][].\n", dialect="mkdocs"),
        good(
            "[The client][shop.client.Client] of [shop][] and [its parts][all-parts].\n\n[a]: b\n[a]\n",
            dialect="mkdocs",
        ),
        bad(
            "[The client]⟦[the client]⟧ of [shop]⟦[shopp]⟧, [x][xyz].\n\n[xyz]: b\n",
            dialect="mkdocs",
        ),
        good(
            "[The client][shop.client.Client] and [`Client.get`][shop.client.Client.get].\n",
            dialect="mkdocs",
        ),
        good("Send poll[options][] and survey[answers][] as text.\n"),
        good("A note[^1].\n\n[^1]: Of the author.\n"),
        good("A [link][{{ page.label }}].\n", dialect="jekyll"),
        good("A [lid][lid] and [a box][box].\n\n{{ references() }}\n"),
    ],
)
def undefined(document: Document, ctx: Context[Options]) -> Iterator[Hit]:
    """A reference link names a label that no definition has.

    Readers see raw brackets. Usually the definition was renamed, or lost in
    translation.
    """
    allowed = set(map(folded, ctx.options.allow))
    meant = unresolved(document, ctx.dialect, ctx.options.shortcut)
    missing = [ref for ref in meant if ref.label not in allowed]
    if not missing:
        return
    known = _Known.of(document, missing, ctx.pair, ctx.dialect.shared_ids)
    doubtful = None
    for ref in missing:
        near = known.nearest.of(ref.label)
        if near is not None or known.sure(ref, ctx.options.shortcut):
            yield replace(_hit(ref, near, known, ctx), at_most=_most(ref, known, ctx))
        elif known.lone(ref) and not is_code_like(ref, document):
            if not _is_name(ref, ctx):
                yield _hit(ref, None, known, ctx)
            elif doubtful is None:
                doubtful = ref
    if doubtful is not None:
        yield replace(_hit(doubtful, None, known, ctx), at_most=Severity.WARNING)


def _most(ref: Reference, known: _Known, ctx: Context[Options]) -> Severity | None:
    """How much may be made of a reference that has no definition."""
    # What the source text refers to in vain is told there.
    if ref.label in known.unlinked:
        return Severity.INFO
    is_guess = ref.kind is LinkKind.SHORTCUT and not ref.image
    return Severity.WARNING if is_guess and not ctx.options.shortcut else None


def _is_name(ref: Reference, ctx: Context[Options]) -> bool:
    """Whether the brackets may hold a tag and a name, as lists of changes have them:
    then a page is asked once."""
    text, label = ctx.cut(ref.text_span), ctx.cut(ref.label_span)
    return (
        not any(map(str.isspace, text))
        and label[:1].isupper()
        and _NAME.match(text) is not None
    )


@dataclass(frozen=True, slots=True)
class _Known:
    """What a page has that tells of an unresolved label.

    `meant` are unused definitions by the label that was meant for them, `unread` places that look like a definition.
    `of_source` are the labels that the source text defines, `unlinked` those that it uses in vain; `linked` tells that
    it has links. `partial`: definitions may come from other files; `shared`: a label may be an id of another page.
    """

    nearest: Nearest
    meant: Mapping[str, Definition]
    unread: Mapping[str, Span]
    of_source: frozenset[str]
    linked: bool
    unlinked: frozenset[str]
    partial: bool
    shared: bool

    @staticmethod
    def of(
        document: Document,
        missing: Sequence[Reference],
        pair: Pair | None,
        shared: bool,
    ) -> _Known:
        """All of it, once a page."""
        nearest = Nearest(definition.label for definition in document.of(Definition))
        meant = meant_definitions(document, missing, unused_definitions(document))
        source = pair.source if pair else None
        of_source = (
            frozenset(each.label for each in source.of(Definition))
            if source
            else frozenset()
        )
        vain = (
            [each.label for each in source.of(Reference) if each.definition is None]
            if source
            else []
        )
        linked = bool(source and source.of(Link))
        partial = takes_in_definitions(document)
        return _Known(
            nearest,
            meant,
            _unread(document),
            of_source,
            linked,
            frozenset(vain),
            partial,
            shared,
        )

    def sure(self, ref: Reference, shortcut: bool) -> bool:
        """A number is a label, and what the source text defines. Another word may be
        defined in a file that is taken in, and where there is no definition at all
        `[console][Jane]` may be two words in brackets, unless they stand for a link of
        the source text."""
        if ref.label.isdigit() or shortcut or ref.label in self.of_source:
            return True
        if self.partial or self.shared:
            return False
        defined = bool(self.nearest.known or self.of_source)
        replaces = self.linked and ref.label not in self.unlinked
        return defined or replaces or ref.image or ref.kind is LinkKind.COLLAPSED

    def lone(self, ref: Reference) -> bool:
        """Whether the reference stands on a page that has no definition, nor takes any
        in."""
        return ref.kind is LinkKind.FULL and not (self.partial or self.shared)


def _hit(ref: Reference, near: str | None, known: _Known, ctx: Context[Options]) -> Hit:
    label = " ".join(ctx.cut(ref.label_span).split())
    unused, unread = known.meant.get(ref.label), known.unread.get(ref.label)
    fix = (
        Fix(
            f"use the label {near}",
            (Edit(ref.label_span, near),),
            (Change.LINK, Change.TARGET),
        )
        if near
        else None
    )
    expected = (
        "one of the page's definitions"
        if known.nearest.known
        else f"a definition [{label}]: …"
    )
    related = []
    if unread:
        related.append(
            Related(unread, "this is not read as a definition where it stands")
        )
    if unused:
        related.append(Related(unused.span, "this definition is used by no link"))
    message = f"found reference [{label}], expected {expected}"
    return Hit(with_brackets(ref.label_span), message, near, fix, tuple(related))


def _unread(document: Document) -> dict[str, Span]:
    """Where something stands that looks like a definition, by label, each label at its
    first place."""
    places: dict[str, Span] = {}
    for match in _LIKE_DEFINITION.finditer(prose_and_definitions(document)):
        places.setdefault(folded(match[1]), Span(*match.span()))
    return places


_LIKE_DEFINITION = expression(r"\[([^\[\]\n]{1,200})\]:(?=[ \t])")
