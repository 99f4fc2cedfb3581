"""What became of a source text since its translation was checked against it."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher

from doclint.alignment.contents import (
    Content,
    ContentMark,
    addresses_of,
    contents,
    unit_content,
)
from doclint.dataclasses import dataclass
from doclint.document import Document
from doclint.project import BlockPair, ChangeKind, History, Pair, SourceChange, Unit
from doclint.source import Span

# Beyond so many units the exact comparison of two sequences is no longer worth its
# time.
_MANY = 1500


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What became of a text; tests/stale/test_history.py has texts on either
    side."""

    # So alike (0 to 100) are two texts of which one is the other, rewritten.
    alike: int = 50


_LIMITS = _Calibration()


@dataclass(frozen=True, slots=True)
class Before:
    """The source text as a translation was checked against: its marks, its bytes, or
    both.

    The bytes, where they are to be had, say the same as the marks and more. `since` is
    `stamp` or a commit.
    """

    since: str
    marks: tuple[ContentMark, ...] = ()
    text: bytes | None = None


@dataclass(frozen=True, slots=True)
class _Old:
    """A unit of the source text as it was; `content` None where only its mark is
    known."""

    mark: ContentMark
    content: Content | None = None

    @property
    def shown(self) -> str | None:
        """What it said, if that is known."""
        return self.content.shown if self.content else None


def history(pair: Pair, before: Before, old: Document | None = None) -> History:
    """What the translation of a pair has not followed. `old` is the source page that
    `before.text` holds, parsed."""
    now = contents(pair.source)
    if old:
        past = [_Old(unit.mark, unit) for unit in contents(old)]
    else:
        past = [_Old(mark) for mark in before.marks]
    fresh, lost = _changed(past, now)
    changes = [*_of_source(pair, fresh), *_gone(pair, lost)]
    changes.sort(key=lambda change: change.source)
    return History(before.since, len(now), tuple(changes))


Fresh = Mapping[Span, tuple[Content, _Old | None]]


def _changed(past: Sequence[_Old], now: Sequence[Content]) -> tuple[Fresh, list[Span]]:
    """The units that say something new, by place, each with what it was; and where some
    were lost without successor."""
    gaps = _gaps(past, now)
    lost, fresh = _unmoved(past, now, gaps)
    changed: dict[Span, tuple[Content, _Old | None]] = {}
    places: list[Span] = []
    for left, right in gaps:
        olds = [past[i] for i in left if i in lost]
        news = [now[j] for j in right if j in fresh]
        with_successor = 0
        for new, old in _successors(olds, news):
            changed[new.unit.span] = (new, old)
            if old is not None:
                with_successor += 1
        if with_successor < len(olds):
            places.append(_between(now, right))
    return changed, places


def _gaps(past: Sequence[_Old], now: Sequence[Content]) -> list[tuple[range, range]]:
    """The stretches of units that are not the same before and now."""
    old_keys = [old.mark.key for old in past]
    new_keys = [new.mark.key for new in now]
    is_long = max(len(old_keys), len(new_keys)) > _MANY
    matcher = SequenceMatcher(None, old_keys, new_keys, autojunk=is_long)
    return [
        (range(i, i_end), range(j, j_end))
        for tag, i, i_end, j, j_end in matcher.get_opcodes()
        if tag != "equal"
    ]


def _between(now: Sequence[Content], gap: range) -> Span:
    """From the end of the unit before a gap to the beginning of the one behind it."""
    start, end = 0, sys.maxsize
    if gap.start > 0:
        start = now[gap.start - 1].unit.span.end
    if gap.stop < len(now):
        end = now[gap.stop].unit.span.start
    return Span(start, end)


def _unmoved(
    past: Sequence[_Old], now: Sequence[Content], gaps: Sequence[tuple[range, range]]
) -> tuple[set[int], set[int]]:
    """What is left of the gaps without units that stand elsewhere now, or were split or
    joined."""
    lost = {i for left, _ in gaps for i in left}
    fresh = {j for _, right in gaps for j in right}
    _leave_out_moved(past, now, lost, fresh, whole=True)  # in the same section first
    _leave_out_moved(past, now, lost, fresh, whole=False)
    _leave_out_split(past, now, lost, fresh)
    _leave_out_joined(past, now, lost, fresh)
    return lost, fresh


def _leave_out_moved(
    past: Sequence[_Old],
    now: Sequence[Content],
    lost: set[int],
    fresh: set[int],
    whole: bool,
) -> None:
    pool: dict[tuple[str, ...], list[int]] = {}
    for i in sorted(lost):
        pool.setdefault(_place(past[i].mark, whole), []).append(i)
    for j in sorted(fresh):
        if same := pool.get(_place(now[j].mark, whole)):
            lost.discard(same.pop(0))
            fresh.discard(j)


