"""Attribute lists that a translation changed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence

from doclint.document import AttributeList, BlockKind, Heading
from doclint.evidence.beside import first_line, source_place
from doclint.findings import Hit, Severity
from doclint.page.boxes import innermost
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.similar import one_edit_apart

# What readers see, or what tells a language.
_SHOWN = frozenset(
    {
        "title",
        "alt",
        "aria-label",
        "lang",
        "hreflang",
        "caption",
        "data-label",
        "dir",
        "href",
        "src",
    }
)
# What only programs read.
_FOR_MACHINES = frozenset({"role", "target", "rel", "type", "loading", "start"})
_STYLED = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})


@rule(
    "translation/changed-attributes",
    visits=Pair,
    severity=Severity.WARNING,
    ages=True,
    examples=[
        bad(
            source="| A | B |\n|---|---|\n| a | b |\n{: .wide-col-1 .wide-col-2}\n\nText.\n",
            translation="| A | B |\n|---|---|\n| a | b |\n⟦{: .wide-col1 .wide-col-2}⟧\n\nTexte.\n",
            dialect="jekyll",
        ),
        bad(
            source="{: #keys}\n## Keys\n\nText.\n",
            translation="⟦{: #cles}⟧\n## Clés\n\nTexte.\n",
            dialect="jekyll",
        ),
        bad(
            source='1. One\n\nText.\n\n{:start="2"}\n2. Two\n',
            translation='1. Un\n\nTexte.\n\n⟦{:début="2"}⟧\n2. Deux\n',
            dialect="jekyll",
        ),
        bad(
            source='| A | B |\n|---|---|\n| a | b |\n{: .wide role="presentation"}\n\nText.\n',
            translation='| A | B |\n|---|---|\n| a | b |\n⟦{: .wide role="presentación"}⟧\n\nTexto.\n',
            language="es",
            dialect="jekyll",
        ),
        bad(
            source="[A](/a){: .button} or [b](/b){: .link}\n",
            translation="[A](/a)⟦{: .bouton}⟧ ou [b](/b){: .link}\n",
            dialect="jekyll",
        ),
        bad(
            source="The note is here.\n{: .note}\n\nMore of it.\n",
            translation="⟦Der Hinweis steht hier.⟧\n\nMehr davon.\n",
            language="de",
            dialect="jekyll",
        ),
        bad(
            source='{:start="3"}\n3. One\n4. Two\n',
            translation='⟦{:start="4"}⟧\n3. Un\n4. Deux\n',
            dialect="jekyll",
        ),
        bad(
            source='## One\n\n{:start="2"}\n2. Two\n',
            translation='## Un {#one}\n\n⟦{:début="2"}⟧\n2. Deux\n',
            dialect="jekyll",
        ),
        good(
            source="Text.\n{: .note}\n\nMore.\n{: .tip}\n",
            translation="Texte.\n{: .note}\n\nPlus.\n{:.tip}\n",
            dialect="jekyll",
        ),
        good(
            source="Text.\n{: .note}\n\nMore.\n",
            translation="Texte.\n{: .tip}\n\nPlus.\n{: .other}\n",
            dialect="jekyll",
        ),
    ],
)
def changed_attributes(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A class or a key of an attribute list (`{: .wide}`) is not the source text's.

    The site's style sheets know the one and not the other. Where both pages have as
    many lists, each is compared with its own; elsewhere only a class that the source
    text has nowhere, one letter away from one that it has.
    """
    if pair.drifted:
        return
    mine: Sequence[AttributeList] = pair.source.of(AttributeList)
    theirs: Sequence[AttributeList] = pair.translation.of(AttributeList)
    if len(mine) != len(theirs):
        mine, theirs = _without_ids(mine), _without_ids(theirs)
    if len(mine) == len(theirs):
        for one, other in zip(mine, theirs, strict=True):
            yield from _compared(one, other, pair)
        return
    yield from _lost(mine, theirs, pair)
    known = {name for attributes in mine for name in attributes.classes}
    for attributes in theirs:
        for name in attributes.classes:
            meant = _meant(name, known)
            if meant:
                message = (
                    f"found the class {name}, expected {meant} as in the source text"
                )
                yield Hit(attributes.span, message, meant)


