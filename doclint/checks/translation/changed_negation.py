"""Sentences that deny nothing where the source text does, or something where it does
not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from doclint.dataclasses import dataclass
from doclint.evidence.beside import first_line, source_place
from doclint.evidence.copied import QUOTED
from doclint.evidence.prose_pairs import said_pairs, whole_pairs
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.languages import Language
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.denials import (
    denials,
    nearly,
    nearly_denies,
    plainly_denies,
    removes,
    surely_denies,
)
from doclint.text.senses import bounds


@dataclass(frozen=True, slots=True)
class _Calibration:
    """In what texts a negation is surely lost."""

    # Shorter texts (characters) are labels;
    shortest: int = 12
    # in longer ones a negation may be said by another word.
    longest: int = 160
    # A source text that says more (characters of English) is turned in other ways.
    one_clause: int = 100


_LIMITS = _Calibration()
_KEEPS = expression(
    r"残|保持|保留|维持|維持|유지|남|laiss|gard|conserv|behalt|bleib|mant[eé]n|deix|restent|zachow|сохран|остав",
    re.IGNORECASE,
)


@rule(
    "translation/changed-negation",
    visits=Pair,
    severity=Severity.INFO,
    yields_to=("translation/opposite-word",),
    examples=[
        bad(
            source="Never touch the belt with wet hands.\n",
            translation="⟦Fassen Sie den Riemen immer mit nassen Händen an.⟧\n",
            language="de",
        ),
        bad(
            source="You must not open the lid.\n",
            translation="⟦Vous devez ouvrir le couvercle.⟧\n",
        ),
        bad(
            source="It does not work with old pumps.\n",
            translation="⟦Funciona con bombas viejas.⟧\n",
            language="es",
        ),
        bad(
            source="The lid is not hot at night.\n",
            translation="⟦夜、ふたは熱いです。⟧\n",
            language="ja",
        ),
        bad(
            source="You can change the name later.\n",
            translation="⟦No puede cambiar el nombre.⟧\n",
            language="es",
        ),
        bad(
            source="The lid is hot at night.\n",
            translation="⟦Le couvercle n'est pas chaud la nuit.⟧\n",
        ),
        bad(
            source="Old lids are not deleted.\n",
            translation="⟦Stare pokrywy są usuwane.⟧\n",
            language="pl",
        ),
        bad(
            source="Old lids are not deleted when the pot is removed.\n",
            translation="⟦鍋を削除すると、古いふたも削除されます。⟧\n",
            language="ja",
        ),
        good(
            source="We look forward to your lamp.\n",
            translation="Non vediamo l'ora di avere la vostra lampada.\n",
            language="it",
        ),
        good(
            source="Old lids are not deleted when the pot is removed.\n",
            translation="鍋を削除しても、古いふたは残ります。\n",
            language="ja",
        ),
        good(
            source="Old lids are no longer there.\n",
            translation="Stare pokrywy zostały usunięte.\n",
            language="pl",
        ),
        good(
            source="Choose any of the lids.\n",
            translation="Choisissez n'importe quel couvercle.\n",
        ),
        good(
            source="It is but a lid, as I said.\n",
            translation="Ce n'est qu'un couvercle, je l'ai dit.\n",
        ),
        good(
            source="It may be hot at night.\n",
            translation="夜は熱いかもしれません。\n",
            language="ja",
        ),
        good(
            source="Do not forget to close the tap.\n",
            translation="Denken Sie an den Hahn.\n",
            language="de",
        ),
        good(
            source="It cannot be opened by hand.\n",
            translation="Il est impossible de l'ouvrir à la main.\n",
        ),
        good(
            source="You do not have to oil it.\n",
            translation="Sie müssen es nicht ölen.\n",
            language="de",
        ),
        good(
            source="It takes no more than 5 minutes.\n",
            translation="Richiede al massimo 5 minuti.\n",
            language="it",
        ),
        good(
            source="Never take more than 5 lids.\n",
            translation="Supprimez 5 couvercles au maximum.\n",
        ),
        good(
            source="It takes at most 5 minutes.\n",
            translation="Es dauert nicht länger als 5 Minuten.\n",
            language="de",
        ),
        good(
            source="Make sure you close the tap.\n",
            translation="N'oubliez pas de fermer le robinet.\n",
        ),
        bad(
            source="Close the gate before you oil the wheel. It must not turn while it is oiled.\n",
            translation="⟦Закройте ворота, прежде чем смазать колесо. Оно должно вращаться во время смазки.⟧\n",
            language="ru",
        ),
        good(
            source="A cold lamp is no fault at all here. It may stay off for the whole night.\n",
            translation="차가운 램프는 정상입니다. 밤새 켜지 않아도 됩니다.\n",
            language="ko",
        ),
        good(
            source='The lamp shows its own "Not Found" light, too.\n',
            translation='램프는 자체 "Not Found" 불빛도 보여 줍니다.\n',
            language="ko",
        ),
        good(
            source="The lamp must not be cold, ever.\n",
            translation="램프가 차가워서는 절대로 안 됩니다.\n",
            language="ko",
        ),
        good(
            source="A hot lid, right?\n",
            translation="Un couvercle chaud, n'est-ce pas ?\n",
        ),
        good(
            source="It works only at night.\n",
            translation="Cela ne marche que la nuit.\n",
        ),
    ],
)
def changed_negation(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A block of the source text denies something and its translation does not: "not", "never" or "no" was lost.

    Told of short blocks only, where neither language has another word that says as much
    ("without", "unless", "fail"). A negation that was added is told of shorter ones
    still, with one word that denies and is part of no idiom ("n'importe"): languages
    deny where others affirm.
    """
    # Where particles and endings are written to a word, a sentence denies in too many
    # ways for its block to be taken apart; in other scripts it does where the source
    # affirms.
    has_words = _parts_words(ctx.language)
    is_latin = ctx.language is not None and ctx.language.is_latin
    texts = said_pairs(pair) if has_words else whole_pairs(pair)
    beside_gaps = _beside_gaps(pair)
    for source, translation, source_unit, unit, length in texts:
        if _asks(source) or _asks(translation):
            continue  # "isn't it?" says no more than "is it?", and is "right?" elsewhere
        if not _LIMITS.shortest <= length <= _LIMITS.longest:
            continue
        if _has_lost(source, translation, pair):
            message = (
                "found no negation in the block, expected one as in the source text"
            )
        elif (
            length <= _LIMITS.one_clause
            and (is_latin or source == source_unit.text)
            and unit.span not in beside_gaps
            and _has_gained(source, translation, pair)
        ):
            message = (
                "found a negation in the block, expected none as in the source text"
            )
        else:
            continue
        related = source_place(pair, source_unit.span)
        yield Hit(first_line(pair, unit), message, related=related)


