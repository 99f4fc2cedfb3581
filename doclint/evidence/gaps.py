"""Blocks that only one page of a pair has: what the translation lacks, and what it has
beside its source."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Self

from doclint.dataclasses import dataclass, replace
from doclint.document import OPAQUE, BlockKind, Document
from doclint.evidence.beside import is_aged
from doclint.evidence.blocks import block_added, block_left_out, is_all_bold
from doclint.evidence.doubled import doublings
from doclint.evidence.images import file_of
from doclint.evidence.joined_items import joined_items
from doclint.evidence.kinds import Evidence, MakerContext
from doclint.evidence.runs import emptied, is_nested, name, runs, writes_out
from doclint.evidence.targets import leads_to_versions
from doclint.expressions import expression
from doclint.once import once
from doclint.page.debris import answer_of_machine
from doclint.page.merged import merged_places
from doclint.patterns import Pattern
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


_LIMITS = _Calibration()


# What stands in rows of its kind, where one may be taken for its neighbour.
_LIKELY_SHIFTED = frozenset({"list item", "paragraph"})
# What stands before the text of a numbered item.
_NUMBERED = expression(r"[\s>]*\d{1,9}[.)]\s+")
# The first line of a box in GitHub's syntax, which names its kind: in other syntaxes
# that is no paragraph.
_BOX_MARK = expression(r"\[![A-Za-z]+\][+-]?")
# Where a generator puts the list of a page's headings, of which a short page needs
# none.
_CONTENTS = expression(r"\[\[?_?(?i:toc)_?\]?\]")
# A template tag on a line of its own whose marks no longer work, which makes a
# paragraph of it.
_BROKEN_TAG = expression(r"\{[^{}\n]*%[ \u00a0]?\}|\{[ \u00a0]?%[^{}\n]*\}")


@dataclass(frozen=True, slots=True)
class Gap(Evidence):
    """Neighbouring blocks of the source text that the translation lacks.

    `place` is the end of the translation's block before the gap, or what stands there instead (`replaced`). `more` are
    the other gaps of a page that lacks blocks in so many places that its source must have changed since.
    """

    missing: Sequence[Unit]
    replaced: bool
    patterns: tuple[Pattern, ...]
    more: Sequence[Gap] = ()

    @classmethod
    def of(cls, pair: Pair, setting: MakerContext) -> Sequence[Gap]:
        """The gaps of a page, as one where they are many; none where the pages have
        hardly anything in common."""
        if pair.drifted or emptied(pair):
            return ()
        gaps = [_gap(alone, pair) for alone in lacking(pair)]
        if outdated(pair):
            return (_whole_page(gaps, pair),)
        return gaps


@dataclass(frozen=True, slots=True)
class Addition(Evidence):
    """Neighbouring blocks that only the translation has. `more` are the other places of
    a page whose translators add blocks by habit: they are one addition."""

    extra: Sequence[Unit]
    more: Sequence[Span]
    patterns: tuple[Pattern, ...]

    @classmethod
    def of(cls, pair: Pair, setting: MakerContext) -> Iterator[Self]:
        """What was added, but for what repeats other blocks and what other faults of
        the page make of its text."""
        if pair.drifted or emptied(pair) or writes_out(pair):
            return
        added = list(_added(pair))
        if len(added) > _LIMITS.habit:
            places = [_whole(extra) for _, extra in added]
            yield cls._from(*added[0], pair, more=places[1:])
            return
        for alone, extra in added:
            patterns = tuple(block_added(unit, pair.translation) for unit in extra)
            yield cls._from(alone, extra, pair, patterns=patterns)

    @classmethod
    def _from(
        cls,
        alone: _Alone,
        extra: Sequence[Unit],
        pair: Pair,
        more: Sequence[Span] = (),
        patterns: tuple[Pattern, ...] = (),
    ) -> Self:
        there = alone.missing[0].span if alone.missing else Span(0, 0)
        place = _whole(extra)
        written = pair.translation.source.cut(place)
        return cls(there, place, "", written, extra, more, patterns)


@dataclass(frozen=True, slots=True)
class _Alone:
    """Neighbouring units that stand alone: what only the source text has, and what only
    the translation has.

    `before` is the unit of the translation before them.
    """

    before: Unit | None
    missing: tuple[Unit, ...]
    extra: tuple[Unit, ...]

    @property
    def replaced(self) -> bool:
        """Whether the two sides are of the same kinds, or prose in other blocks, so that
        the one was likely put for the other."""
        if not self.missing or not self.extra:
            return False
        same_kinds = set(map(name, self.missing)) == set(map(name, self.extra))
        return same_kinds or self._is_in_other_blocks

    @property
    def _is_in_other_blocks(self) -> bool:
        """Whether the two sides are prose of about one length: an item that is an item
        and a paragraph in the other page."""
        kinds = {name(unit) for unit in (*self.missing, *self.extra)}
        if not kinds <= _LIKELY_SHIFTED:
            return False
        return _is_near_in_length(self.missing, self.extra)


def _whole(units: Sequence[Unit]) -> Span:
    """From the beginning of the first unit to the end of the last."""
    return Span(units[0].span.start, units[-1].span.end)


def _alone(pair: Pair) -> Iterator[_Alone]:
    """Where units stand alone, captions and markup without content left out."""
    fences, lines = _as_inline_code(pair)
    shifted_in_source, shifted = _shifted(pair)
    elsewhere_in_source = fences | shifted_in_source
    elsewhere = lines | shifted

    def is_gone(unit: Unit) -> bool:
        is_elsewhere = unit.span in elsewhere_in_source
        return not is_elsewhere and _is_worth_a_word(unit, pair.source)

    def is_new(unit: Unit) -> bool:
        is_elsewhere = unit.span in elsewhere
        return not is_elsewhere and _is_worth_a_word(unit, pair.translation)

    for before, run in runs(pair, _is_alone):
        of_source = (both.source for both in run if both.source)
        of_translation = (both.translation for both in run if both.translation)
        missing = tuple(filter(is_gone, of_source))
        extra = tuple(filter(is_new, of_translation))
        is_same = _same_images(missing, extra) or _in_other_markup(missing, extra)
        if (missing or extra) and not is_same:
            yield _Alone(before, missing, extra)


def _is_alone(both: BlockPair) -> bool:
    """Whether a unit has no counterpart."""
    return both.source is None or both.translation is None


class _Likely:
    """The items or paragraphs of a section: how many each page has, and which of them
    stand alone."""

    def __init__(self) -> None:
        self.of_source = 0
        self.of_translation = 0
        self.missing: list[Unit] = []
        self.extra: list[Unit] = []

    def may_be_the_same(self) -> bool:
        """Whether both pages have as many, and those that stand alone may be one
        another's."""
        are_as_many = self.of_source == self.of_translation
        return are_as_many and _may_be_one(self.missing, self.extra)


