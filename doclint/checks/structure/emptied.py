"""Pages, headings, cells and values that were emptied."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.document import BlockKind, Entry, Link
from doclint.evidence import runs as blocks
from doclint.evidence.targets import reached
from doclint.findings import Hit, Related, Severity
from doclint.project import BlockPair, Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

_PROSE = "Install the server first, then read on. " * 6


@rule(
    "structure/emptied",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(
            source=f"# Start\n\n{_PROSE}\n\n{_PROSE}\n\n- Every point of it\n- And the last\n",
            translation="⟦# Début⟧\n",
        ),
        bad(
            source="# Start\n\nInstall it first.\n\n## Next\n\nRead on.\n",
            translation="# Début\n\nInstallez-le d’abord.\n\n⟦##⟧\n\nLisez la suite.\n",
        ),
        bad(
            source="| Key | Use |\n|---|---|\n| `a` | The first of all |\n| `b` | The second one |\n",
            translation="| Clé | Usage |\n|---|---|\n⟦| `a` | |⟧\n| `b` | Le deuxième |\n",
        ),
        good(
            source="| Key | Use |\n|---|---|\n| `a` | |\n",
            translation="| Clé | Usage |\n|---|---|\n| `a` | |\n",
        ),
    ],
)
def emptied(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """The source text has prose where the translation has none: a whole page, a heading, a cell, a value.

    Usually a tool failed, and left the frame. One finding stands for a page.
    """
    if blocks.emptied(pair):
        first = next(
            (
                b.translation
                for b in pair.blocks
                if b.translation and not b.translation.key
            ),
            None,
        )
        span = first.span if first else Span(0, 0)
        there = Related(Span(0, 0), "the source text", pair.source.path)
        # Who leads readers to the source text knows that the page is not translated.
        at_most = Severity.INFO if _leads_to_source(pair) else None
        yield Hit(
            span,
            "found almost no prose, expected a translation of the page",
            related=(there,),
            at_most=at_most,
        )
        return
    empty = [] if pair.drifted else sorted(_empty(pair))
    if empty:
        span, source, what = empty[0]
        more = (
            f"; {len(empty) - 1} more places of the page are empty"
            if len(empty) > 1
            else ""
        )
        there = Related(source, "the source text has", pair.source.path)
        yield Hit(
            span,
            f"found an empty {what}, expected a translation{more}",
            related=(there,),
        )


def _leads_to_source(pair: Pair) -> bool:
    """Whether the translation has a link to the page that it should translate."""
    return any(
        reached(link.target, pair.translation.path) == pair.source.path
        for link in pair.translation.of(Link)
    )


def _empty(pair: Pair) -> Iterator[tuple[Span, Span, str]]:
    """What is empty: its place, that of the source's, its name."""
    values = {entry.key: entry for entry in pair.translation.of(Entry)}
    for both in pair.blocks:
        source, translation = both.source, both.translation
        if source is None or not source.text.strip():
            continue
        if source.key:
            entry = values.get(source.key)
            is_empty = entry is not None and entry.value in (None, "")
            if entry and translation is None and is_empty:
                yield entry.span, source.span, f"value of `{source.key}`"
        elif translation and _lost(both):
            what = "heading" if source.heading else "table cell"
            yield translation.span, source.span, what


def _lost(both: BlockPair) -> bool:
    """Whether a heading, or a cell of a table row, is empty that is not in the source
    text."""
    one, other = both.source, both.translation
    if one is None or other is None:
        return False
    if one.kind is BlockKind.HEADING:
        return _bare(other)
    same = one.kind is BlockKind.TABLE and len(one.cells) == len(other.cells)
    return same and any(
        mine.text.strip() and _bare(theirs)
        for mine, theirs in zip(one.cells, other.cells, strict=True)
    )


def _bare(unit: Unit) -> bool:
    return not (
        unit.text.strip() or unit.images or unit.codes or unit.tags or unit.links
    )
