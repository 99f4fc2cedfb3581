"""Text that stands twice where its source text stands once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence

from doclint.dataclasses import dataclass
from doclint.document import OPAQUE, BlockKind, Role, Segment
from doclint.evidence.beside import is_aged
from doclint.evidence.kinds import Evidence, MakerContext
from doclint.expressions import expression
from doclint.once import once
from doclint.project import BlockPair, Pair, Unit
from doclint.source import Span
from doclint.text.sentences import sentences
from doclint.text.words import fold, word_texts

_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.HEADING})
# A sentence without signs and pictures at its ends.
_WORDED = expression(rf"[\w{OPAQUE}](?:[\s\S]*[\w{OPAQUE}])?")
_KANA = expression("[\u3041-\u30fa]")
_UNSPACED_TOKEN = expression(r"[A-Za-z][A-Za-z0-9_-]*|\S")
_MARKS = (".", "!", "?", "…", "。", "！", "？", "।", "؟")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a text says the same again. Held by tests/evidence; `benchmarks/calibrate.py
    --only evidence.doubled` tells what turns a third below and above each number."""

    # Shorter blocks (characters) recur by chance: at 26 and 54 blocks of 34 and 48
    # characters turn.
    long_enough: int = 40
    # Words in a row (count) that count as repeated: at 3 and 7 runs of four and of five
    # words turn.
    run: int = 5
    # The same in characters, of scripts without blanks: at 10 and 20 runs of 14 and of
    # 15 turn.
    run_unspaced: int = 15
    # One right behind the other does not: so much of that length (share, 0 to 1) is enough.
    near: float = 0.5
    # A sentence that stands again right behind itself has at least so many words.
    right_behind: int = 3
    # A text is said twice where such a share of it (0 to 1) stands in such runs: at
    # 0.47 and 0.93 texts with ten words twice, and eleven or six more, turn.
    share: float = 0.7


_LIMITS = _Calibration()


@dataclass(frozen=True, slots=True)
class Doubling(Evidence):
    """A unit of the translation that repeats an earlier one, where the source text does
    not repeat.

    `unit` is the one that repeats, `first` the earlier one. `instead`: it stands in the place of the translation of
    another unit, `source`; else the source text has the words once, at `source`.
    """

    unit: Unit
    first: Unit
    instead: bool

    @classmethod
    def of(cls, pair: Pair, setting: MakerContext) -> Sequence[Doubling]:
        """The units that repeat."""
        return doublings(pair)


@once
def doublings(pair: Pair) -> Sequence[Doubling]:
    """The units of the translation that repeat; kept, for a rule of added blocks asks
    it, too."""
    sure = not is_aged(pair)
    return tuple(
        _doubling(unit, first, source, pair, sure)
        for unit, first, source in _doubled(pair)
    )


def _doubling(
    unit: Unit, first: Unit, source: Unit | None, pair: Pair, sure: bool
) -> Doubling:
    there = source.span if source else _source_of(pair, unit, first)
    expected = source.text if source else ""
    return Doubling(
        there,
        unit.span,
        expected,
        unit.text,
        unit,
        first,
        instead=source is not None,
        sure=sure,
    )


def _source_of(pair: Pair, *units: Unit) -> Span:
    """Where the source text has what the first of some units translates that has a
    source."""
    return next(
        (
            both.source.span
            for both in pair.blocks
            if both.translation in units and both.source
        ),
        Span(0, 0),
    )


def _doubled(pair: Pair) -> Iterator[tuple[Unit, Unit, Unit | None]]:
    """The repeating unit, the first, and the source's that it should translate, None
    where it stands for nothing."""
    for first, both in _said_before(pair):
        before, unit = first.translation, both.translation
        if before is None or unit is None:
            continue
        share = _LIMITS.near if _stand_together(before, unit, pair) else 1.0
        if not _is_telling(unit, share):
            continue
        if first.source and both.source:
            if _differ(first.source, both.source):
                yield unit, before, both.source
            continue
        only_source = first.source or both.source
        if only_source and not _repeats(pair, only_source):
            yield unit, before, None


def _said_before(pair: Pair) -> Iterator[tuple[BlockPair, BlockPair]]:
    """The blocks whose translation says what one before them said, behind the first
    that did."""
    known: dict[Hashable, BlockPair] = {}
    for both in pair.blocks:
        unit = both.translation
        if unit is None or unit.key or unit.kind not in _KINDS:
            continue
        first = known.setdefault(_said(unit), both)
        if first is not both:
            yield first, both


def _said(unit: Unit) -> Hashable:
    """What a unit says, code and tags included."""
    tags = tuple((tag.name, tag.arguments) for tag in unit.tags)
    return unit.kind, fold(unit.text), unit.codes, tags


def _stand_together(one: Unit, other: Unit, pair: Pair) -> bool:
    """Whether nothing but blanks parts two units, the first of which stands first."""
    if other.span.start < one.span.end:
        return False
    between = Span(one.span.end, other.span.start)
    return not pair.translation.source.cut(between).strip(" \t\r\n>")


def _is_telling(unit: Unit, share: float) -> bool:
    """Whether a unit is so long, a share of what it takes, that it hardly recurs by
    chance."""
    text = fold(unit.text)
    return len(text) >= _length(text) * share


