"""Katakana in half-width letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from doclint.document import Role, Segment
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule

_NARROW = expression("[ｦ-ﾟ]{2,}")


@rule(
    "typography/half-width-kana",
    visits=Segment,
    severity=Severity.INFO,
    preview=True,
    examples=[
        bad("⟦ｻｰﾊﾞｰ⟧を開きます。\n", language="ja", fixed="サーバーを開きます。\n"),
        good("サーバーを開きます。顔文字は (ﾟ) です。`ｻｰﾊﾞｰ`\n", language="ja"),
        good("The form ｻｰﾊﾞｰ is old.\n", language="en"),
    ],
)
def half_width_kana(segment: Segment, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A Japanese word is written in half-width letters, as terminals of old wrote it.

    Search does not find it, and it looks unlike its neighbours.
    """
    is_japanese = ctx.language is not None and ctx.language.kana
    if not is_japanese or segment.role is Role.TITLE:
        return
    for match in _NARROW.finditer(segment.text):
        place = segment.place(*match.span())
        usual = unicodedata.normalize("NFKC", match.group())
        fix = Fix(
            f"write {usual}", (Edit(place, usual),), (Change.LETTERS, Change.WORDS)
        )
        message = f"found {match.group()} in half-width letters, expected {usual}"
        yield Hit(place, message, usual, fix)
