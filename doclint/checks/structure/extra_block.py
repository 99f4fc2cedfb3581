"""Blocks of the translation that the source text does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from doclint.evidence.blocks import block_added
from doclint.evidence.doubled import doubled
from doclint.evidence.runs import Gap, emptied, gaps, named, on_one_line
from doclint.findings import Hit, Related, Severity
from doclint.page.debris import answer
from doclint.page.merged import merged_places
from doclint.project import Pair, Unit
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.source import Span

# More places than this on a page are a habit of its translators (a quote in both languages), told once.
_HABIT = 3
# A template tag on a line of its own whose marks no longer work, which makes a paragraph of it.
_BROKEN_TAG = re.compile(r"\{[^{}\n]*%[ \u00a0]?\}|\{[ \u00a0]?%[^{}\n]*\}")


@rule(
    "structure/extra-block",
    visits=Pair,
    severity=Severity.INFO,
    examples=[
        bad(
            source="# Start\n\nInstall it first.\n\nThen restart the server.\n\n## Next\n\nRead on.\n",
            translation="# Début\n\nInstallez-le d’abord.\n\nRedémarrez ensuite le serveur.\n\n"
            "- ⟦Voici une liste ajoutée\n- qui n’a pas de source⟧\n\n## Suite\n\nLisez la suite.\n",
        ),
        good(
            source="# Start\n\nInstall it first.\n\n## Next\n\nRead on.\n",
            translation="# Début\n\nInstallez-le d’abord.\n\n<!-- à relire -->\n\n## Suite\n\nLisez la suite.\n",
        ),
        good(
            source="# A\n\nSee [it][1] and [that][2].\n\n[1]: /a\n[2]: /b\n",
            translation="# A\n\nVoir [ceci][1] et [cela][2].\n\n[1]: /a [2]: /b\n",
        ),
        good(
            source="# A\n\nOne line.\n\nMore of it.\n",
            translation="# A\n\nVoici la traduction :\n\nUne ligne.\n\nEt plus.\n",
        ),
        good(source="# A\n\nOne line.\n", translation="# A\n\nUne ligne.\n"),
        good(
            source="# A\n\nOne.\n\n{% include a.html %}\n\nTwo.\n",
            translation="# A\n\nUn.\n\n{ % include a.html %}\n\nDeux.\n",
            dialect="mkdocs",
        ),
    ],
)
def extra_block(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """Blocks of the translation have no counterpart in the source text.

    They were added, left from an older version, or put there by a tool. One finding stands for a run of blocks, and
    for the whole page where they are many. A translator's note is right; say so with a suppression.
    """
    if pair.drifted or emptied(pair):
        return
    twice = {unit.span for *units, source in doubled(pair) if source is None for unit in units if unit}
    merged, joined = (*merged_places(pair.translation), *answer(pair.translation)), on_one_line(pair)
    found: list[tuple[Gap, list[Unit]]] = []
    for gap in gaps(pair):
        extra = [unit for unit in gap.extra if unit.span not in twice and not _told(unit, merged, ctx)]
        if extra and not gap.replaced and joined.isdisjoint(unit.span for unit in gap.missing):
            found.append((gap, extra))
    for gap, extra in found[:1] if len(found) > _HABIT else found:
        there = Related(gap.missing[0].span if gap.missing else Span(0, 0), "the source text", pair.source.path)
        span = Span(extra[0].span.start, extra[-1].span.end)
        message = f"found {named(extra)} that the source text does not have"
        if len(found) > _HABIT:
            message += f", and more of the kind in {len(found) - 1} other places of the page"
        patterns = () if len(found) > _HABIT else tuple(block_added(unit, pair.translation) for unit in extra)
        yield Hit(span, message, related=(there,), patterns=patterns)


def _told(unit: Unit, places: Sequence[Span], ctx: Context[NoOptions]) -> bool:
    """Whether other rules tell of it: definitions on one line, a machine's answer, broken marks of a tag."""
    return any(unit.span.holds(place) for place in places) or bool(_BROKEN_TAG.fullmatch(ctx.cut(unit.span).strip()))
