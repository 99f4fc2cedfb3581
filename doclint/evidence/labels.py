"""What a translation makes of the short texts of its source: headings, cells, items,
bold names, titles and the like.

Short texts have too few words for a language to be told by them. Whether one was left
over is told by the site: how its other pages translate the text, and which of the
source's words they keep in running text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import takewhile
from pathlib import PurePosixPath

from doclint.dataclasses import dataclass
from doclint.document import OPAQUE, BlockKind, CodeSpan, Fence, Link, Role, Segment
from doclint.evidence.copied import QUOTED
from doclint.evidence.label_pairs import (
    Label,
    LabelPair,
    is_short,
    label_pairs,
    labels_in,
    leaves_names,
)
from doclint.evidence.left_over import left_over, mostly_copied, untranslated_segments
from doclint.evidence.names import shown_names, wording
from doclint.expressions import expression
from doclint.languages import Language, language
from doclint.project import BlockPair, Labels, LeftLabel, Pair, label_kind
from doclint.source import Span
from doclint.text.changelog import is_row_of_change, titles_change
from doclint.text.words import fold, level, level_words, word_texts, words

# What a page hands on at most of each kind.
_MOST = 200
# Words of one letter that join others; in lists of small words they would stand for
# letters of other languages.
_ARTICLES = frozenset("a")
# Names of code and files, addresses, versions, abbreviations.
_CODE = expression(
    r"[a-z]+[A-Z]|\w[._/\\@#=:]\w|&\w+;|^-{1,2}\w|\w\(\)|::|--\w|://"
    r"|^\W*[A-Z0-9][A-Z0-9 _/.+-]*s?\W*$|[{}<>|$`]|\w/$|^\[[\w -]+\]$|^[\"“„«‘「『]"
    r"|\w = \S|\"\w+[-_.]\w+\""
)
# What has a number in a catalogue (CWE-79, RFC 9110) is an entry of it, and what names
# an account a person.
_ENTRY = expression(r"[A-Z]{2,8}(?:-\d+| \d{3,})\b|.*(?:^|[\s(])@\w+\)?$")
# An item of a list that is a name of code.
_NAMED_ITEM = expression(
    r"\s*(?:[-*+]|\d+\.) +(?:[a-z]+[A-Z]\w*|[A-Z][a-z]+[A-Z]\w*|\w+_\w+)\s*"
)
# A term beside its translation.
_IN_BRACKETS = expression(r"[(\[（［【][^()\[\]（）［］【】]*[)\]）］】]")
# "Plan B" and "type T" name a thing; so does "B3 Single".
_LETTER = expression(r"(?:^|\s)[B-HJ-Z]$")
_SHORT_FORM = expression(r"[A-Z]{2,8} \(|.*\([A-Z]{2,8}\)$")
# Labels that often name a page, a book or a thing; what is written like a title is one.
_SCREEN = "bold name"
# An image that leads to another site is a badge of it, as a rule.
_IMAGE = "alternative text"
_LINKED = frozenset({"link text", "list item"})
_CELL = "cell"
_HEADING = "heading"
_INNER = frozenset({"bold name", "link text"})
_NAMES = frozenset({"bold name", "link text", "list item"})
_HEADED = frozenset({"heading", "front matter value"})


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What tells whether short texts are translated; labels on either side of each
    number stand in tests/evidence/test_words_by_degrees.py."""

    # A label of more words (count) does not tell how it is translated elsewhere.
    most_translated: int = 5
    # A translation may be so many times longer,
    longer: int = 2
    # and by so many characters more.
    longer_by: int = 12
    # Words kept in running text are handed on in runs of at most so many (count).
    longest_run: int = 4
    # Text is the translation's own with more letters of its script (count),
    own_letters: int = 3
    # or with more words (count), a small word of its language among them.
    own_words: int = 3
    # Words of fewer letters (count) are none of a language for sure.
    ordinary: int = 3
    # Words of no more letters (count) join those of a title, and may be small.
    joining: int = 3


