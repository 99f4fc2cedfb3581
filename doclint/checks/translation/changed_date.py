"""Months and days of the week that a translation changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from doclint.checks.translation._named_dates import NamedDate, named_dates
from doclint.evidence.beside import source_place
from doclint.evidence.prose_pairs import prose_pairs
from doclint.findings import Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.numbers import numbers


@rule(
    "translation/changed-date",
    visits=Pair,
    severity=Severity.WARNING,
    ages=True,
    examples=[
        bad(
            source="Old keys stop working on May 9, 2024.\n",
            translation="Les anciennes clés s'arrêtent le 9 ⟦mars⟧ 2024.\n",
        ),
        bad(
            source="It came out in mid-September 2021.\n",
            translation="2021年⟦8月⟧中旬に公開されました。\n",
            language="ja",
        ),
        bad(
            source="We meet every Monday at noon.\n",
            translation="Wir treffen uns jeden ⟦Dienstag⟧ mittag.\n",
            language="de",
        ),
        bad(
            source="It ends on 7 March.\n",
            translation="它于⟦五月⟧7日结束。\n",
            language="zh",
        ),
        bad(
            source="It ends on March 3, 2022.\n",
            translation="Es endet am 3. ⟦Mai⟧ 2022.\n",
            language="de",
        ),
        bad(
            source="It rings every Sunday night.\n",
            translation="Den ringer varje ⟦lördagskväll⟧.\n",
            language="sv",
        ),
        good(
            source="It ends on March 3, 2022.\n",
            translation="2022年3月3日に終了します。\n",
            language="ja",
        ),
        good(
            source="It ends in October.\n",
            translation="Es endet im Oktober.\n",
            language="de",
        ),
        good(
            source="You may march on.\n",
            translation="Vous pouvez marcher en mars 2024.\n",
        ),
        good(
            source="In August 2023 it began.\n",
            translation="Es begann 08/2023, Montag.\n",
            language="de",
        ),
        good(
            source="On 2024-05-01 it ends.\n",
            translation="Le 1er mai 2024, c'est fini.\n",
        ),
    ],
)
def changed_date(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A date names another month, or another day of the week, than in the source text.

    Days and years are numbers and compared as such; so are months that one of the two
    writes in digits.
    """
    for source, translation in prose_pairs(pair):
        mine = list(named_dates(source.text, pair.source.language))
        theirs = (
            list(named_dates(translation.text, pair.translation.language))
            if mine
            else []
        )
        for kind in ("month", "day") if theirs else ():
            lost = _without(mine, theirs, kind, source, translation)
            gained = _without(theirs, mine, kind, translation, source)
            if lost and gained:
                written = translation.text[gained[0].start : gained[0].end]
                wanted = source.text[lost[0].start : lost[0].end]
                place = translation.place(gained[0].start, gained[0].end)
                message = f"found the {kind} {written}, expected {wanted} as in the source text"
                yield Hit(place, message, related=source_place(pair, source.span))


def _without(
    dates: Sequence[NamedDate],
    others: Sequence[NamedDate],
    kind: str,
    unit: Unit,
    other: Unit,
) -> list[NamedDate]:
    """The months or days of one text that the other has neither by name nor, for
    months, in digits that are no number of this text (the day of 3 March)."""
    known = {date.number for date in others if date.kind == kind}
    digits = _values(other) - _values(unit) if kind == "month" else Counter[str]()
    return [
        date
        for date in dates
        if date.kind == kind
        and date.number not in known
        and not digits[str(date.number)]
    ]


def _values(unit: Unit) -> Counter[str]:
    """The numbers of a text by their values, and how often each stands there."""
    return Counter(value for number in numbers(unit.text) for value in number.values)
