"""Times of day whose zone a translation changed."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.evidence.beside import source_place
from doclint.evidence.prose_pairs import prose_pairs
from doclint.findings import Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.clock import bare_zones, moments


@rule(
    "translation/changed-time-zone",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="We meet on Friday at 09:00 (UTC).\n",
            translation="On se retrouve vendredi à ⟦09:00 (CET⟧).\n",
        ),
        bad(
            source="It starts at 14:00 CET on Monday.\n",
            translation="月曜日の⟦14:00 JST⟧に始まります。\n",
            language="ja",
        ),
        bad(
            source="Letters leave at 2 pm PST.\n",
            translation="편지는 ⟦오후 2시 (KST⟧)에 발송됩니다.\n",
            language="ko",
        ),
        bad(
            source="All times are in UTC+2 here.\n",
            translation="Все времена указаны в ⟦UTC-2⟧.\n",
            language="ru",
        ),
        good(
            source="Take course 11-611 first.\n",
            translation="Suivez d’abord le cours 11-785.\n",
        ),
        good(
            source="Letters leave at 2 pm PST.\n",
            translation="手紙は日本時間の午前7時に送られます。\n",
            language="ja",
        ),
        good(
            source="It came on 2024-04-02.\n", translation="Elle vint le 2014-04-03.\n"
        ),
        good(
            source="A share is given as a number 0 to 1.\n",
            translation="Une part est un nombre entre 0 et 1.\n",
        ),
        good(
            source="We meet at 09:00 (UTC).\n",
            translation="On se retrouve à 10:00 (CET).\n",
        ),
        good(
            source="We meet at 09:00 CET.\n",
            translation="Wir treffen uns um 09:00 MEZ.\n",
            language="de",
        ),
        good(
            source="We meet at 09:00 (UTC).\n", translation="On se retrouve à 09:00.\n"
        ),
    ],
)
def changed_time_zone(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A time of day is the source text's, but stands in another time zone.

    Readers come hours early or late. A time that was put into the readers' own zone is
    right.
    """
    for source, translation in prose_pairs(pair):
        yield from _other_distance(source, translation, pair)
        mine = list(moments(source.text))
        theirs = list(moments(translation.text)) if mine else []
        for moment in theirs:
            if any(moment.utc & other.utc for other in mine):
                continue
            like = next((other for other in mine if other.shown == moment.shown), None)
            if like:
                written, wanted = (
                    translation.text[moment.start : moment.end],
                    source.text[like.start : like.end],
                )
                message = f"found {written.strip()}, expected the time zone of {wanted.strip()} as in the source text"
                yield Hit(
                    translation.place(moment.start, moment.end),
                    message,
                    related=source_place(pair, source.span),
                )


def _other_distance(source: Unit, translation: Unit, pair: Pair) -> Iterator[Hit]:
    """The one zone of a text without times, where its translation has another."""
    if any(moments(source.text)) or any(moments(translation.text)):
        return
    mine, theirs = list(bare_zones(source.text)), list(bare_zones(translation.text))
    if len(mine) == len(theirs) == 1 and mine[0][1] != theirs[0][1]:
        written = translation.text[slice(*theirs[0][0])]
        wanted = source.text[slice(*mine[0][0])]
        message = f"found {written}, expected {wanted} as in the source text"
        there = source_place(pair, source.span)
        yield Hit(translation.place(*theirs[0][0]), message, related=there)
