"""Inline code that a translation has otherwise than its source text, and inline code
that it lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import Self

from doclint.dataclasses import dataclass
from doclint.document import CodeSpan, Document, Role
from doclint.evidence.beside import (
    changes,
    compared,
    first_line,
    is_aged,
    without_held,
    worth,
)
from doclint.evidence.cut_off import places_cut_off
from doclint.evidence.free_code import is_label, may_differ, speaks_of_interface
from doclint.evidence.free_values import is_key
from doclint.evidence.free_words import SIGNS
from doclint.evidence.kinds import Evidence, MakerContext
from doclint.evidence.own_script import is_in_own_script
from doclint.evidence.renamed import Renaming, renaming, untorn
from doclint.expressions import expression
from doclint.once import once
from doclint.page.ordinary import ordinary_words
from doclint.project import Pair, Unit
from doclint.source import Span
from doclint.text.similar import ratio, slips_apart
from doclint.text.words import word_texts

_BLANKS = expression(r"\s+")
# Codes of a block (count, lost by gained) that are compared with one another.
_MOST_COMPARED = 400
# Beside a sign blanks are form alone: `<Pot />`, `warm = false`; beside a slash that
# joins names only those on both sides of it are (`a / b`).
_BLANKS_BESIDE_SIGNS = expression(
    r"(?<=[=<>{}()\[\],;:+])\s+|\s+(?=[=<>{}()\[\],;:+])|(?<=\s/)\s+|\s+(?=/[\s>])"
)
_ONE_TAG = expression(r"</?[A-Za-z][^<>]*>")
_LOOSE = expression(r"[\s\"'`]+")
# `++enter++` is a key in Python-Markdown.
_MARK = expression(r"[\"'“”„«»‘’‚「」『』*_+]")
_BLANK = ("", " ", "\u00a0", "\u202f")
_QUOTES = str.maketrans("“”„«»‘’‚", '"' * 5 + "'" * 3)


@dataclass(frozen=True, slots=True)
class InlineCodeChange(Evidence):
    """A code span of a translated block that stands in the place of another of its source; the places are those of
    what stands between the backticks, but `source` has them with it.
    `renaming` says how the two differ, `elsewhere` whether the source page has what is written as code in another
    place: then nobody translated it, and who knows what belongs here. `misspelt_there`: the source has what is
    expected but once, and what is written, a letter or two apart from it, more often: the slip is the source's."""

    renaming: Renaming
    elsewhere: bool = False
    misspelt_there: bool = False

    @classmethod
    def of(cls, pair: Pair, setting: MakerContext) -> Iterator[Self]:
        """The code spans that changed. Behind a lone backtick everything seems
        changed."""
        sure = not is_aged(pair)
        changed = [
            both for block in _blocks(pair) if not block.tick for both in block.changed
        ]
        met = {theirs.span for _, theirs in changed}
        torn = (both for both in _torn(pair) if both[1].span not in met)
        for mine, theirs in (*changed, *torn):
            place = theirs.content_span
            expected, written = _cut(mine, pair), pair.translation.source.cut(place)
            replaced = sure and not (
                _is_rewritten(expected, written) or _is_more_exact(expected, written)
            )
            yield cls(
                mine.span,
                place,
                expected,
                written,
                renaming(expected, written, pair),
                code_key(written) in _code_of(pair.source),
                _is_slip(expected, written, pair.source.text),
                sure=replaced,
            )


def _torn(pair: Pair) -> Iterator[tuple[CodeSpan, CodeSpan]]:
    """Code that nothing on the source page is but without a blank within a name: so
    like it that no pair of blocks need prove it."""
    codes = {_cut(code, pair).strip(): code for code in pair.source.of(CodeSpan)}
    for theirs in pair.translation.of(CodeSpan):
        written = pair.translation.source.cut(theirs.content_span).strip()
        whole = untorn(written)
        is_torn = whole != written and written not in codes
        if is_torn and whole in codes:
            yield codes[whole], theirs


