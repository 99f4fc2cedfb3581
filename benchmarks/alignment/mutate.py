"""Pages changed so that it is known, by construction, which of their blocks belongs to
which of the source text.

A translation that has the same sequence of blocks as its source is cut into chunks of
whole lines; each remembers the source blocks that it translates. Operations drop, add,
merge, split, move and edit chunks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from random import Random

from doclint.alignment.units import units
from doclint.document import BlockKind, Document
from doclint.project import Unit
from doclint.source import Span
from doclint.text.sentences import sentences

_MARKER = re.compile(r"[ \t]*(?:(?:[*+-]|\d+[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?")
_PLACES = frozenset({BlockKind.LIST, BlockKind.ITEM})


@dataclass(frozen=True)
class Chunk:
    """Whole lines of a page. `ids` are the source blocks that it translates; `unit` is
    its block, if it has but one and that can be taken out without harm to others."""

    text: str
    ids: tuple[int, ...] = ()
    unit: Unit | None = None

    @property
    def prose(self) -> bool:
        """Whether it is a paragraph or list item that can be taken out."""
        return self.unit is not None and self.unit.kind is BlockKind.PARAGRAPH

    @property
    def heading(self) -> int:
        """The level of the heading it is, or 0."""
        return (
            self.unit.level if self.unit and self.unit.kind is BlockKind.HEADING else 0
        )


Page = tuple[Chunk, ...]
Operation = Callable[[Page, Sequence[Chunk], Random, float], Page]


def counted(document: Document) -> tuple[Unit, ...]:
    """The units that are counted: captions may rightly stand on one side only."""
    return tuple(unit for unit in units(document) if unit.kind is not BlockKind.CAPTION)


def chunks(document: Document) -> Page:
    """A page as chunks; the first has what stands before its first block."""
    text = document.text
    starts: list[tuple[int, list[int]]] = [(0, [])]
    found = counted(document)
    numbers = {unit.span: index for index, unit in enumerate(found)}
    for unit in units(document):
        start = text.rfind("\n", 0, unit.span.start) + 1
        if start > starts[-1][0]:
            starts.append((start, []))
        if unit.kind is not BlockKind.CAPTION:
            starts[-1][1].append(numbers[unit.span])
    cuts = [*starts, (len(text), [])]
    made = [_chunk(text, found, Span(a, b), ids) for (a, ids), (b, _) in pairwise(cuts)]
    return (
        made[0],
        *(
            chunk if _apart(before, chunk) else replace(chunk, unit=None)
            for before, chunk in pairwise(made)
        ),
    )


def _apart(before: Chunk, chunk: Chunk) -> bool:
    """Whether empty lines, or the marks of items and rows, part a chunk from its
    neighbours."""
    return bool(chunk.unit and chunk.unit.within) or all(
        c.text.endswith("\n\n") for c in (before, chunk)
    )


def _chunk(text: str, found: Sequence[Unit], span: Span, ids: list[int]) -> Chunk:
    chunk = Chunk(text[span.start : span.end], tuple(ids))
    if len(ids) != 1:
        return chunk
    unit = found[ids[0]]
    before, after = text[span.start : unit.span.start], text[unit.span.end : span.end]
    deeper = ids[0] + 1 < len(found) and len(found[ids[0] + 1].within) > len(
        unit.within
    )
    plain = set(unit.within) <= _PLACES or (
        unit.within[-1:] == (BlockKind.TABLE,) and len(unit.within) == 1
    )
    free = (
        _MARKER.fullmatch(before)
        and not after.strip()
        and plain
        and not deeper
        and chunk.text.endswith("\n")
    )
    return replace(chunk, unit=_at(unit, -span.start)) if free else chunk


def _at(unit: Unit, by: int) -> Unit:
    segments = tuple(
        replace(
            s,
            span=s.span.shift(by),
            pieces=tuple(p._replace(source=p.source.shift(by)) for p in s.pieces),
        )
        for s in unit.segments
    )
    return replace(unit, span=unit.span.shift(by), segments=segments)


def drop(page: Page, others: Sequence[Chunk], random: Random, share: float) -> Page:
    """Blocks are gone."""
    gone = _some([i for i, chunk in enumerate(page) if chunk.unit], page, random, share)
    return tuple(chunk for i, chunk in enumerate(page) if i not in gone)


def add(page: Page, others: Sequence[Chunk], random: Random, share: float) -> Page:
    """Blocks of other pages stand between."""
    chosen = _some(
        [i for i, chunk in enumerate(page) if chunk.unit], page, random, share
    )
    result: list[Chunk] = []
    for index, chunk in enumerate(page):
        alike = [
            other
            for other in others
            if chunk.unit and other.unit and _place(other.unit) == _place(chunk.unit)
        ]
        if index in chosen and alike:
            result.append(replace(random.choice(alike), ids=()))
        result.append(chunk)
    return tuple(result)


def _place(unit: Unit) -> tuple[object, ...]:
    return unit.within, unit.kind is BlockKind.TABLE and len(unit.cells)


def merge(page: Page, others: Sequence[Chunk], random: Random, share: float) -> Page:
    """Two paragraphs are one."""
    able = [i for i, (a, b) in enumerate(pairwise(page)) if _top(a) and _top(b)]
    chosen = _some(able, page, random, share / 2)
    result: list[Chunk] = []
    index = 0
    while index < len(page):
        chunk = page[index]
        if index in chosen:
            after = page[index + 1]
            chunk = Chunk(f"{chunk.text.rstrip()}\n{after.text}", chunk.ids + after.ids)
            index += 1
        result.append(chunk)
        index += 1
    return tuple(result)


def split(page: Page, others: Sequence[Chunk], random: Random, share: float) -> Page:
    """A paragraph is two."""
    places = {i: _ends(chunk) for i, chunk in enumerate(page) if _top(chunk)}
    chosen = _some([i for i, ends in places.items() if ends], page, random, share)
    result = list(page)
    for index in chosen:
        at = random.choice(places[index])
        text = page[index].text
        result[index] = Chunk(
            f"{text[:at].rstrip()}\n\n{text[at:].lstrip()}", page[index].ids
        )
    return tuple(result)


def edit(page: Page, others: Sequence[Chunk], random: Random, share: float) -> Page:
    """A sentence is gone or one more stands in a block, numbers are others."""
    chosen = _some(
        [i for i, chunk in enumerate(page) if chunk.prose], page, random, share
    )
    proses = [other for other in others if other.prose]
    result = list(page)
    for index in chosen:
        chunk = page[index]
        ends = _ends(chunk)
        text = chunk.text
        kind = random.randrange(3)
        if kind == 0 and ends:
            text = (
                f"{text[: ends[-1]].rstrip()}\n\n"
                if random.random() < 0.5
                else text[: ends[0]].rstrip() + "\n\n"
            )
        elif kind == 1 and proses:
            foreign = random.choice(proses)
            text = f"{text.rstrip()} {_first_sentence(foreign)}\n\n"
        else:
            text = re.sub(
                r"(?<![\w.])\d+(?![\w.)])", lambda match: str(int(match[0]) + 3), text
            )
        tight = not chunk.text.endswith("\n\n")
        result[index] = Chunk(text.rstrip() + ("\n" if tight else "\n\n"), chunk.ids)
    return tuple(result)


def move(page: Page, others: Sequence[Chunk], random: Random, share: float) -> Page:
    """Two sections have changed places."""
    sections = [s for s in _sections(page) if s.end - s.start >= 3]
    able = [
        (a, b)
        for a in sections
        for b in sections
        if a.end <= b.start and _level(page, a) == _level(page, b)
    ]
    if not able:
        return page
    a, b = random.choice(able)
    return (
        page[: a.start]
        + page[b.start : b.end]
        + page[a.end : b.start]
        + page[a.start : a.end]
        + page[b.end :]
    )


def mixed(page: Page, others: Sequence[Chunk], random: Random, share: float) -> Page:
    """A little of everything but moves."""
    for operation in (edit, merge, split, drop, add):
        page = operation(page, others, random, share / 5)
    return page


OPERATIONS: dict[str, Operation] = {
    "none": lambda page, others, random, share: page,
    "drop": drop, "add": add, "merge": merge, "split": split, "edit": edit, "move": move, "mixed": mixed,
}  # fmt: skip


def _some(able: list[int], page: Page, random: Random, share: float) -> set[int]:
    wanted = min(len(able), max(1, int(share * sum(len(chunk.ids) for chunk in page))))
    return set(random.sample(able, wanted))


def _top(chunk: Chunk) -> bool:
    return (
        chunk.prose
        and chunk.unit is not None
        and not chunk.unit.within
        and chunk.text.endswith("\n\n")
    )


def _ends(chunk: Chunk) -> list[int]:
    """Where sentences of a paragraph end, the last left out."""
    if not chunk.unit or len(chunk.unit.segments) != 1:
        return []
    segment = chunk.unit.segments[0]
    found = list(sentences(segment.text))
    return [
        segment.place(span.end - 1, span.end).end
        for span in found[:-1]
        if span.end - span.start > 10
    ]


def _first_sentence(chunk: Chunk) -> str:
    ends = _ends(chunk)
    text = chunk.text[: ends[0]] if ends else chunk.text
    return _MARKER.sub("", text, count=1).strip().replace("\n", " ")


def _level(page: Page, section: Span) -> int:
    return page[section.start].heading


def _sections(page: Page) -> list[Span]:
    """Headings of level 2 and deeper with what stands below them."""
    found = []
    for start, chunk in enumerate(page):
        if chunk.heading < 2:
            continue
        ends = (
            i
            for i in range(start + 1, len(page))
            if 0 < page[i].heading <= chunk.heading
        )
        found.append(Span(start, next(ends, len(page))))
    return found