def _is_worth_a_word(unit: Unit, page: Document) -> bool:
    """Whether a unit has content, and is no bar of languages."""
    return _matters(unit) and not leads_to_versions(unit, page.path)


@once
def _shifted(pair: Pair) -> tuple[frozenset[Span], frozenset[Span]]:
    """The items and paragraphs that stand alone on both sides of a section that has as
    many of them in both pages: none is gone, they are translated so freely that
    neighbours were taken for them. What has code, links or images is known by these."""
    groups = [group for group in _likely(pair) if group.may_be_the_same()]
    missing = (unit.span for group in groups for unit in group.missing)
    extra = (unit.span for group in groups for unit in group.extra)
    return frozenset(missing), frozenset(extra)


def _likely(pair: Pair) -> Iterable[_Likely]:
    """The items and paragraphs of both pages, by section and kind."""
    sections = _Sections.of(pair)
    groups: defaultdict[tuple[int, str], _Likely] = defaultdict(_Likely)
    for both in pair.blocks:
        if is_nested(both):
            continue
        source, translation = both.source, both.translation
        if source and name(source) in _LIKELY_SHIFTED:
            group = groups[sections.of_unit(source, 0), name(source)]
            group.of_source += 1
            if translation is None:
                group.missing.append(source)
        if translation and name(translation) in _LIKELY_SHIFTED:
            group = groups[sections.of_unit(translation, 1), name(translation)]
            group.of_translation += 1
            if source is None:
                group.extra.append(translation)
    return groups.values()


def _may_be_one(missing: Sequence[Unit], extra: Sequence[Unit]) -> bool:
    """Whether texts of one side may be those of the other, by length and by what both
    keep."""
    if len(missing) != len(extra):
        return False
    mine, theirs = _kept_as_is(missing), _kept_as_is(extra)
    if mine != theirs and mine.isdisjoint(theirs):
        return False
    return _is_near_in_length(missing, extra)


def _kept_as_is(units: Sequence[Unit]) -> set[str]:
    """The code and the addresses of units."""
    kept: set[str] = set()
    for unit in units:
        kept.update(unit.codes)
        kept.update(link.target for link in unit.links)
        kept.update(image.target for image in unit.images)
    return kept


@dataclass(frozen=True, slots=True)
class _Sections:
    """Where the headings of both pages stand that belong together."""

    starts: tuple[tuple[int, ...], tuple[int, ...]]

    @staticmethod
    def of(pair: Pair) -> _Sections:
        """Those that both pages have in the same order."""
        starts: list[int] = []
        starts_there: list[int] = []
        for start, there in sorted(_heading_starts(pair)):
            if not starts_there or there > starts_there[-1]:
                starts.append(start)
                starts_there.append(there)
        return _Sections((tuple(starts), tuple(starts_there)))

    def of_unit(self, unit: Unit, side: int) -> int:
        """The section that a unit of the source (0) or of the translation (1) stands
        in."""
        return bisect_right(self.starts[side], unit.span.start)


