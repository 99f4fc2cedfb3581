"""What a translation makes of the short texts of its source: headings, cells, items, bold names, titles and the like.

Short texts have too few words for a language to be told by them. Whether one was left over is told by the site: how its
other pages translate the text, and which of the source's words they keep in running text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from doclint.document import OPAQUE, BlockKind, Document, Role, Segment
from doclint.languages import Language, language
from doclint.project import BlockPair, Labels, LeftLabel, Pair, Unit
from doclint.source import Span
from doclint.evidence.copied import QUOTED
from doclint.evidence.left_over import left_over, mostly_copied, untranslated_segments
from doclint.evidence.names import shown_names, wording
from doclint.text.words import fold, level, level_words, word_texts, words

# A text of more words is no label.
_LONGEST = 8
# So many words of a label tell how it is translated elsewhere.
_MOST_TRANSLATED = 5
# What a page hands on at most of each kind.
_MOST = 200
# Words kept in running text are handed on in runs of so many.
_LONGEST_RUN = 4
_LEAST_LETTERS = 3
# A translation may be so many times longer, and by so many letters more.
_LONGER, _LONGER_BY = 2, 12
# Front matter values that readers see.
_SHOWN_KEY = re.compile(
    r"(?:^|[_.-])(?:(?:sub)?titles?|name|description|label|summary|caption|headings?|excerpt|tagline|headline|lead|alt)$"
    r"|(?<=[a-z])(?:Title|Label|Description|Heading|Caption|Text)$"
)
_NAME_KEY = re.compile(r"(?:^|\.)name$")
# Names of code and files, addresses, versions, abbreviations.
_CODE = re.compile(
    r"[a-z]+[A-Z]|\w[._/\\@#=]\w|\w\(\)|::|--\w|://|^\W*[A-Z0-9][A-Z0-9 _/.+-]*s?\W*$|[{}<>|$`]|^[\"“„«‘「『]"
)
# Labels that often name a page, a book or a thing; what is written like a title is one.
_NAMES = frozenset({"bold name", "link text", "list item"})
_ROLES = {Role.ALT: "alternative text", Role.TITLE: "title", Role.CAPTION: "caption"}


def labels_of(pair: Pair) -> Labels:
    """The labels of a pair; nothing of a page that is not translated, or of pages in one language."""
    source, own = language(pair.source.language), language(pair.translation.language)
    if source is None or own is None or source.code == own.code:
        return Labels()
    if mostly_copied(pair, [copy for _, copy in left_over(pair, source)]):
        return Labels()
    page = _Page(pair, source, own)
    left, translated = dict[Span, LeftLabel](), dict[tuple[str, str], str]()
    for both in pair.blocks:
        if both.source and both.translation and (both.sure or not pair.drifted) and not both.moved:
            for role, mine, theirs in _labels(both.source, both.translation, pair):
                if fold(mine.text) != fold(theirs.text):
                    if len(word_texts(mine.text)) <= _MOST_TRANSLATED and _may_be_translation(mine.text, theirs.text):
                        translated.setdefault((role, fold(mine.text)), theirs.text)
                    for label in page.half(role, mine, theirs):
                        left.setdefault(label.place, label)
                elif whole := page.left(role, mine, theirs):
                    left.setdefault(whole.place, whole)  # a bold word may be all of a heading
    told = tuple((role, text, shown) for (role, text), shown in list(translated.items())[:_MOST])
    return Labels(tuple(left.values())[:_MOST], told, tuple(sorted(page.kept))[:_MOST])


@dataclass(frozen=True, slots=True)
class _Label:
    """A short text as it is read, and its place."""

    text: str
    place: Span
    key: str = ""


def _labels(source: Unit, own: Unit, pair: Pair) -> Iterator[tuple[str, _Label, _Label]]:
    """The short texts of two units that belong together: what each is, the source's and the translation's."""
    whole = _whole_role(source)
    for role in (None, Role.ALT, Role.TITLE):
        mine, theirs = _segments(source, role), _segments(own, role)
        if len(mine) == len(theirs):
            for one, other in zip(mine, theirs, strict=True):
                name = _ROLES.get(one.role) or whole
                if name and _is_short(one.text) and one.role is other.role:
                    yield name, _label(one, source.key), _label(other, own.key)
    yield from _inner("bold name", _bold(source, pair.source), _bold(own, pair.translation))
    yield from _inner("link text", _linked(source, pair.source), _linked(own, pair.translation))


def _inner(role: str, mine: Sequence[_Label], theirs: Sequence[_Label]) -> Iterator[tuple[str, _Label, _Label]]:
    """Labels in running text. Those that stand in both are the same; others belong together by their order, where the
    units have as many."""
    known = {fold(one.text): one for one in mine}
    same = {fold(other.text) for other in theirs} & known.keys()
    yield from ((role, known[fold(other.text)], other) for other in theirs if fold(other.text) in same)
    if len(mine) == len(theirs):
        pairs = zip(mine, theirs, strict=True)
        yield from ((role, one, other) for one, other in pairs if not same & {fold(one.text), fold(other.text)})


def _whole_role(unit: Unit) -> str | None:
    """What a unit is, where all of it is a label."""
    if unit.key:
        return "front matter value" if _SHOWN_KEY.search(unit.key) and not _NAME_KEY.search(unit.key) else None
    if unit.kind is BlockKind.HEADING:
        return "heading"
    if unit.kind is BlockKind.CELL:
        return "cell"
    if unit.kind is BlockKind.CAPTION:
        return "caption"
    return "list item" if unit.kind is BlockKind.PARAGRAPH and BlockKind.ITEM in unit.within[-1:] else None


def _segments(unit: Unit, role: Role | None) -> list[Segment]:
    if role is None:
        return [each for each in unit.segments if each.role not in (Role.ALT, Role.TITLE)]
    return [each for each in unit.segments if each.role is role]


def _label(segment: Segment, key: str) -> _Label:
    around = f" \t\r\n:*_.?!…：。{OPAQUE}"
    start = len(segment.text) - len(segment.text.lstrip(around))
    end = len(segment.text.rstrip(around))
    return _Label(segment.text[start:end], segment.place(start, max(start, end)), key)


def _bold(unit: Unit, document: Document) -> list[_Label]:
    return [_piece(each.content_span, document) for each in unit.emphases if each.strong]


def _linked(unit: Unit, document: Document) -> list[_Label]:
    return [_piece(each.text_span, document) for each in unit.links if each.text_span.end > each.text_span.start]


def _piece(span: Span, document: Document) -> _Label:
    text = document.source.cut(span)
    trimmed = text.strip(" \t\r\n:*_.,?!…：。、")
    start = span.start + max(text.find(trimmed), 0)
    return _Label(trimmed, Span(start, start + len(trimmed)))


def _is_short(text: str) -> bool:
    return 0 < len(word_texts(text)) <= _LONGEST


class _Page:
    """A pair, and what tells of words whether they are the source's language or the translation's."""

    def __init__(self, pair: Pair, source: Language, own: Language) -> None:
        self.pair = pair
        self.source = source
        self.own = own
        self.elsewhere = bool(own.writing or own.script)

    @cached_property
    def told(self) -> frozenset[Span]:
        """Segments that another rule tells of."""
        return untranslated_segments(self.pair)

    @cached_property
    def small(self) -> frozenset[str]:
        """The words that the source page has in small letters."""
        return wording(self.pair.source).small

    @cached_property
    def names(self) -> frozenset[str]:
        """What the source page writes as names, in small letters."""
        return frozenset(fold(name.text) for name in shown_names(self.pair.source))

    @cached_property
    def running(self) -> frozenset[str]:
        """The words of the translation's running text, labels and what was left over aside."""
        found: set[str] = set()
        for both in self.pair.blocks:
            for segment in self._running(both):
                found.update(level_words(segment.text))
        return frozenset(found)

    @cached_property
    def kept(self) -> frozenset[str]:
        """Runs of words that stand in running text of both, unit by unit: names, terms and cognates."""
        found: set[str] = set()
        for both in self.pair.blocks:
            running = self._running(both)
            if not running or both.source is None or both.translation is None:
                continue
            apart = _apart(both.translation, self.pair.translation)
            theirs = [level_words(self._foreign_in(segment.text, apart)) for segment in running]
            known = level_words("\n".join(segment.text for segment in both.source.segments))
            there = frozenset(known)
            runs = frozenset(_grams(known))
            for said in theirs:
                for gram in _grams(said) if not there.isdisjoint(said) else ():
                    if gram in runs:
                        found.add(" ".join(gram))
        small = self.source.function_words
        return frozenset(run for run in found if len(run) > 1 and not set(run.split()) <= small)

    def _foreign_in(self, text: str, apart: Sequence[str]) -> str:
        """A text without quotations and labels, and without letters of the translation's own script, which stand as
        endings at words."""
        text = QUOTED.sub(" | ", text)
        for label in apart:
            text = text.replace(label, " | ")
        return re.sub(f"[{self.own.writing or self.own.script}]", " ", text) if self.elsewhere else text

    def _running(self, both: BlockPair) -> list[Segment]:
        """The segments of running text of a translated unit: prose of more words than a label has, bold names and
        links left out by whoever reads it as words."""
        own = both.translation
        if own is None or own.kind in (BlockKind.HEADING, BlockKind.CELL, BlockKind.TABLE) or own.key:
            return []
        return [
            segment
            for segment in own.segments
            if segment.role is Role.PROSE and segment.span not in self.told and self._is_translated(segment)
        ]

    def _is_translated(self, segment: Segment) -> bool:
        """Whether a text is prose in the translation's own language."""
        if self.elsewhere:
            own = len(re.findall(f"[{self.own.writing or self.own.script}]", segment.text))
            return own > _LEAST_LETTERS
        said = level_words(segment.text)
        return len(said) > _LEAST_LETTERS and sum(word in self.own.function_words for word in said) > 0

    def left(self, role: str, mine: _Label, theirs: _Label) -> LeftLabel | None:
        """A label that is the source's own; None where nothing can tell that it should not be."""
        text = theirs.text
        if OPAQUE in text or not any(map(str.isalpha, text)) or _CODE.search(text):
            return None
        if any(span.start <= theirs.place.start < span.end for span in self.told):
            return None
        said = [word.text for word in words(text)]
        ordinary = [word for word in said if self._is_ordinary(word, said)]
        if not ordinary or fold(text) in self.names:
            return None
        sure = self._surely_foreign(said, ordinary) and not (role in _NAMES and _is_title(text))
        if len(said) == 1:  # packages, programs and fields have names of one word
            sure = sure and level(said[0]) in self.source.plain_words
        return LeftLabel(role, text, theirs.place, mine.place, self.pair.source.path, theirs.key, sure)

    def half(self, role: str, mine: _Label, theirs: _Label) -> Iterator[LeftLabel]:
        """Words of the source's label that stand in a translated one: two and more, one of them no word of a name."""
        if not _is_short(theirs.text) or _CODE.search(theirs.text):
            return
        known = level_words(mine.text)
        runs = frozenset(_grams(known))
        found = list(words(theirs.text))
        run = _longest([level(word.text) for word in found], runs)
        if run is None:
            return
        first, last = run
        said = [word.text for word in found[first:last]]
        if len(said) < 2 or last - first == len(found):
            return
        small = [word for word in said if self._is_left_small(word)]
        plain = [word for word in said if self._is_plain(word)]
        if (small and len(small) + len(plain) > 1) or (self.elsewhere and len(plain) > 1):
            start, end = found[first].start, found[last - 1].end
            place = Span(theirs.place.start + start, theirs.place.start + end)
            if self.pair.translation.source.cut(place) == theirs.text[start:end]:
                text = theirs.text[start:end]
                yield LeftLabel(f"half a {role}", text, place, mine.place, self.pair.source.path, theirs.key, True)

    def _is_ordinary(self, word: str, label: Sequence[str]) -> bool:
        """Whether a word is one of the language, not a name: in small letters there or on the source page."""
        plain = level(word)
        if len(plain) < _LEAST_LETTERS or not plain.isalpha():
            return False
        return word.islower() or plain in self.small or self._is_plain(word) or plain in self.source.function_words

    def _is_plain(self, word: str) -> bool:
        """Whether a word is surely the source's language, and not the translation's as well."""
        plain = level(word)
        return plain in self.source.plain_words and not self._is_own(plain)

    def _is_left_small(self, word: str) -> bool:
        plain = level(word)
        return len(plain) > 2 and plain in self.source.function_words and not self._is_own(plain)

    def _is_own(self, word: str) -> bool:
        return word in self.own.function_words or word in self.running or word in self.own.loanwords

    def _surely_foreign(self, said: Sequence[str], ordinary: Sequence[str]) -> bool:
        if self.elsewhere:
            return len(ordinary) * 2 > len(said) or (len(said) > 1 and len(ordinary) * 2 == len(said))
        if any(self._is_plain(word) or self._is_left_small(word) for word in ordinary):
            return True
        # Nouns in a row, without a small word between them, are no phrase of a language that puts "of" there.
        small = [word for word in said if word.islower()]
        return self.own.noun_first and len(said) > 2 and len(small) > 1 and not self._own_words(said)

    def _own_words(self, said: Sequence[str]) -> bool:
        return any(level(word) in self.own.function_words for word in said)


