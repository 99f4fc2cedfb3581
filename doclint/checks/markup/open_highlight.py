"""One mark of highlighted or struck words whose other mark was lost in translation."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.evidence.beside import compared, source_place
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule

_MARKS = {
    "==": expression(r"(?<![=!<>])==(?!=)"),
    "~~": expression(r"(?<!~)~~(?!~)"),
}


@rule(
    "markup/open-highlight",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="==The lid keeps the rain out.== So keep it shut.\n",
            translation="⟦==⟧Der Deckel hält den Regen ab. Also lass ihn zu.\n",
            language="de",
        ),
        bad(
            source="Open ~~the lid~~ the box.\n",
            translation="Ouvrez ⟦~~⟧le couvercle la boîte.\n",
        ),
        good(
            source="==The lid== is shut.\n", translation="==Le couvercle== est fermé.\n"
        ),
        good(
            source="The lid is shut.\n",
            translation="{#if lid === 'shut'} Le couvercle est fermé si a == b.\n",
        ),
        good(source="It is so if a == b.\n", translation="C’est ainsi si a == b.\n"),
    ],
)
def open_highlight(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A block has one mark of `==highlighted==` or `~~struck~~` words without its other, where the source text has both.

    Readers see the mark, and no word is set apart.
    """
    for source, translation in compared(pair):
        written = pair.source.source.cut(source.span)
        for mark, pattern in _MARKS.items():
            uses = list(pattern.finditer(translation.text))
            is_paired = len(pattern.findall(written)) == 2
            if is_paired and len(uses) == 1:
                place = translation.place(*uses[0].span())
                message = (
                    f"found {mark} alone, expected another {mark} as in the source text"
                )
                yield Hit(place, message, related=source_place(pair, source.span))
