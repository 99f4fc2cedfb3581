"""Alignment of two pages, block by block: by structure first, by length second.

Needleman and Wunsch's dynamic programming over units, with a cost made of what a translation keeps (type, heading
level, inline code, link targets, numbers, the tokens of code blocks) and of length, after Gale and Church (1993,
ACL J93-1004). Where both pages have the same sequence of blocks and nothing speaks against it, no table is computed.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from doclint.document import BlockKind, Document
from doclint.indexing.units import front_matter_units, merged, units
from doclint.languages import language
from doclint.project import BlockPair, Pair, Unit

# What a unit costs that has no counterpart; a pair is better than two gaps below twice this.
_GAP = 0.9
# A pair of different kinds is never made.
_NEVER = 9.0
# What it costs to take two blocks for one.
_MERGE = 0.35
# A cell of the table farther than this from the diagonal is not looked at, in stretches without any anchor.
_BAND = 150
# The cheap path accepts a pair up to this cost.
_ACCEPT = 1.0

_NUMBER = re.compile(r"\d+")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[.\-_/][A-Za-z0-9]+)*")
_CODE_TOKEN = re.compile(r"[A-Za-z_]\w*|\d+|[^\w\s]")
_CODE_NOISE = re.compile(r"#[^\n]*|//[^\n]*|\"[^\"\n]*\"|'[^'\n]*'|<!--[\s\S]*?-->|/\*[\s\S]*?\*/|>[^<>\n]+<")


@dataclass(frozen=True, slots=True)
class _Traits:
    """What a unit is compared by."""

    kind: BlockKind
    level: int
    depth: tuple[BlockKind, ...]
    codes: Counter[str]
    links: Counter[str]
    numbers: Counter[str]
    names: frozenset[str]
    tokens: Counter[str]
    length: int

    @property
    def key(self) -> tuple[object, ...] | None:
        """What tells the unit from all others, if it has anything of the kind."""
        if not (self.codes or self.links or len(self.tokens) > 4):
            return None
        return self.kind, *(tuple(sorted(c.items())) for c in (self.codes, self.links, self.tokens))


def align(source: Document, translation: Document) -> Pair:
    """The two pages as aligned units. Linear in practice: tables are computed only between anchors."""
    left, right = units(source), units(translation)
    traits = [_traits(unit, source) for unit in left], [_traits(unit, translation) for unit in right]
    ratio = _ratio(*traits, _usual_ratio(source.language, translation.language))
    aligner = _Aligner(left, right, *traits, ratio)
    pairs = [*_front_matter(source, translation), *_with_moves(aligner, list(aligner.run()))]
    return Pair(source, translation, tuple(_with_cells(pairs, aligner)), ratio)


def _traits(unit: Unit, document: Document) -> _Traits:
    text = unit.text
    tokens: Counter[str] = Counter()
    if unit.fence:
        raw = document.source.cut(unit.fence.content_span)
        tokens = Counter(_CODE_TOKEN.findall(_CODE_NOISE.sub(" ", raw)))
        length = len(raw)
    else:
        length = len(text.strip())
    targets = Counter(
        [_address(link.target) for link in unit.links] + [_address(image.target) for image in unit.images]
    )
    return _Traits(
        unit.kind, unit.level, unit.within, Counter(unit.codes), targets, Counter(_NUMBER.findall(text)),
        frozenset(word for word in _NAME.findall(text) if not word.islower()), tokens, length,
    )  # fmt: skip


def _address(target: str) -> str:
    """A link target without what translation may rightly change: the fragment and a leading language."""
    path = target.partition("#")[0] or "#"
    return re.sub(r"^(?:\.{0,2}/)?[a-z]{2}(?:-[a-z]{2})?/", "/", path.lower())


def _usual_ratio(source: str | None, translation: str | None) -> float:
    mine, theirs = language(source), language(translation)
    return (theirs.length if theirs else 1.0) / (mine.length if mine else 1.0)


def _ratio(left: Sequence[_Traits], right: Sequence[_Traits], usual: float) -> float:
    """How much longer the translation is, prose only: the usual ratio of the languages, the page's own on long pages.

    A page that lost a block is shorter than its languages tell, so little text must not be believed alone.
    """
    source = sum(t.length for t in left if t.kind is not BlockKind.FENCE)
    translation = sum(t.length for t in right if t.kind is not BlockKind.FENCE)
    if not source or not translation:
        return usual
    trust = source / (source + 2000)
    seen = min(max(translation / source, usual * 0.6), usual * 1.6)
    return math.exp(trust * math.log(seen) + (1 - trust) * math.log(usual))


def _unlike(one: Counter[str], other: Counter[str]) -> float:
    """1 less the Jaccard index of two multisets."""
    if one == other:
        return 0.0
    shared = (one & other).total()
    return 1 - shared / (one.total() + other.total() - shared)


def _cost(one: _Traits, other: _Traits, ratio: float) -> float:
    if one.kind is not other.kind:
        return _NEVER
    cost = 1.2 * (one.level != other.level) + 0.5 * (one.depth != other.depth)
    if one.kind is BlockKind.FENCE:
        cost += 1.6 * _unlike(one.tokens, other.tokens) - 0.3 * bool(one.tokens and one.tokens == other.tokens)
    for weight, bonus, mine, theirs in ((1.2, 0.25, one.codes, other.codes), (1.2, 0.35, one.links, other.links)):
        if mine or theirs:
            cost += weight * _unlike(mine, theirs) - bonus * (mine == theirs)
    if one.numbers or other.numbers:
        cost += 0.6 * _unlike(one.numbers, other.numbers)
    if one.names and other.names:
        cost -= 0.4 * len(one.names & other.names) / len(one.names | other.names)
    # Short texts vary more; eight characters more on either side count for little.
    away = abs(math.log((other.length + 8) / (one.length * ratio + 8)))
    return cost + min(0.9 * away, 1.2)


class _Aligner:
    """Aligns two sequences of units."""

    def __init__(
        self,
        left: Sequence[Unit],
        right: Sequence[Unit],
        mine: Sequence[_Traits],
        theirs: Sequence[_Traits],
        ratio: float,
    ) -> None:
        self.left, self.right, self.mine, self.theirs, self.ratio = left, right, mine, theirs, ratio

    def cost(self, i: int, j: int) -> float:
        """How unlike two units are."""
        return _cost(self.mine[i], self.theirs[j], self.ratio)

    def run(self) -> Iterator[BlockPair]:
        """All units in order, paired or alone."""
        straight = self._straight()
        if straight is not None:
            yield from straight
            return
        anchors = [(-1, -1), *self._anchors(), (len(self.left), len(self.right))]
        for (a, b), (c, d) in pairwise(anchors):
            yield from self._between(a + 1, c, b + 1, d)
            if c < len(self.left):
                yield BlockPair(self.left[c], self.right[d], self.cost(c, d))

    def _straight(self) -> list[BlockPair] | None:
        """The pairs of two pages whose blocks follow one another alike, if nothing speaks against them."""
        shape = [(t.kind, t.level, t.depth) for t in self.mine]
        if shape != [(t.kind, t.level, t.depth) for t in self.theirs]:
            return None
        costs = [self.cost(i, i) for i in range(len(shape))]
        if any(cost > _ACCEPT for cost in costs):
            return None
        return [BlockPair(a, b, cost) for a, b, cost in zip(self.left, self.right, costs, strict=True)]

    def _anchors(self) -> list[tuple[int, int]]:
        """Units that only one of each page can be, in an order that both have (longest increasing subsequence)."""
        mine = _unique(self.mine)
        theirs = _unique(self.theirs)
        both = sorted((mine[key], theirs[key]) for key in mine.keys() & theirs.keys())
        return _increasing(both)

    def _between(self, a: int, b: int, c: int, d: int) -> Iterator[BlockPair]:
        """Align units a to b of the source with c to d of the translation."""
        if a == b or c == d:
            yield from (BlockPair(unit, None) for unit in self.left[a:b])
            yield from (BlockPair(None, unit) for unit in self.right[c:d])
            return
        yield from reversed(list(self._trace(a, c, self._table(a, b, c, d), b - a, d - c)))

    def _table(self, a: int, b: int, c: int, d: int) -> list[list[tuple[float, str]]]:
        """Best costs and moves: `=` a pair, `<` source alone, `>` translation alone, `2` and `1` two blocks for one."""
        height, width = b - a, d - c
        slope = width / height
        table = [[(math.inf, "")] * (width + 1) for _ in range(height + 1)]
        table[0] = [(j * _GAP, ">") for j in range(width + 1)]
        for i in range(1, height + 1):
            row, above = table[i], table[i - 1]
            row[0] = (i * _GAP, "<")
            low = max(1, int(i * slope) - _BAND)
            for j in range(low, min(width, int(i * slope) + _BAND) + 1):
                best = above[j - 1][0] + self.cost(a + i - 1, c + j - 1), "="
                best = min(best, (above[j][0] + _GAP, "<"), (row[j - 1][0] + _GAP, ">"))
                row[j] = min(best, *self._beads(table, a, c, i, j))
        return table

    def _beads(
        self, table: list[list[tuple[float, str]]], a: int, c: int, i: int, j: int
    ) -> Iterator[tuple[float, str]]:
        x, y = a + i - 1, c + j - 1
        yield math.inf, ""
        if self.mine[x].kind is not BlockKind.PARAGRAPH or self.theirs[y].kind is not BlockKind.PARAGRAPH:
            return
        if i > 1 and self._mergeable(self.mine, x) and self.mine[x].length + self.mine[x - 1].length > 40:
            both = _both(self.mine[x - 1], self.mine[x])
            yield table[i - 2][j - 1][0] + _MERGE + max(_cost(both, self.theirs[y], self.ratio), 0), "2"
        if j > 1 and self._mergeable(self.theirs, y) and self.theirs[y].length + self.theirs[y - 1].length > 40:
            both = _both(self.theirs[y - 1], self.theirs[y])
            yield table[i - 1][j - 2][0] + _MERGE + max(_cost(self.mine[x], both, self.ratio), 0), "1"

    @staticmethod
    def _mergeable(traits: Sequence[_Traits], index: int) -> bool:
        return traits[index - 1].kind is BlockKind.PARAGRAPH and traits[index - 1].depth == traits[index].depth

    def _trace(self, a: int, c: int, table: list[list[tuple[float, str]]], i: int, j: int) -> Iterator[BlockPair]:
        while i or j:
            move = table[i][j][1]
            x, y = a + i - 1, c + j - 1
            if move == "=":
                yield BlockPair(self.left[x], self.right[y], self.cost(x, y))
                i, j = i - 1, j - 1
            elif move == "2":
                yield BlockPair(merged(self.left[x - 1], self.left[x]), self.right[y], _MERGE)
                i, j = i - 2, j - 1
            elif move == "1":
                yield BlockPair(self.left[x], merged(self.right[y - 1], self.right[y]), _MERGE)
                i, j = i - 1, j - 2
            elif move == "<":
                yield BlockPair(self.left[x], None)
                i -= 1
            else:
                yield BlockPair(None, self.right[y])
                j -= 1


def _both(one: _Traits, other: _Traits) -> _Traits:
    return _Traits(
        one.kind, one.level, one.depth, one.codes + other.codes, one.links + other.links, one.numbers + other.numbers,
        one.names | other.names, one.tokens + other.tokens, one.length + other.length,
    )  # fmt: skip


def _unique(traits: Sequence[_Traits]) -> dict[tuple[object, ...], int]:
    keys = [t.key for t in traits]
    counts = Counter(keys)
    return {key: index for index, key in enumerate(keys) if key is not None and counts[key] == 1}


def _increasing(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest run of pairs, sorted by their first, whose second increases (patience sorting)."""
    piles: list[int] = []
    back: list[int] = []
    tops: list[int] = []
    for index, (_, second) in enumerate(pairs):
        low = bisect_left(piles, second)
        back.append(tops[low - 1] if low else -1)
        if low == len(piles):
            piles.append(second)
            tops.append(index)
        else:
            piles[low], tops[low] = second, index
    chain: list[tuple[int, int]] = []
    at = tops[-1] if tops else -1
    while at >= 0:
        chain.append(pairs[at])
        at = back[at]
    return chain[::-1]


