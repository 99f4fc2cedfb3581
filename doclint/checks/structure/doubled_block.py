"""Blocks that stand twice in a translation."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.evidence.beside import is_aged
from doclint.evidence.doubled import doubled
from doclint.evidence.runs import name
from doclint.findings import Hit, Related, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_FIRST = "Installez d’abord le serveur sur une machine libre.\n\n"


@rule(
    "structure/doubled-block",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="# Start\n\nFirst install the server on a free machine.\n\n## Next\n\nRead on.\n",
            translation=f"# Début\n\n{_FIRST}⟦{_FIRST.strip()}⟧\n\n## Suite\n\nLisez la suite.\n",
        ),
        bad(
            source="First install the server on a free machine.\n\nNobody else should ever know your secret token.\n",
            translation=f"{_FIRST}⟦{_FIRST.strip()}⟧\n",
        ),
        good(
            source="# A\n\nIt calls back with the details of the request that was made.\n\n# B\n\nText.\n\n"
            "It calls back with the details of the request that was made.\n\n# C\n\nMore.\n",
            translation="# A\n\nElle rappelle avec les détails de la requête qui a été faite.\n\n# B\n\nTexte.\n\n"
            "Elle rappelle avec les détails de la requête qui a été faite.\n\n# C\n\nSuite.\n\n"
            "Elle rappelle avec les détails de la requête qui a été faite.\n",
        ),
        good(
            source="# Start\n\nFirst install the server on a free machine.\n\n"
            "# Again\n\nFirst install the server on a free machine.\n",
            translation=f"# Début\n\n{_FIRST}# Encore\n\n{_FIRST}",
        ),
    ],
)
def doubled_block(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The same block stands twice in the translation, where the source text has it once.

    Either it was pasted twice, or it took the place of the translation of another block. Short texts may recur.
    """
    at_most = Severity.INFO if is_aged(pair) else None
    for unit, first, source in doubled(pair):
        before = Related(first.span, "the first")
        if source is None:
            there = Related(_source_of(pair, unit, first), "the source text has it once", pair.source.path)
            yield Hit(unit.span, f"found the same {name(unit)} a second time", related=(there, before), at_most=at_most)
        else:
            there = Related(source.span, "the source text has", pair.source.path)
            message = f"found the same {name(unit)} as before, expected the translation of another one"
            yield Hit(unit.span, message, related=(there, before), at_most=at_most)


def _source_of(pair: Pair, *units: Unit) -> Span:
    return next((both.source.span for both in pair.blocks if both.translation in units and both.source), Span(0, 0))