def _repeats(pair: Pair, source: Unit) -> bool:
    """Whether the source text says a unit's words more than once itself, as
    descriptions of parameters do."""
    text = fold(source.text)
    times = sum(
        fold(both.source.text) == text
        for both in pair.blocks
        if both.source is not None
    )
    return times > 1


def _length(text: str) -> float:
    return _LIMITS.long_enough / 2 if _unspaced(text) else _LIMITS.long_enough


def _unspaced(text: str) -> bool:
    return bool(_KANA.search(text)) or text.count(" ") * 12 < len(text)


def _differ(one: Unit, other: Unit) -> bool:
    """Whether two units of the source text say different things."""
    mine = _word_set(one)
    theirs = _word_set(other)
    return len(mine & theirs) < 0.5 * max(len(mine), len(theirs))


def _word_set(unit: Unit) -> set[str]:
    """The words of a unit; a hyphen makes no other word."""
    return set(word_texts(unit.text.lower().replace("-", " ")))


def repeated_share(text: str) -> float:
    """The share of a text that stands in runs of words which the text has more than
    once; 0 to 1."""
    tokens: Sequence[str] = word_texts(text.lower())
    run = _LIMITS.run
    if _unspaced(text):
        # A name in Latin letters is one word there, too.
        tokens, run = _UNSPACED_TOKEN.findall(text), _LIMITS.run_unspaced
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for at in range(len(tokens) - run + 1):
        places[tuple(tokens[at : at + run])].append(at)
    covered = {
        at + step
        for starts in places.values()
        if len(starts) > 1
        for at in starts
        for step in range(run)
    }
    return len(covered) / len(tokens) if tokens else 0.0


def doubled_inside(source: str, translation: str) -> bool:
    """Whether most of a translation is the same text over again, as its source is
    not."""
    return (
        repeated_share(translation) >= _LIMITS.share
        and repeated_share(source) < _LIMITS.share / 3
    )


def sentences_twice(source: Unit, translation: Unit, pair: Pair) -> Iterator[Span]:
    """The sentences that a translated unit says a second time, as its source says
    none."""
    repeated = list(_again(translation, pair.translation.source.cut))
    if repeated and next(_again(source, pair.source.source.cut), None) is None:
        yield from repeated


def _again(unit: Unit, cut: Callable[[Span], str]) -> Iterator[Span]:
    unit_sentences = list(_telling_sentences(unit))
    has_several = len(unit_sentences) > 1
    texts: set[str] = set()
    last = ""
    for segment, place in unit_sentences:
        written = cut(segment.place(*place)).strip()
        is_long = len(written.split()) >= _LIMITS.right_behind
        if written == last and is_long:
            yield segment.place(*place)
            continue
        last = written
        repeated = _repeated_half(segment, place, cut)
        if repeated:
            yield segment.place(*repeated)
        elif has_several and (text := _words(segment, place, cut)):
            if text in texts:
                yield segment.place(*place)
            texts.add(text)


def _telling_sentences(unit: Unit) -> Iterator[tuple[Segment, Span]]:
    """The sentences of a unit that are not too short to recur by chance. The words of
    an image may be those beside it."""
    for segment in unit.segments:
        if segment.role in (Role.ALT, Role.TITLE):
            continue
        for place in sentences(segment.text):
            is_long = place.end - place.start >= _LIMITS.long_enough / 4
            # Of HTML only what is a sentence by its end: the rest may be labels.
            is_prose = segment.role is not Role.HTML or _is_worded_end(segment, place)
            if is_long and is_prose:
                yield segment, place


def _is_worded_end(segment: Segment, place: Span) -> bool:
    """Whether a sentence of HTML has an end, and letters or digits."""
    text = segment.text[slice(*place)]
    return _ends(segment.text, place) and any(map(str.isalnum, text))


def _repeated_half(
    segment: Segment, place: Span, cut: Callable[[Span], str]
) -> Span | None:
    """The second half of a sentence that says the first again, with its code."""
    half = _second_half(segment.text, place)
    if half is None:
        return None
    words = _words(segment, half, cut)
    first = _words(segment, Span(place.start, half.start), cut)
    return half if words and words == first else None


def _ends(text: str, place: Span) -> bool:
    """Whether a sentence has its mark; cells of tables in HTML may say the same."""
    return text[place.start : place.end].rstrip().endswith(_MARKS)


def _words(segment: Segment, place: Span, cut: Callable[[Span], str]) -> str:
    """What a sentence says, without the marks at its ends; nothing for one so short
    that it may recur."""
    text = fold(segment.text[place.start : place.end])
    if len(text.replace(OPAQUE, "")) < _length(text) / 2:
        return ""
    if OPAQUE in text:  # the same words of other code say something else
        text = fold(cut(segment.place(*place)))
    worded = _WORDED.search(text)
    return worded.group() if worded else ""


def _second_half(text: str, place: Span) -> Span | None:
    """The second of two equal halves of a sentence, which no full stop parts (`… like
    this: … like this:`)."""
    middle = (place.start + place.end + 1) // 2
    first = text[place.start : middle].strip()
    second = text[middle : place.end].strip()
    return Span(middle, place.end) if first == second else None
