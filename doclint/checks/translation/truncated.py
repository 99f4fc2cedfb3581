"""Translations that break off."""

from __future__ import annotations

from collections.abc import Iterator

from doclint.findings import Hit, Related, Severity
from doclint.project import BlockPair, Pair
from doclint.rule import Context, NoOptions, bad, good, rule
from doclint.text.blocks import placed
from doclint.text.lengths import ends_freely, length_ratio, unended, usual_ratio

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
        good(
            source=_SOURCE * 20 + "\nThe event is emitted when the window is closed, whoever it was that closed it.\n",
            translation=_SOURCE * 20 + "\n当窗口由任何人关闭时触发该事件，无论是谁\n",
            language="zh",
        ),
        good(
            source="Emitted when the window is shown to the user for the first time.\n\n" * 3,
            translation="窗口第一次向用户显示时触发该事件，随后不再触发该事件\n\n窗口第一次向用户显示时触发该事件\n\n"
            "窗口首次向用户显示时触发\n",
            language="zh",
        ),
        good(source="Save the file, please.\n", translation="Enregistrez.\n"),
    ],
)
def truncated(pair: Pair, ctx: Context[NoOptions]) -> Iterator[Hit]:
    """A block is much shorter than a translation of its source would be, or short and without its last mark.

    Translation by machine breaks off at limits of length. What is expected is the page's own ratio of lengths. On a
    page whose paragraphs often lack their last mark, that tells nothing.
    """
    usual = usual_ratio(pair)
    found = [hit for both in placed(pair) if (hit := _hit(both, usual, pair))]
    if any(broken_off for _, broken_off in found) and ends_freely(pair):
        found = [(hit, broken_off) for hit, broken_off in found if not broken_off]
    yield from (hit for hit, _ in found)


def _hit(both: BlockPair, usual: float, pair: Pair) -> tuple[Hit, bool] | None:
    """The fault of a block, and whether it was told by the last mark that is missing."""
    if both.source is None or both.translation is None:
        return None
    if len(both.source.codes) < len(both.translation.codes):  # words became code
        return None
    ratio = length_ratio(both, usual)
    broken_off = unended(both)
    if ratio is None or ratio >= (_BROKEN_OFF if broken_off else _SHORT):
        return None
    there = Related(both.source.span, "the source text has", pair.source.path)
    message = f"found {ratio:.0%} of the length to be expected"
    hit = Hit(both.translation.span, message + (" and no last mark" if broken_off else ""), related=(there,))
    return hit, broken_off and ratio >= _SHORT
