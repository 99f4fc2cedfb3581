"""Blocks that were translated from what the source text no longer says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.document import BlockKind
from doclint.evidence.beside import first_line
from doclint.evidence.runs import named
from doclint.findings import Hit, Related, Severity
from doclint.project import BlockPair, ChangeKind, History, Pair, SourceChange
from doclint.rule import Context, bad, good, rule
from doclint.source import Span
from doclint.text.difference import difference, shortened


@dataclass(frozen=True, slots=True)
class Options:
    """`git`: where no stamp tells what a translation was checked against, take the source page as it was when the
    translation last changed; this asks git for its history. `values`: also report blocks of which only code or
    addresses of the site changed, which other rules compare as they are now."""

    git: bool = False
    values: bool = False


@rule(
    "translation/stale",
    visits=Pair,
    severity=Severity.WARNING,
    options=Options,
    examples=[
        bad(
            before="# Start\n\nWait ten minutes.\n\nThen go on.\n",
            source="# Start\n\nWait until the light is green.\n\nThen go on.\n",
            translation="# Début\n\n⟦Attendez dix minutes.⟧\n\nPuis continuez.\n",
        ),
        bad(
            before="# Limits\n\nIt takes 10 minutes.\n",
            source="# Limits\n\nIt takes 15 minutes.\n",
            translation="# Limites\n\n⟦Cela prend 10 minutes.⟧\n",
        ),
        bad(
            before="| a | b |\n|---|---|\n| Key | Opens the door |\n",
            source="| a | b |\n|---|---|\n| Key | Opens the window |\n",
            translation="| a | b |\n|---|---|\n⟦| Clé | Ouvre la porte |⟧\n",
        ),
        good(
            before="# Start\n\nSee [the *guide*][1] first.\nThen go on.\n\n[1]: /guide\n",
            source="Start\n=====\n\nSee [the **guide**][guide] first. Then\ngo on.\n\n[guide]: /guide\n",
            translation="# Début\n\nVoyez d’abord [le *guide*][1].\nPuis continuez.\n\n[1]: /guide\n",
        ),
        good(
            before="# A\n\nIt takes 1000 ms.\n",
            source="# A\n\nIt takes 2,500 ms.\n",
            translation="# A\n\nCela prend 2 500 ms.\n",
        ),
        good(
            source="# A\n\nNobody knows since when.\n",
            translation="# A\n\nNul ne sait depuis quand.\n",
        ),
    ],
)
def stale(pair: Pair, ctx: Context[Options]) -> Iterator[Hit]:
    """The source text says something else than when the translation was checked against it.

    `doclint stamp` records what that was, block by block, in `.doclint/l10n`. White space, line breaks, emphasis,
    punctuation and the labels of references are no change, nor is a block that moved, nor a number or an address that
    the translation has changed, too. Blocks that came or went are missing or extra blocks. One finding stands for a run
    of blocks; stamp the page again when the translation is right.
    """
    if pair.history is None or pair.drifted:
        return
    wanted = [
        change
        for change in pair.history.changes
        if change.kind is ChangeKind.CHANGED
        and (change.words or change.numbers or change.addresses or ctx.options.values)
    ]
    for run in _runs(pair, wanted):
        yield _hit(pair, pair.history, run, len(wanted))


ChangedBlocks = list[tuple[BlockPair, list[SourceChange]]]


def _runs(pair: Pair, changes: Sequence[SourceChange]) -> Iterator[ChangedBlocks]:
    """Neighbouring units with changes; front matter values and units that moved stand
    alone."""
    for stands_alone, group in groupby(
        _changed_units(pair, changes), key=lambda unit: unit.stands_alone
    ):
        units = list(group)
        if stands_alone:
            yield from ([(unit.both, unit.changes)] for unit in units if unit.changes)
            continue
        for has_changed, run in groupby(units, key=lambda unit: bool(unit.changes)):
            if has_changed:
                yield [(unit.both, unit.changes) for unit in run]


class _ChangedUnit(NamedTuple):
    """A translated unit, and what changed in its source."""

    both: BlockPair
    changes: list[SourceChange]
    stands_alone: bool


def _changed_units(
    pair: Pair, changes: Sequence[SourceChange]
) -> Iterator[_ChangedUnit]:
    for both in pair.blocks:
        source, translation = both.source, both.translation
        if source is None or translation is None or source.kind is BlockKind.CELL:
            continue
        of_unit = [
            c
            for c in changes
            if source.span.holds(c.source) and c.translation == translation.span
        ]
        yield _ChangedUnit(both, of_unit, both.moved or bool(source.key))


def _hit(pair: Pair, history: History, run: ChangedBlocks, total: int) -> Hit:
    first, last = run[0][0], run[-1][0]
    assert first.translation and first.source and last.source  # noqa: S101  # what the run was chosen by
    there = Span(first.source.span.start, last.source.span.end)
    since = f"since {history.since}" if history.since != "stamp" else "since"
    units = [both.source for both, _ in run if both.source]
    message = (
        f"found the translation of {_older(named(units))}, expected {_told(run[0][1][0])}"
        f" ({total} of the source's {history.blocks} blocks changed {since})"
    )
    related = (Related(there, "the source text has now", pair.source.path),)
    return Hit(first_line(pair, first.translation), message, related=related)


def _older(name: str) -> str:
    article, _, rest = name.partition(" ")
    return f"an older {rest}" if article in ("a", "an") else f"older text in {name}"


def _told(change: SourceChange) -> str:
    """What became of a block, briefly."""
    if change.before is None:
        return f"that of “{shortened(change.after)}”"
    old, new = difference(change.before, change.after)
    if not old:
        return f"“{new}” in it"
    if not new:
        return f"it without “{old}”"
    return f"“{new}” for “{old}”"
