"""Numbers that a translation left out."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.evidence.numbers import NumberLoss
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule


@rule(
    "translation/lost-number",
    visits=NumberLoss,
    severity=Severity.WARNING,
    ages=True,
    examples=[
        bad(
            source="Wait 15 minutes for it.\n",
            translation="⟦Attendez quelques minutes.⟧\n",
        ),
        bad(
            source="Keep it for 90 days, please.\n",
            translation="⟦それを数日間保存してください。⟧\n",
            language="ja",
        ),
        good(
            source="It was given $1.3 million on 130 days of November 2022.\n",
            translation="2022.11 的 130 天里，它得到 130 万美元。\n",
            language="zh",
        ),
        good(
            source="It holds 1,000 of them.\n",
            translation="Caben mil de ellos.\n",
            language="es",
        ),
        good(
            source="A 3rd-party tool for 12 of them.\n",
            translation="Un outil tiers pour une douzaine.\n",
        ),
        good(
            source="It is of the 19th century.\n",
            translation="Il est du XIXe siècle.\n",
        ),
        good(
            source="In the 1940s she wrote it.\n",
            translation="Lo scrisse negli anni Quaranta.\n",
            language="it",
        ),
        good(
            source="He came in 1940, as a boy.\n",
            translation="1940. gadā viņš ieradās kā zēns.\n",
            language="lv",
        ),
        good(source="Keep 1 of them.\n", translation="Gardez-en.\n"),
        good(
            source="There are 100 people or 3,000 of them.\n",
            translation="有一百人或三千人。\n",
            language="zh",
        ),
        good(
            source="Keep 12 of them.\n", translation="十二を残します。\n", language="ja"
        ),
        good(
            source="Wait 15 minutes or 15 hours.\n",
            translation="Attendez 15 minutes ou heures.\n",
        ),
    ],
)
def lost_number(loss: NumberLoss, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A number of the source text stands nowhere in the translated block, and no other in its place.

    Amounts, dates and versions carry meaning; where they are gone, a part of the text
    is, too. Numbers that the translation spells out are not lost.
    """
    telling = loss.sure and _TELLING.search(loss.expected)
    message = f"found no {loss.expected} in the block, which the source text has"
    yield Hit(loss.place, message, at_most=None if telling else Severity.INFO)


# Small whole numbers are said in many ways: `within 24 hours`, `a day later`.
_TELLING = expression(r"\d[.,]\d|\d{3}")
