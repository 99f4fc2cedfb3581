"""Latin words and numbers in full-width letters and digits."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from doclint.dataclasses import dataclass
from doclint.document import Document, Role, Segment
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule

_WIDE_WORD = expression("[Ａ-Ｚａ-ｚ][Ａ-Ｚａ-ｚ０-９]+")
_PLAIN_WORD = expression(r"(?<![A-Za-z])[A-Za-z]{2,}")
# Japanese writes numbers of one digit full-width, and longer ones not, as a way of its
# own.
_WIDE_NUMBER = expression("(?<![Ａ-Ｚａ-ｚ０-９])[０-９]{2,}")
_PLAIN_NUMBER = expression("[0-9]{2,}")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When plain letters are a page's habit. Held by tests/checks/test_degrees.py."""

    # A page that writes so much as often (ratio) in plain letters has them as its
    # habit: at 1 and 3 pages with as many and with twice as many turn.
    habit: int = 2


_LIMITS = _Calibration()


@rule(
    "typography/full-width-latin",
    visits=Document,
    severity=Severity.INFO,
    examples=[
        bad(
            "API と HTML を使います。⟦ＡＰＩ⟧を開きます。\n",
            language="ja",
            fixed="API と HTML を使います。APIを開きます。\n",
        ),
        bad("使用 API 和 HTML。打开⟦ＨＴＭＬ⟧。\n", language="zh"),
        bad(
            source="Call the HTTP one.\n",
            translation="⟦ＨＴＴＰ⟧を呼びます。\n",
            language="ja",
        ),
        bad(
            "最大で 10 件、20 秒です。⟦３０⟧秒後に再開します。\n",
            language="ja",
            fixed="最大で 10 件、20 秒です。30秒後に再開します。\n",
        ),
        good("最大で 10 件、20 秒です。３回まで、第１章です。\n", language="ja"),
        good("ＡＰＩを使います。ＨＴＭＬも使います。APIです。\n", language="ja"),
        good("Ａ社とＢ社、`ＡＰＩ`、API、HTML。\n", language="ja"),
    ],
)
def full_width_latin(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A Latin word or a number is written full-width on a page that writes such words or numbers in plain letters.

    Search does not find it, and it looks unlike its neighbours. Input methods leave
    such letters behind.
    """
    segments = [each for each in document.of(Segment) if each.role is not Role.TITLE]
    for wide, plain in ((_WIDE_WORD, _PLAIN_WORD), (_WIDE_NUMBER, _PLAIN_NUMBER)):
        yield from _wide_among_plain(segments, wide, plain, ctx)


def _wide_among_plain(
    segments: Sequence[Segment],
    wide_form: re.Pattern[str],
    plain_form: re.Pattern[str],
    ctx: Context[NoOptions],
) -> Iterator[Hit]:
    """What a page writes in full-width letters, and mostly in plain ones."""
    wide = [
        (segment, match)
        for segment in segments
        for match in wide_form.finditer(segment.text)
    ]
    plain_times = sum(len(plain_form.findall(each.text)) for each in segments)
    often = plain_times >= _LIMITS.habit * len(wide)
    if not wide or not (often or _kept_plain(wide, ctx)):
        return
    for segment, match in wide:
        place, plain = (
            segment.place(*match.span()),
            unicodedata.normalize("NFKC", match.group()),
        )
        fix = Fix(
            f"write {plain}", (Edit(place, plain),), (Change.LETTERS, Change.WORDS)
        )
        yield Hit(
            place,
            f"found {match.group()} in full-width letters, expected {plain} as elsewhere",
            plain,
            fix,
        )


def _kept_plain(
    wide: Sequence[tuple[Segment, re.Match[str]]], ctx: Context[NoOptions]
) -> bool:
    """Whether a word or two are all that the page has in such letters, and the source
    text has them in plain ones."""
    if ctx.pair is None or len(wide) >= _LIMITS.habit:
        return False
    return all(
        unicodedata.normalize("NFKC", match.group()) in ctx.pair.source.text
        for _, match in wide
    )
