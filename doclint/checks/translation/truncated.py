"""Translations that break off."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.findings import Hit, Related, Severity
from doclint.project import BlockPair, Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.blocks import placed
from doclint.text.lengths import length_ratio, unended

# Shares of the length to be expected: below the first it is too short, below the second if it also breaks off.
_SHORT, _BROKEN_OFF = 0.45, 0.7
_SOURCE = (
    "The server keeps every message for a week, and then it deletes the oldest ones. "
    "Whoever needs them longer must copy them to another place in time.\n"
)


@rule(
    "translation/truncated",
    visits=Pair,
    severity=Severity.WARNING,
    examples=[
        bad(source=_SOURCE, translation="⟦Le serveur conserve chaque message pendant une⟧\n"),
        bad(
            source=_SOURCE,
            translation="⟦Le serveur conserve chaque message pendant une semaine, puis il efface les plus vieux. "
            "Qui en⟧\n",
        ),
        good(
            source=_SOURCE,
            translation="Le serveur garde chaque message une semaine, puis il efface les plus vieux. "
            "Copiez-les ailleurs à temps.\n",
        ),
        good(source="Save the file, please.\n", translation="Enregistrez.\n"),
    ],
)
def truncated(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A block is much shorter than a translation of its source would be, or short and without its last mark.

    Translation by machine breaks off at limits of length. What is expected is the page's own ratio of lengths.
    """
    for both in placed(pair):
        yield from _hits(both, pair)


def _hits(both: BlockPair, pair: Pair) -> Iterator[Hit]:
    if both.source is None or both.translation is None:
        return
    if len(both.source.codes) < len(both.translation.codes):  # words became code
        return
    ratio = length_ratio(both, pair.ratio)
    broken_off = unended(both)
    if ratio is None or ratio >= (_BROKEN_OFF if broken_off else _SHORT):
        return
    there = Related(both.source.span, "the source text has", pair.source.path)
    message = f"found {ratio:.0%} of the length to be expected"
    yield Hit(both.translation.span, message + (" and no last mark" if broken_off else ""), related=(there,))
