"""Japanese words that a page spells with and without their last long vowel."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from doclint.document import Document, Role, Segment
from doclint.expressions import expression
from doclint.findings import Hit, Related, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_WORD = expression("[ァ-ヺー・]{3,}")
_MARK = "ー"


@rule(
    "terms/two-spellings",
    visits=Document,
    severity=Severity.INFO,
    examples=[
        bad(
            "サーバーを開きます。サーバーを閉じます。\n\n⟦サーバ⟧を見ます。\n",
            language="ja",
        ),
        bad(
            "⟦セキュリティー⟧の設定。\n\nセキュリティを見ます。セキュリティです。\n",
            language="ja",
        ),
        good("サーバーを開きます。サーバーを閉じます。\n", language="ja"),
        good("カバーを開き、カバを見ます。\n\n`サーバ`とサーバー。\n", language="ja"),
    ],
)
def two_spellings(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A page writes a word with the mark of a long vowel at its end, and elsewhere without: サーバー and サーバ.

    Search finds one of the two, and readers wonder whether two things are meant. Told
    once a word, at the first of the rarer spelling.
    """
    if ctx.language is None or not ctx.language.kana:
        return
    places: dict[str, Span] = {}
    counts: Counter[str] = Counter()
    for segment in document.of(Segment):
        if segment.role is Role.TITLE:
            continue
        for match in _WORD.finditer(segment.text):
            counts[match.group()] += 1
            places.setdefault(match.group(), segment.place(*match.span()))
    for word in counts:
        short = word.removesuffix(_MARK)
        if short == word or short not in counts:
            continue
        rare, usual = sorted(
            (word, short), key=lambda spelling: (counts[spelling], spelling)
        )
        message = f"found “{rare}” on a page that has “{usual}”, expected one spelling"
        yield Hit(
            places[rare],
            message,
            usual,
            related=(Related(places[usual], f"“{usual}” here"),),
        )