def _without_ids(lists: Sequence[AttributeList]) -> Sequence[AttributeList]:
    """All lists but those that give a heading an id on its own line: a translation has
    more of them, so that links to the source text's ids go on to lead there."""
    return [each for each in lists if each.block or each.classes or each.pairs]


def _meant(name: str, known: Collection[str]) -> str | None:
    """The class of the source text that one which it has not is a slip of."""
    if name in known:
        return None
    return next((other for other in known if one_edit_apart(name, other)), None)


def _lost(
    mine: Sequence[AttributeList], theirs: Sequence[AttributeList], pair: Pair
) -> Iterator[Hit]:
    """The attribute list of a block of which the translation has none, where it has
    fewer of them."""
    if len(mine) <= len(theirs):
        return
    styled = sorted(attributes.span.start for attributes in theirs)
    for one in mine:
        own = _styled_block(one, pair) if one.block and one.classes else None
        if (
            own is not None
            and not _follows(styled, own)
            and innermost(pair.translation, own.span) is None
        ):
            wanted = pair.source.source.cut(one.span)
            message = f"found a block without its attribute list, expected {wanted} as in the source text"
            yield Hit(
                first_line(pair, own), message, related=source_place(pair, one.span)
            )


def _styled_block(attributes: AttributeList, pair: Pair) -> Unit | None:
    """The translation's unit for the paragraph or heading that ends right above an
    attribute list."""
    text = pair.source.text
    for both in pair.blocks:
        source, own = both.source, both.translation
        if (
            source
            and own
            and both.sure
            and source.kind in _STYLED
            and source.span.end <= attributes.span.start
        ):
            between = text[source.span.end : attributes.span.start]
            if not between.strip() and between.count("\n") <= 1:
                return own
    return None


def _follows(starts: Sequence[int], unit: Unit) -> bool:
    """Whether an attribute list stands in a unit or right behind it."""
    right_behind = unit.span.end + 2
    at = bisect_left(starts, unit.span.start)
    return at < len(starts) and starts[at] <= right_behind


def _compared(one: AttributeList, other: AttributeList, pair: Pair) -> Iterator[Hit]:
    written = pair.translation.source.cut(other.span)
    classes_changed = _are_exchanged(one.classes, other.classes)
    id_changed = _is_id_changed(one, other, pair)
    if (
        classes_changed
        or id_changed
        or _values_changed(dict(one.pairs), dict(other.pairs), written)
    ):
        wanted = pair.source.source.cut(one.span)
        message = f"found {written}, expected {wanted} as in the source text"
        yield Hit(other.span, message, wanted, related=source_place(pair, one.span))


def _is_id_changed(one: AttributeList, other: AttributeList, pair: Pair) -> bool:
    """Whether a list on a line of its own gives another id, which the page itself does
    not link to; those of headings before them are told of as such."""
    if not (one.block and other.block and one.id and other.id) or one.id == other.id:
        return False
    if f"(#{other.id})" in pair.translation.text:
        return False
    return all(heading.explicit_id != one.id for heading in pair.source.of(Heading))


def _are_exchanged(names: Sequence[str], others: Sequence[str]) -> bool:
    """Whether each of two lists has what the other has not."""
    return not (set(names) <= set(others) or set(others) <= set(names))


def _values_changed(
    mine: Mapping[str, str], theirs: Mapping[str, str], written: str
) -> bool:
    """Whether a number is another one, or a key gave way to one that is not the
    source's."""
    if any(
        (value.isdigit() or key in _FOR_MACHINES) and theirs.get(key, value) != value
        for key, value in mine.items()
    ):
        return True
    lost = mine.keys() - theirs.keys() - _SHOWN
    gained = theirs.keys() - mine.keys()
    return bool(lost) and (bool(gained) or not _letters(written))


def _letters(written: str) -> bool:
    """Whether a list is written in letters that its grammar takes: of `{:début="2"}`
    kramdown reads nothing."""
    return written.isascii()
