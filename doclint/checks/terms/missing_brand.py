"""Names that the translation does without."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from doclint.evidence.lost_names import vanished, wrong_forms
from doclint.findings import Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, bad, good, rule
from doclint.vocabulary import Brand, Forbidden

_ACME = Brand(id="team/brands/acme", name="Acmebox")
_CARTON = Forbidden(id="team/fr/carton", language="fr", text=("au carton",), use="dans Acmebox")


@dataclass(frozen=True, slots=True)
class Options:
    """`shown`: also names that no entry lists but the source page writes as names, three times and more."""

    shown: bool = False


@rule(
    "terms/missing-brand",
    visits=Pair,
    severity=Severity.INFO,
    options=Options,
    examples=[
        bad(
            source="You can open Acmebox with it.\n",
            translation="⟦Elle permet d’ouvrir la boîte.⟧\n",
            entries=[_ACME],
        ),
        bad(
            source="Open Acmebox.\n\nClose Acmebox.\n",
            translation="⟦박스를 여세요.⟧\n\n박스를 닫으세요.\n",
            language="ko",
            entries=[_ACME],
        ),
        good(source="Open Acmebox.\n", translation="Ouvrez Acmebex.\n", entries=[_ACME]),
        good(source="Open it in Acmebox.\n", translation="Ouvrez-le au carton.\n", entries=[_ACME, _CARTON]),
        good(source="Open Acmebox.\n", translation="Ouvrez `Acmebox`.\n", entries=[_ACME]),
    ],
)
def missing_brand(pair: Pair, ctx: Context[Options]) -> Iterator[Hit]:
    """The source text has a name more often than its translation, and nothing there looks like it.

    A pronoun may rightly stand for it, or the name was translated as if it were a word. Terms in small letters, which
    are words of the language as well, are left out. A name that the whole page does without is told once.
    """
    wrong = ctx.prepared(wrong_forms)
    for lost in vanished(pair, ctx.vocabulary, ctx.language, wrong, ctx.options.shown):
        if lost.replaced:
            continue  # terms/replaced-brand tells of it, and of what `told` holds
        told = {id(loss) for loss, _ in lost.translated()}
        for loss in lost.losses if lost.kept else lost.losses[:1]:
            if id(loss) in told:
                continue
            losses = [loss] if lost.kept else lost.losses
            there, here = sum(one.count for one in losses), sum(one.count - one.missing for one in losses)
            where = " on the page" if len(losses) > 1 else ""
            message = (
                f"found the name “{lost.name.text}” {_times(here)}{where}, expected it {_times(there)} as in the "
                "source text"
            )
            yield Hit(loss.own.span, message, related=(loss.there(pair),))


def _times(count: int) -> str:
    return {0: "nowhere", 1: "once"}.get(count, f"{count} times")
