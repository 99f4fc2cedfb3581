"""Words that the vocabulary forbids."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.dataclasses import replace
from doclint.document import Segment
from doclint.evidence.left_over import untranslated_segments
from doclint.evidence.licence import mentions, source_text
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.languages import Language
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.terms.inflected import InflectedBook
from doclint.text.lines import before_on_line, behind_on_line
from doclint.text.phrases import Match, Phrase, PhraseBook
from doclint.text.words import level, same_case
from doclint.vocabulary import Forbidden, Vocabulary

_FULL_STOP = Forbidden(
    id="team/fr/endpoint",
    language="fr",
    text=("point final", "points finaux"),
    use="endpoint",
    why="an endpoint is no full stop",
    unless=("mettre un point final",),
)
_CHANNEL = Forbidden(
    id="team/fr/channel", language="fr", text=("chaîne",), use="canal", alone=True
)
_BRAZIL = Forbidden(
    id="team/fr/brazil",
    language="fr",
    text=("au Brésil",),
    use="à Acme",
    unless_source=("Brazil",),
)
_WORKSPACE = Forbidden(
    id="team/fr/workspace",
    language="fr",
    text=("zone de travail",),
    use="espace de travail",
    inflects=True,
)
_JAPANESE = Forbidden(
    id="team/ja/brazil", language="ja", text=("ブラジル",), use="Acme"
)


@rule(
    "terms/forbidden",
    visits=Segment,
    severity=Severity.WARNING,
    same_as=("Vale/Avoid",),
    examples=[
        bad("Votre ⟦point\u00a0final⟧ est ici.\n", language="fr", entries=[_FULL_STOP]),
        bad("# ⟦Points finaux⟧\n", language="fr", entries=[_FULL_STOP]),
        bad(
            "| ⟦Chaîne⟧ | Détails |\n|---|---|\n| **⟦Chaîne⟧** | une chaîne |\n",
            language="fr",
            entries=[_CHANNEL],
        ),
        bad("⟦ブラジル⟧で設定します。\n", language="ja", entries=[_JAPANESE]),
        bad("Un profil ⟦au Brésil⟧.\n", language="fr", entries=[_BRAZIL]),
        good("La `clé` chaîne.\n", language="fr", entries=[_CHANNEL]),
        bad(
            "Ouvrez vos ⟦zones de travail⟧, puis la ⟦zone de travail⟧.\n",
            language="fr",
            entries=[_WORKSPACE],
        ),
        bad(
            "Ouvrez vos ⟦zones de travail⟧ et vos ⟦Zones de travail⟧.\n",
            language="fr",
            entries=[replace(_WORKSPACE, text=("zone de travail", "zones de travail"))],
        ),
        good(
            "Les zones du travail, un zonage de travail, les zones, de travail.\n",
            language="fr",
            entries=[_WORKSPACE],
        ),
        good(
            "Ouvrez vos zones de travail.\n",
            language="fr",
            entries=[replace(_WORKSPACE, inflects=False)],
        ),
        good(
            "Ouvrez vos espaces.\n",
            language="fr",
            entries=[replace(_WORKSPACE, text=("espace",), use="espaces")],
        ),
        good("Les bureaux au Brésil (Brazil).\n", language="fr", entries=[_BRAZIL]),
        good(
            "Il faut mettre un point final, un point finalement, `point final`.\n",
            language="fr",
            entries=[_FULL_STOP],
        ),
        bad(
            "Ouvrez le ⟦point final⟧.\n",
            language="fr",
            entries=[replace(_FULL_STOP, language="fr-FR")],
        ),
        good(
            "Ouvrez le point final.\n",
            language="fr",
            entries=[
                replace(_FULL_STOP, language="fr-FR"),
                replace(_CHANNEL, language="fr-CA"),
            ],
        ),
        good("Der point final.\n", language="de", entries=[_FULL_STOP]),
        good("ブラジルナッツ\n", language="ja", entries=[_JAPANESE]),
        good(
            source="You can open the point final with this button.\n",
            translation="You can open the point final with this button.\n",
            entries=[_FULL_STOP],
        ),
    ],
)
def forbidden(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A word stands in the page that the team's vocabulary, or a rule pack, does not want in this language.

    Such words are mostly wrong translations that come again and again, or forms that
    the team has settled against.
    """
    if ctx.pair and segment.span in untranslated_segments(ctx.pair):
        return  # translation/untranslated tells of it
    exact = list(ctx.prepared(_book).find(segment.text))
    for match in exact:
        if not _licensed(match, segment, ctx):
            hit = _hit(match, segment)
            use = hit.suggestion
            edits = (Edit(hit.span, use),) if use else ()
            fix = Fix(f"write “{use}”", edits, (Change.WORDS,)) if use else None
            yield replace(hit, fix=fix)
    # Nobody knows what form of the right word belongs there.
    starts = {match.start for match in exact}
    for match in ctx.prepared(_inflected).find(segment.text):
        if match.start in starts or _is_right(match, segment.text):
            continue
        if not _licensed(match, segment, ctx):
            yield _hit(match, segment)


def _is_right(match: Match[Forbidden], text: str) -> bool:
    """Whether the words are those to write instead, which are a form of the wrong
    ones."""
    use = match.phrase.value.use
    return use is not None and level(text[match.start : match.end]) == level(use)


def _hit(match: Match[Forbidden], segment: Segment) -> Hit:
    entry = match.phrase.value
    found = segment.text[match.start : match.end]
    use = same_case(found, entry.use) if entry.use else None
    expected = f", expected “{use}”" if use else ", expected another word"
    why = f" ({entry.why})" if entry.why else ""
    return Hit(
        segment.place(match.start, match.end),
        f"found “{found}”{expected}{why}",
        suggestion=use,
        entry=entry.id,
    )


def _book(vocabulary: Vocabulary, language: Language | None) -> PhraseBook[Forbidden]:
    return PhraseBook(_phrases(vocabulary, language))


def _inflected(
    vocabulary: Vocabulary, language: Language | None
) -> InflectedBook[Forbidden]:
    phrases = _phrases(vocabulary, language)
    return InflectedBook((each for each in phrases if each.value.inflects), language)


def _phrases(
    vocabulary: Vocabulary, language: Language | None
) -> Iterator[Phrase[Forbidden]]:
    code = language.tag if language else None
    for entry in vocabulary.of(Forbidden, code):
        for text in entry.text:
            yield Phrase(text, entry, entry.match_case)


def _licensed(
    match: Match[Forbidden], segment: Segment, ctx: Context[NoOptions]
) -> bool:
    entry = match.phrase.value
    if entry.alone and not _alone(segment.text, match.start, match.end):
        return True
    if mentions(segment.text, entry.unless):
        return True
    return bool(entry.unless_source) and mentions(
        source_text(segment, ctx.document, ctx.pair), entry.unless_source
    )


def _alone(text: str, start: int, end: int) -> bool:
    """Whether words are all that their line has."""
    rest = before_on_line(text, start) + behind_on_line(text, end)
    return not any(char.isalnum() for char in rest)
