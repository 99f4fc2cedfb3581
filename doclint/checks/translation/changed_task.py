"""Boxes of tasks that a translation ticked, or did not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.evidence.beside import compared, source_place
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_BOX = expression(r"\[([ xX])\](?=\s)")


@rule(
    "translation/changed-task",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="- [x] open it\n- [ ] close it\n",
            translation="- ⟦[ ]⟧ otevřete\n- [ ] zavřete\n",
            language="cs",
        ),
        good(source="- [x] open it\n", translation="- [X] otevřete\n", language="cs"),
        good(source="- open it\n", translation="- [ ] otevřete\n", language="cs"),
    ],
)
def changed_task(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A task is ticked in the source text and open in the translation, or the other way round.

    Translators copy the first box of a list for all, and machines drop the letter in
    it. Readers take the list for what is done and what is still to do.
    """
    for source, translation in compared(pair):
        mine, theirs = (
            _box(source, pair.source.text),
            _box(translation, pair.translation.text),
        )
        if mine and theirs and mine[1].lower() != theirs[1].lower():
            message = (
                f"found {theirs.group()}, expected {mine.group()} as in the source text"
            )
            yield Hit(
                Span(*theirs.span()),
                message,
                mine.group(),
                related=source_place(pair, source.span),
            )


def _box(unit: Unit, text: str) -> re.Match[str] | None:
    """The box at the beginning of an item."""
    return _BOX.match(text, unit.span.start)
