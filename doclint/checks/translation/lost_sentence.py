"""Sentences that a translated paragraph left out."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.document import OPAQUE
from doclint.evidence.beside import first_line, source_place
from doclint.evidence.cut_off import places_cut_off
from doclint.evidence.lengths import length_ratio, usual_ratio
from doclint.evidence.runs import placed
from doclint.findings import Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.sentences import sentences


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a sentence is missing; pages on either side of each number stand in
    tests/checks/test_degrees.py."""

    # A translation with fewer sentences that is as long as that (share of the length to
    # be expected, 0 to 1) has two in one: of some 29 below it that were read on five
    # sites some 27 had lost one, of 8 between it and 0.8 half.
    short: float = 0.75
    # Shorter sentences (characters) are calls and openings ("Well, yes.").
    shortest: int = 20


_LIMITS = _Calibration()


@rule(
    "translation/lost-sentence",
    visits=Pair,
    severity=Severity.INFO,
    ages=True,
    yields_to=(
        "translation/lost-inline-code",
        "translation/lost-link",
        "translation/lost-number",
        "translation/truncated",
    ),
    examples=[
        bad(
            source="A letter has a name and a body. The name stands in the list, and only your team sees it there. "
            "The body is what people read.\n",
            translation="⟦Une lettre a un nom et un corps. Le corps est ce que les gens lisent.⟧\n",
        ),
        good(
            source="A letter has a name and a body. The name stands in the list, and only your team sees it there. "
            "The body is what people read.\n",
            translation="Une lettre a un nom et un corps ; le nom, que seule votre équipe voit, est dans la liste, "
            "et le corps est ce que les gens lisent.\n",
        ),
        good(
            source="You find all of these methods in the box.lid._ package, e.g. those for the lids of pots, as said.\n",
            translation="Le paquet les contient toutes, ainsi celles des couvercles.\n",
        ),
    ],
)
def lost_sentence(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A paragraph has fewer sentences than its source text, and is as much shorter as one of them is.

    Told in languages with blanks between words alone: others say in one sentence what
    English says in two, and their lengths tell less.
    """
    if pair.drifted or (ctx.language and not ctx.language.spaces):
        return
    usual, cut = usual_ratio(pair), places_cut_off(pair)
    for both in placed(pair):
        source, translation = both.source, both.translation
        if source is None or translation is None or translation.span in cut:
            continue
        share = length_ratio(both, usual)
        if share is None or share >= _LIMITS.short:
            continue
        there = _whole(source.text)
        here = _whole(translation.text, min(usual, 1.0))
        if here >= there:
            continue
        length = f"{share:.0%} of the length to be expected"
        message = f"found {_sentences(here)} and {length}, expected {there} as in the source text"
        related = source_place(pair, source.span)
        yield Hit(first_line(pair, translation), message, related=related)


def _whole(text: str, ratio: float = 1.0) -> int:
    """How many sentences of a text begin with a letter that is no small one, and say
    something; where words take fewer characters (`ratio`), in fewer of them. The first
    may begin with anything."""
    pieces = [text[slice(*place)] for place in sentences(text)]
    first, others = pieces[:1], pieces[1:]
    begun = [piece for piece in others if piece[0].isalpha() and not piece[0].islower()]
    return sum(_says_something(piece, ratio) for piece in (*first, *begun))


def _says_something(piece: str, ratio: float) -> bool:
    """Whether a sentence is no mere call: it is long enough, or has code or a picture."""
    return OPAQUE in piece or len(piece) >= _LIMITS.shortest * ratio


def _sentences(count: int) -> str:
    return "1 sentence" if count == 1 else f"{count} sentences"
