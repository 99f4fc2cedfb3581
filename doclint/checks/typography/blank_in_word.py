"""Blanks within Japanese words."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import Document, Role, Segment
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule

_KATAKANA = "ァ-ヺー"
_PARTED = expression(
    rf"(?<![{_KATAKANA}])([{_KATAKANA}]+)( )([{_KATAKANA}]+)(?![{_KATAKANA}])"
)
_RUN = expression(f"[{_KATAKANA}]+")
# A mark of a long vowel, a small letter or a syllabic n begins no word.
_INNER = expression("[ーァィゥェォャュョッンヮ]")


@rule(
    "typography/blank-in-word",
    visits=Document,
    severity=Severity.WARNING,
    examples=[
        bad(
            "プログラムをインストールします。\n\n次にインスト⟦ ⟧ールを終えます。\n",
            language="ja",
            fixed="プログラムをインストールします。\n\n次にインストールを終えます。\n",
        ),
        bad("サーバ⟦ ⟧ーを開きます。\n", language="ja", fixed="サーバーを開きます。\n"),
        good(
            "オープンソースのソースです。オープン ソースと書きます。\n", language="ja"
        ),
        good("ジョン スミスです。新 機能を見ます。\n", language="ja"),
        good("Open ー it.\n", language="en"),
    ],
)
def blank_in_word(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A blank stands within a Japanese word of katakana.

    Line ends that a tool took for blanks leave such gaps, and search no longer finds
    the word. Told where no word can begin behind the blank, or where the page has the
    word whole, and its parts nowhere else.
    """
    if ctx.language is None or not ctx.language.kana:
        return
    segments = [
        segment for segment in document.of(Segment) if segment.role is Role.PROSE
    ]
    parted = [
        (segment, match)
        for segment in segments
        for match in _PARTED.finditer(segment.text)
    ]
    if not parted:
        return
    runs = [run for segment in segments for run in _RUN.findall(segment.text)]
    for segment, match in parted:
        first, blank, last = match.groups()
        if not _INNER.match(last) and not _is_of_page(first, last, runs):
            continue
        place = segment.place(*match.span(2))
        fix = None
        if ctx.cut(place) == blank:
            changes = (Change.BLANKS, Change.WORDS)
            fix = Fix("remove the blank", (Edit(place, ""),), changes)
        message = f"found a blank within “{first}{last}”, expected none"
        yield Hit(place, message, fix=fix)


def _is_of_page(first: str, last: str, runs: list[str]) -> bool:
    """Whether the page has both parts as one word, and neither of them elsewhere."""
    return first + last in runs and runs.count(first) == runs.count(last) == 1
