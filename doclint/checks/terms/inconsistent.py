"""Labels that a page translates in several ways."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from doclint.dataclasses import dataclass
from doclint.evidence.label_pairs import LabelPair, label_pairs
from doclint.findings import Hit, Related, Severity
from doclint.languages import Language
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.stems import stem
from doclint.text.words import fold, word_texts

# What names a thing: headings, cells, bold words, which stand on the screen, and the
# captions of tabs, which readers choose again and again.
_NAMES = frozenset({"heading", "cell", "bold name", "caption", "title"})
_CELL = "cell"


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What names a thing. Held by tests/checks/test_degrees.py."""

    # A longer label (words) names no thing.
    most_words: int = 4


_LIMITS = _Calibration()


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
            translation="".join(
                _HEADER.format(word)
                for word in ("Point d’accès", "Point d’accès", "⟦Adresse⟧")
            ),
        ),
        bad(
            source="Press **Save draft**.\n\nPress **Save draft** now.\n\nThen **Save draft**.\n",
            translation="**Zapisz szkic** wciśnij.\n\nWciśnij **Zapisz szkic**.\n\nPotem **⟦Zachowaj wersję⟧**.\n",
            language="pl",
        ),
        bad(
            source="| A | B |\n|---|---|\n| `a` | string |\n| `b` | string |\n| `c` | string |\n",
            translation="| A | B |\n|---|---|\n| `a` | string |\n| `b` | ⟦Zeichenkette⟧ |\n| `c` | string |\n",
            language="de",
        ),
        good(
            source="## Response\n\n## Response\n",
            translation="## Réponse\n\n## Retour\n",
        ),
        good(
            source="## Reply\n\n## Reply\n\n## Reply\n",
            translation="## Réponse\n\n## Réponse\n\n## Les réponses\n",
        ),
        bad(
            source='=== "By hand"\n\n    One.\n\nTwo.\n\n=== "By hand"\n\n    Three.\n\nFour.\n\n'
            '=== "By hand"\n\n    Five.\n',
            translation='=== "Von Hand"\n\n    Eins.\n\nZwei.\n\n=== "⟦Manuell⟧"\n\n    Drei.\n\nVier.\n\n'
            '=== "Von Hand"\n\n    Fünf.\n',
            language="de",
            dialect="mkdocs",
        ),
        good(
            source="Reply.\n\nReply.\n\nReply.\n",
            translation="Réponse.\n\nRéponse.\n\nRetour.\n",
        ),
    ],
)
def inconsistent(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A page calls a thing by one name in most headings, table cells, captions or bold words, and by another in the rest.

    The source text has the same label each time, so readers will look for two things.
    """
    for label, wordings in _labels(pair, ctx.language).items():
        counts = Counter({words: len(uses) for words, uses in wordings.items()})
        (usual, times), *others = counts.most_common()
        is_usual = times > sum(count for _, count in others)
        if not others or not is_usual:
            continue
        example = wordings[usual][0].translation
        for words, _ in others:
            uses = wordings[words]
            is_left = fold(uses[0].translation.text) == fold(label)  # which others tell
            if is_left:
                continue
            for both in uses:
                written = both.translation
                message = f"found “{written.text}” for “{label}”, expected “{example.text}” as elsewhere on the page"
                related = (
                    Related(both.source.place, "the source text has", pair.source.path),
                    Related(example.place, "elsewhere"),
                )
                yield Hit(written.place, message, example.text, related=related)


_Wordings = dict[frozenset[str], list[LabelPair]]


def _labels(pair: Pair, language: Language | None) -> Mapping[str, _Wordings]:
    """The pages' labels: the source's words, and how these are translated where."""
    wordings: defaultdict[str, _Wordings] = defaultdict(lambda: defaultdict(list))
    for label, pairs in _by_label(pair).items():
        # Two cannot have a usual wording and another.
        if len(pairs) < 3 or not 0 < len(word_texts(label)) <= _LIMITS.most_words:
            continue
        for both in pairs:
            words = _stems(both.translation.text, language)
            is_left = both.role != _CELL and fold(label) == fold(both.translation.text)
            if words and not is_left:
                wordings[label][words].append(both)
    return wordings


def _by_label(pair: Pair) -> Mapping[str, list[LabelPair]]:
    """The labels that may name things, by the source's words."""
    labels: defaultdict[str, list[LabelPair]] = defaultdict(list)
    for both in label_pairs(pair):
        if both.role in _NAMES and not both.by_order:
            labels[both.source.text].append(both)
    return labels


def _stems(text: str, language: Language | None) -> frozenset[str]:
    """The words that tell a wording from another: without small ones, case, accents and
    endings."""
    small = language.function_words if language else frozenset()
    kept = [word for word in word_texts(text.lower()) if word.strip("'’") not in small]
    algorithm = language.stemmer if language else None
    return frozenset(
        fold(stem(word, algorithm) if algorithm else word) for word in kept
    )
