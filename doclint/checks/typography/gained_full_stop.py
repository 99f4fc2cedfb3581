"""Headings and titles that end with a full stop in a translation alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.document import BlockKind, Role, Segment
from doclint.evidence.beside import is_aged, source_place
from doclint.expressions import expression
from doclint.findings import Change, Edit, Fix, Hit, Severity
from doclint.project import Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.sentences import sentences

_STOP = expression(
    r"(?<=\w[\w%])[.。।۔]\Z|(?<=[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3])。\Z"
)
_PLAIN = expression(r"[\w%][\"”’»)\]]?\Z")
_ROLES = {BlockKind.HEADING: Role.HEADING, BlockKind.CELL: Role.CELL}


@dataclass(frozen=True, slots=True)
class _Calibration:
    """Which texts gained one by accident; both sides of each number stand in
    tests/checks/test_gained_full_stop.py."""

    # So many of the kind stand without one for each that gained it (count).
    seldom: int = 4
    # Longer cells (characters) are sentences.
    longest_cell: int = 40


_LIMITS = _Calibration()


class _End(NamedTuple):
    segment: Segment
    source: Segment


@rule(
    "typography/gained-full-stop",
    visits=Pair,
    severity=Severity.INFO,
    yields_to=("translation/untranslated", "translation/partly-untranslated"),
    examples=[
        bad(
            source="# Lamps\n\n## Open it\n\n## Light it\n\n## Close it\n\n## Sell it\n",
            translation="# Lampes\n\n## Ouvrez-la⟦.⟧\n\n## Allumez-la\n\n## Fermez-la\n\n## Vendez-la\n",
            fixed="# Lampes\n\n## Ouvrez-la\n\n## Allumez-la\n\n## Fermez-la\n\n## Vendez-la\n",
        ),
        good(
            source="# Lamps\n\n## Open it\n\n## Light it\n\n## Close it\n",
            translation="# Lampes\n\n## Ouvrez-la.\n\n## Allumez-la.\n\n## Fermez-la.\n",
        ),
        good(
            source="# Lamps\n\n## Open it.\n\n## Light it\n\n## Close it\n\n## Sell it\n",
            translation="# Lampes\n\n## Ouvrez-la.\n\n## Allumez-la\n\n## Fermez-la\n\n## Vendez-la\n",
        ),
    ],
)
def gained_full_stop(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A heading or a cell ends with a full stop, its source's does not, and hardly any other of the page does.

    Told of texts of one sentence, and of short cells.
    """
    if ctx.language is None or is_aged(pair):
        return
    plain: defaultdict[BlockKind, int] = defaultdict(int)
    gained: defaultdict[BlockKind, list[_End]] = defaultdict(list)
    for kind, end in _ends(pair):
        if _PLAIN.search(end.segment.text.rstrip()):
            plain[kind] += 1
        elif _STOP.search(end.segment.text.rstrip()) and _is_one(end):
            gained[kind].append(end)
    for kind, ends in gained.items():
        if plain[kind] >= _LIMITS.seldom * len(ends):
            for end in ends:
                yield _hit(end, kind, pair, ctx)


def _ends(pair: Pair) -> Iterator[tuple[BlockKind, _End]]:
    """The headings and cells whose source's ends with a word."""
    for both in pair.blocks:
        units = both.sure_units
        role = _ROLES.get(units[0].kind) if units else None
        if units is None or role is None or units[0].kind is not units[1].kind:
            continue
        mine, theirs = units[0].of_role(role), units[1].of_role(role)
        if len(mine) != 1 or len(theirs) != 1 or not _is_label(theirs[0]):
            continue
        if _PLAIN.search(mine[0].text.rstrip()):
            yield units[0].kind, _End(theirs[0], mine[0])


def _is_label(segment: Segment) -> bool:
    return segment.role is Role.HEADING or len(segment.text) <= _LIMITS.longest_cell


def _is_one(end: _End) -> bool:
    return len(sentences(end.segment.text)) == 1 == len(sentences(end.source.text))


def _hit(end: _End, kind: BlockKind, pair: Pair, ctx: Context[NoOptions]) -> Hit:
    length = len(end.segment.text.rstrip())
    place = end.segment.place(length - 1, length)
    fix = Fix("delete the full stop", (Edit(place, ""),), (Change.MARKS,), safe=True)
    return Hit(
        place,
        f"found a full stop at the end of a {kind.value}, expected none as in the source text",
        fix=fix if len(ctx.cut(place)) == 1 else None,
        related=source_place(pair, end.source.span),
    )
