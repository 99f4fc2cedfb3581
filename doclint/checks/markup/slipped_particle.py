"""Particles inside the marks of what they follow."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from doclint.dataclasses import dataclass
from doclint.document import OPAQUE, Emphasis, Link, LinkKind
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.languages import language
from doclint.project import BlockPair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_BRACKETED = frozenset({LinkKind.INLINE, LinkKind.FULL, LinkKind.COLLAPSED})
# A particle is followed by what it belongs to; what ends a line or a sentence is called
# so ("とは").
_GOES_ON = expression(r"[ \u00a0]?[^\W_]")
# "From … to" is a name, or a clause.
_CLAUSES = expression(r"[。、！？.!?,;\n]|から.+へ$")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What bold words may have drawn in."""

    # Longer bold text (characters) is a sentence that somebody stresses.
    longest: int = 40


_LIMITS = _Calibration()
# So many characters behind a particle are asked whether it goes on; no pattern looks
# further.
_AFTER = 6


@rule(
    "markup/slipped-particle",
    visits=(Link, BlockPair),
    severity=Severity.WARNING,
    examples=[
        bad(
            source="Select **Save** there.\n",
            translation="設定で**保存⟦を⟧**選びます。\n",
            language="ja",
            fixed="設定で**保存**を選びます。\n",
        ),
        bad(
            "[Acmebox⟦は⟧](/a)便利です。\n",
            language="ja",
            fixed="[Acmebox](/a)は便利です。\n",
        ),
        bad(
            "[Acmebox⟦の⟧][a]設定です。\n\n[a]: /a\n",
            language="ja",
            fixed="[Acmebox][a]の設定です。\n\n[a]: /a\n",
        ),
        bad(
            source="Press **Save** now.\n",
            translation="**저장⟦을⟧** 누르세요.\n",
            language="ko",
            fixed="**저장**을 누르세요.\n",
        ),
        bad(
            "[도우미⟦를⟧](/a) 여세요.\n",
            language="ko",
            fixed="[도우미](/a)를 여세요.\n",
        ),
        bad(
            "[열람 추적⟦과⟧](/a) 같은 값입니다.\n",
            language="ko",
            fixed="[열람 추적](/a)과 같은 값입니다.\n",
        ),
        bad(
            "[열람 화면⟦으로⟧](/a) 갑니다.\n",
            language="ko",
            fixed="[열람 화면](/a)으로 갑니다.\n",
        ),
        bad(
            "[도우미⟦와⟧](/a) 같은 값입니다.\n",
            language="ko",
            fixed="[도우미](/a)와 같은 값입니다.\n",
        ),
        good(
            "[시험 결과](/a) 같은 값, [시험 결과](/a)를 보고 [학생과](/b).\n",
            language="ko",
        ),
        bad(
            "[Acmebox⟦의⟧](/a) 설정입니다.\n",
            language="ko",
            fixed="[Acmebox](/a)의 설정입니다.\n",
        ),
        good(
            source="**Speech to Text** uses it.\n",
            translation="**音声からテキストへ** 使います。\n",
            language="ja",
        ),
        good("**特に**大事です。**保存**を選び、[次の](/a)ページへ。\n", language="ja"),
        good("**ここで設定を保存し、次に名前を**\n", language="ja"),
        good("*これを*読みます。\n", language="ja"),
        good("- [Acmeboxとは](/a)\n- **Acmeからboxへ**: 移ります。\n", language="ja"),
        good(
            source="Set **the system** up.\n",
            translation="**システムを**設定します。\n",
            language="ja",
        ),
        good(
            source="Do **Not** wait.\n",
            translation="기다리지는 **않을** 것입니다.\n",
            language="ko",
        ),
        good(
            source="- **What** you paint, and with which colour.\n",
            translation="- **何を** 塗るか、そしてどの色で塗るか。\n",
            language="ja",
        ),
        good("**가을** 하늘과 **차이** 나는 [마을](/a)입니다.\n", language="ko"),
        good("Press **the を**.\n"),
    ],
)
def slipped_particle(part: Link | BlockPair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A particle stands inside the marks of a link, or of the bold name of a button or menu.

    The particle is no part of what the link or the button is called: machine
    translation puts it there when it moves the marks. Only particles that surely are no
    part of a word are told, and of bold words only those whose source is a name in
    bold, for a writer may stress a noun with its particle.
    """
    if ctx.language is None or not ctx.language.particles:
        return
    pattern = _particles(ctx.language.particles)
    if isinstance(part, Link):
        if part.kind in _BRACKETED:
            yield from _hits(part.text_span, part.span, "a link", pattern, ctx)
        return
    for bold in _bold_names(part, ctx):
        yield from _hits(bold.content_span, bold.span, "bold words", pattern, ctx)


def _bold_names(both: BlockPair, ctx: Context[NoOptions]) -> Iterator[Emphasis]:
    """The bold words of a translation whose source has nothing but names in bold."""
    units = both.sure_units
    if units is None:
        return
    source, translation = units
    if not translation.cells and _all_names(source, ctx):
        yield from (bold for bold in translation.emphases if bold.strong)


def _all_names(unit: Unit, ctx: Context[NoOptions]) -> bool:
    """Whether the bold words of a text are names, as those on the screen are; a small
    word (`**What** you see`) is none."""
    assert ctx.pair  # noqa: S101  # there are blocks to compare
    spoken = language(ctx.pair.source.language)
    small_words = spoken.function_words if spoken else frozenset()
    bold = [
        ctx.pair.source.source.cut(emphasis.content_span)
        for emphasis in unit.emphases
        if emphasis.strong
    ]
    return bool(bold) and all(
        text[:1].isupper() and text.lower() not in small_words for text in bold
    )


def _hits(
    inner: Span,
    whole: Span,
    kind: str,
    pattern: re.Pattern[str],
    ctx: Context[NoOptions],
) -> Iterator[Hit]:
    text = ctx.masked[inner.start : inner.end]
    if not 1 < len(text) <= _LIMITS.longest or OPAQUE in text or _CLAUSES.search(text):
        return
    after = ctx.masked[whole.end : whole.end + _AFTER]
    if not _GOES_ON.match(after):
        return
    match = pattern.search(f"{text}|{after}")
    if match is None or not match.start() or match.end() != len(text):
        return
    place = Span(inner.start + match.start(), inner.end)
    particle = match.group()
    edits = (Edit(place, ""), Edit(Span(whole.end, whole.end), particle))
    fix = Fix(f"move “{particle}” out", edits, (Change.WORDS,))
    yield Hit(
        place,
        f"found the particle “{particle}” inside {kind}, expected it behind them",
        fix=fix,
    )


@lru_cache(maxsize=4)
def _particles(pattern: str) -> re.Pattern[str]:
    return expression(pattern)
