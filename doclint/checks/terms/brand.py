"""Names that were translated or misspelt."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Segment
from doclint.evidence.licence import mentions, source_text
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.languages import Language
from doclint.languages.tags import closest_code, speaks
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.phrases import Phrase, PhraseBook
from doclint.vocabulary import Brand, Vocabulary

_ACME = Brand(
    id="team/brands/acme",
    name="Acme",
    confusable={"fr": ("apogée", "à l’apogée"), "ja": ("アクメ",)},
    misspelt=("ACME", "Acmé"),
    unless_source=("climax",),
)


@rule(
    "terms/brand",
    visits=Segment,
    severity=Severity.ERROR,
    same_as=(
        "markdownlint/MD044",
        "rumdl/MD044",
        "Vale/Terms",
    ),
    examples=[
        bad(
            "Envoyez le modèle ⟦à l'apogée⟧ et ouvrez ⟦Acmé⟧.\n",
            language="fr",
            entries=[_ACME],
        ),
        bad("⟦アクメ⟧で設定します。\n", language="ja", entries=[_ACME]),
        good(
            "Acme, `ACME`, https://example.com/ACME et acmé.\n",
            language="fr",
            entries=[_ACME],
        ),
        good("Das ist apogée.\n", language="de", entries=[_ACME]),
        good("Le climax et l’apogée.\n", language="fr", entries=[_ACME]),
    ],
)
def brand(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A name that stays as it is was translated as if it were a word, or is misspelt.

    Found by the words that machine translation puts for it in this language and by
    forms that are wrong in any; how often the name stands in the source text is counted
    by another rule.
    """
    for match in ctx.prepared(_book).find(segment.text):
        entry = match.phrase.value
        if entry.unless_source and mentions(
            source_text(segment, ctx.document, ctx.pair), entry.unless_source
        ):
            continue
        written, place = (
            segment.text[match.start : match.end],
            segment.place(match.start, match.end),
        )
        why = f" ({entry.why})" if entry.why else ""
        # A misspelt form is the name; a translated one may have taken a preposition
        # with it.
        misspelt = match.phrase.match_case
        fix = (
            Fix(f"write “{entry.name}”", (Edit(place, entry.name),), (Change.WORDS,))
            if misspelt
            else None
        )
        message = f"found “{written}”, expected the name “{entry.name}”{why}"
        yield Hit(place, message, suggestion=entry.name, fix=fix, entry=entry.id)


def _book(vocabulary: Vocabulary, language: Language | None) -> PhraseBook[Brand]:
    code = language.tag if language else None
    phrases = []
    for entry in vocabulary.of(Brand, code):
        phrases += [Phrase(text, entry, True) for text in entry.misspelt]
        nearest = closest_code(code, entry.confusable.keys())
        for wanted, texts in entry.confusable.items():
            if wanted == nearest or speaks(code, wanted):
                phrases += [Phrase(text, entry) for text in texts]
    return PhraseBook(phrases)
