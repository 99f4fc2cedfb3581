"""Blocks that stand in one page of a pair alone, but for those that are there in another form."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from doclint.dataclasses import dataclass
from doclint.document import OPAQUE, BlockKind, Document
from doclint.evidence.joined_items import joined_items
from doclint.evidence.runs import is_nested, name, runs
from doclint.evidence.targets import leads_to_versions
from doclint.evidence.told_beside import (
    LIKELY_SHIFTED,
    LIMITS,
    in_neighbour,
    is_near_in_length,
    on_one_line,
    told_beside,
)
from doclint.expressions import expression
from doclint.once import once
from doclint.project import BlockPair, Pair, Unit
from doclint.source import Span

# The first line of a box in GitHub's syntax, which names its kind: in other syntaxes
# that is no paragraph.
_BOX_MARK = expression(r"\[![A-Za-z]+\][+-]?")


# Where a generator puts the list of a page's headings, of which a short page needs
# none.
_CONTENTS = expression(r"\[\[?_?(?i:toc)_?\]?\]")


# A template tag on a line of its own whose marks no longer work, which makes a
# paragraph of it.
BROKEN_TAG = expression(r"\{[^{}\n]*%[ \u00a0]?\}|\{[ \u00a0]?%[^{}\n]*\}")


@dataclass(frozen=True, slots=True)
class Alone:
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
        if not kinds <= LIKELY_SHIFTED:
            return False
        return is_near_in_length(self.missing, self.extra)


def whole(units: Sequence[Unit]) -> Span:
    """From the beginning of the first unit to the end of the last."""
    return Span(units[0].span.start, units[-1].span.end)


def lone_blocks(pair: Pair) -> Iterator[Alone]:
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
            yield Alone(before, missing, extra)


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
        if source and name(source) in LIKELY_SHIFTED:
            group = groups[sections.of_unit(source, 0), name(source)]
            group.of_source += 1
            if translation is None:
                group.missing.append(source)
        if translation and name(translation) in LIKELY_SHIFTED:
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
    return is_near_in_length(missing, extra)


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
    return is_prose and is_near_in_length(missing, extra)


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
def lacking(pair: Pair) -> Sequence[Alone]:
    """Where the translation lacks blocks of its source; kept, for rules leave blocks to
    one another."""
    joined = on_one_line(pair) | told_beside(pair) | in_neighbour(pair)
    joined |= joined_items(pair).source_items

    def is_gap(alone: Alone) -> bool:
        return joined.isdisjoint(unit.span for unit in alone.missing)

    lone = (alone for alone in lone_blocks(pair) if alone.missing)
    return tuple(filter(is_gap, lone))


def outdated(pair: Pair) -> bool:
    """Whether a translation lacks blocks in so many places that its source must have
    changed since: what else is missing is then told once a page."""
    return len(lacking(pair)) > LIMITS.many