_LIMITS = _Calibration()


def labels_of(pair: Pair) -> Labels:
    """The labels of a pair; nothing of a page that is not translated, or of pages in
    one language."""
    spoken, target = language(pair.source.language), language(pair.translation.language)
    if spoken is None or target is None or spoken.code == target.code:
        return Labels()
    if mostly_copied(pair, [copy for _, copy in left_over(pair, spoken)]):
        return Labels()
    page = _Page(pair, spoken, target)
    left: dict[Span, LeftLabel] = {}  # by place: a bold word may be all of a heading
    translated: dict[tuple[str, str, str], Span] = {}
    for both in label_pairs(pair):
        source_text, text = both.source.text, both.own.text
        if fold(source_text) == fold(text):
            whole = page.left(both)
            if whole:
                left.setdefault(whole.place, whole)
            continue
        if _is_rendering(both):
            kind = label_kind(both.role, both.own.key)
            translated.setdefault((kind, fold(source_text), text), both.own.place)
        for half in page.half(both):
            left.setdefault(half.place, half)
    labels = list(left.values())
    if leaves_names(pair):
        labels = [
            replace(label, doubtful=True) if label.role == _SCREEN else label
            for label in labels
        ]
    renderings = [(*label, place) for label, place in translated.items()]
    return Labels(
        tuple(labels[:_MOST]),
        tuple(renderings[:_MOST]),
        tuple(sorted(page.kept))[:_MOST],
    )


def _is_rendering(both: LabelPair) -> bool:
    """Whether a label and its translation tell other pages how the text is
    translated."""
    if both.by_order or len(word_texts(both.source.text)) > _LIMITS.most_translated:
        return False
    return _may_be_translation(both.source.text, both.own.text)


def _unhyphenated(text: str) -> str:
    return fold(text).replace("-", " ").strip()


