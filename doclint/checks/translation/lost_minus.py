"""Negative numbers that a translation made positive."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.evidence.beside import source_place
from doclint.evidence.prose_pairs import prose_pairs
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule

# A hyphen between two words or numbers, or before an option's letters, is none; nor is
# the dash of a list.
_NEGATIVE = expression(
    r"(?:(?<=[ \u00a0(=,:;])|(?<=[ぁ-ヿ一-龠가-힣]))[-−–‐](\d+(?:[.,]\d+)?)(?![\w-]*[-/:]\d)(?!\w)"
)
_WORD = expression(
    r"\b(?:minus|moins|menos|meno|negativ\w*|négati\w*|unter|below|sous|bajo|abaixo|sotto|onder|мінус|минус|ujemn\w*)\b"
    r"|マイナス|零下|氷点下|負|负|영하|마이너스|음수",
    re.IGNORECASE,
)


@rule(
    "translation/lost-minus",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(source="It starts at -5 °C.\n", translation="Cela commence à ⟦5⟧ °C.\n"),
        bad(
            source="The value is -1 when none is there.\n",
            translation="値がなければ ⟦1⟧ です。\n",
            language="ja",
        ),
        bad(
            source="It starts at -5 °C.\n",
            translation="Começa na segunda-feira a ⟦5⟧ °C.\n",
            language="pt-br",
        ),
        good(source="It starts at -5 °C.\n", translation="Cela commence à −5 °C.\n"),
        good(
            source="It starts at -5 °C.\n",
            translation="영하 5도에서 시작합니다.\n",
            language="ko",
        ),
        good(
            source="Pages 4 -5 and version 1 -2.\n",
            translation="Seiten 4 bis 5.\n",
            language="de",
        ),
        good(
            source="Use -1 or 1 for it.\n",
            translation="Nehmen Sie dafür 1 oder -1.\n",
            language="de",
        ),
    ],
)
def lost_minus(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A number that is negative in the source text has no minus in the translation.

    A limit, a temperature or a return value is then another one. Words for it (below
    zero, マイナス) are a minus, too.
    """
    for source, translation in prose_pairs(pair):
        for match in _NEGATIVE.finditer(source.text):
            value = match[1]
            if re.search(rf"\d\s*{re.escape(match.group())}", source.text) or _plain(
                value, source.text
            ):
                continue
            number = _number(value).search(translation.text)
            if number and not _WORD.search(translation.text):
                message = f"found {number.group()}, expected {match.group()} as in the source text"
                yield Hit(
                    translation.place(*number.span()),
                    message,
                    related=source_place(pair, source.span),
                )


def _number(value: str) -> re.Pattern[str]:
    """A number as it may be written: with a point or a comma for its decimals."""
    return re.compile(
        rf"(?<![\d.,−–‐－-])(?<![−–‐－-] ){re.escape(value).replace(chr(92) + '.', '[.,]')}(?![\d]|[.,]\d)"
    )


def _plain(value: str, text: str) -> bool:
    """Whether a text has a number without a minus as well."""
    return (
        re.search(rf"(?<![\d.,−–‐-]){re.escape(value)}(?!\d|[.,]\d)", text) is not None
    )