def _leave_out_split(
    past: Sequence[_Old], now: Sequence[Content], lost: set[int], fresh: set[int]
) -> None:
    by_key = {past[i].mark.key: i for i in lost}
    for j in sorted(fresh):
        if not {j, j + 1} <= fresh:
            continue
        whole = by_key.get(now[j].with_next(now[j + 1]))
        if whole is not None:
            lost.discard(whole)
            fresh -= {j, j + 1}


def _leave_out_joined(
    past: Sequence[_Old], now: Sequence[Content], lost: set[int], fresh: set[int]
) -> None:
    by_key = {now[j].mark.key: j for j in fresh}
    for i in sorted(lost):
        if not {i, i + 1} <= lost:
            continue
        whole = by_key.get(_key_of_two(past[i], past[i + 1]))
        if whole in fresh:
            lost -= {i, i + 1}
            fresh.discard(whole)


def _key_of_two(one: _Old, other: _Old) -> tuple[str, str, str]:
    """The key of two units taken for one; an empty one where only their marks are
    known."""
    if one.content is None or other.content is None:
        return "", "", ""
    return one.content.with_next(other.content)


def _place(mark: ContentMark, whole: bool) -> tuple[str, ...]:
    return (mark.section, *mark.key) if whole else mark.key


def _successors(
    olds: Sequence[_Old], news: Sequence[Content]
) -> Iterator[tuple[Content, _Old | None]]:
    """What each new unit of a gap was before: the one of the same words, else the most
    alike, else the one in order."""
    left = dict(enumerate(olds))
    are_as_many = len(olds) == len(news)
    for j, new in enumerate(news):
        i = _of_same_words(left, new)
        if i is None:
            i = _most_alike(left, new)
        if i is None and are_as_many and j in left:
            i = j
        yield new, None if i is None else left.pop(i)


def _of_same_words(olds: Mapping[int, _Old], new: Content) -> int | None:
    words = new.mark.words
    if not words:
        return None
    return next((i for i, old in olds.items() if old.mark.words == words), None)


def _most_alike(olds: Mapping[int, _Old], new: Content) -> int | None:
    from rapidfuzz import fuzz  # not needed where nothing changed

    scores = {
        i: fuzz.ratio(old.shown, new.shown)
        for i, old in olds.items()
        if old.shown is not None
    }
    if not scores:
        return None
    best = max(scores, key=scores.__getitem__)
    return best if scores[best] >= _LIMITS.alike else None


def _of_source(pair: Pair, fresh: Fresh) -> Iterator[SourceChange]:
    for both in pair.blocks:
        if both.source is None:
            continue
        for span, (new, old) in fresh.items():
            if not both.source.span.holds(span):
                continue
            change = _change(pair, both, new, old)
            if change:
                yield change


def _change(
    pair: Pair, both: BlockPair, new: Content, old: _Old | None
) -> SourceChange | None:
    before = old.shown if old else None
    old_content = old.content if old else None
    other_words = old is None or old.mark.words != new.mark.words
    other_numbers = old is None or old.mark.numbers != new.mark.numbers
    span = new.unit.span
    if both.translation is None:
        return SourceChange(
            ChangeKind.NEW, span, _end_before(pair, both), before, new.shown
        )
    if not other_words:
        translation = unit_content(both.translation, pair.translation)
        if new.followed_by(translation, old_content):
            return None
    keeps_address = old_content is not None and _has_left_address(
        old_content.unit, new.unit, both.translation
    )
    return SourceChange(
        ChangeKind.CHANGED,
        span,
        both.translation.span,
        before,
        new.shown,
        other_words,
        other_numbers,
        addresses=keeps_address,
    )


def _has_left_address(old: Unit, new: Unit, translation: Unit) -> bool:
    """Whether a translation leads to another site where its source did and does no
    more."""
    gone = _of_others(old) - _of_others(new)
    return not gone.isdisjoint(_of_others(translation))


def _of_others(unit: Unit) -> set[str]:
    """The addresses of other sites in a unit, whatever way they are reached."""
    addresses = set()
    for target in addresses_of(unit):
        scheme, _, address = target.partition("://")
        if scheme in ("http", "https"):
            addresses.add(address)
    return addresses


def _end_before(pair: Pair, both: BlockPair) -> Span:
    """Where a translation lacks a unit: after the one before."""
    end = 0
    for other in pair.blocks:
        if other is both:
            break
        end = other.translation.span.end if other.translation else end
    return Span(end, end)


def _gone(pair: Pair, lost: Sequence[Span]) -> Iterator[SourceChange]:
    """Units that only the translation has, where the source has lost some."""
    end = 0
    for both in pair.blocks:
        if both.source:
            end = both.source.span.end
            continue
        if both.translation is None:
            continue
        stands_at_loss = any(place.start <= end <= place.end for place in lost)
        if not stands_at_loss:
            continue
        translation = unit_content(both.translation, pair.translation)
        if translation.says_something:
            place = both.translation.span
            yield SourceChange(ChangeKind.GONE, Span(end, end), place, None, "")
