"""Glossary fields that stand on a page as they are."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Segment
from doclint.evidence.licence import source_text
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.languages import Language
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.phrases import Phrase, PhraseBook
from doclint.vocabulary import Term, Vocabulary, of_language

_MARK = expression(r"[/／;；,、，|]|\bor\b")
_DELIVERY = Term(
    id="team/delivery",
    term="delivery",
    translations={"fr": ("réception", "distribution"), "ja": ("画像", "写真")},
    leaks={"fr": ("réception/distribution",), "ja": ("画像, 写真",)},
)


@rule(
    "terms/leaked-note",
    visits=Segment,
    severity=Severity.WARNING,
    examples=[
        bad(
            "La ⟦réception/distribution⟧ des messages.\n",
            language="fr",
            entries=[_DELIVERY],
        ),
        bad("⟦画像, 写真⟧を選びます。\n", language="ja", entries=[_DELIVERY]),
        bad(
            source="The delivery.\n",
            translation="La ⟦réception/distribution⟧.\n",
            entries=[_DELIVERY],
        ),
        good("La réception des messages.\n", language="fr", entries=[_DELIVERY]),
        good("`réception/distribution`\n", language="fr", entries=[_DELIVERY]),
        good(
            source="Reception/delivery.\n",
            translation="Réception/distribution.\n",
            entries=[_DELIVERY],
        ),
    ],
)
def leaked_note(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Several words of a glossary entry, or its note, stand on the page together.

    The entry gives a choice ("réception/distribution"), and whoever filled it in,
    mostly a machine, took all of it.
    """
    book = ctx.prepared(_book)
    if not book:
        return
    for match in book.find(segment.text):
        # Where the source text has a choice as well, the translation may.
        if ctx.pair and _MARK.search(source_text(segment, ctx.document, ctx.pair)):
            continue
        entry = match.phrase.value
        place, written = (
            segment.place(match.start, match.end),
            segment.text[match.start : match.end],
        )
        right = entry.words(ctx.document.language)
        fix = (
            Fix(f"write “{right[0]}”", (Edit(place, right[0]),), (Change.WORDS,))
            if right
            else None
        )
        message = f"found “{written}”, a field of the glossary, expected one word for “{entry.term}”"
        yield Hit(place, message, right[0] if right else None, fix, entry=entry.id)


def _book(vocabulary: Vocabulary, language: Language | None) -> PhraseBook[Term] | None:
    code = language.tag if language else None
    phrases = [
        Phrase(text, entry)
        for entry in vocabulary.of(Term, code)
        for text in of_language(entry.leaks, code)
    ]
    return PhraseBook(phrases) if phrases else None
