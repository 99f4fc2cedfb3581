"""Numbers that a translation left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.evidence.beside import first_line, told
from doclint.evidence.counted import number_changes
from doclint.findings import Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule


@rule(
    "translation/lost-number",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(source="Wait 15 minutes for it.\n", translation="⟦Attendez quelques minutes.⟧\n"),
        bad(source="Keep it for 90 days, please.\n", translation="⟦それを数日間保存してください。⟧\n", language="ja"),
        good(source="It holds 1,000 of them.\n", translation="Caben mil de ellos.\n", language="es"),
        good(source="A 3rd-party tool for 12 of them.\n", translation="Un outil tiers pour une douzaine.\n"),
        good(source="It is of the 19th century.\n", translation="Il est du XIXe siècle.\n"),
        good(source="Keep 1 of them.\n", translation="Gardez-en.\n"),
        good(source="Keep 12 of them.\n", translation="十二を残します。\n", language="ja"),
        good(source="Wait 15 minutes or 15 hours.\n", translation="Attendez 15 minutes ou heures.\n"),
    ],
)
def lost_number(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A number of the source text stands nowhere in the translated block, and no other in its place.

    Amounts, dates and versions carry meaning; where they are gone, a part of the text is, too. Numbers that the
    translation spells out are not lost.
    """
    for _, translation, found in number_changes(pair):
        if lost := found.lost:
            telling = any(_TELLING.search(number.text) for number in lost) and _belongs(pair, translation)
            shown = ", ".join(dict.fromkeys(number.text for number in lost))
            message = f"found no {shown} in the block, which the source text has"
            yield Hit(
                first_line(pair, translation),
                message,
                related=told(pair, lost[0].place),
                at_most=None if telling else Severity.INFO,
            )


# Small whole numbers are said in many ways: `within 24 hours`, `a day later`.
_TELLING = re.compile(r"\d[.,]\d|\d{3}")


def _belongs(pair: Pair, translation: Unit) -> bool:
    return any(both.translation is translation and both.sure for both in pair.blocks)