class _Page:
    """A pair, and what tells of words whether they are the source's language or the
    translation's."""

    def __init__(self, pair: Pair, source: Language, own: Language) -> None:
        self.pair = pair
        self.source = source
        self.own = own

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
    def code(self) -> frozenset[tuple[str, ...]]:
        """The runs of words of the source page's code."""
        document = self.pair.source
        places = [fence.content_span for fence in document.of(Fence)]
        places += [code.content_span for code in document.of(CodeSpan)]
        lines = (
            line for place in places for line in document.source.cut(place).splitlines()
        )
        return frozenset(gram for line in lines for gram in _grams(word_texts(line)))

    @cached_property
    def linked(self) -> frozenset[str]:
        """What the translated page calls by a link to another site: `[Lamp Oil
        Keeper](https://…)`, on a page of that heading."""
        document = self.pair.translation
        return frozenset(
            _unhyphenated(document.source.cut(link.text_span))
            for link in document.of(Link)
            if link.text_span and "://" in link.target
        )

    @cached_property
    def subject(self) -> frozenset[str]:
        """The words of the thing that the page is about, where its file has the name of
        one: `serve-static.md`."""
        name = PurePosixPath(self.pair.source.path).stem
        return (
            frozenset(word_texts(name))
            if "-" in name and name in self.pair.source.text
            else frozenset()
        )

    @cached_property
    def running(self) -> frozenset[str]:
        """The words of the translation's running text, labels and what was left over
        aside."""
        found: set[str] = set()
        for both in self.pair.blocks:
            running = self._running(both)
            apart = (
                labels_in(both.translation, self.pair.translation)
                if both.translation and running
                else ()
            )
            for segment in running:
                found.update(level_words(_without(segment.text, apart)))
        return frozenset(found)

    @cached_property
    def kept(self) -> frozenset[str]:
        """Runs of words that stand in running text of both, unit by unit: names, terms
        and cognates."""
        runs: set[str] = set()
        for both in self.pair.blocks:
            runs.update(" ".join(run) for run in self._common_runs(both))
        small = self.source.function_words
        return frozenset(
            run for run in runs if len(run) > 1 and not set(run.split()) <= small
        )

    def _common_runs(self, both: BlockPair) -> Iterator[tuple[str, ...]]:
        """The runs of words that running text of a unit shares with its source."""
        running = self._running(both)
        if not running or both.source is None or both.translation is None:
            return
        apart = labels_in(both.translation, self.pair.translation)
        source_words = level_words(
            "\n".join(segment.text for segment in both.source.segments)
        )
        known, source_runs = frozenset(source_words), frozenset(_grams(source_words))
        for segment in running:
            segment_words = level_words(self._foreign_in(segment.text, apart))
            if known.isdisjoint(segment_words):
                continue
            yield from (run for run in _grams(segment_words) if run in source_runs)

    def _foreign_in(self, text: str, apart: Sequence[str]) -> str:
        """A text without quotations and labels, and without letters of the
        translation's own script, which stand as endings at words."""
        text = _without(QUOTED.sub(" | ", text), apart)
        return (
            text
            if self.own.is_latin
            else re.sub(f"[{self.own.own_letters}]", " ", text)
        )

    def _running(self, both: BlockPair) -> list[Segment]:
        """The segments of running text of a translated unit: prose of more words than a
        label has, bold names and links left out by whoever reads it as words."""
        own = both.translation
        if (
            own is None
            or own.kind in (BlockKind.HEADING, BlockKind.CELL, BlockKind.TABLE)
            or own.key
        ):
            return []
        return [
            segment
            for segment in own.segments
            if segment.role is Role.PROSE
            and segment.span not in self.told
            and self._is_translated(segment)
        ]

    def _is_translated(self, segment: Segment) -> bool:
        """Whether a text is prose in the translation's own language."""
        if not self.own.is_latin:
            letters = re.findall(f"[{self.own.own_letters}]", segment.text)
            return len(letters) > _LIMITS.own_letters
        said = level_words(segment.text)
        return (
            len(said) > _LIMITS.own_words
            and sum(word in self.own.function_words for word in said) > 0
        )

    def left(self, both: LabelPair) -> LeftLabel | None:
        """A label that is the source's own; None where nothing can tell that it should
        not be."""
        label, text = both.own, both.own.text
        if (
            not _is_worded(text)
            or self._is_told_elsewhere(label)
            or self._may_stay(both)
        ):
            return None
        label_words = word_texts(text)
        ordinary = [
            word
            for word in label_words
            if self._is_ordinary(word) and word not in self.subject
        ]
        if not ordinary:
            return None
        is_value = (
            both.role in (_CELL, _HEADING)
            and len(label_words) == 1
            and text.strip("()").islower()
        )
        is_badge = both.role == _IMAGE and label.leaves_the_site
        # What another site calls its page it may have in no other language.
        is_elsewhere = (
            both.role in _LINKED and label.leaves_the_site and text[0].isupper()
        )
        is_shared = (
            len(label_words) == 1
            and level(label_words[0]) not in self.source.plain_words
        )
        return LeftLabel(
            both.role,
            text,
            label.place,
            both.source.place,
            self.pair.source.path,
            label.key,
            sure=self._surely_foreign(label_words, ordinary)
            and not self._may_name(both),
            doubtful=both.doubtful or is_value or is_badge or is_elsewhere or is_shared,
        )

    def _is_told_elsewhere(self, label: Label) -> bool:
        return any(span.start <= label.place.start < span.end for span in self.told)

    def _may_stay(self, both: LabelPair) -> bool:
        """Whether something at a label, or on its page, says that it is a name."""
        label = both.own
        if (
            label.is_explained
            or label.is_a_gloss
            or label.names_its_target
            or label.stands_in(both.source)
        ):
            return True
        if _ENTRY.match(label.text) or self._is_of_code(label):
            return True
        if both.role == _HEADING and _unhyphenated(label.text) in self.linked:
            return True
        return fold(label.text) in self.names or _is_made_a_name(
            label.text, both.source.text
        )

    def _is_of_code(self, label: Label) -> bool:
        """Whether a label in small letters stands in the page's code (`reduce`, `acme
        list all`), a list has it among names of code, or a table of changes holds
        it."""
        text, source = label.text, self.pair.translation.source
        if text.islower() and tuple(word_texts(text)) in self.code:
            return True
        number = source.position(label.place.start).line
        if is_row_of_change(source.cut(source.line_span(number))):
            return True
        near = (number - 1, number + 1)
        lines = (
            source.cut(source.line_span(at))
            for at in near
            if 0 < at <= len(source.line_starts)
        )
        return " " not in text and any(map(_NAMED_ITEM.fullmatch, lines))

    def _may_name(self, both: LabelPair) -> bool:
        """Whether a label may be a name, though its words are the source's language."""
        label, text = both.own, both.own.text
        if both.role in _NAMES and is_title(text):
            return True
        # Pages of others have names, too.
        if label.leaves_the_site and text[0].isupper():
            return True
        if (
            _SHORT_FORM.match(text)
            or _LETTER.search(text)
            or any(char.isdigit() for char in text)
        ):
            return True
        label_words = word_texts(text)
        if len(label_words) != 1:
            return False
        # Packages, programs and fields have names of one word; a small one in bold is a
        # term that the text is about.
        return not self._is_common(label_words[0]) or (
            both.role == _SCREEN and text.islower()
        )

    def half(self, both: LabelPair) -> Iterator[LeftLabel]:
        """Words of the source's label that stand in a translated one: two and more, one
        of them no word of a name."""
        label = both.own
        if not is_short(label.text) or _CODE.search(label.text):
            return
        label_words = list(words(label.text))
        source_runs = frozenset(_grams(level_words(both.source.text)))
        said = [level(word.text) for word in label_words]
        opening = self._opening(both, said)
        run = (0, opening) if opening else _longest(said, source_runs)
        if run is None:
            return
        left = label_words[slice(*run)]
        if len(left) == len(label_words) or not (
            opening or self._is_half_left([word.text for word in left])
        ):
            return
        start, end = left[0].start, left[-1].end
        text = label.text[start:end]
        if both.role in _INNER and is_title(text):
            return
        if any(
            gloss.start() < start and end < gloss.end()
            for gloss in _IN_BRACKETS.finditer(label.text)
        ):
            return
        place = Span(label.place.start + start, label.place.start + end)
        if self.pair.translation.source.cut(place) != text:
            return  # it is written otherwise than read, and has no place of its own
        role = f"half a {both.role}"
        yield LeftLabel(
            role,
            text,
            place,
            both.source.place,
            self.pair.source.path,
            label.key,
            sure=True,
        )

    def _opening(self, both: LabelPair, said: Sequence[str]) -> int:
        """How many words at the beginning of a heading are those with which its source
        begins, and which are no noun ("Choosing a", "How to"); 0 where they may be the
        translation's own."""
        if both.role not in _HEADED or not self.source.heading_openings:
            return 0
        shared = zip(said, level_words(both.source.text), strict=False)
        same = list(takewhile(lambda each: each[0] == each[1], shared))
        opening = [word for word, _ in same]
        pattern = expression(self.source.heading_openings)
        if not pattern.fullmatch(" ".join(opening)):
            return 0
        first = opening[0]
        surely = self._is_plain(first) or len(opening) > 1
        return len(opening) if surely and not self._is_own(first) else 0

    def _is_half_left(self, left: Sequence[str]) -> bool:
        """Whether words that both labels have are the source's language: two that are
        its own, one of them small, as no name has it. Other scripts have no "a" and
        "of" of their own, and no small one is needed beside them; between Latin
        languages two plain words must not both be written like a name."""
        small = sum(self._is_left_small(word) for word in left)
        plain = sum(self._is_plain(word) for word in left)
        if small > 0 and small + plain > 1:
            return True
        if not self.own.is_latin:
            joining = any(
                level(word) in self.source.function_words or word in _ARTICLES
                for word in left
            )
            return plain > 1 or (plain > 0 and joining)
        return plain > 1 and any(
            word.islower() and self._is_plain(word) for word in left
        )

    def _is_ordinary(self, word: str) -> bool:
        """Whether a word is one of the language, not a name: in small letters there or
        on the source page."""
        plain = level(word)
        if len(plain) < _LIMITS.ordinary or not plain.isalpha():
            return False
        return (
            word.islower()
            or plain in self.small
            or self._is_plain(word)
            or plain in self.source.function_words
        )

    def _is_plain(self, word: str) -> bool:
        """Whether a word is surely the source's language, and not the translation's as
        well."""
        return self._is_common(word) and not self._is_own(level(word))

    def _is_common(self, word: str) -> bool:
        """Whether a word is an ordinary one of the source's language, and none of a
        language in the same script."""
        plain = level(word)
        return plain in self.source.plain_words or (
            not self.own.is_latin and plain in self.source.shared_words
        )

    def _is_left_small(self, word: str) -> bool:
        plain = level(word)
        return (
            len(plain) > 2
            and plain in self.source.function_words
            and not self._is_own(plain)
        )

    def _is_own(self, word: str) -> bool:
        return (
            word in self.own.function_words
            or word in self.running
            or word in self.own.loanwords
        )

    def _surely_foreign(
        self, label_words: Sequence[str], ordinary: Sequence[str]
    ) -> bool:
        if not self.own.is_latin:
            return len(ordinary) * 2 >= len(label_words)
        if any(self._is_plain(word) or self._is_left_small(word) for word in ordinary):
            return True
        # Nouns in a row, without a small word between them, are no phrase of a language
        # that puts "of" there.
        small = [word for word in label_words if word.islower()]
        is_phrase = any(level(word) in self.own.function_words for word in label_words)
        return (
            self.own.noun_first
            and len(label_words) > 2
            and len(small) > 1
            and not is_phrase
        )


