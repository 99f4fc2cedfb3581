"""Japanese syllables within Chinese text."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.document import Document, Link, Role, Segment
from doclint.evidence.copied import QUOTED
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span
from doclint.text.spans import Spans

# One syllable may be an ornament (优の良品).
_KANA = expression("[ぁ-ゖ]{2,}")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What page speaks of Japanese. Pages on either side stand in the examples."""

    # It has more places with such syllables (count).
    few: int = 3


_LIMITS = _Calibration()


@rule(
    "typography/stray-kana",
    visits=Document,
    severity=Severity.INFO,
    examples=[
        bad("列表很短⟦です⟧。\n", language="zh"),
        bad("一⟦です⟧。二⟦ます⟧。三⟦から⟧。\n", language="zh"),
        good("一です。二ます。三から。四まで。\n", language="zh"),
        good("消息为「こんにちは」，[日本語のページ](/ja/)，`です`。\n", language="zh"),
        good("优の良品与アニメ。\n", language="zh"),
        good(
            source="Say konnichiwa, こんにちは, to it.\n",
            translation="对它说 こんにちは。\n",
            language="zh",
        ),
        good("リストは短いです。\n", language="ja"),
    ],
)
def stray_kana(document: Document, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A Chinese page has Japanese syllables (です) in its text.

    They come of a translation from or by way of Japanese. Quotations, texts of links and
    what the source text has are left alone, and so is a page that speaks of Japanese.
    """
    if ctx.language is None or not ctx.language.han_alone:
        return
    links = Spans([link.text_span for link in document.of(Link)])
    known = ctx.pair.source.text if ctx.pair else ""
    places = [
        place
        for segment in document.of(Segment)
        if segment.role is not Role.TITLE
        for place in _places(segment, known)
        if not links.hold(place)
    ]
    if len(places) > _LIMITS.few:
        return
    for place in places:
        yield Hit(
            place, f"found Japanese syllables, {ctx.cut(place)}, expected Chinese"
        )


def _places(segment: Segment, known: str) -> Iterator[Span]:
    """Where syllables stand that are not quoted and the source text has not."""
    quoted = Spans(Span(*match.span()) for match in QUOTED.finditer(segment.text))
    for match in _KANA.finditer(segment.text):
        span = Span(*match.span())
        if not quoted.hold(span) and match.group() not in known:
            yield segment.place(span.start, span.end)
