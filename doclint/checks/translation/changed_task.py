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
# What looks like a box and is none: a letter of another script, a sign, a wide or a
# no-break blank, or none.
_NO_BOX = expression(r"\[([хХ×✓✔✗ｘＸ\u00a0\u3000]?)\](?=\s)")


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
        bad(
            source="- [x] open it\n- [ ] close it\n",
            translation="- ⟦[х]⟧ открыть\n- ⟦[]⟧ закрыть\n",
            language="ru",
        ),
        good(source="- [x] open it\n", translation="- [X] otevřete\n", language="cs"),
        good(source="- open it\n", translation="- [ ] otevřete\n", language="cs"),
    ],
)
def changed_task(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A task is ticked in the source text and open in the translation, or the other way round.

    Translators copy the first box of a list for all, and machines drop the letter in
    it, or write one that looks the same (`[х]`) and makes no box. Readers take the list for what is done and what is
    still to do.
    """
    for source, translation in compared(pair):
        mine, theirs = (
            _box(source, pair.source.text),
            _box(translation, pair.translation.text, _BOX, _NO_BOX),
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


def _box(unit: Unit, text: str, *forms: re.Pattern[str]) -> re.Match[str] | None:
    """The box at the beginning of an item, in one of some forms."""
    found = (form.match(text, unit.span.start) for form in forms or (_BOX,))
    return next((match for match in found if match), None)
