"""Blocks of the source text that the translation does not have."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.evidence.beside import is_aged
from doclint.evidence.blocks import block_left_out
from doclint.evidence.runs import Gap, emptied, gaps_of_source, named, outdated
from doclint.findings import Hit, Related, Severity
from doclint.project import Pair
from doclint.rule import Context, bad, good, rule
from doclint.source import Span

_WORDS = ("one", "two", "three", "four", "five", "six")


@rule(
    "structure/missing-block",
    visits=Pair,
    severity=Severity.WARNING,
    yields_to=("references/merged",),
    examples=[
        bad(
            source="# Start\n\nInstall it first.\n\nThen restart the server.\n\nDone.\n\n## Next\n\nRead on.\n",
            translation="# Début\n\nInstallez-le d’abord.⟦⟧\n\nFini.\n\n## Suite\n\nLisez la suite.\n",
        ),
        bad(
            source="# Steps\n\n1. Open the door\n2. Close the window\n3. Turn the light off now\n\nThat is all.\n",
            translation="# Étapes\n\n1. Ouvrez la porte\n2. Fermez la fenêtre⟦⟧\n\nC’est tout.\n",
        ),
        bad(
            source="# A\n\n" + "".join(f"Keep the {word}.\n\n- {word}\n\n" for word in _WORDS),
            translation="# A\n\n" + "".join(f"Gardez le {word}.\n\n" for word in _WORDS).replace(".", ".⟦⟧", 1),
        ),
        good(source="# A\n\nOne line.\n", translation="# A\n\nUne ligne.\n"),
        good(
            source="# A\n\n| Key | Use |\n|---|---|\n| a | One |\n| b | Two |\n\nDone.\n",
            translation="# A\n\n| Clé | Usage |\n|---|---|\n| a | Un | | b | Deux |\n\nFini.\n",
        ),
        good(
            source="# A\n\n| Key | Use |\n|---|---|\n| a | One |\n| b | Two |\n\nDone.\n",
            translation="# A\n\n| Clé | Usage | |---|---| | a | Un | | b | Deux |\n\nFini.\n",
        ),
        good(
            source="# A\n\nOne text.\n\n<img src='a.png'>\n<img src='b.png'>\n\nTwo texts.\n",
            translation="# A\n\nUn texte.\n\n<img src='a.png' /> <img src='b.png' />\n\nDeux textes.\n",
        ),
        good(
            source="# A\n\nOne sentence is here for you.\n\nAnother one follows it at once.\n",
            translation="# A\n\nUne phrase est ici pour vous. Une autre la suit aussitôt.\n",
        ),
    ],
)
def missing_block(pair: Pair, ctx: Context[object]) -> Iterator[Hit]:
    """Blocks of the source text have no counterpart in the translation.

    They were dropped, or came later. One finding stands for a run of blocks; it is placed at the end of the last block
    of the translation before the gap. Where that is so in many places the source text has changed since, and one
    finding stands for the page.
    """
    if pair.drifted or emptied(pair):
        return
    if outdated(pair):
        yield _of_page(pair)
        return
    for gap in gaps_of_source(pair):
        wanted = f"{named(gap.missing)} of the source text"
        patterns = tuple(block_left_out(unit, pair.source) for unit in gap.missing)
        related = (_there(gap, pair),)
        if gap.replaced:
            span = Span(gap.extra[0].span.start, gap.extra[-1].span.end)
            message = f"found other text, expected a translation of {wanted}"
            at_most = Severity.INFO if is_aged(pair) else None
            yield Hit(span, message, related=related, patterns=patterns, at_most=at_most)
        else:
            yield Hit(_place(gap), f"found nothing for {wanted}", related=related, patterns=patterns)


def _of_page(pair: Pair) -> Hit:
    found = gaps_of_source(pair)
    missing = named([unit for gap in found for unit in gap.missing])
    message = f"found nothing for {missing} in {len(found)} places, expected a translation of the page as it is now"
    return Hit(_place(found[0]), message, related=tuple(_there(gap, pair) for gap in found))


def _place(gap: Gap) -> Span:
    end = gap.before.span.end if gap.before else 0
    return Span(end, end)


def _there(gap: Gap, pair: Pair) -> Related:
    return Related(Span(gap.missing[0].span.start, gap.missing[-1].span.end), "the source text has", pair.source.path)