def _may_be_translation(text: str, other: str) -> bool:
    """Whether a label says no more than the source's: what holds that, or is far longer, explains it."""
    return fold(text) not in fold(other) and len(other) <= _LONGER * len(text) + _LONGER_BY


def _is_title(text: str) -> bool:
    """Whether all its longer words are written large, as those of titles and names are."""
    said = [word for word in word_texts(text) if len(word) > _LEAST_LETTERS]
    return len(said) > 1 and not any(word[0].islower() for word in said)


def _apart(unit: Unit, document: Document) -> list[str]:
    """The texts of a unit's links and bold words, the longest first: labels, not running text."""
    labels = [each.text for each in (*_bold(unit, document), *_linked(unit, document)) if each.text]
    return sorted(labels, key=len, reverse=True)


def _grams(said: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """All runs of a text's words up to the longest that is handed on."""
    for length in range(1, _LONGEST_RUN + 1):
        for start in range(len(said) - length + 1):
            yield tuple(said[start : start + length])


def _longest(said: Sequence[str], runs: frozenset[tuple[str, ...]]) -> tuple[int, int] | None:
    """The longest run of a label's words that the source's label has, first word and end."""
    for length in range(min(_LONGEST_RUN, len(said)), 1, -1):
        for start in range(len(said) - length + 1):
            if tuple(said[start : start + length]) in runs:
                return start, start + length
    return None