def _is_slip(expected: str, written: str, page: str) -> bool:
    """Whether a page has one name once, and another that is a letter or two apart from
    it more often."""
    return (
        len(expected) >= _LIMITS.least_of_slip
        and page.count(expected) == 1
        and page.count(written) > 1
        and slips_apart(expected, written, 2)
    )


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When one code stands for another. Held by tests/evidence/test_source_slips.py and tests/translation/test_worth.py."""

    # Letters (count) of a name that may be misspelt; shorter ones are too near one
    # another: at 5 and 11 names of seven and of ten turn.
    least_of_slip: int = 8
    # Codes less alike than this (0 to 100) took no one's place: at 33 and 67 codes
    # that are alike by 40 and by 60 turn.
    alike: int = 50


_LIMITS = _Calibration()


@once
def _code_of(page: Document) -> frozenset[str]:
    """All inline code of a page, for comparing."""
    return frozenset(
        code_key(page.source.cut(code.content_span)) for code in page.of(CodeSpan)
    )


def _is_rewritten(expected: str, written: str) -> bool:
    return ratio(expected, written) < _LIMITS.alike


def _is_more_exact(expected: str, written: str) -> bool:
    """Whether a name is written with more of the path to it: `spec.door.key` for
    `door.key` or for `spec.door`."""
    return written.startswith(f"{expected}.") or written.endswith(f".{expected}")


# Words with nothing of code.
_PLAIN_WORDS = expression(r"[A-Z]?[a-z]+(?: [a-z]+)*")


def _is_said_as_word(code: CodeSpan, pair: Pair) -> bool:
    """Whether a code is words that the source page has in running text, too, as the
    translation may have it: `the item`, where the page speaks of items."""
    written = _cut(code, pair).strip()
    if _PLAIN_WORDS.fullmatch(written) is None:
        return False
    ordinary = ordinary_words(pair.source)
    return all(word in ordinary for word in word_texts(written.lower()))


class InlineCodeEnd(Enum):
    """What became of a code span of the source text."""

    GONE = "gone"  # it stands nowhere in the block
    WORDS = "words"  # it stands there without its backticks
    UNCLOSED = "unclosed"  # one of its backticks is gone


@dataclass(frozen=True, slots=True)
class InlineCodeLoss(Evidence):
    """A code span of a block that its translation has not, or not as code. `expected`
    is written with its backticks; the place of one that is gone is the first line of
    the translated block, of an unclosed one the lone backtick."""

    end: InlineCodeEnd

    @classmethod
    def of(cls, pair: Pair, setting: MakerContext) -> Iterator[Self]:
        """The code spans that are lost; blocks that break off lost more than code."""
        short = places_cut_off(pair)
        for block in _blocks(pair):
            if block.tick:
                yield from cls._unclosed(block, block.tick, pair)
                continue
            for place, mine in {
                place: mine for mine, place in reversed(block.bare)
            }.items():
                yield cls._lost(mine, place, InlineCodeEnd.WORDS, pair)
            sure = worth(pair, block.translation) is None
            lost = _without_quoted(block, pair)
            for mine in lost if block.translation.span not in short else ():
                if is_in_own_script(pair.source.source.cut(mine.span)):
                    continue  # words, which the translation has among its own
                if block.quotes_labels and _LABEL.fullmatch(_cut(mine, pair)):
                    continue
                yield cls._lost(
                    mine,
                    first_line(pair, block.translation),
                    InlineCodeEnd.GONE,
                    pair,
                    sure and not _is_said_as_word(mine, pair),
                )

    @classmethod
    def _unclosed(cls, block: _Block, tick: Span, pair: Pair) -> Iterator[Self]:
        """One backtick of two is gone: everything behind it seems changed, and one
        thing is to be mended."""
        first = next(
            (
                one
                for one in (
                    *block.lost,
                    *(one for one, _ in (*block.bare, *block.changed)),
                )
            ),
            None,
        )
        if first:
            yield cls._lost(first, tick, InlineCodeEnd.UNCLOSED, pair)

    @classmethod
    def _lost(
        cls,
        mine: CodeSpan,
        place: Span,
        end: InlineCodeEnd,
        pair: Pair,
        sure: bool = True,
    ) -> Self:
        expected, written = (
            pair.source.source.cut(mine.span),
            pair.translation.source.cut(place),
        )
        return cls(mine.span, place, expected, written, end, sure=sure)


@dataclass(frozen=True, slots=True)
class _Block:
    """Inline code of a block: changed (source's, translation's), lost, and kept as
    words without marks of code.

    `tick` is a backtick that no other one closes: what stands between the others is no code then, nor is it lost.
    """

    source: Unit
    translation: Unit
    changed: Sequence[tuple[CodeSpan, CodeSpan]] = ()
    lost: Sequence[CodeSpan] = ()
    bare: Sequence[tuple[CodeSpan, Span]] = ()
    tick: Span | None = None

    @property
    def quotes_labels(self) -> bool:
        """Whether the translation has so many texts in quotation marks more than its source as it lost codes: labels of an
        interface may stand in either (`Search`, 「検索」)."""
        here = len(_QUOTED.findall(self.source.text))
        there = len(_QUOTED.findall(self.translation.text))
        return bool(self.lost) and there - here >= len(self.lost)


# What a button or a menu says, and how it is quoted.
_LABEL = expression(r"[A-Z][^\W\d_]*(?:[ /][^\W\d_]+)*")
_QUOTED = expression(
    r"“[^“”]+”|「[^「」]+」|『[^『』]+』|«[^«»]+»|„[^„“”]+[“”]|\"[^\"]+\"|【[^【】]+】"
)


def _without_quoted(block: _Block, pair: Pair) -> Sequence[CodeSpan]:
    """The code that is lost but for labels where the translation quotes as many more
    texts: it says them in its own words, as readers see them."""
    labels = [mine for mine in block.lost if _LABEL.fullmatch(_cut(mine, pair))]
    quoted, before = (
        len(_QUOTED.findall(unit.text)) for unit in (block.translation, block.source)
    )
    if quoted - before < len(labels):
        return block.lost
    return [mine for mine in block.lost if mine not in labels]


@once
def _blocks(pair: Pair) -> Sequence[_Block]:
    """The blocks of a pair whose source has inline code, each with what became of
    it."""
    units = (
        (source, translation) for source, translation in compared(pair) if source.codes
    )
    return tuple(_compared(source, translation, pair) for source, translation in units)


def _compared(source: Unit, translation: Unit, pair: Pair) -> _Block:
    """Compare two units' inline code, whatever its order. What the other page has as
    plain words was neither lost nor gained; of the rest, what was lost and what was
    gained is paired in order."""
    mine, theirs = _keyed(source), _keyed(translation)
    known = {key for key, _ in theirs}
    lost_keys, gained_keys = changes(
        [key for key, _ in mine], [key for key, _ in theirs]
    )
    if not lost_keys:
        return _Block(source, translation)
    mine, theirs = without_held(mine, theirs, _are_one)
    lost = _chosen(mine, lost_keys)
    in_words: dict[CodeSpan, Span] = {}
    for key, span in lost:
        if not _plain(key, known, source) or _is_said_alike(key, source, translation):
            continue
        if place := _place(_cut(span, pair), translation):
            in_words[span] = place
    gained = [
        span
        for key, span in _chosen(theirs, gained_keys)
        if not mentions(source.text, key)
    ]
    # What the block still has once may have been lost where it stood twice: believed
    # only if something took its place.
    gone = [(key in known, span) for key, span in lost if span not in in_words]
    paired, missing = _paired(gone, gained, pair)
    bare, tick = _at_tick(list(in_words.items()), source, translation, pair)
    text = pair.translation.text
    loose = _loose(pair.translation.source.cut(translation.span))
    shown = _loose(_without_tags(translation, pair))
    return _Block(
        source,
        translation,
        tuple(_unlike(paired, source, pair)),
        tuple(span for span in missing if not _said(_cut(span, pair), loose, shown)),
        tuple((span, place) for span, place in bare if not _set_apart(place, text)),
        tick,
    )


def _unlike(
    paired: Iterable[tuple[CodeSpan, CodeSpan]], source: Unit, pair: Pair
) -> Iterator[tuple[CodeSpan, CodeSpan]]:
    """The pairs of codes that may not differ as they do."""
    may_be_labels = speaks_of_interface(source, pair)
    for one, other in paired:
        expected = _cut(one, pair)
        written = pair.translation.source.cut(other.content_span)
        is_step = _is_step(one.span, pair.source.text)
        are_labels = (may_be_labels or is_step) and is_label(expected, written)
        if not are_labels and not may_differ(expected, written):
            yield one, other


# What stands between the codes of a way through menus: `Settings` » `About`.
_STEP_BEFORE = expression(r"`[*_]*[ ]?[»>→›][ ]?[*_]*\Z")
_STEP_BEHIND = expression(r"[*_]*[ ]?[»>→›][ ]?[*_]*`")
# So many characters at most.
_LONGEST_STEP = 8


def _is_step(span: Span, text: str) -> bool:
    """Whether a code is a step of a way through menus."""
    begin = max(span.start - _LONGEST_STEP, 0)
    if _STEP_BEFORE.search(text, begin, span.start):
        return True
    return _STEP_BEHIND.match(text, span.end) is not None


def _paired(
    gone: Sequence[tuple[bool, CodeSpan]], gained: Sequence[CodeSpan], pair: Pair
) -> tuple[list[tuple[CodeSpan, CodeSpan]], list[CodeSpan]]:
    """What took the place of what, and what is missing. Each of `gone` comes with
    whether the block still has it: that is paired last."""
    by_certainty = sorted(gone, key=lambda lost: lost[0])
    lost, gained = _without_short([span for _, span in by_certainty], gained, pair)
    paired = _most_alike(lost, gained, pair)
    replaced = {span for span, _ in paired}
    left = [span for span in lost if span not in replaced]
    missing = [span for is_kept, span in gone if not is_kept and span in left]
    return paired, missing


def _most_alike(
    lost: Sequence[CodeSpan], gained: Sequence[CodeSpan], pair: Pair
) -> list[tuple[CodeSpan, CodeSpan]]:
    """As many pairs as there can be, the most alike first; what is alike to nothing in
    its order."""
    is_sure = len(lost) == 1 or len(gained) == 1
    if is_sure or len(lost) * len(gained) > _MOST_COMPARED:
        return list(zip(lost, gained, strict=False))
    codes = [_cut(span, pair) for span in lost]
    cut = pair.translation.source.cut
    codes_there = [cut(span.content_span) for span in gained]
    by_likeness = sorted(
        (-ratio(code, there), i, j)
        for i, code in enumerate(codes)
        for j, there in enumerate(codes_there)
    )
    matched: dict[int, int] = {}
    for _, i, j in by_likeness:
        if i not in matched and j not in matched.values():
            matched[i] = j
    return [(lost[i], gained[j]) for i, j in sorted(matched.items())]


def _at_tick(
    bare: list[tuple[CodeSpan, Span]], source: Unit, translation: Unit, pair: Pair
) -> tuple[list[tuple[CodeSpan, Span]], Span | None]:
    """Code without its marks, one backtick beside it taken with it; and the lone
    backtick, if it stands elsewhere."""
    if _open_tick(source) is not None:
        return bare, None
    tick = _open_tick(translation)
    if tick is None:
        return bare, None
    joint = next((place for _, place in bare if _beside(place, tick, pair)), None)
    if joint is None:
        return bare, tick
    wide = Span(min(joint.start, tick.start), max(joint.end, tick.end))
    return [(span, wide if place is joint else place) for span, place in bare], None


def _without_short(
    lost: Sequence[CodeSpan], gained: Sequence[CodeSpan], pair: Pair
) -> tuple[list[CodeSpan], list[CodeSpan]]:
    """What was lost and gained, but for code that the translation says shorter, by one
    of its names."""
    left, kept = list(lost), list(gained)
    for span in gained:
        name = pair.translation.source.cut(span.content_span).strip()
        longer = next(
            (each for each in left if name in _names_in(_cut(each, pair))), None
        )
        if longer:
            left.remove(longer)
            kept.remove(span)
    return left, kept


def _names_in(code: str) -> list[str]:
    """The names that a code is made of, where it is more than one: `Math` and `max` of
    `Math.max()`."""
    return (
        re.findall(r"[^\W\d]\w+", code)
        if SIGNS.search(code) or code.endswith(("/", ")", "."))
        else []
    )


def _beside(place: Span, tick: Span, pair: Pair) -> bool:
    """Whether a lone backtick is one of the two that should stand around a place."""
    text = pair.translation.text
    before = text[place.start - 1 : place.start]
    behind = text[place.end : place.end + 1]
    if tick.start == place.end:
        return before != "`"
    return tick.end == place.start and behind != "`"


def _open_tick(unit: Unit) -> Span | None:
    """The first backtick that readers see, if any."""
    for segment in unit.segments:
        if (at := segment.text.find("`")) >= 0:
            return segment.place(at, at + 1)
    return None


def _plain(key: str, known: set[str], source: Unit) -> bool:
    """Whether the code as plain words in the translation would be that code, not a word
    of the prose."""
    return key not in known or not mentions(source.text, key)


# What a window, a field or a button is called.
_LABEL = expression(r"[A-Z][A-Za-z]*(?: [A-Za-z]+)*")
_QUOTED = expression(r"「[^」]+」|『[^』]+』|“[^”]+”|«[^»]+»|„[^“”]+[“”]|【[^】]+】")
# What stands where there is nothing to say.
_EMPTY_CELL = expression(r"[-–—/]")


def _is_said_alike(key: str, source: Unit, translation: Unit) -> bool:
    """Whether the source has the code as plain words as often as the translation: the first cell of a row names what the
    others tell of."""
    if not key:
        return False
    if _EMPTY_CELL.fullmatch(key):
        return key in translation.text
    word = _word(key)
    here = len(word.findall(source.text))
    return here > 0 and here >= len(word.findall(translation.text))


def code_key(text: str) -> str:
    """A code span for comparing: blanks and the style of quotes made equal; beside a
    sign blanks are form alone."""
    tight = _BLANKS_BESIDE_SIGNS.sub("", text.translate(_QUOTES))
    plain = _BLANKS.sub(" ", tight).strip()
    # The colon behind a key is the sentence's as often as the code's.
    key, colon = plain[:-1], plain[-1:]
    return key if colon == ":" and key.isidentifier() else plain


def _keyed(unit: Unit) -> list[tuple[str, CodeSpan]]:
    return [
        (code_key(code), span)
        for code, span in zip(unit.codes, unit.code_spans, strict=True)
    ]


def _are_one(one: tuple[str, CodeSpan], other: tuple[str, CodeSpan]) -> bool:
    return one[0] == other[0]


def _chosen(
    keyed: Sequence[tuple[str, CodeSpan]], keys: Sequence[str]
) -> list[tuple[str, CodeSpan]]:
    left = Counter(keys)
    chosen = []
    for key, span in reversed(keyed):
        if left[key]:
            left[key] -= 1
            chosen.append((key, span))
    return chosen[::-1]


def _cut(span: CodeSpan, pair: Pair) -> str:
    return pair.source.source.cut(span.content_span)


def _loose(text: str) -> str:
    return _LOOSE.sub("", text.translate(_QUOTES))


def _without_tags(unit: Unit, pair: Pair) -> str:
    """A block of the translation as written, but for its HTML tags, which nobody
    sees."""
    text, at = pair.translation.text, unit.span.start
    pieces = []
    for tag in unit.html:
        pieces.append(text[at : tag.span.start])
        at = max(at, tag.span.end)
    return "".join((*pieces, text[at : unit.span.end]))


def _said(code: str, raw: str, shown: str) -> bool:
    """Whether the block says a code in some other form (`<code>`, quotes, a part of
    another code). A tag that lost its backticks is not `shown`."""
    is_tag = _ONE_TAG.fullmatch(code.strip()) is not None
    return is_key(code.strip()) or _loose(code) in (shown if is_tag else raw)


def _set_apart(place: Span, text: str) -> bool:
    """Whether words stand in quotes or emphasis instead of backticks. A blank may part
    them from quotes, not from the marks of emphasis: `* ` begins an item."""
    before = text[max(place.start - 2, 0) : place.start]
    after = text[place.end : place.end + 2]
    is_marked = _is_mark(before[-1:], before[:-1]) and _is_mark(after[:1], after[1:])
    return is_marked or _is_in_link(place, text)


def _is_in_link(place: Span, text: str) -> bool:
    """Whether words stand in a link by name, which tools make of a program's names:
    `[[Door::open()|open()]]`."""
    first = max(place.start - _LONGEST_LINK, 0)
    begin = text.rfind("[[", first, place.start)
    return begin >= 0 and not _LINK_ENDS.search(text, begin, place.start)


# A link by name is not longer than that (characters).
_LONGEST_LINK = 200
_LINK_ENDS = expression(r"\]\]|\n")


def _is_mark(next_to: str, beyond: str) -> bool:
    if next_to in _BLANK:
        return (
            bool(beyond) and beyond not in "*_" and _MARK.fullmatch(beyond) is not None
        )
    return _MARK.fullmatch(next_to) is not None


def _word(text: str) -> re.Pattern[str]:
    """A text that no letter of the same alphabet continues, which would make another
    name or path of it: particles of other scripts may stick to it."""
    before = r"(?<![A-Za-z0-9_])" if re.match(r"[\w/.-]", text) else ""
    after = r"(?![A-Za-z0-9_])" if re.search(r"[\w/.-]\Z", text) else ""
    return re.compile(before + re.escape(text) + after)


def mentions(text: str, code: str) -> bool:
    """Whether a text has a code as words of its own, to which particles of another
    script may stick."""
    return bool(code) and _word(code).search(text) is not None


def _place(code: str, translation: Unit) -> Span | None:
    """Where the block says as plain words what the source marks as code."""
    text = code.strip()
    for segment in translation.segments:
        if (
            text
            and segment.role not in (Role.ALT, Role.TITLE)
            and (match := _word(text).search(segment.text))
        ):
            return segment.place(match.start(), match.end())
    return None


# What is told in the reader's language, or by another rule; asked of the code as written,
