"""Runs of aligned units, and what to call units in messages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from doclint.document import OPAQUE, BlockKind, Document
from doclint.once import once
from doclint.project import BlockPair, Pair, Unit
from doclint.source import Span

_NAMES = {
    BlockKind.HEADING: "heading",
    BlockKind.PARAGRAPH: "paragraph",
    BlockKind.TABLE: "table row",
    BlockKind.CELL: "table cell",
    BlockKind.FENCE: "code block",
    BlockKind.HTML: "HTML block",
    BlockKind.CAPTION: "caption",
    BlockKind.FRONT_MATTER: "front matter value",
    BlockKind.MESSAGE: "message",
}
# A page with less than this share of the prose that its source has is empty; the source must have so many characters.
_ALMOST_NONE, _ENOUGH = 0.1, 200
# Nobody drops blocks by accident in more places of a page than these.
_MANY = 5
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.TABLE})


@dataclass(frozen=True, slots=True)
class Gap:
    """Neighbouring units that stand alone: what only the source text has, and what only the translation has.

    `before` is the unit of the translation before them.
    """

    before: Unit | None
    missing: tuple[Unit, ...]
    extra: tuple[Unit, ...]

    @property
    def replaced(self) -> bool:
        """Whether the two sides are of the same kinds, so that the one was likely put for the other."""
        return bool(self.missing) and set(map(name, self.missing)) == set(map(name, self.extra))


def gaps(pair: Pair) -> Iterator[Gap]:
    """Where units stand alone, captions and markup without content left out."""
    for before, run in runs(pair, lambda both: both.source is None or both.translation is None):
        missing = tuple(both.source for both in run if both.source and _matters(both.source))
        extra = tuple(both.translation for both in run if both.translation and _matters(both.translation))
        if (missing or extra) and not _same_images(missing, extra):
            yield Gap(before, missing, extra)


def _same_images(missing: Sequence[Unit], extra: Sequence[Unit]) -> bool:
    """Whether both are the same images and nothing else, as elements on lines of their own or on one line."""
    shown = [sorted(image.target for unit in units for image in unit.images) for units in (missing, extra)]
    words = "".join(unit.text for unit in (*missing, *extra)).replace(OPAQUE, "")
    return shown[0] == shown[1] != [] and not words.strip()


@once
def gaps_of_source(pair: Pair) -> tuple[Gap, ...]:
    """Where the translation lacks blocks of its source; kept, for rules leave blocks to one another."""
    joined = on_one_line(pair)
    return tuple(gap for gap in gaps(pair) if gap.missing and joined.isdisjoint(unit.span for unit in gap.missing))


def outdated(pair: Pair) -> bool:
    """Whether a translation lacks blocks in so many places that its source must have changed since: what else is
    missing is then told once a page."""
    return len(gaps_of_source(pair)) > _MANY


def on_one_line(pair: Pair) -> frozenset[Span]:
    """The rows of the source text that the translation has on one line with their neighbour: the gaps that they leave
    are none of blocks."""
    whole = [both for both in pair.blocks if not _nested(both)]
    steps = list(pairwise(whole))
    return frozenset(
        lone.source.span
        for met, lone in [*steps, *((after, before) for before, after in steps)]
        if lone.source and not lone.translation and lone.source.kind is BlockKind.TABLE
        if met.translation and _pipes(pair.translation, met.translation) >= 2 * _pipes(pair.source, lone.source) - 1
    )


def _pipes(document: Document, unit: Unit) -> int:
    """How many pipes stand on the first line of a unit."""
    end = document.text.find("\n", unit.span.start, unit.span.end)
    return document.text.count("|", unit.span.start, unit.span.end if end < 0 else end)


# The first line of a box in GitHub's syntax, which names its kind: in other syntaxes that is no paragraph.
_BOX_MARK = re.compile(r"\[![A-Za-z]+\][+-]?")


def _matters(unit: Unit) -> bool:
    if _BOX_MARK.fullmatch(unit.text.strip()):
        return False
    content = bool(unit.text.strip() or unit.images or unit.codes or unit.tags)
    return unit.kind is not BlockKind.CAPTION and (content or unit.kind is BlockKind.FENCE)


def runs(pair: Pair, chosen: Callable[[BlockPair], bool]) -> Iterator[tuple[Unit | None, list[BlockPair]]]:
    """Runs of neighbouring aligned units for which `chosen` holds, each with the translation's unit before it."""
    before: Unit | None = None
    run: list[BlockPair] = []
    for both in pair.blocks:
        if _nested(both):
            continue
        if chosen(both):
            run.append(both)
            continue
        if run:
            yield before, run
            run = []
        if both.translation and not both.moved:
            before = both.translation
    if run:
        yield before, run


def _nested(both: BlockPair) -> bool:
    """Whether it is a cell, which its row speaks for, or a front matter value."""
    unit = both.source or both.translation
    return unit is None or unit.kind is BlockKind.CELL or bool(unit.key)


def placed(pair: Pair) -> Iterator[BlockPair]:
    """Aligned units that surely belong together, by what they are or by standing between two that do."""
    if pair.drifted:
        yield from (both for both in pair.blocks if both.sure)
        return
    whole = [both for both in pair.blocks if not _nested(both)]
    sure = [True, *(both.sure and not both.moved for both in whole), True]
    for index, both in enumerate(whole):
        if both.sure or (both.source and both.translation and not both.moved and sure[index] and sure[index + 2]):
            yield both


def emptied(pair: Pair) -> bool:
    """Whether the translation has almost none of the prose that its source has."""
    source = _prose(both.source for both in pair.blocks if not _nested(both))
    translation = _prose(both.translation for both in pair.blocks if not _nested(both))
    return source >= _ENOUGH and translation < _ALMOST_NONE * pair.ratio * source


def _prose(units: Iterable[Unit | None]) -> int:
    return sum(len(unit.text.replace(OPAQUE, "").strip()) for unit in units if unit and unit.kind in _PROSE)


def name(unit: Unit) -> str:
    """What writers call a unit."""
    if unit.kind is BlockKind.PARAGRAPH and BlockKind.ITEM in unit.within:
        return "list item"
    return _NAMES.get(unit.kind, "block")


def named(units: Sequence[Unit]) -> str:
    """A run of units in words: `a paragraph`, `2 list items and a heading`."""
    words = [_counted(word, count) for word, count in Counter(map(name, units)).items()]
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def _counted(word: str, count: int) -> str:
    if count > 1:
        return f"{count} {word}s"
    return f"{'an' if word[0] in 'aeiouH' else 'a'} {word}"
