"""Names that end in s and lost it, as if they were plurals."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document, Role, Segment
from doclint.evidence.prose_pairs import prose_pairs
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.once import once
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.words import word_texts, words

# A name that is one thing, and ends as few plurals do.
_ONE = expression(
    r"\b(?:an?|each|every|this|another) (?:[a-z]+ )?([A-Z][a-z]{3,}(?:[aiou]s|ss))\b(?![\w-])"
    r"|\b([A-Z][a-z]{3,}(?:[aiou]s|ss))es\b"
)
_ROLES = frozenset({Role.PROSE, Role.HEADING, Role.CELL})


@rule(
    "terms/clipped-name",
    visits=Pair,
    severity=Severity.WARNING,
    yields_to=("terms/lost-brand", "terms/brand", "terms/forbidden"),
    examples=[
        bad(
            source="Open a Lampas. The Lampas shows it.\n",
            translation="Abra um Lampas. O ⟦Lampa⟧ mostra isso.\n",
            language="pt-br",
            fixed="Abra um Lampas. O Lampas mostra isso.\n",
        ),
        good(
            source="Open the Lampas of one Lampa. Each Lampas shows it.\n",
            translation="Abra os Lampas de um Lampa. Cada Lampa mostra isso.\n",
            language="pt-br",
        ),
        good(
            source="Open a Process. Each Process shows it.\n",
            translation="Otwórz go. Proces to pokaże.\n",
            language="pl",
        ),
        good(
            source="Open the Replicas there. All Replicas show it.\n",
            translation="Abra a Replica ali. Cada Replica mostra isso.\n",
            language="pt-br",
        ),
    ],
)
def clipped_name(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A name that ends in s lost it, as if it were a plural: `Canva` for `Canvas`.

    Told where the source text has the name as one thing ("a Canvas"), or in a plural of
    its own ("Canvases"), and never without its end, and the page has it elsewhere.
    """
    names = _names(pair.source)
    if not names or ctx.language is None or not ctx.language.is_latin:
        return
    written = _words(pair.translation)
    names = {clipped: name for clipped, name in names.items() if name in written}
    for source, translation in prose_pairs(pair):
        here = {clipped: name for clipped, name in names.items() if name in source.text}
        for segment in translation.segments if here else ():
            if segment.role not in _ROLES:
                continue
            for word in words(segment.text):
                if word.text in here:
                    name, place = here[word.text], segment.place(word.start, word.end)
                    fix = Fix(f"write “{name}”", (Edit(place, name),), (Change.WORDS,))
                    yield Hit(
                        place,
                        f"found “{word.text}”, expected the name “{name}” as in the source text",
                        suggestion=name,
                        fix=fix,
                    )


@once
def _names(document: Document) -> dict[str, str]:
    """The names of a page that end in s, by what is left without it."""
    known = _words(document)
    texts = [segment.text for segment in document.of(Segment)]
    found = {one or many for text in texts for one, many in _ONE.findall(text)}
    return {name[:-1]: name for name in found if name[:-1] not in known}


@once
def _words(document: Document) -> frozenset[str]:
    """The words of a page."""
    return frozenset(
        word for segment in document.of(Segment) for word in word_texts(segment.text)
    )
