"""Blanks between Chinese or Japanese letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from doclint.checks.typography._told_once import needless_blanks
from doclint.document import Document, Role, Segment
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.languages import Language
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

# A particle or the end of a verb on one side: two names may be parted (先斗町 歌舞練場,
# まつもと ゆきひろ).
_JAPANESE = expression(
    r"(?<=[ぁ-ゖ])[ ](?=[ァ-ヺ一-龠])|(?<=[ァ-ヺー一-龠々])[ ](?=[ぁ-ゖ])"
    r"|(?<=[ぁ-ゖァ-ヺー一-龠々])[ ](?=[「『【（])"
)
_CHINESE = expression(r"(?<=[一-龠])[ ](?=[一-龠「『【《（])")
_SENTENCE = expression("[，。、；]")


@rule(
    "typography/blank-between-letters",
    visits=Document,
    severity=Severity.INFO,
    preview=True,
    yields_to=("typography/blank-in-word", "typography/mixed-width"),
    examples=[
        bad(
            "ランプが⟦ ⟧エコシステムを支えます。\n",
            language="ja",
            fixed="ランプがエコシステムを支えます。\n",
        ),
        bad(
            "ランプを⟦ ⟧「人の灯り」と呼びます。\n",
            language="ja",
            fixed="ランプを「人の灯り」と呼びます。\n",
        ),
        bad(
            "请点击⟦ ⟧设置，然后保存。\n",
            language="zh",
            fixed="请点击设置，然后保存。\n",
        ),
        good("先斗町 歌舞練場とまつもと ゆきひろとナレッジ ベース。\n", language="ja"),
        good(
            "**灯** を見る。`a` は。[灯](/a) は。\n\n## 第1章 灯を見る\n", language="ja"
        ),
        good("- 姓名 说明\n\n打开 API 后，再看。\n", language="zh"),
    ],
)
def blank_between_letters(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A blank stands between two letters of a script that has none: `が エコシステム`.

    It is left of a name that was translated, of bold marks that were lost or of a line's
    end. In Japanese one side must be a particle or an ending, for names may be
    parted. Told once a page, with all places.
    """
    spoken = ctx.language
    if spoken is None or spoken.thin or not (spoken.kana or spoken.han_alone):
        return
    blanks = [
        place
        for segment in document.of(Segment)
        if segment.role is Role.PROSE
        for place in _blanks(segment, spoken, ctx)
    ]
    if blanks:
        yield needless_blanks(blanks, "between two letters", safe=False)


def _blanks(
    segment: Segment, spoken: Language, ctx: Context[NoOptions]
) -> Iterator[Span]:
    """Where blanks stand between letters of a sentence, no markup beside them."""
    if not _SENTENCE.search(segment.text):
        return
    for match in _pattern(spoken).finditer(segment.text):
        around = segment.place(match.start() - 1, match.end() + 1)
        is_plain = ctx.cut(around) == segment.text[match.start() - 1 : match.end() + 1]
        if is_plain:
            yield segment.place(*match.span())


def _pattern(spoken: Language) -> re.Pattern[str]:
    return _JAPANESE if spoken.kana else _CHINESE
