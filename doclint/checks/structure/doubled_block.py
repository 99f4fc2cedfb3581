"""Blocks that stand twice in a translation."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.evidence.doubled import Doubling
from doclint.evidence.runs import name
from doclint.findings import Hit, Related, Severity
from doclint.rule import Context, NoOptions, bad, good, rule

_FIRST = "Installez d’abord le serveur sur une machine libre.\n\n"


@rule(
    "structure/doubled-block",
    visits=Doubling,
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
        bad(
            source="The team meets by the lake.\n\nIt has its own house on every Monday.\n",
            translation="L’équipe vit au bord du lac.\n\n⟦L’équipe vit au bord du lac.⟧\n",
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
def doubled_block(doubling: Doubling, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The same block stands twice in the translation, where the source text has it once.

    Either it was pasted twice, or it took the place of the translation of another
    block. Short texts may recur.
    """
    path = ctx.pair.source.path if ctx.pair else None
    what = name(doubling.unit)
    if doubling.instead:
        message = (
            f"found the same {what} as before, expected the translation of another one"
        )
        there = Related(doubling.source, "the source text has", path)
    else:
        message = f"found the same {what} a second time"
        there = Related(doubling.source, "the source text has it once", path)
    before = Related(doubling.first.span, "the first")
    at_most = None if doubling.sure else Severity.INFO
    yield Hit(doubling.place, message, related=(there, before), at_most=at_most)
