"""Limits that a translation turned round."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.evidence.beside import first_line, source_place
from doclint.evidence.prose_pairs import prose_pairs
from doclint.findings import Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.senses import bounds

_NAMES = ("from below", "from above")


@rule(
    "translation/changed-bound",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="Leave at least 3 plates between the pots.\n",
            translation="⟦Laissez au plus 3 plaques entre les pots.⟧\n",
        ),
        bad(
            source="It holds up to 12 of them.\n",
            translation="⟦Es fasst mindestens 12 davon.⟧\n",
            language="de",
        ),
        bad(
            source="Keep at most 5 copies of it.\n",
            translation="⟦コピーを少なくとも5つ残します。⟧\n",
            language="ja",
        ),
        good(
            source="It does one or more of these things at least:\n",
            translation="它至少执行以下一项或多项操作：\n",
            language="zh",
        ),
        good(
            source="Take at least one of the keys below.\n",
            translation="以下の鍵を少なくとも 1 つ選びます。\n",
            language="ja",
        ),
        good(
            source="Take 2 or more helpers with you.\n",
            translation="Prenez au moins 2 aides avec vous.\n",
        ),
        good(
            source="Keep no more than 5 copies.\n",
            translation="Behalten Sie höchstens 5 Kopien.\n",
            language="de",
        ),
        good(source="At least 3, at most 5.\n", translation="Au moins 3, au plus 5.\n"),
        good(
            source="It takes at least 3 hours.\n",
            translation="Cela dure trois heures.\n",
        ),
        good(
            source="At least 3 of them.\n", translation="อย่างน้อย 3 อัน\n", language="th"
        ),
        good(
            source="At least 3 of them.\n",
            translation="Nicht weniger als 3 davon.\n",
            language="de",
        ),
    ],
)
def changed_bound(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A number is bounded from the other side than in the source text: "at most" for "at least".

    Told where the block has but one such word in each language.
    """
    codes = pair.source.language, pair.translation.language
    for source, translation in prose_pairs(pair):
        mine = bounds(source.text, codes[0])
        theirs = bounds(translation.text, codes[1]) if len(mine) == 1 else mine
        if len(theirs) == 1 and mine != theirs:
            wanted, named = _NAMES[min(mine)], _NAMES[min(theirs)]
            message = f"found an amount bounded {named}, expected it bounded {wanted} as in the source text"
            yield Hit(
                first_line(pair, translation),
                message,
                related=source_place(pair, source.span),
            )
