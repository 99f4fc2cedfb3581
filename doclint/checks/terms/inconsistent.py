"""Labels that a page translates in several ways."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from doclint.document import BlockKind, Role
from doclint.findings import Hit, Related, Severity
from doclint.languages import Language
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.stems import stem
from doclint.text.words import fold, word_texts

_MOST_WORDS = 4
_LEAST_TIMES = 2
_HEADER = "| {0} | x |\n|---|---|\n| a | b |\n\n"


@rule(
    "terms/inconsistent",
    visits=Pair,
    severity=Severity.INFO,
    examples=[
        bad(
            source="## Response\n\n## Response\n\n## Response\n",
            translation="## Réponse\n\n## Réponse\n\n## ⟦Retour⟧\n",
        ),
        bad(
            source="".join(_HEADER.format("Endpoint") for _ in range(3)),
            translation="".join(_HEADER.format(word) for word in ("Point d’accès", "Point d’accès", "⟦Adresse⟧")),
        ),
        good(source="## Response\n\n## Response\n", translation="## Réponse\n\n## Retour\n"),
        good(source="## Reply\n\n## Reply\n\n## Reply\n", translation="## Réponse\n\n## Réponse\n\n## Les réponses\n"),
        good(source="Reply.\n\nReply.\n\nReply.\n", translation="Réponse.\n\nRéponse.\n\nRetour.\n"),
    ],
)
def inconsistent(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A page calls a thing by one name in most headings or table cells, and by another in the rest.

    The source text has the same label each time, so readers will look for two things.
    """
    for label, wordings in _labels(pair, ctx.language).items():
        counts = Counter({words: len(units) for words, units in wordings.items()})
        (usual, times), *rest = counts.most_common()
        if not rest or times < _LEAST_TIMES or times <= sum(count for _, count in rest):
            continue
        shown = _text(wordings[usual][0][1])
        for words, _ in rest:
            for source, unit in wordings[words]:
                message = f"found “{_text(unit)}” for “{label}”, expected “{shown}” as elsewhere on the page"
                related = (
                    Related(source.span, "the source text has", pair.source.path),
                    Related(wordings[usual][0][1].span, "elsewhere"),
                )
                yield Hit(_span(unit), message, shown, related=related)


_Wordings = dict[frozenset[str], list[tuple[Unit, Unit]]]


def _labels(pair: Pair, language: Language | None) -> Mapping[str, _Wordings]:
    """The pages' labels: the source's words, and how these are translated where."""
    labels: defaultdict[str, list[tuple[Unit, Unit]]] = defaultdict(list)
    for both in pair.blocks:
        if both.sure and both.source and both.translation and both.source.kind in (BlockKind.HEADING, BlockKind.CELL):
            labels[_text(both.source)].append((both.source, both.translation))
    found: defaultdict[str, _Wordings] = defaultdict(lambda: defaultdict(list))
    for label, units in labels.items():
        if len(units) > _LEAST_TIMES and 0 < len(word_texts(label)) <= _MOST_WORDS:
            for source, translation in units:
                words = _stems(_text(translation), language)
                if words and fold(label) != fold(_text(translation)):
                    found[label][words].append((source, translation))
    return found


def _stems(text: str, language: Language | None) -> frozenset[str]:
    """The words that tell a wording from another: without small ones, case, accents and endings."""
    small = language.function_words if language else frozenset()
    kept = [word for word in word_texts(text.lower()) if word.strip("'’") not in small]
    algorithm = language.stemmer if language else None
    return frozenset(fold(stem(word, algorithm) if algorithm else word) for word in kept)


def _text(unit: Unit) -> str:
    return " ".join(part.text.strip() for part in unit.segments if part.role not in (Role.ALT, Role.TITLE))


def _span(unit: Unit) -> Span:
    if unit.heading is not None:
        return unit.heading.text_span
    return unit.span
