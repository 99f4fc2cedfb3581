"""Amounts whose unit a translation changed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.checks.translation._amounts import Amount, amounts
from doclint.evidence.beside import source_place
from doclint.evidence.prose_pairs import prose_pairs
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.numbers import Number, numbers

_PERCENT = frozenset({"percent"})
# Whatever says that a number is a share.
_SHARE = expression(
    r"%|％|٪|\b(?:per ?cent\w*|pro[cszť]\w*|pour cent|por ?cien\w*|por cento|prosent\w*|yüzde|von hundert|perc\w*)\b"
    r"|\b(?:punkt\w*|points?|puntos?|pontos?|punti|phần trăm|persen)\b|процент|відсотк|百分|パーセント|割|퍼센트|프로"
    r"|ποσοστό|τοις|درصد|بالمئة|بالمائة|אחוז|प्रतिशत",
    re.IGNORECASE,
)


@rule(
    "translation/changed-unit",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source="Heat it to 900 °C before noon.\n",
            translation="Chauffez-le à ⟦900 °F⟧ avant midi.\n",
        ),
        bad(
            source="The film has 30 MB in all.\n",
            translation="Der Film hat insgesamt ⟦30 GB⟧.\n",
            language="de",
        ),
        bad(
            source="The clay comes from 5 km away.\n",
            translation="L'argile vient de ⟦5 m⟧ d'ici.\n",
        ),
        bad(
            source="Wait 10 seconds for it.\n",
            translation="等待⟦10分钟⟧。\n",
            language="zh",
        ),
        bad(
            source="It is kept for 30 days.\n",
            translation="⟦30時間⟧保存されます。\n",
            language="ja",
        ),
        bad(
            source="It saves 30 % of it.\n",
            translation="Ne risparmia ⟦30⟧.\n",
            language="it",
        ),
        good(
            source="It grew from version 1.0 in 2008 to 3.0 in 2016, a long way.\n",
            translation="Cresceu da versão 1.0 em 2008 até a 3.0 em 2016, um longo caminho.\n",
            language="pt",
        ),
        good(
            source="It saves 30 % of it.\n",
            translation="Spart 30 von hundert.\n",
            language="de",
        ),
        good(
            source="It scores 100 in the browser.\n",
            translation="브라우저에서 100초 안에 됩니다.\n",
            language="ko",
        ),
        good(
            source="It holds 2,000 litres.\n",
            translation="Contiene 2 mil litros.\n",
            language="es",
        ),
        bad(
            source="Wait 5 days for it.\n",
            translation="Počkejte ⟦5 týdnů⟧.\n",
            language="cs",
        ),
        good(
            source="The lake is 1,200 meters wide.\n",
            translation="Järvi on 1,2 kilometriä leveä.\n",
            language="fi",
        ),
        good(source="The file has 20 MB.\n", translation="Le fichier fait 20 Mo.\n"),
        good(
            source="Wait 5 minutes or 5 hours.\n",
            translation="Warten Sie 5 Std. oder 5 Minuten.\n",
            language="de",
        ),
        good(
            source="Keep it for 3 days.\n",
            translation="3日間保存します。\n",
            language="ja",
        ),
        good(
            source="It takes 5m and 20 %.\n", translation="Cela prend 5 min et 20 %.\n"
        ),
        good(
            source="5 seconds and 3 bits\n", translation="5秒と3ビット\n", language="ja"
        ),
    ],
)
def changed_unit(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A number stands with another unit than in the source text: °F for °C, GB for MB, hours for minutes.

    The number is the same and the amount another. Units are known in the forms of many
    languages; where the translation has the number with a unit that is not known,
    nothing is said.
    """
    for source, translation in prose_pairs(pair):
        mine = list(amounts(source.text))
        if not mine:
            continue
        theirs = list(amounts(translation.text))
        bare = _without_unit(translation, theirs)
        says_share = bool(theirs) or _SHARE.search(translation.text) is not None
        for amount in mine:
            same = amount.number.values
            number = next((number for number in bare if number.values & same), None)
            if number is not None:
                if amount.units == _PERCENT and not says_share:
                    yield _no_percent(amount, number, source, translation, pair)
                continue
            of_number = [other for other in theirs if other.number.values & same]
            has_same_unit = any(_is_same(amount, other) for other in of_number)
            if of_number and not has_same_unit:
                yield _hit(amount, of_number[0], source, translation, pair)


def _is_same(amount: Amount, other: Amount) -> bool:
    """Whether two amounts of one number have one unit, or units of which one is a
    thousand of the other, as their digits are, too: 1.2 km and 1,200 m."""
    if amount.units & other.units:
        return True
    pairs = ((amount, other), (other, amount))
    return any(
        large.units & {f"kilo{unit}" for unit in small.units}
        and _digits(large) != _digits(small)
        for large, small in pairs
    )


def _digits(amount: Amount) -> str:
    return "".join(filter(str.isdigit, amount.number.text))


def _without_unit(unit: Unit, known: list[Amount]) -> list[Number]:
    """The numbers of a unit of text that no known unit of measure follows."""
    starts = {amount.number.start for amount in known}
    return [number for number in numbers(unit.text) if number.start not in starts]


def _no_percent(
    amount: Amount, number: Number, source: Unit, translation: Unit, pair: Pair
) -> Hit:
    """A share of a hundred that became a number of things."""
    written = translation.text[number.start : number.end]
    wanted = source.text[amount.number.start : amount.end]
    message = f"found {written}, expected {wanted} as in the source text"
    place = translation.place(number.start, number.end)
    return Hit(
        place, message, at_most=Severity.INFO, related=source_place(pair, source.span)
    )


def _hit(
    amount: Amount, other: Amount, source: Unit, translation: Unit, pair: Pair
) -> Hit:
    written = translation.text[other.number.start : other.end]
    wanted = source.text[amount.number.start : amount.end]
    place = _place(translation, other)
    return Hit(
        place,
        f"found {written}, expected {wanted} as in the source text",
        related=source_place(pair, source.span),
    )


def _place(unit: Unit, amount: Amount) -> Span:
    return unit.place(amount.number.start, amount.end)
