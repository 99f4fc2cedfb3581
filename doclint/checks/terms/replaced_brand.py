"""Names that a page keeps everywhere but in one place."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.findings import Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.lost_names import vanished, wrong_forms
from doclint.vocabulary import Brand

_ACME = Brand(id="team/brands/flake", name="Flake")
_REST = "\n\nFlake starts.\n\nFlake stops.\n"
_KEPT = "\n\nFlake démarre.\n\nFlake s’arrête.\n"


@rule(
    "terms/replaced-brand",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source=f"You can open Flake with it.{_REST}",
            translation=f"⟦Elle permet d’ouvrir le flocon.⟧{_KEPT}",
            entries=[_ACME],
        ),
        good(
            source="You can open Flake with it.\n\nFlake starts.\n",
            translation="Elle permet d’ouvrir le flocon.\n\nLe flocon démarre.\n",
            entries=[_ACME],
        ),
        good(
            source=f"Open Flake, then close Flake.{_REST}",
            translation=f"Ouvrez Flake, puis fermez-le.{_KEPT}",
            entries=[_ACME],
        ),
        good(source=f"You can open Flake with it.{_REST}", translation=f"Elle permet d’ouvrir le flocon.{_KEPT}"),
    ],
)
def replaced_brand(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A block has lost a name that the page keeps everywhere else.

    Most likely the name was translated as if it were a word, such as Canvas or Segment. Only names count that entries
    list; what is lost in several places is the translator's way, and a note (terms/missing-brand).
    """
    for lost in vanished(pair, ctx.vocabulary, ctx.language, ctx.prepared(wrong_forms), shown=False):
        if lost.replaced:
            loss = lost.losses[0]
            message = (
                f"found the name “{lost.name.text}” everywhere else on the page, expected it here, too, as in the "
                "source text"
            )
            yield Hit(loss.own.span, message, related=(loss.there(pair),))
