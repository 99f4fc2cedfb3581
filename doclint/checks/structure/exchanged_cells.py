"""Cells of a table row that changed places."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.dataclasses import dataclass
from doclint.document import BlockKind
from doclint.evidence.beside import source_place
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import BlockPair, Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule

_NUMBER = expression(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When two cells changed places; pages on
    either side of each number stand in tests/checks/test_degrees.py."""

    # A table in which more rows (share, 0 to 1) are turned round has its columns in
    # another order.
    turned: float = 0.5
    # A cell that says an amount or a date ("30 MB", "12 May") has no more characters.
    short: int = 20
    # Of two cells of words one is so many times as long (count) in the source text, and
    # so many times shorter in the translation;
    longer: float = 3.0
    # the longer one has so many characters.
    long: int = 20


_LIMITS = _Calibration()


@rule(
    "structure/exchanged-cells",
    visits=Pair,
    severity=Severity.INFO,
    examples=[
        bad(
            source="| Name | Needed | Use |\n|---|---|---|\n| `mail` | Yes | Write. |\n| `tel` | No | Call. |\n"
            "| `town` | No | Go. |\n",
            translation="| Nom | Requis | Usage |\n|---|---|---|\n| Oui | ⟦`mail`⟧ | Écrire. |\n| `tel` | Non | T. |\n"
            "| `town` | Non | Aller. |\n",
        ),
        bad(
            source="| Part | Size |\n|---|---|\n| [Lid](/lid) | 12 |\n| [Pot](/pot) | 30 |\n",
            translation="| Teil | Größe |\n|---|---|\n| 12 | ⟦[Deckel](/lid)⟧ |\n| [Topf](/pot) | 30 |\n",
            language="de",
        ),
        bad(
            source="| Day | Size |\n|---|---|\n| 12 May | 30 MB |\n| 13 May | 45 MB |\n",
            translation="| Día | Tamaño |\n|---|---|\n| 12 de mayo | 30 MB |\n| 45 MB | ⟦13 de mayo⟧ |\n",
            language="es",
        ),
        bad(
            source="| Name | Use |\n|---|---|\n| Lid | It keeps the rain out of the box. |\n| Hat | No rain. |\n",
            translation="| Nom | Usage |\n|---|---|\n| Il protège la boîte de la pluie. | ⟦Couvercle⟧ |\n"
            "| Chapeau | Aucune pluie. |\n",
        ),
        bad(
            source="| Name | Value | Use |\n|---|---|---|\n| `a` | false | no lid |\n| `b` | true | two pots |\n",
            translation="| Nom | Valeur | Usage |\n|---|---|---|\n| `a` | pas de couvercle | ⟦false⟧ |\n"
            "| `b` | true | deux pots |\n",
        ),
        bad(
            source="| Part | Use |\n|---|---|\n| [Lid](/5/lid) | Keeps it dry |\n| [Pot](/5/pot) | Holds water |\n",
            translation="| Teil | Zweck |\n|---|---|\n| Hält es trocken | ⟦[Deckel](/4/lid)⟧ |\n"
            "| [Topf](/4/pot) | Hält das Wasser |\n",
            language="de",
        ),
        good(
            source="| Name | Use |\n|---|---|\n| `a` | One. |\n| `b` | Two. |\n",
            translation="| Usage | Nom |\n|---|---|\n| Un. | `a` |\n| Deux. | `b` |\n",
        ),
        good(
            source="| Type | Sign | Use |\n|---|---|---|\n| A | b | One. |\n| | c | Two: `c`. |\n| | d | Three. |\n",
            translation="| Type | Signe | Usage |\n|---|---|---|\n| A | b | Un. |\n| c | Deux : `c`. | |\n"
            "| | d | Trois. |\n",
        ),
        good(
            source="| Name | Use |\n|---|---|\n| `a` | `b` |\n",
            translation="| Nom | Usage |\n|---|---|\n| `a` | `b` |\n",
        ),
    ],
)
def exchanged_cells(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A cell of a row stands in another column than in the source text: its code, link or number is known again there.

    Where most rows of the page's tables are turned round alike, the columns are in
    another order on purpose.
    """
    rows = [] if pair.drifted else [both for both in pair.blocks if _is_row(both)]
    exchanged = [(both, at) for both in rows if (at := _exchanged(both)) is not None]
    if len(exchanged) > _LIMITS.turned * len(rows):
        return
    for both, (there, here) in exchanged:
        if both.source is None or both.translation is None:
            continue
        cell = both.translation.cells[here]
        message = f"found “{ctx.cut(cell.span)}” in column {here + 1}, expected it in column {there + 1}"
        yield Hit(
            cell.span,
            f"{message} as in the source text",
            related=source_place(pair, both.source.cells[there].span),
        )


def _is_row(both: BlockPair) -> bool:
    """Whether both are rows of a table with as many cells, and several."""
    source, translation = both.source, both.translation
    if source is None or translation is None:
        return False
    columns = len(source.cells)
    is_row = source.kind is BlockKind.TABLE and columns > 1
    return is_row and len(translation.cells) == columns


def _exchanged(both: BlockPair) -> tuple[int, int] | None:
    """The column of a cell in the source text and in the translation, where it surely
    changed; the first such cell."""
    if both.source is None or both.translation is None:
        return None
    if _is_shifted(both.source, both.translation):
        return None
    return (
        _exchanged_by_key(both.source, both.translation)
        or _exchanged_as_written(both.source, both.translation)
        or _exchanged_by_kind(both.source, both.translation)
        or _exchanged_by_length(both.source, both.translation)
    )


def _is_shifted(source: Unit, translation: Unit) -> bool:
    """Whether an empty cell stands in another place, and so do those behind it."""
    has_empty = any(
        cell.span.start == cell.span.end for cell in (*source.cells, *translation.cells)
    )
    return has_empty and _without_empty(source) == _without_empty(translation)


def _exchanged_by_key(source: Unit, translation: Unit) -> tuple[int, int] | None:
    """The columns of what is known again by its code, links and numbers, where what
    stood there stands in its place."""
    mine = [_key(cell) for cell in source.cells]
    theirs = [_key(cell) for cell in translation.cells]
    for at, key in enumerate(mine):
        is_one_of_each = mine.count(key) == 1 and theirs.count(key) == 1
        if not key or not is_one_of_each:
            continue
        here = theirs.index(key)
        if here != at and mine[here] == theirs[at]:
            return at, here
    return None


def _exchanged_as_written(source: Unit, translation: Unit) -> tuple[int, int] | None:
    """The columns of a word that stands as it is in another column (`false`), where
    what stands in its own was translated."""
    mine = [cell.text.strip() for cell in source.cells]
    theirs = [cell.text.strip() for cell in translation.cells]
    for at, word in enumerate(mine):
        if not word.isalpha() or mine.count(word) != 1 or theirs.count(word) != 1:
            continue
        here = theirs.index(word)
        others = (source.cells[here], translation.cells[at])
        if here != at and not any(_key(cell) for cell in others):
            return at, here
    return None


def _exchanged_by_kind(source: Unit, translation: Unit) -> tuple[int, int] | None:
    """The columns of two neighbours of which one is nothing but code or a link and the
    other is words, and the other way round in the translation."""
    mine = [_is_named(cell) for cell in source.cells]
    theirs = [_is_named(cell) for cell in translation.cells]
    for at in range(len(mine) - 1):
        before, behind = mine[at : at + 2], theirs[at : at + 2]
        if {*before} == {True, False} and behind == before[::-1]:
            return at, at + 1
    return None


def _is_named(cell: Unit) -> bool | None:
    """Whether a cell is nothing but code or one link; None for what is neither that nor
    several words."""
    text = cell.text.strip()
    marked = [*cell.code_spans, *cell.links]
    if len(marked) == 1:
        return True if marked[0].span == cell.span else None
    is_words = not marked and " " in text and not _NUMBER.search(text)
    return False if is_words else None


def _exchanged_by_length(source: Unit, translation: Unit) -> tuple[int, int] | None:
    """The columns of two neighbours of plain words, of which the long one is the short
    one in the translation, and the other way round."""
    for at in range(len(source.cells) - 1):
        mine = source.cells[at : at + 2]
        theirs = translation.cells[at : at + 2]
        if any(_key(cell) for cell in (*mine, *theirs)):
            continue
        if _leaning(*mine) * _leaning(*theirs) < 0:
            return at, at + 1
    return None


def _leaning(one: Unit, other: Unit) -> int:
    """Which of two cells is far longer: 1 for the first, -1 for the second, else 0."""
    first, second = len(one.text.strip()), len(other.text.strip())
    shorter, longer = sorted((first, second))
    is_far_longer = shorter > 0 and longer >= _LIMITS.longer * shorter
    if not is_far_longer or longer < _LIMITS.long:
        return 0
    return 1 if first > second else -1


def _without_empty(row: Unit) -> list[tuple[str, ...]]:
    return [_key(cell) for cell in row.cells if cell.span.start < cell.span.end]


def _key(cell: Unit) -> tuple[str, ...]:
    """What tells a cell in any language: its code, its links, its numbers; nothing for
    words alone."""
    fixed = (*cell.codes, *(link.target for link in cell.links))
    if fixed:
        return fixed
    is_long = len(cell.text) > _LIMITS.short
    return () if is_long else tuple(_NUMBER.findall(cell.text))
