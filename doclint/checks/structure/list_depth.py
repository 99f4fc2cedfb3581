"""List items on another level than in the source text."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import BlockKind
from doclint.evidence.beside import first_line, source_place
from doclint.expressions import expression
from doclint.findings import Hit, Severity
from doclint.project import BlockPair, Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule

_ITEM = expression(r"[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]")
_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})


@rule(
    "structure/list-depth",
    visits=Pair,
    severity=Severity.WARNING,
    ages=True,
    examples=[
        bad(
            source="Take these:\n\n- Open it\n- Turn it\n- Close it\n",
            translation="Prenez ceci :\n\n⟦Ouvrez-le⟧\n- Tournez-le\n- Fermez-le\n",
        ),
        bad(
            source="- Open it\n  - by hand\n  - by key\n- Close it\n",
            translation="- Ouvrez-le\n- ⟦à la main⟧\n- avec la clé\n- Fermez-le\n",
        ),
        bad(
            source="1. Open it\n\n   Turn the key.\n\n2. Close it\n",
            translation="1. Ouvrez-le\n\n⟦Tournez la clé.⟧\n\n2. Fermez-le\n",
        ),
        good(
            source="- Open it\n  - by hand\n- Close it\n",
            translation="* Ouvrez-le\n    * à la main\n* Fermez-le\n",
        ),
        bad(
            source="- Open it\n- Turn it\n- Close it\n",
            translation="- Ouvrez-le\n  - ⟦Tournez-le⟧\n- Fermez-le\n",
        ),
        # Code and a heading are on no level of a list: others tell of them.
        good(
            source="1. Open it\n\n   ```\n   open\n   ```\n\n2. Close it\n",
            translation="1. Ouvrez-le\n\n```\nopen\n```\n\n2. Fermez-le\n",
        ),
        good(
            source="- Open it\n\n  # With a key\n\n- Close it\n",
            translation="- Ouvrez-le\n\nAvec une clé\n\n- Fermez-le\n",
        ),
        good(
            source="- Open it\n- Close it\n", translation="1. Ouvrez-le\n2. Fermez-le\n"
        ),
    ],
)
def list_depth(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """An item stands on a higher level of its list than in the source text, or a paragraph of it outside of the list.

    One blank too few at the start of its line is enough, or a lost mark: a line without
    one beside the items is surely theirs. A run of such items is told once.
    """
    if pair.drifted:
        return
    levels_before = None
    same_before = False
    for both in pair.blocks:
        levels = _levels_lost(both)
        units = both.sure_units
        if levels and units and levels != levels_before:
            source, translation = units
            related = source_place(pair, source.span)
            is_sure = levels[1] == 0 and _touches_item(translation, pair)
            at_most = None if is_sure else Severity.INFO
            place = first_line(pair, translation)
            yield Hit(place, _message(*levels), related=related, at_most=at_most)
        elif units and not levels and not both.moved:
            yield from _nested(units, same_before, pair)
        same_before = units is not None and _level(units[0]) == _level(units[1]) > 0
        levels_before = levels


def _nested(units: tuple[Unit, Unit], same_before: bool, pair: Pair) -> Iterator[Hit]:
    """An item that lies within the one before it, which has its source's level."""
    source, translation = units
    wanted, level = _level(source), _level(translation)
    if not same_before or level != wanted + 1 or source.kind not in _KINDS:
        return
    if wanted and source.kind is translation.kind:
        place, related = first_line(pair, translation), source_place(pair, source.span)
        message = _message(wanted, level)
        yield Hit(place, message, related=related, at_most=Severity.INFO)


def _levels_lost(both: BlockPair) -> tuple[int, int] | None:
    """The level of a block in the source text and in its translation, where this is the
    higher one."""
    units = both.sure_units
    if units is None or both.moved:
        return None
    source, translation = units
    if source.kind is not translation.kind or source.kind not in _KINDS:
        return None
    wanted, level = _level(source), _level(translation)
    return (wanted, level) if level < wanted else None


def _touches_item(unit: Unit, pair: Pair) -> bool:
    """Whether the line before or behind a block begins an item, with no empty line
    between."""
    text = pair.translation.text
    before = text.rfind("\n", 0, max(unit.span.start - 1, 0)) + 1
    behind = text.find("\n", unit.span.end - 1) + 1
    starts = [before] if before < unit.span.start else []
    starts += [behind] if behind else []
    return any(_ITEM.match(text, start) for start in starts)


def _level(unit: Unit) -> int:
    return unit.within.count(BlockKind.LIST)


def _message(wanted: int, level: int) -> str:
    if not level:
        return "found a paragraph outside of the list, expected it in an item as in the source text"
    return f"found an item on level {level} of its list, expected level {wanted} as in the source text"
