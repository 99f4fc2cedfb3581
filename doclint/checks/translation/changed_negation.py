"""Sentences that deny where the source text does not, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import OPAQUE
from doclint.findings import Hit, Severity
from doclint.languages import language
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.beside import first_line, told
from doclint.text.prose_pairs import prose_pairs
from doclint.text.senses import denials, nearly, nearly_denies

# In longer blocks a negation may be said by another word; shorter ones are labels.
_SHORTEST, _LONGEST = 12, 160
# What was added is told of so short blocks only.
_SHORT = 60


@rule(
    "translation/changed-negation",
    visits=Pair,
    severity=Severity.INFO,
    examples=[
        bad(
            source="Never touch the belt with wet hands.\n",
            translation="⟦Fassen Sie den Riemen immer mit nassen Händen an.⟧\n",
            language="de",
        ),
        bad(source="You must not open the lid.\n", translation="⟦Vous devez ouvrir le couvercle.⟧\n"),
        bad(source="It does not work with old pumps.\n", translation="⟦Funciona con bombas viejas.⟧\n", language="es"),
        bad(source="The lid is not hot at night.\n", translation="⟦夜、ふたは熱いです。⟧\n", language="ja"),
        bad(source="The lid opens at night.\n", translation="⟦Der Deckel öffnet sich nachts nicht.⟧\n", language="de"),
        good(source="Do not forget to close the tap.\n", translation="Denken Sie an den Hahn.\n", language="de"),
        good(source="It cannot be opened by hand.\n", translation="Il est impossible de l'ouvrir à la main.\n"),
        good(source="You do not have to oil it.\n", translation="Sie müssen es nicht ölen.\n", language="de"),
        good(source="It works only at night.\n", translation="Cela ne marche que la nuit.\n"),
    ],
)
def changed_negation(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A block denies something and its counterpart does not: "not", "never", "no" were lost or added.

    Told of short blocks only, where neither language has another word that says as much ("without", "unless", "fail").
    """
    codes = pair.source.language, pair.translation.language
    for source, translation in prose_pairs(pair):
        if not _SHORTEST <= len(source.text.replace(OPAQUE, "")) <= _LONGEST:
            continue
        if denials(source.text, codes[0]) and denials(translation.text, codes[0]):
            continue  # a sentence that was left in the source's language
        denies = denials(source.text, codes[0]), denials(translation.text, codes[1])
        if denies[0] and _surely(source, codes[0], translation, codes[1]):
            message = "found no negation in the block, expected one as in the source text"
        elif denies[1] and _is_short(source, codes[1]) and _surely(translation, codes[1], source, codes[0]):
            message = "found a negation in the block, which the source text has not"
        else:
            continue
        yield Hit(first_line(pair, translation), message, related=told(pair, source.span))


def _surely(one: Unit, code: str | None, other: Unit, other_code: str | None) -> bool:
    """Whether the first text's negation is no "do not forget", and the second says nothing like it in another way."""
    return not nearly(one.text, code) and not nearly_denies(other.text, other_code)


def _is_short(source: Unit, code: str | None) -> bool:
    """Whether a negation that was added would be seen: longer texts, and languages that build words of it ("不同"),
    say much by a negation that English says without."""
    record = language(code)
    return record is not None and record.spaces and record.code != "ko" and len(source.text) <= _SHORT
