"""Two code spans of a block that changed places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from doclint.dataclasses import dataclass
from doclint.document import Document
from doclint.evidence.beside import compared, source_place
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

# Words, what joins two clauses, and a word or two at most that begin the second.
_JOINT = expression(
    r"\s(?:[^\W\d_]+[,;]?\s){2,12}?(?:and|or|und|oder|et|ou|y|e|o|i|a|og|och|ja|és|en|of|in|и|або|или|"
    r"та|й|ve|dan|atau|và|și|και|ή|lub|nebo)"
    r"\s(?:[^\W\d_]+\s){0,2}"
)
_WORDS = expression(r"\s(?:[^\W\d_]+\s){1,}[^\W\d_]+")


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
        bad(
            source="Use `start` to open the lid and `stop` to close it again.\n",
            translation="Använd ⟦`stop`⟧ för att öppna locket och `start` för att stänga det igen.\n",
            language="sv",
        ),
        good(
            source="Use `start` or `stop` to close it again.\n",
            translation="Använd `stop` eller `start` för att stänga det igen.\n",
            language="sv",
        ),
        good(
            source="Set `low` to the size of `high` and close it.\n",
            translation="Donnez la taille de `high` à `low` et fermez-le.\n",
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
        mine, theirs = source.codes, translation.codes
        if source.cells or len(translation.code_spans) != len(theirs):
            continue
        at = _exchanged(mine, theirs)
        if at is None and len(source.code_spans) == len(mine):
            at = _turned(source, translation, pair)
        if at is not None:
            span = translation.code_spans[at].span
            message = f"found `{theirs[at]}` in the place of `{mine[at]}`, expected the order of the source text"
            related = source_place(pair, _place(source, at))
            yield Hit(span, message, related=related)


def _turned(source: Unit, translation: Unit, pair: Pair) -> int | None:
    """The first of the only two codes of a sentence, of which each stands in a clause of
    its own, joined by "and", and which changed places: who translates keeps the order of
    clauses."""
    mine, theirs = source.codes, translation.codes
    if len(mine) != 2 or mine[0] == mine[1] or mine != theirs[::-1]:
        return None
    has_clauses = _parts_clauses(source, pair.source) and _parts_clauses(
        translation, pair.translation
    )
    return 0 if has_clauses else None


def _parts_clauses(unit: Unit, document: Document) -> bool:
    """Whether words that say something of the first of two codes stand between both,
    then a word that joins clauses, and others behind the second."""
    first, second = (code.span for code in unit.code_spans)
    cut = document.source.cut
    between = cut(Span(first.end, second.start))
    behind = cut(Span(second.end, unit.span.end))
    joint = _JOINT.fullmatch(between)
    return joint is not None and _WORDS.match(behind) is not None


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
