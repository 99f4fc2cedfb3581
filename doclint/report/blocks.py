"""The texts that findings stand in: block beside block, as the pages have them, cut
where they are very long."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from doclint.dataclasses import dataclass
from doclint.findings import BlockLines, Finding, PageSummary, PlacedEdit, RelatedPlace
from doclint.source import Source

# A block is shown whole up to so many lines and characters; of a longer one what lies
# around its first fault.
_LINES, _CHARACTERS = 40, 3000
_AROUND = 6
_BEFORE = 600
# Characters of another place that is quoted, and of a line that a fix would change.
_QUOTED, _MENDED = 600, 4000
# More pieces (count) of a fix are not shown one by one.
_HUNKS = 6


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Lines of a page from `first` on; so many characters are `cut` from the beginning
    of the first one."""

    first: int
    text: str
    cut: int = 0


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """A block of a page and that of its source page; one may be missing."""

    translation: Excerpt | None
    source: Excerpt | None


@dataclass(frozen=True, slots=True)
class Hunk:
    """Lines that a fix changes, from `first` on: as they are, and mended."""

    first: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Another place that explains a finding, with its lines; `text` is empty where the
    block beside has it."""

    place: RelatedPlace
    excerpt: Excerpt | None


@dataclass(frozen=True, slots=True)
class PageBlocks:
    """The blocks of a page in which findings stand, in their order with one neighbour
    on each side; `at` are the blocks of the findings, by index."""

    blocks: tuple[ShownBlock, ...]
    at: tuple[int, ...]


class PageTexts:
    """The texts of pages by path, read once in a while."""

    def __init__(self, text_of: Callable[[str], str]) -> None:
        self._text_of = text_of
        self.source = lru_cache(maxsize=64)(self._source)
        self.lines = lru_cache(maxsize=64)(self._lines)

    def _source(self, path: str) -> Source:
        return Source(path, self._text_of(path))

    def _lines(self, path: str) -> list[str]:
        source = self.source(path)
        count = source.position(len(source.text)).line
        return [source.cut(source.line_span(number)) for number in range(1, count + 1)]


def page_blocks(
    page: PageSummary, findings: Sequence[Finding], texts: PageTexts
) -> PageBlocks:
    """The blocks that the findings of a page stand in."""
    known = _Known(page, texts.lines(page.path))
    places = [known.block_of(finding) for finding in findings]
    wanted = sorted(
        {near for place in places for near in known.around(place)}, key=known.order
    )
    focus: dict[BlockLines, Finding] = {}
    for place, finding in zip(places, findings, strict=True):
        focus.setdefault(place, finding)
    number = {place: at for at, place in enumerate(wanted)}
    blocks = tuple(_block(place, page, focus.get(place), texts) for place in wanted)
    return PageBlocks(blocks, tuple(number[place] for place in places))


class _Known:
    """Where the blocks of a page are: those that were aligned, and paragraphs for what
    stands in none."""

    def __init__(self, page: PageSummary, lines: Sequence[str]) -> None:
        self.page = page
        self.lines = lines
        self.aligned = list(page.blocks) or [
            BlockLines(*each, 0, 0) for each in _paragraphs(lines)
        ]
        self.by_line: dict[int, BlockLines] = {}
        # The widest first.
        for block in sorted(self.aligned, key=lambda each: each.first - each.last):
            if block.first:
                self.by_line.update(
                    dict.fromkeys(range(block.first, block.last + 1), block)
                )
        self.lacking = sorted(
            (each for each in self.aligned if not each.first),
            key=lambda each: each.source_first,
        )
        self.number = {block: at for at, block in enumerate(self.aligned)}

    def block_of(self, finding: Finding) -> BlockLines:
        """The block of a finding: one that only the source has, where it tells of that;
        else the one it is in."""
        for other in finding.related:
            if other.path == self.page.source and (
                lost := self._lost(other.place.start.line)
            ):
                return lost
        line = finding.place.start.line
        return self.by_line.get(line) or self._paragraph(line)

    def _lost(self, line: int) -> BlockLines | None:
        at = bisect_right(self.lacking, line, key=lambda each: each.source_first) - 1
        return (
            self.lacking[at]
            if at >= 0 and self.lacking[at].source_last >= line
            else None
        )

    def _paragraph(self, line: int) -> BlockLines:
        first = last = min(max(line, 1), max(len(self.lines), 1))
        while first > 1 and self._goes_on(first - 1) and last - first < _LINES:
            first -= 1
        while (
            last < len(self.lines) and self._goes_on(last + 1) and last - first < _LINES
        ):
            last += 1
        return BlockLines(first, last, 0, 0)

    def _goes_on(self, line: int) -> bool:
        return bool(self.lines[line - 1].strip()) and line not in self.by_line

    def around(self, place: BlockLines) -> Iterator[BlockLines]:
        """A block with its neighbours."""
        number = self.number.get(place)
        if number is None:
            yield place
        else:
            yield from self.aligned[max(number - 1, 0) : number + 2]

    def order(self, place: BlockLines) -> tuple[int, int]:
        """Sorts blocks as the page has them; what only the source has comes behind the
        block before it there."""
        at = self.number.get(place)
        if place.first or at is None:
            return place.first, 0
        before = next(
            (
                self.aligned[near]
                for near in range(at - 1, -1, -1)
                if self.aligned[near].first
            ),
            None,
        )
        return (before.last if before else 0), 1 + at


def _paragraphs(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    first = 0
    for number, line in enumerate(lines, 1):
        if line.strip():
            first = first or number
        elif first:
            yield first, number - 1
            first = 0
    if first:
        yield first, len(lines)


def _block(
    place: BlockLines, page: PageSummary, finding: Finding | None, texts: PageTexts
) -> ShownBlock:
    at = finding.place.start if finding else None
    excerpt = source = None
    if place.first:
        excerpt = _excerpt(
            texts.lines(page.path), place.first, place.last, *(at or (place.first, 1))
        )
    if place.source_first and page.source:
        there = (
            [
                other.place.start
                for other in finding.related
                if other.path == page.source
            ]
            if finding
            else []
        )
        line, column = there[0] if there else (place.source_first, 1)
        source = _excerpt(
            texts.lines(page.source),
            place.source_first,
            place.source_last,
            line,
            column,
        )
    return ShownBlock(excerpt, source)


def _excerpt(
    lines: Sequence[str], first: int, last: int, line: int, column: int
) -> Excerpt:
    """Lines `first` to `last`, or what of them lies around a place."""
    last = min(last, len(lines))
    text = "\n".join(lines[first - 1 : last])
    if last - first < _LINES and len(text) <= _CHARACTERS:
        return Excerpt(first, text)
    line = min(max(line, first), max(last, first))
    first, last = max(first, line - _AROUND), min(last, line + _AROUND)
    text = "\n".join(lines[first - 1 : last])
    if len(text) <= _CHARACTERS:
        return Excerpt(first, text)
    cut = max(0, column - 1 - _BEFORE)
    whole = lines[line - 1] if line <= len(lines) else ""
    return Excerpt(line, whole[cut : cut + _CHARACTERS], cut)


def quotes(
    finding: Finding, block: ShownBlock, page: PageSummary, texts: PageTexts
) -> Iterator[Quote]:
    """The other places of a finding; lines that the blocks do not show are quoted."""
    for other in finding.related:
        shown = {page.source: block.source, page.path: block.translation}.get(
            other.path
        )
        first, column = other.place.start
        if shown and _shows(shown, first, column):
            yield Quote(other, None)
            continue
        lines = texts.lines(other.path)
        if first > len(lines):
            yield Quote(other, None)
            continue
        last = min(other.place.end.line, first + _AROUND)
        excerpt = _excerpt(lines, first, last, first, column)
        quoted = Excerpt(excerpt.first, excerpt.text[:_QUOTED], excerpt.cut)
        yield Quote(other, quoted)


def _shows(excerpt: Excerpt, line: int, column: int) -> bool:
    number = line - excerpt.first
    has_line = 0 <= number <= excerpt.text.count("\n")
    is_cut_off = number == 0 and column <= excerpt.cut
    return has_line and not is_cut_off


def hunks(finding: Finding, texts: PageTexts) -> tuple[Hunk, ...]:
    """The lines that the fix of a finding changes; none where these are many or very
    long."""
    edits = sorted(finding.fix.edits, key=lambda edit: edit.span) if finding.fix else []
    source = texts.source(finding.path)
    if not edits or edits[-1].span.end > len(source.text):
        return ()
    groups = list(_touching(edits))
    if len(groups) > _HUNKS:
        return ()
    changed = tuple(_hunk(group, source) for group in groups)
    length = sum(len(hunk.old) + len(hunk.new) for hunk in changed)
    return changed if length <= _MENDED else ()


def _touching(edits: Iterable[PlacedEdit]) -> Iterator[list[PlacedEdit]]:
    """Edits that change the same lines, or one behind the other."""
    group: list[PlacedEdit] = []
    for edit in edits:
        if group and edit.place.start.line > group[-1].place.end.line + 1:
            yield group
            group = []
        group.append(edit)
    yield group


def _hunk(edits: Sequence[PlacedEdit], source: Source) -> Hunk:
    """Whole lines as they are, and as they are with the edits."""
    first = edits[0].place.start.line
    last = max(edit.place.end.line for edit in edits)
    start, end = source.line_span(first).start, source.line_span(last).end
    parts: list[str] = []
    at = start
    for edit in edits:
        parts += [source.text[at : edit.span.start], edit.text]
        at = edit.span.end
    parts.append(source.text[at : max(end, at)])
    return Hunk(first, source.text[start:end], "".join(parts))
