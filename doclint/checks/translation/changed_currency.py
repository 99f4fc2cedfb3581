"""Prices in another currency than the source text's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.evidence.beside import source_place
from doclint.evidence.prose_pairs import prose_pairs
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule

# Signs, codes and words, in the languages of most sites. A crown and a franc are those
# of several countries.
_CURRENCIES = {
    "dollar": r"(?:US|U\.S\.)?\$|USD|dollars?\b|dólar(?:es)?\b|dollar[ios]?\b|долл\w*|ドル|美元|달러|دولار",
    "euro": r"€|EUR\b|euros?\b|евро|ユーロ|欧元|歐元|유로|يورو",
    "pound": r"£|GBP\b|pounds? sterling|livres? sterling|libras? esterlinas?|ポンド|英镑|英鎊|파운드",
    "yen": r"JPY\b|yens?\b|円|日元|日圓|엔",
    "rupee": r"₹|INR\b|rupees?\b|roupies?\b|rupias?\b|ルピー|卢比|루피",
    "won": r"₩|KRW\b|ウォン|韩元|韓元|원",
    "yuan": r"CNY\b|RMB\b|yuan\b|人民币|人民幣|人民元|위안",
    "rouble": r"₽|RUB\b|roubles?\b|rubles?\b|руб\w*|ルーブル|卢布|루블",
}
_NUMBER = r"\d[\d.,\u00a0\u202f ]*"
_BEFORE = "|".join(
    rf"(?P<{name}_before>{signs})" for name, signs in _CURRENCIES.items()
)
_BEHIND = "|".join(rf"(?P<{name}>{signs})" for name, signs in _CURRENCIES.items())
# A number is taken as a whole, with a currency or without, so that none is read again
# from its middle.
_AMOUNT = expression(
    rf"(?:{_BEFORE})\s?{_NUMBER}|{_NUMBER}(?:(?:[mkMK]|万|million\w*\b)?\s?(?:{_BEHIND}))?",
    re.IGNORECASE,
)


@rule(
    "translation/changed-currency",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(source="It costs $3 a day.\n", translation="Cela coûte ⟦3 €⟧ par jour.\n"),
        bad(
            source="It costs $3 a day.\n",
            translation="1 日に ⟦3 ユーロ⟧かかります。\n",
            language="ja",
        ),
        good(source="It costs $3 a day.\n", translation="Cela coûte 3 $ par jour.\n"),
        good(
            source="It costs $3 a day.\n",
            translation="하루에 3달러가 듭니다.\n",
            language="ko",
        ),
        good(
            source="It costs $3 a day.\n", translation="Cela coûte 2,80 € par jour.\n"
        ),
        good(source="It costs $3 or €3.\n", translation="Cela coûte 3 €, ou 3 $.\n"),
        good(
            source="Set the variable $3 there.\n", translation="Réglez-y la variable.\n"
        ),
    ],
)
def changed_currency(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A price is in another currency than in the source text, with the same number: 3 € for $3.

    A price that was reckoned into the reader's currency has another number, and is left
    alone.
    """
    for source, translation in prose_pairs(pair):
        mine = dict(_prices(source))
        if not mine:
            continue
        theirs = dict(_prices(translation))
        lost, gained = mine.keys() - theirs.keys(), theirs.keys() - mine.keys()
        if len(lost) != 1 or len(gained) != 1:
            continue
        wanted, written = mine[lost.pop()], theirs[gained.pop()]
        if _digits(wanted) == _digits(written):
            message = f"found {written.group().strip()}, expected the currency of {wanted.group().strip()}"
            yield Hit(
                translation.place(*written.span()),
                message,
                related=source_place(pair, source.span),
            )


def _prices(unit: Unit) -> Iterator[tuple[str, re.Match[str]]]:
    if not any(map(str.isdigit, unit.text)):
        return  # most texts, and the expression is a long one
    for match in _AMOUNT.finditer(unit.text):
        if match.lastgroup:
            yield match.lastgroup.removesuffix("_before"), match


def _digits(match: re.Match[str]) -> str:
    return re.sub(r"\D", "", match.group())