def _with_moves(aligner: _Aligner, pairs: list[BlockPair]) -> Iterator[BlockPair]:
    """`pairs`, with units that stand alone on both sides paired as moved where they are alike beyond chance."""
    position = {id(unit): index for index, unit in enumerate(aligner.left)}
    other = {id(unit): index for index, unit in enumerate(aligner.right)}
    alone = [pair.source for pair in pairs if pair.translation is None and pair.source]
    strangers = [pair.translation for pair in pairs if pair.source is None and pair.translation]
    moved: dict[int, BlockPair] = {}
    taken: set[int] = set()
    for unit in alone:
        best = min(
            ((aligner.cost(position[id(unit)], other[id(s)]), n) for n, s in enumerate(strangers) if n not in taken),
            default=(_NEVER, -1),
        )
        if best[0] < 0.25 and _telling(aligner.mine[position[id(unit)]]):
            taken.add(best[1])
            moved[id(unit)] = BlockPair(unit, strangers[best[1]], best[0], moved=True)
    gone = {id(strangers[n]) for n in taken}
    for pair in pairs:
        if pair.source and id(pair.source) in moved:
            yield moved[id(pair.source)]
        elif pair.source or id(pair.translation) not in gone:
            yield pair


def _telling(traits: _Traits) -> bool:
    """Whether a unit has enough about it to be known again elsewhere on the page."""
    return bool(traits.codes or traits.links or traits.numbers or traits.names) or traits.length > 80


def _with_cells(pairs: Sequence[BlockPair], aligner: _Aligner) -> Iterator[BlockPair]:
    """`pairs`, each pair of table rows followed by the pairs of their cells, column by column."""
    for pair in pairs:
        yield pair
        if pair.source and pair.translation and len(pair.source.cells) == len(pair.translation.cells):
            for one, other in zip(pair.source.cells, pair.translation.cells, strict=True):
                yield BlockPair(one, other, pair.cost)


def _front_matter(source: Document, translation: Document) -> Iterator[BlockPair]:
    mine, theirs = front_matter_units(source), front_matter_units(translation)
    for key in [*mine, *(key for key in theirs if key not in mine)]:
        yield BlockPair(mine.get(key), theirs.get(key))
