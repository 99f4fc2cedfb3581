"""Code marks of a translation with nothing between them."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Role
from doclint.evidence.beside import compared, source_place
from doclint.evidence.inline_code import mentions
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule

# Two backticks that are read as such, alone or with a blank between them.
_EMPTIED = expression(r"(?<!`)`[ \u00a0]?`(?!`)")
_ROLES = frozenset({Role.PROSE, Role.HEADING, Role.CELL})


@rule(
    "markup/emptied-code",
    visits=Pair,
    severity=Severity.WARNING,
    yields_to=("markup/open-code", "translation/lost-inline-code"),
    examples=[
        bad(
            source="Set `lamp` and `lid` there.\n",
            translation="Imposta la lampada ⟦\\`\\`⟧ e `lid` qui.\n",
            language="it",
        ),
        bad(
            source="## Set `lamp` and `lid`\n",
            translation="## Ustaw ⟦\\` \\`⟧ i `lid`\n",
            language="pl",
        ),
        good(
            source="Write \\`\\` around `lid`, or nothing.\n",
            translation="Scrivi \\`\\` intorno a `lid`, o niente.\n",
            language="it",
        ),
        good(
            source="Set `lamp-oil` and `lid` there.\n",
            translation="Imposta lamp-oil\\`\\` e `lid` qui.\n",
            language="it",
        ),
        good(
            source="Set `lamp` and `lid` there.\n",
            translation="Imposta `lamp` e `lid` qui.\n",
            language="it",
        ),
    ],
)
def emptied_code(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Two backticks stand side by side as text, and the code that the source text has between them is gone.

    A machine took the code for words and put its translation elsewhere, or lost it.
    """
    for source, translation in compared(pair):
        if len(translation.codes) >= len(source.codes) or _EMPTIED.search(source.text):
            continue
        lost = [code for code in source.codes if code not in translation.codes]
        if any(mentions(translation.text, code) for code in lost):
            continue  # one tick is lost, and not the code
        for segment in translation.segments if lost else ():
            match = _EMPTIED.search(segment.text)
            if match and segment.role in _ROLES:
                yield Hit(
                    segment.place(*match.span()),
                    f"found two backticks with nothing between them, expected `{lost[0]}` as in the source text",
                    related=source_place(pair, source.span),
                )
