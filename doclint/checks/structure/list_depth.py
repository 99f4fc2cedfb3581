"""List items on another level than in the source text."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import BlockKind
from doclint.evidence.beside import first_line, told
from doclint.findings import Hit, Severity
from doclint.project import BlockPair, Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})


@rule(
    "structure/list-depth",
    visits=Pair,
    severity=Severity.INFO,
    ages=True,
    examples=[
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
        good(
            source="- Open it\n- Close it\n", translation="- Ouvrez-le\n  - Fermez-le\n"
        ),
        good(
            source="- Open it\n- Close it\n", translation="1. Ouvrez-le\n2. Fermez-le\n"
        ),
    ],
)
def list_depth(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """An item stands on a higher level of its list than in the source text, or a paragraph of it outside of the list.

    One blank too few at the start of its line is enough. A run of such items is told
    once.
    """
    before: BlockPair | None = None
    for both in pair.blocks if not pair.drifted else ():
        one, other = both.source, both.translation
        if (
            one is None
            or other is None
            or not both.sure
            or both.moved
            or one.kind is not other.kind
        ):
            before = None
            continue
        wanted, found = _depth(both, source=True), _depth(both, source=False)
        if found >= wanted or one.kind not in _KINDS:
            before = None
            continue
        if (
            before is None
            or _depth(before, source=True) != wanted
            or _depth(before, source=False) != found
        ):
            yield Hit(
                _place(both, pair),
                _message(wanted, found),
                related=told(pair, one.span),
            )
        before = both


def _depth(both: BlockPair, *, source: bool) -> int:
    unit = both.source if source else both.translation
    return unit.within.count(BlockKind.LIST) if unit else 0


def _place(both: BlockPair, pair: Pair) -> Span:
    return first_line(pair, both.translation) if both.translation else Span(0, 0)


def _message(wanted: int, found: int) -> str:
    if not found:
        return "found a paragraph outside of the list, expected it in an item as in the source text"
    return f"found an item on level {found} of its list, expected level {wanted} as in the source text"
