"""Two code spans of a block that changed places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from doclint.dataclasses import dataclass
from doclint.evidence.beside import compared, source_place
from doclint.findings import Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When codes changed places. Held by tests/checks/test_degrees.py."""

    # A language that turns a clause round moves more than two of so many (count).
    least: int = 4


_LIMITS = _Calibration()


@rule(
    "translation/exchanged-code",
    visits=Pair,
    severity=Severity.INFO,
    preview=True,
    examples=[
        bad(
            source="Set `low` to `3` and `high` to `9` there.\n",
            translation="Donnez à `low` la valeur ⟦`9`⟧ et à `high` la valeur `3`.\n",
        ),
        good(
            source="Set `low` to `3` and `high` to `9` there.\n",
            translation="Donnez la valeur `3` à `low` et la valeur `9` à `high`.\n",
        ),
        good(
            source="Set `low` to `3` and `high` to `9` there.\n",
            translation="Setzen Sie `high` auf `9` und `low` auf `3`.\n",
            language="de",
        ),
        good(
            source="Set `low` to `3` and `high` to `9` there.\n",
            translation="`9` を `high` に、`3` を `low` に設定します。\n",
            language="ja",
        ),
        good(
            source="Use `a` as `b` from `c` in `d`.\n",
            translation="`d` の `b` から `c` を `a` にします。\n",
            language="ja",
        ),
        good(
            source="Use `a` for `b` in `c`.\n",
            translation="Dans `c`, utilisez `b` avec `a`.\n",
        ),
    ],
)
def exchanged_code(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Of several code spans of a block just two stand in one another's place, with others between them as they were.

    Who turns a sentence round moves its neighbours with it; values that alone changed
    places say something else.
    """
    if ctx.language is None or not ctx.language.is_latin:
        return  # where the verb stands last, values are said in another order
    for source, translation in compared(pair):
        at = _exchanged(source.codes, translation.codes)
        if (
            at is not None
            and len(translation.code_spans) == len(translation.codes)
            and not source.cells
        ):
            span = translation.code_spans[at].span
            message = f"found `{translation.codes[at]}` in the place of `{source.codes[at]}`, expected the order of"
            yield Hit(
                span,
                f"{message} the source text",
                related=source_place(pair, _place(source, at)),
            )


def _place(unit: Unit, at: int) -> Span:
    return unit.code_spans[at].span if at < len(unit.code_spans) else unit.span


def _exchanged(mine: Sequence[str], theirs: Sequence[str]) -> int | None:
    """The first of two values that alone changed places, with others between them; None
    otherwise."""
    if (
        len(mine) < _LIMITS.least
        or len(mine) != len(theirs)
        or len(set(mine)) != len(mine)
        or set(mine) != set(theirs)
    ):
        return None
    moved = [
        at
        for at, (one, other) in enumerate(zip(mine, theirs, strict=True))
        if one != other
    ]
    return moved[0] if len(moved) == 2 and moved[1] - moved[0] > 1 else None
