"""Bans that a translation turned into what need not be done."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.evidence.beside import first_line, source_place
from doclint.evidence.prose_pairs import said_pairs
from doclint.findings import Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.denials import bans, frees


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What one sentence says. Held by tests/checks/test_degrees.py."""

    # In longer blocks (characters) the two words may well stand in different
    # sentences.
    longest: int = 240


_LIMITS = _Calibration()


@rule(
    "translation/changed-modality",
    visits=Pair,
    severity=Severity.INFO,
    examples=[
        bad(
            source="You must not open the lid while it runs.\n",
            translation="⟦Sie müssen den Deckel nicht öffnen, während sie läuft.⟧\n",
            language="de",
        ),
        bad(
            source="You must not oil the wheel.\n",
            translation="⟦No es necesario engrasarla.⟧\n",
            language="es",
        ),
        bad(
            source="You must not oil the wheel.\n",
            translation="⟦輪に油をさす必要はありません。⟧\n",
            language="ja",
        ),
        bad(
            source="You do not need to oil the wheel.\n",
            translation="⟦您不得给轮子上油。⟧\n",
            language="zh",
        ),
        good(
            source="You should not need to open it.\n",
            translation="Vous n’avez pas besoin de l’ouvrir.\n",
        ),
        good(
            source="You do not have to oil it.\n",
            translation="Sie müssen es nicht ölen.\n",
            language="de",
        ),
        good(
            source="You must not oil it.\n",
            translation="Sie dürfen es nicht ölen.\n",
            language="de",
        ),
        good(
            source="Never open it; you need not.\n",
            translation="N'ouvrez jamais ; inutile.\n",
        ),
    ],
)
def changed_modality(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """What the source text bans ("must not") need not be done in the translation ("müssen nicht"), or the other way.

    In several languages the negation of "must" frees from a duty, which machines and
    learners of English miss.
    """
    source_language, target_language = pair.source.language, pair.translation.language
    for source, translation, source_unit, unit, length in said_pairs(pair):
        if length > _LIMITS.longest:
            continue
        freed = frees(source, source_language)
        banned = not freed and bans(source, source_language)
        if not freed and not banned:
            continue
        frees_here = frees(translation, target_language)
        bans_here = bans(translation, target_language)
        if banned and frees_here and not bans_here:
            message = "found what need not be done, expected what must not be, as in the source text"
        elif freed and bans_here and not frees_here:
            message = "found what must not be done, expected what need not be, as in the source text"
        else:
            continue
        related = source_place(pair, source_unit.span)
        yield Hit(first_line(pair, unit), message, related=related)