def _parts_words(spoken: Language | None) -> bool:
    """Whether blanks part the words of a language, its particles, too."""
    return spoken is not None and spoken.spaces and not spoken.joins_particles


_QUESTION = frozenset("?？؟")


def _asks(text: str) -> bool:
    """Whether a text has a question."""
    return not _QUESTION.isdisjoint(text)


def _has_lost(source: str, translation: str, pair: Pair) -> bool:
    """Whether a text surely denies something, and its translation surely does not."""
    code, code_here = pair.source.language, pair.translation.language
    source = _without_kept_quotes(source, translation)
    # What is not removed is kept, and may be said so.
    is_removal = removes(source, code) and not _KEEPS.search(translation)
    if not plainly_denies(source, code) or nearly(source, code, removing=is_removal):
        return False
    if denials(translation, code):
        return False  # a sentence that was left in the source's language
    if bounds(translation, code_here):
        return False  # "at most" is "no more than"
    return not nearly_denies(translation, code_here, removes(source, code))


def _without_kept_quotes(source: str, translation: str) -> str:
    """A text without what it quotes and its translation has word by word: "404 Not
    Found" denies nothing."""
    return QUOTED.sub(
        lambda match: " " if match.group() in translation else match.group(), source
    )


def _has_gained(source: str, translation: str, pair: Pair) -> bool:
    """Whether a clause surely denies nothing, and its translation surely does."""
    code, code_here = pair.source.language, pair.translation.language
    if denials(source, code) or nearly(source, code):
        return False
    return surely_denies(translation, code_here)


def _beside_gaps(pair: Pair) -> frozenset[Span]:
    """The units of the translation beside which one of the pages has a block that the
    other lacks: what was denied there may stand here."""
    spans = set()
    for before, after in pairwise(pair.blocks):
        for both, near in ((before, after), (after, before)):
            if both.translation and not (near.source and near.translation):
                spans.add(both.translation.span)
    return frozenset(spans)
