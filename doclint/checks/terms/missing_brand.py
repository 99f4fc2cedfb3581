"""Names that the translation does without."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.evidence.lost_names import NameFate, NameLoss
from doclint.findings import Hit, Related, Severity
from doclint.rule import Context, bad, good, rule
from doclint.vocabulary import Brand, Forbidden

_ACME = Brand(id="team/brands/acme", name="Acmebox")
_CARTON = Forbidden(
    id="team/fr/carton", language="fr", text=("au carton",), use="dans Acmebox"
)


# Other fates are told by terms/replaced-brand.
_TOLD = frozenset({NameFate.OMITTED, NameFate.GIVEN_UP})


@dataclass(frozen=True, slots=True)
class Options:
    """`shown`: also names that no entry lists but the source page writes as names, three times and more."""

    shown: bool = False


@rule(
    "terms/missing-brand",
    visits=NameLoss,
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
        good(
            source="Open Acmebox.\n", translation="Ouvrez Acmebex.\n", entries=[_ACME]
        ),
        good(
            source="Open it in Acmebox.\n",
            translation="Ouvrez-le au carton.\n",
            entries=[_ACME, _CARTON],
        ),
        good(
            source="Open Acmebox.\n", translation="Ouvrez `Acmebox`.\n", entries=[_ACME]
        ),
    ],
)
def missing_brand(loss: NameLoss, ctx: Context[Options]) -> Iterator[Hit]:
    """The source text has a name more often than its translation, and nothing there looks like it.

    A pronoun may rightly stand for it, or the name was translated as if it were a word.
    Terms in small letters, which are words of the language as well, are left out. A
    name that the whole page does without is told once.
    """
    if loss.fate not in _TOLD or not (loss.listed or ctx.options.shown):
        return
    where = " on the page" if loss.fate is NameFate.GIVEN_UP else ""
    what = f"found the name “{loss.expected}” {_times(loss.here)}{where}"
    message = f"{what}, expected it {_times(loss.there)} as in the source text"
    there = Related(
        loss.source,
        "the source text has the name",
        ctx.pair.source.path if ctx.pair else None,
    )
    yield Hit(loss.place, message, related=(there,))


def _times(count: int) -> str:
    return {0: "nowhere", 1: "once"}.get(count, f"{count} times")
