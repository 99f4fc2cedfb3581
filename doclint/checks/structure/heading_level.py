"""Headings of another level than in the source text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from doclint.document import BlockKind
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Related, Severity
from doclint.project import BlockPair, Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_MARKS = expression(r"#{1,6}(?=[ \t])")


@rule(
    "structure/heading-level",
    visits=Pair,
    severity=Severity.WARNING,
    ages=True,
    examples=[
        bad(
            source="# Guide\n\n## Install\n\nRun it.\n\n### On Linux\n\nRun it twice.\n",
            translation="# Guide\n\n## Installer\n\nLancez-le.\n\n⟦## Sous Linux⟧\n\nLancez-le deux fois.\n",
            fixed="# Guide\n\n## Installer\n\nLancez-le.\n\n### Sous Linux\n\nLancez-le deux fois.\n",
        ),
        bad(
            source="# Guide\n\n## Install\n\nRun it.\n\n## Remove\n\nRun it twice.\n",
            translation="⟦## Guide⟧\n\n### Installer\n\nLancez-le.\n\n### Supprimer\n\nLancez-le deux fois.\n",
        ),
        good(
            source="# Guide\n\n## Install\n\nRun it.\n",
            translation="Guide\n=====\n\n## Installer\n\nLancez-le.\n",
        ),
    ],
)
def heading_level(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A heading has another level than in the source text.

    The page's outline, its table of contents and styles go by levels. Where all
    headings are shifted alike, one finding stands for them.
    """
    wrong = [] if pair.drifted else [both for both in pair.blocks if _wrong(both)]
    shifts = Counter(_shift(both) for both in wrong)
    common = [shift for shift, count in shifts.items() if count >= 3]
    seen: set[int] = set()
    for both in wrong:
        shift = _shift(both)
        if shift in seen:
            continue
        others = shifts[shift] - 1 if shift in common else 0
        seen |= {shift} if others else set()
        yield from _hit(both, others, ctx)


def _wrong(both: BlockPair) -> bool:
    one, other = both.source, both.translation
    return (
        one is not None
        and other is not None
        and one.kind is BlockKind.HEADING
        and one.level != other.level
    )


def _shift(both: BlockPair) -> int:
    return (
        both.translation.level - both.source.level
        if both.source and both.translation
        else 0
    )


def _hit(both: BlockPair, others: int, ctx: Context[NoOptions]) -> Iterator[Hit]:
    one, other = both.source, both.translation
    if one is None or other is None or ctx.pair is None:
        return
    message = f"found a heading of level {other.level}, expected level {one.level} as in the source text"
    message += f"; {others} more are shifted alike" if others else ""
    there = Related(one.span, "the source text has", ctx.pair.source.path)
    yield Hit(
        other.span,
        message,
        fix=None if others else _fix(one, other, ctx),
        related=(there,),
    )


def _fix(one: Unit, other: Unit, ctx: Context[NoOptions]) -> Fix | None:
    marks = _MARKS.match(ctx.text, other.span.start)
    if not marks:
        return None
    return Fix(
        "take the source's level",
        (Edit(Span(*marks.span()), "#" * one.level),),
        (Change.STRUCTURE,),
    )
