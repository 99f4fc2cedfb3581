"""Blocks of the source text that the translation does not have."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.evidence.gaps import Gap
from doclint.evidence.runs import named
from doclint.findings import Hit, Related, Severity
from doclint.rule import Context, bad, good, rule

_WORDS = ("one", "two", "three", "four", "five", "six")


@rule(
    "structure/missing-block",
    visits=Gap,
    severity=Severity.WARNING,
    ages=True,
    yields_to=("references/merged",),
    examples=[
        bad(
            source="# A\n\nThe mill turns.\n\n![A mill](/mill.png)\n\nIt is loud, and it is old.\n",
            translation="# A\n\nLe moulin tourne.⟦⟧\n\nIl est bruyant, et il est vieux.\n",
        ),
        bad(
            source="# Start\n\nInstall it first.\n\nThen restart the server.\n\nDone.\n\n## Next\n\nRead on.\n",
            translation="# Début\n\nInstallez-le d’abord.⟦⟧\n\nFini.\n\n## Suite\n\nLisez la suite.\n",
        ),
        bad(
            source="# Steps\n\n1. Open the door\n2. Close the window\n3. Turn the light off now\n\nThat is all.\n",
            translation="# Étapes\n\n1. Ouvrez la porte\n2. Fermez la fenêtre⟦⟧\n\nC’est tout.\n",
        ),
        bad(
            source="# A\n\n"
            + "".join(f"Keep the {word}.\n\n- {word}\n\n" for word in _WORDS),
            translation="# A\n\n"
            + "".join(f"Gardez le {word}.\n\n" for word in _WORDS).replace(
                ".", ".⟦⟧", 1
            ),
        ),
        good(
            source="# Keys\n\n_Also in:_ [Français](source.fr.md), [한국어](source.ko-KR.md)\n\nOne.\n",
            translation="# Clés\n\nUn.\n",
            language="fr",
        ),
        good(
            source="# Keys\n\n- **Top**\n\n    The most of the results that it gives back.\n\n- **Low**\n\n"
            "    The least of them all.\n",
            translation="# 键\n\n- **最多**：它所返回的结果的最大数量。\n\n- **最少**：所有结果中的最小值。\n",
            language="zh",
        ),
        good(
            source="# A page\n\nThe message is structured as follows:\n\n---\n\n<br />\n"
            "The note has these parts, to tell readers of it\nwhat it is about:\n\n"
            "1. **One:** the first part\n1. **Two:** the second\n",
            translation="# 페이지\n\n메시지는 다음과 같은 구조가 되어야 합니다:\n\n---\n\n<br />\n\n"
            "메모에는 독자에게 무엇에 관한 것인지 알려 주는 다음과 같은 부분이 있습니다.\n\n"
            "1. **하나:** 첫째 부분\n1. **둘:** 둘째\n",
            language="ko",
        ),
        good(
            source="# A\n\nInstall the pump first:\n\n```sh\npump install --now\n```\n\nThen open the door of it:\n\n```sh\n"
            "pump open\n```\n\nThat is all.\n",
            translation="# A\n\nInstallez d’abord la pompe :\n\n`pump install --now`\n\nPuis ouvrez-en la porte :\n\n"
            "`pump open`\n\nC’est tout.\n",
        ),
        good(
            source="# A\n\nThe parts of it are here:\n\n<table>\n<tr><td>Lever</td><td>7 kg</td></tr>\n"
            "<tr><td>Wheel</td><td>9 kg</td></tr>\n</table>\n\nThat is all.\n",
            translation="# A\n\nEn voici les parties :\n\n| Partie | Poids |\n|--|--|\n| Levier | 7 kg |\n"
            "| Roue | 9 kg |\n\nC’est tout.\n",
        ),
        good(
            source="# A\n\n[[toc]]\n\n## B\n\nOne.\n",
            translation="# A\n\n## B\n\nUn.\n",
            dialect="vitepress",
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
def missing_block(gap: Gap, ctx: Context[object]) -> Iterator[Hit]:
    """Blocks of the source text have no counterpart in the translation.

    They were dropped, or came later. One finding stands for a run of blocks; it is
    placed at the end of the last block of the translation before the gap. Where that is
    so in many places the source text has changed since, and one finding stands for the
    page.
    """
    if gap.more:
        yield _of_page(gap, ctx)
        return
    wanted = f"{named(gap.missing)} of the source text"
    message = (
        f"found other text, expected a translation of {wanted}"
        if gap.replaced
        else f"found nothing for {wanted}"
    )
    # Of what stands in a block's place, readers found it to be its translation, worded
    # otherwise, seven times in eight (`benchmarks/precision`).
    is_sure = gap.sure and not gap.replaced
    yield Hit(gap.place, message, at_most=None if is_sure else Severity.INFO)


def _of_page(first: Gap, ctx: Context[object]) -> Hit:
    gaps = (first, *first.more)
    missing = named([unit for gap in gaps for unit in gap.missing])
    message = f"found nothing for {missing} in {len(gaps)} places, expected a translation of the page as it is now"
    path = ctx.pair.source.path if ctx.pair else None
    return Hit(
        first.place,
        message,
        related=tuple(Related(gap.source, "the source text has", path) for gap in gaps),
    )