def _heading_starts(pair: Pair) -> Iterator[tuple[int, int]]:
    """Where the headings begin that are translations of one another, in their places,
    on both pages."""
    for both in pair.blocks:
        source, translation = both.source, both.translation
        if source is None or translation is None or both.moved:
            continue
        if source.heading is not None and translation.heading is not None:
            yield source.span.start, translation.span.start


@once
def _as_inline_code(pair: Pair) -> tuple[frozenset[Span], frozenset[Span]]:
    """The code blocks that only the source has and the paragraphs that only the
    translation has, where these are nothing but the same code, inline."""
    lines = _lines_of_code(pair)
    met: dict[Span, Span] = {}
    for both in pair.blocks if lines else ():
        source = both.source
        if source is None or source.fence is None or both.translation is not None:
            continue
        code = pair.source.source.cut(source.fence.content_span)
        left = lines.get(" ".join(code.split()))
        if left:
            met[source.span] = left.pop(0)
    return frozenset(met), frozenset(met.values())


def _lines_of_code(pair: Pair) -> Mapping[str, list[Span]]:
    """The paragraphs that only the translation has, and that are one inline code, by
    that."""
    lines: defaultdict[str, list[Span]] = defaultdict(list)
    for both in pair.blocks:
        unit = both.translation
        if both.source is not None or unit is None:
            continue
        if len(unit.codes) == 1 and _is_code_alone(unit):
            lines[" ".join(unit.codes[0].split())].append(unit.span)
    return lines


def _is_code_alone(unit: Unit) -> bool:
    """Whether a paragraph has no words beside its code."""
    words = unit.text.replace(OPAQUE, "")
    return unit.kind is BlockKind.PARAGRAPH and not words.strip()


def _matters(unit: Unit) -> bool:
    """Whether a unit has content: neither a caption nor a mark of a box or of a table of
    contents."""
    text = unit.text.strip()
    if unit.kind is BlockKind.CAPTION:
        return False
    if _BOX_MARK.fullmatch(text) or _CONTENTS.fullmatch(text):
        return False
    has_content = bool(text or unit.images or unit.codes or unit.tags)
    return has_content or unit.kind is BlockKind.FENCE


def _same_images(missing: Sequence[Unit], extra: Sequence[Unit]) -> bool:
    """Whether both are the same images and nothing else, as elements on lines of their
    own or on one line."""
    images = _image_targets(missing)
    if not images or images != _image_targets(extra):
        return False
    words = "".join(unit.text for unit in (*missing, *extra))
    return not words.replace(OPAQUE, "").strip()


def _image_targets(units: Sequence[Unit]) -> list[str]:
    return sorted(image.target for unit in units for image in unit.images)


def _in_other_markup(missing: Sequence[Unit], extra: Sequence[Unit]) -> bool:
    """Whether one page has as HTML (a paragraph right behind a `<br>`) what the other
    has as paragraphs."""
    if not missing or not extra or _is_html(missing) == _is_html(extra):
        return False
    if _are_tables(missing, extra) or _are_tables(extra, missing):
        return True
    kinds = {unit.kind for unit in (*missing, *extra)}
    is_prose = kinds <= {BlockKind.HTML, BlockKind.PARAGRAPH, BlockKind.HEADING}
    return is_prose and _is_near_in_length(missing, extra)


def _are_tables(html: Sequence[Unit], rows: Sequence[Unit]) -> bool:
    """Whether a table stands as HTML on one page, and with pipes on the other."""
    are_rows = all(unit.kind is BlockKind.TABLE for unit in rows)
    if not are_rows or not _is_html(html):
        return False
    names = (tag.name.lower() for unit in html for tag in unit.html)
    return "table" in names


def _is_html(units: Sequence[Unit]) -> bool:
    return all(unit.kind is BlockKind.HTML for unit in units)


@once
def lacking(pair: Pair) -> Sequence[_Alone]:
    """Where the translation lacks blocks of its source; kept, for rules leave blocks to
    one another."""
    joined = _on_one_line(pair) | _told_beside(pair) | _in_neighbour(pair)
    joined |= joined_items(pair).source_items

    def is_gap(alone: _Alone) -> bool:
        return joined.isdisjoint(unit.span for unit in alone.missing)

    lone = (alone for alone in _alone(pair) if alone.missing)
    return tuple(filter(is_gap, lone))


def outdated(pair: Pair) -> bool:
    """Whether a translation lacks blocks in so many places that its source must have
    changed since: what else is missing is then told once a page."""
    return len(lacking(pair)) > _LIMITS.many