def _is_worded(text: str) -> bool:
    """Whether a text is made of words, not of signs and code, and is no title of
    somebody's change."""
    worded = (
        OPAQUE not in text and any(map(str.isalpha, text)) and not _CODE.search(text)
    )
    return worded and not titles_change(text)


def _without(text: str, labels: Sequence[str]) -> str:
    for label in labels:
        text = text.replace(label, " | ")
    return text


def _may_be_translation(text: str, other: str) -> bool:
    """Whether a label says no more and no less than the source's: what holds that, or
    is far longer, explains it, what is a part of it says less, and what differs in
    blanks and hyphens only is the name of a thing in code."""
    same = "".join(level_words(text)) == "".join(level_words(other))
    return (
        not same
        and fold(text) not in fold(other)
        and fold(other) not in fold(text)
        and len(other) <= _LIMITS.longer * len(text) + _LIMITS.longer_by
    )


def is_title(text: str) -> bool:
    """Whether all its longer words are written large, as those of titles and names
    are."""
    said = [word for word in word_texts(text) if len(word) > _LIMITS.joining]
    return len(said) > 1 and not any(word[0].islower() for word in said)


def _grams(said: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """All runs of a text's words up to the longest that is handed on."""
    for length in range(1, _LIMITS.longest_run + 1):
        for start in range(len(said) - length + 1):
            yield tuple(said[start : start + length])


def _longest(
    said: Sequence[str], runs: frozenset[tuple[str, ...]]
) -> tuple[int, int] | None:
    """The longest run of a label's words that the source's label has, first word and
    end."""
    for length in range(min(_LIMITS.longest_run, len(said)), 1, -1):
        for start in range(len(said) - length + 1):
            if tuple(said[start : start + length]) in runs:
                return start, start + length
    return None


def _is_made_a_name(text: str, source_text: str) -> bool:
    """Whether a label has large letters behind its first word where its source has
    small ones: somebody was at it, and took it for a name."""
    pairs = zip(word_texts(text)[1:], word_texts(source_text)[1:], strict=False)
    return any(
        own[0].isupper() and other[0].islower() and fold(own) == fold(other)
        for own, other in pairs
    )
