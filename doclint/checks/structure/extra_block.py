"""Blocks of the translation that the source text does not have."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.evidence.gaps import Addition
from doclint.evidence.runs import named
from doclint.findings import Hit, Related, Severity
from doclint.rule import Context, NoOptions, bad, good, rule


@rule(
    "structure/extra-block",
    visits=Addition,
    severity=Severity.INFO,
    yields_to=("document/conflict-marks",),
    examples=[
        bad(
            source="# Start\n\nInstall it first.\n\nThen restart the server.\n\n## Next\n\nRead on.\n",
            translation="# Début\n\nInstallez-le d’abord.\n\nRedémarrez ensuite le serveur.\n\n"
            "- ⟦Voici une liste ajoutée\n- qui n’a pas de source⟧\n\n## Suite\n\nLisez la suite.\n",
        ),
        good(
            source="# Start\n\nInstall it first.\n\n## Next\n\nRead on.\n",
            translation="# Début\n\nInstallez-le d’abord.\n\n<!-- à relire -->\n\n## Suite\n\nLisez la suite.\n",
        ),
        good(
            source="# A\n\nSee [it][1] and [that][2].\n\n[1]: /a\n[2]: /b\n",
            translation="# A\n\nVoir [ceci][1] et [cela][2].\n\n[1]: /a [2]: /b\n",
        ),
        good(
            source="# A\n\nOne line.\n\nMore of it.\n",
            translation="# A\n\nVoici la traduction :\n\nUne ligne.\n\nEt plus.\n",
        ),
        good(source="# A\n\nOne line.\n", translation="# A\n\nUne ligne.\n"),
        good(
            source="# A\n\nOne.\n\n{% include a.html %}\n\nTwo.\n",
            translation="# A\n\nUn.\n\n{ % include a.html %}\n\nDeux.\n",
            dialect="mkdocs",
        ),
    ],
)
def extra_block(addition: Addition, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Blocks of the translation have no counterpart in the source text.

    They were added, left from an older version, or put there by a tool. One finding
    stands for a run of blocks, and for the whole page where they are many. A
    translator's note is right; say so with a suppression.
    """
    path = ctx.pair.source.path if ctx.pair else None
    there = Related(addition.source, "the source text", path)
    message = f"found {named(addition.extra)} that the source text does not have"
    if addition.more:
        message += (
            f", and more of the kind in {len(addition.more)} other places of the page"
        )
    more = (Related(place, "added, too") for place in addition.more)
    yield Hit(addition.place, message, related=(there, *more))