def _gap(alone: _Alone, pair: Pair) -> Gap:
    there = Span(alone.missing[0].span.start, alone.missing[-1].span.end)
    end = alone.before.span.end if alone.before else 0
    place = Span(end, end)
    if alone.replaced:
        place = Span(alone.extra[0].span.start, alone.extra[-1].span.end)
    expected = pair.source.source.cut(there)
    written = pair.translation.source.cut(place)
    patterns = tuple(block_left_out(unit, pair.source) for unit in alone.missing)
    sure = not (alone.replaced and is_aged(pair))
    return Gap(
        there,
        place,
        expected,
        written,
        alone.missing,
        alone.replaced,
        patterns,
        sure=sure,
    )


def _whole_page(gaps: Sequence[Gap], pair: Pair) -> Gap:
    """All gaps of a page as one, at the end of the block before the first."""
    before = lacking(pair)[0].before
    end = before.span.end if before else 0
    return replace(
        gaps[0],
        place=Span(end, end),
        replaced=False,
        patterns=(),
        more=gaps[1:],
        sure=True,
    )


def _added(pair: Pair) -> Iterator[tuple[_Alone, Sequence[Unit]]]:
    """Where the translation has blocks of its own, and which of them nothing else
    explains."""
    page = pair.translation
    explained = (*merged_places(page), *answer_of_machine(page))
    repeated = _repeated(pair)
    joined = _on_one_line(pair)
    for alone in _alone(pair):
        is_joined = any(unit.span in joined for unit in alone.missing)
        if alone.replaced or is_joined:
            continue
        once_only = (unit for unit in alone.extra if unit.span not in repeated)
        extra = [unit for unit in once_only if not _is_explained(unit, explained, page)]
        if extra:
            yield alone, extra


def _with_neighbours(pair: Pair) -> Iterator[tuple[BlockPair, Unit]]:
    """Each unit that the translation lacks, with the blocks before and after it."""
    whole = [both for both in pair.blocks if not is_nested(both)]
    for before, after in pairwise(whole):
        if after.source and not after.translation:
            yield before, after.source
        if before.source and not before.translation:
            yield after, before.source


def _repeated(pair: Pair) -> frozenset[Span]:
    """The blocks that stand twice where the source has one: either of the two may be
    left without a counterpart."""
    twice = [doubling for doubling in doublings(pair) if not doubling.instead]
    return frozenset(
        unit.span for doubling in twice for unit in (doubling.unit, doubling.first)
    )


def _is_explained(unit: Unit, places: Sequence[Span], document: Document) -> bool:
    """Whether another fault makes a block of it: definitions on one line, a machine's
    answer, broken marks of a tag."""
    if any(unit.span.holds(place) for place in places):
        return True
    return _BROKEN_TAG.fullmatch(document.source.cut(unit.span).strip()) is not None


def _on_one_line(pair: Pair) -> frozenset[Span]:
    """The rows of the source text that the translation has on one line with their
    neighbour: the gaps that they leave are none of blocks."""
    return frozenset(
        lone.span
        for met, lone in _with_neighbours(pair)
        if lone.kind is BlockKind.TABLE
        if met.translation and _is_of_two_rows(met.translation, lone, pair)
    )


def _is_of_two_rows(row: Unit, lone: Unit, pair: Pair) -> bool:
    """Whether a row has as many pipes as two of the source text have on one line."""
    pipes_of_two = 2 * _pipes(pair.source, lone) - 1
    return _pipes(pair.translation, row) >= pipes_of_two


def _told_beside(pair: Pair) -> frozenset[Span]:
    """The labels, paragraphs bold throughout, that the translation has in one with the
    block before or after them."""
    return frozenset(
        lone.span
        for met, lone in _with_neighbours(pair)
        if lone.kind is BlockKind.PARAGRAPH and _has_label(met, lone)
    )


def _in_neighbour(pair: Pair) -> frozenset[Span]:
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
    if not kinds <= _LIKELY_SHIFTED or not _has_images_of(translation, lone):
        return False
    block_length = len(source.text)
    lone_length = sum(len(unit.text) for unit in lone)
    whole_length = block_length + lone_length
    there = len(translation.text) / (pair.ratio or 1.0)
    is_much_longer = there >= block_length + _LIMITS.most_of_it * lone_length
    is_as_long_as_all = (
        whole_length / _LIMITS.nearly < there < whole_length * _LIMITS.nearly
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


def _is_near_in_length(mine: Sequence[Unit], theirs: Sequence[Unit]) -> bool:
    """Whether two sides have texts of about one length."""
    length = sum(len(unit.text) for unit in mine)
    other_length = sum(len(unit.text) for unit in theirs)
    ratio = length / max(other_length, 1)
    return 1 / _LIMITS.unlike_length < ratio < _LIMITS.unlike_length
