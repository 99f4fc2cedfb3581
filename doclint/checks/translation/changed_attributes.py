"""Attribute lists that a translation changed."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import AttributeList
from doclint.evidence.beside import told
from doclint.findings import Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.similar import one_edit_apart

# What readers see, or what tells a language.
_SHOWN = frozenset({"title", "alt", "aria-label", "lang", "hreflang", "caption", "data-label", "dir", "href", "src"})


@rule(
    "translation/changed-attributes",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="| A | B |\n|---|---|\n| a | b |\n{: .wide-col-1 .wide-col-2}\n\nText.\n",
            translation="| A | B |\n|---|---|\n| a | b |\n⟦{: .wide-col1 .wide-col-2}⟧\n\nTexte.\n",
            dialect="jekyll",
        ),
        bad(
            source='1. One\n\nText.\n\n{:start="2"}\n2. Two\n',
            translation='1. Un\n\nTexte.\n\n⟦{:début="2"}⟧\n2. Deux\n',
            dialect="jekyll",
        ),
        bad(
            source="[A](/a){: .button} or [b](/b){: .link}\n",
            translation="[A](/a)⟦{: .bouton}⟧ ou [b](/b){: .link}\n",
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

    The site's style sheets know the one and not the other. Where both pages have as many lists, each is compared with
    its own; elsewhere only a class that the source text has nowhere, one letter away from one that it has.
    """
    mine, theirs = pair.source.of(AttributeList), pair.translation.of(AttributeList)
    if pair.drifted:
        return
    if len(mine) == len(theirs):
        for one, other in zip(mine, theirs, strict=True):
            yield from _compared(one, other, pair)
        return
    known = {name for attributes in mine for name in attributes.classes}
    for attributes in theirs:
        for name in attributes.classes:
            meant = None if name in known else next((each for each in known if one_edit_apart(name, each)), None)
            if meant:
                yield Hit(attributes.span, f"found the class {name}, expected {meant} as in the source text", meant)


def _compared(one: AttributeList, other: AttributeList, pair: Pair) -> Iterator[Hit]:
    lost = [name for name in one.classes if name not in other.classes]
    gained = [name for name in other.classes if name not in one.classes]
    keys = [key for key, _ in one.pairs if key not in dict(other.pairs) and key not in _SHOWN]
    new_keys = [key for key, _ in other.pairs if key not in dict(one.pairs)]
    written, wanted = pair.translation.source.cut(other.span), pair.source.source.cut(one.span)
    if (lost and gained) or (keys and (new_keys or not _letters(written))):
        message = f"found {written}, expected {wanted} as in the source text"
        yield Hit(other.span, message, wanted, related=told(pair, one.span))


def _letters(written: str) -> bool:
    """Whether a list is written in letters that its grammar takes: of `{:début="2"}` kramdown reads nothing."""
    return written.isascii()
