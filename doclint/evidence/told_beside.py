"""Blocks of one page alone that the block beside them holds in the other page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from doclint.dataclasses import dataclass
from doclint.document import BlockKind, Document
from doclint.evidence.blocks import is_all_bold
from doclint.evidence.images import file_of
from doclint.evidence.runs import is_nested, name
from doclint.expressions import expression
from doclint.project import BlockPair, Pair, Unit
from doclint.source import Span
from doclint.text.lines import before_on_line


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What a page lacks by a slip. Held by tests/evidence/test_degrees.py."""

    # Nobody drops blocks by accident in more places (count) of a page: at 3 and 7
    # pages with five and with six turn.
    many: int = 5
    # More places (count) than this on a page are a habit of its translators (a
    # quote in both languages), told once: at 2 and 4 pages with three and with four
    # turn.
    habit: int = 3
    # Texts of so many times the other's length (ratio) are no translation of it: at
    # 2 and 6 texts of three and of five times turn.
    unlike_length: int = 4
    # A block is as long as it and others would be when it is at most so many times
    # as long, or as short (ratio): at 1 and 2 those that took in one paragraph and
    # three turn.
    nearly: float = 1.5
    # And when it has so much of the others' length (share, 0 to 1) besides its own: at
    # 0.4 and 0.8 blocks with half of it and with 0.7 turn.
    most_of_it: float = 0.6


LIMITS = _Calibration()
# What stands in rows of its kind, where one may be taken for its neighbour.
LIKELY_SHIFTED = frozenset({"list item", "paragraph"})


# What stands before the text of a numbered item.
_NUMBERED = expression(r"[\s>]*\d{1,9}[.)]\s+")


def on_one_line(pair: Pair) -> frozenset[Span]:
    """The rows of the source text that the translation has on one line with their
    neighbour: the gaps that they leave are none of blocks."""
    return frozenset(
        lone.span
        for met, lone in with_neighbours(pair)
        if lone.kind is BlockKind.TABLE
        if met.translation and _is_of_two_rows(met.translation, lone, pair)
    )


def _is_of_two_rows(row: Unit, lone: Unit, pair: Pair) -> bool:
    """Whether a row has as many pipes as two of the source text have on one line."""
    pipes_of_two = 2 * _pipes(pair.source, lone) - 1
    return _pipes(pair.translation, row) >= pipes_of_two


def told_beside(pair: Pair) -> frozenset[Span]:
    """The labels, paragraphs bold throughout, that the translation has in one with the
    block before or after them."""
    return frozenset(
        lone.span
        for met, lone in with_neighbours(pair)
        if lone.kind is BlockKind.PARAGRAPH and _has_label(met, lone)
    )


def in_neighbour(pair: Pair) -> frozenset[Span]:
    """The paragraphs and items that the translation has in one with the block before or
    after them, which is as long as both. Steps are counted: two in one are a fault."""
    spans: set[Span] = set()
    lone: list[Unit] = []
    before: BlockPair | None = None
    for both in (*pair.blocks, None):
        if both and is_nested(both):
            continue
        if both and both.source and both.translation is None:
            lone.append(both.source)
            continue
        if _is_held(lone, (before, both), pair):
            spans.update(unit.span for unit in lone)
        lone, before = [], both
    return frozenset(spans)


def _is_held(
    lone: Sequence[Unit], beside: Sequence[BlockPair | None], pair: Pair
) -> bool:
    """Whether a block beside them holds units that the translation lacks."""
    if not lone or any(_is_step(unit, pair.source) for unit in lone):
        return False
    return any(met is not None and _holds(met, lone, pair) for met in beside)


def _is_step(unit: Unit, document: Document) -> bool:
    """Whether it is an item of a numbered list."""
    before = before_on_line(document.text, unit.span.start)
    return _NUMBERED.fullmatch(before) is not None


def _holds(met: BlockPair, lone: Sequence[Unit], pair: Pair) -> bool:
    """Whether the translation of one block is about as long as that of it and others
    would be, and much longer than its own."""
    source, translation = met.source, met.translation
    if source is None or translation is None:
        return False
    kinds = {name(unit) for unit in (source, translation, *lone)}
    if not kinds <= LIKELY_SHIFTED or not _has_images_of(translation, lone):
        return False
    block_length = len(source.text)
    lone_length = sum(len(unit.text) for unit in lone)
    whole_length = block_length + lone_length
    there = len(translation.text) / (pair.ratio or 1.0)
    is_much_longer = there >= block_length + LIMITS.most_of_it * lone_length
    is_as_long_as_all = (
        whole_length / LIMITS.nearly < there < whole_length * LIMITS.nearly
    )
    return is_much_longer and is_as_long_as_all


def _has_images_of(unit: Unit, others: Sequence[Unit]) -> bool:
    """Whether a unit has the images of others: these have no length of their own."""
    there = {file_of(image) for image in unit.images}
    return all(file_of(image) in there for each in others for image in each.images)


def _has_label(met: BlockPair, lone: Unit) -> bool:
    """Whether a block that is bold throughout went into its neighbour, which begins
    with bold words now."""
    source, translation = met.source, met.translation
    if source is None or translation is None:
        return False
    if translation.kind is not BlockKind.PARAGRAPH or not is_all_bold(lone):
        return False
    return _begins_bold(translation) and not _begins_bold(source)


def _begins_bold(unit: Unit) -> bool:
    """Whether a unit begins with bold words."""
    bold = (emphasis.span for emphasis in unit.emphases if emphasis.strong)
    second_sign = unit.span.start + 1
    return any(place.start <= second_sign for place in bold)


def _pipes(document: Document, unit: Unit) -> int:
    """How many pipes stand on the first line of a unit."""
    start, end = unit.span.start, unit.span.end
    line_end = document.text.find("\n", start, end)
    if line_end < 0:
        line_end = end
    return document.text.count("|", start, line_end)


def is_near_in_length(mine: Sequence[Unit], theirs: Sequence[Unit]) -> bool:
    """Whether two sides have texts of about one length."""
    length = sum(len(unit.text) for unit in mine)
    other_length = sum(len(unit.text) for unit in theirs)
    ratio = length / max(other_length, 1)
    return 1 / LIMITS.unlike_length < ratio < LIMITS.unlike_length


def with_neighbours(pair: Pair) -> Iterator[tuple[BlockPair, Unit]]:
    """Each unit that the translation lacks, with the blocks before and after it."""
    whole = [both for both in pair.blocks if not is_nested(both)]
    for before, after in pairwise(whole):
        if after.source and not after.translation:
            yield before, after.source
        if before.source and not before.translation:
            yield after, before.source
