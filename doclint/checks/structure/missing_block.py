"""Blocks of the source text that the translation does not have."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import BlockKind
from doclint.findings import Hit, Related, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, bad, good, rule
from doclint.source import Span
from doclint.text.blocks import named, runs


@rule(
    "structure/missing-block",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="# Start\n\nInstall it first.\n\nThen restart the server.\n\nDone.\n\n## Next\n\nRead on.\n",
            translation="# Début\n\nInstallez-le d’abord.⟦⟧\n\nFini.\n\n## Suite\n\nLisez la suite.\n",
        ),
        bad(
            source="# Steps\n\n1. Open the door\n2. Close the window\n3. Turn the light off now\n\nThat is all.\n",
            translation="# Étapes\n\n1. Ouvrez la porte\n2. Fermez la fenêtre⟦⟧\n\nC’est tout.\n",
        ),
        good(source="# A\n\nOne line.\n", translation="# A\n\nUne ligne.\n"),
        good(
            source="# A\n\nOne sentence is here for you.\n\nAnother one follows it at once.\n",
            translation="# A\n\nUne phrase est ici pour vous. Une autre la suit aussitôt.\n",
        ),
    ],
)
def missing_block(pair: Pair, ctx: Context[object]) -> Iterator[Hit]:
    """Blocks of the source text have no counterpart in the translation.

    They were dropped, or came later. One finding stands for a run of blocks; it is placed at the end of the last block
    of the translation before the gap.
    """
    if pair.drifted:
        return
    for before, run in runs(pair, lambda both: both.translation is None and _matters(both.source)):
        first, last = run[0].source, run[-1].source
        assert first and last  # noqa: S101  # what the run was chosen by
        end = before.span.end if before else 0
        there = Related(Span(first.span.start, last.span.end), "the source text has", pair.source.path)
        message = f"found nothing for {named([both.source for both in run if both.source])} of the source text"
        yield Hit(Span(end, end), message, related=(there,))


def _matters(unit: Unit | None) -> bool:
    return unit is not None and unit.kind is not BlockKind.CAPTION and not unit.key
