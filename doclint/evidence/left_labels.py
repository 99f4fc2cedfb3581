"""Labels of a translation that are the source's own, as a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from pathlib import PurePosixPath

from doclint.dataclasses import dataclass
from doclint.document import OPAQUE, CodeSpan, Document, Fence, Link
from doclint.evidence.label_pairs import Label, LabelPair
from doclint.evidence.names import shown_names
from doclint.evidence.page_words import PageWords, grams
from doclint.expressions import expression
from doclint.languages.detect import is_of_its_own
from doclint.page.filler import is_of_filler
from doclint.project import LeftLabel
from doclint.source import Span
from doclint.text.changelog import is_row_of_change, titles_change
from doclint.text.filler import is_filler
from doclint.text.props import is_command
from doclint.text.typed import is_type, lists_constants
from doclint.text.words import fold, level, word_texts

_CODE_SIGNS = (
    r"[a-z]+[A-Z]",  # camelCase
    r"\w[._\\@#=:+]\w",
    # "keyboard/mouse control" names two things, `lamps/oil` a path.
    r"^\S*\w/\w\S*$|^(?=.*[^\x00-\x7f]).*\w/\w|\w/\S*/\w|[\d_.~*-]/\w|\w/[\d_.~*-]",
    r"&\w+;",
    r"^-{1,2}\w",  # a flag
    r"\w\(\)",
    r"::",
    r"--\w",
    r"://",
    r"^\W*[A-Z0-9][A-Z0-9 _/.+-]*s?\W*$",  # a constant, an abbreviation, a version
    r"[{}<>|$`]",
    r"\w/$",
    r"^\[[\w -]+\]$",
    r"^[\"“„«‘「『]",
    r"\w = \S",
    r"\"\w+[-_.]\w+\"",
    r"^[A-Za-z_]\w*\([^()]*[ ,][^()]*\)",  # a call
)
# Names of code and files, addresses, versions, abbreviations.
CODE = expression("|".join(_CODE_SIGNS))
# What has a number in a catalogue (CWE-79, RFC 9110) is an entry of it, and what names
# an account a person.
_ENTRY = expression(r"[A-Z]{2,8}(?:-\d+| \d{3,})\b|.*(?:^|[\s(])@\w+\)?$|.*\(@\w+\)")
# An item of a list that is a name of code.
_NAMED_ITEM = expression(
    r"\s*(?:[-*+]|\d+\.) +(?:[a-z]+[A-Z]\w*|[A-Z][a-z]+[A-Z]\w*|\w+_\w+)\s*"
)
_DELIMITER_ROW = expression(r"[>\s]*\|?[\s:|-]*-[\s:|-]*")
_LATIN = expression(r"[A-Za-z\u00aa-\u024f\u1e00-\u1eff]")
# "Plan B" and "type T" name a thing; so does "B3 Single".
_LETTER = expression(r"(?:^|\s)[B-HJ-Z]$")
_SHORT_FORM = expression(r"[A-Z]{2,8} \(|.*\([A-Z]{2,8}\)$")
# Labels that often name a page, a book or a thing; what is written like a title is one.
SCREEN = "bold name"
# An image that leads to another site is a badge of it, as a rule.
_IMAGE = "alternative text"
_ITEM = "list item"
_LINKED = frozenset({"link text", _ITEM})
_CELL = "cell"
_HEADING = "heading"
_NAMES = frozenset({"bold name", "link text", "list item"})


@dataclass(frozen=True, slots=True)
class _Calibration:
    """How titles are written; labels on either side stand in
    tests/evidence/test_words_by_degrees.py."""

    # Words of no more letters (count) join those of a title, and may be small.
    joining: int = 3
    # Names of people in Chinese characters are shorter (characters).
    no_name: int = 5


_LIMITS = _Calibration()


class LeftLabels:
    """Judges the labels of a pair that say the same on both pages. What other labels of
    the page translate (`translated`) is no name, however it is written. `screens` are
    the places of bold names that were translated."""

    def __init__(
        self,
        words: PageWords,
        translated: frozenset[str],
        screens: Sequence[Span] = (),
    ) -> None:
        self.words = words
        self.translated = translated
        self.screens = screens

    @cached_property
    def names(self) -> frozenset[str]:
        """What the source page writes as names, in small letters."""
        return frozenset(
            fold(name.text) for name in shown_names(self.words.pair.source)
        ).difference(self.translated)

    @cached_property
    def code(self) -> frozenset[tuple[str, ...]]:
        """The runs of words of the source page's code."""
        document = self.words.pair.source
        places = [fence.content_span for fence in document.of(Fence)]
        places += [code.content_span for code in document.of(CodeSpan)]
        runs: set[tuple[str, ...]] = set()
        for place in places:
            for line in document.source.cut(place).splitlines():
                runs.update(grams(word_texts(line)))
        return frozenset(runs)

    @cached_property
    def linked(self) -> frozenset[str]:
        """What the translated page calls by a link to another site: `[Lamp Oil
        Keeper](https://…)`, on a page of that heading."""
        document = self.words.pair.translation
        return frozenset(
            _unhyphenated(document.source.cut(link.text_span))
            for link in document.of(Link)
            if link.text_span and "://" in link.target
        )

    @cached_property
    def subject(self) -> frozenset[str]:
        """The words of the thing that the page is about, where its file has the name of
        one: `serve-static.md`."""
        name = PurePosixPath(self.words.pair.source.path).stem
        return (
            frozenset(word_texts(name))
            if "-" in name and name in self.words.pair.source.text
            else frozenset()
        )

    def whole(self, both: LabelPair) -> LeftLabel | None:
        """A label that is the source's own; None where nothing can tell that it should
        not be."""
        label, text = both.translation, both.translation.text
        if not _is_worded(text, both.role) or self._is_told_elsewhere(label):
            return None
        if is_of_filler(self.words.pair.source, self.words.source):
            return None
        own_language = is_of_its_own(text, self.words.source, self.words.own)
        if own_language or self._may_stay(both):
            return None
        label_words = word_texts(text)
        ordinary = [
            word
            for word in label_words
            if word not in self.subject and self._is_ordinary(word, both)
        ]
        if not ordinary:
            return None
        is_foreign = self._surely_foreign(both, label_words, ordinary)
        return LeftLabel(
            both.role,
            text.replace(OPAQUE, "…"),
            label.place,
            both.source.place,
            self.words.pair.source.path,
            label.key,
            sure=is_foreign
            and (self._is_of_source_script(both) or not self._may_name(both)),
            doubtful=both.doubtful or self._is_doubtful(both, label_words),
        )

    def _is_ordinary(self, word: str, both: LabelPair) -> bool:
        """Whether a word of a label is one of the language, not a name."""
        if self.words.is_ordinary(word) or self._is_of_source_script(both):
            return True
        return self.words.is_listed(word) and self._titles(both)

    def _is_of_source_script(self, both: LabelPair) -> bool:
        """Whether a label is in letters that the translation's language has not, and that
        know no large ones: a heading, or a text longer than names of people are."""
        letters = self.words.source.writing
        if not letters or letters.upper() != letters.lower():
            return False
        text = both.translation.text
        least = 2 if both.role == _HEADING else _LIMITS.no_name
        is_text = both.role in (_HEADING, _CELL, _ITEM) and len(text) >= least
        of_source = expression(rf"[{letters}\W\d]+")
        shares = self.words.own.writing and re.search(
            rf"[{self.words.own.writing}]", text
        )
        return is_text and not shares and of_source.fullmatch(text) is not None

    def _is_doubtful(self, both: LabelPair, label_words: Sequence[str]) -> bool:
        """Whether a label may well be left on purpose, and is told as a note."""
        text = both.translation.text
        if both.translation.leaves_the_site:
            is_badge = both.role == _IMAGE
            # What another site calls its page it may have in no other language.
            is_title = both.role in _LINKED and text[0].isupper()
            if is_badge or is_title:
                return True
        if len(label_words) > 1:
            return False
        may_be_value = both.role in (_CELL, _HEADING, _ITEM)
        is_value = may_be_value and text.strip("()").islower()
        is_shared = level(label_words[0]) not in self.words.source.plain_words
        return is_value or is_shared

    def _is_told_elsewhere(self, label: Label) -> bool:
        return any(
            span.start <= label.place.start < span.end
            for span in self.words.untranslated
        )

    def _may_stay(self, both: LabelPair) -> bool:
        """Whether something at a label, or on its page, says that it is a name."""
        label = both.translation
        if both.role in _LINKED and self._names_in_other_letters(label.text):
            return True
        if label.is_explained or label.is_a_gloss:
            return True
        if label.names_its_target or label.stands_in(both.source):
            return True
        if label.is_in_picture:
            return True
        if _ENTRY.match(label.text) or self._is_of_code(label, both.role):
            return True
        if both.role == _HEADING and _unhyphenated(label.text) in self.linked:
            return True
        if fold(label.text) in self.names:
            return True
        return _is_made_a_name(label.text, both.source.text)

    def _names_in_other_letters(self, text: str) -> bool:
        """Whether a text has words in letters that the source's language has not, as
        links to other languages do: `[日本語 lamps]`."""
        return self.words.source.is_latin and any(
            letter.isalpha() and not _LATIN.match(letter) for letter in text
        )

    def _is_of_code(self, label: Label, role: str) -> bool:
        """Whether a label is a command line or a type, stands in small letters in the page's code
        (`reduce`, `acme list all`), one of several values does, a list has it among
        names of code, or a table of changes holds it."""
        text, source = label.text, self.words.pair.translation.source
        if role in (_ITEM, _CELL) and (
            is_command("", text) or is_type(text) or lists_constants(text)
        ):
            return True
        if text.islower() and tuple(word_texts(text)) in self.code:
            return True
        values = text.split(", ")
        if len(values) > 1 and any(
            tuple(word_texts(value)) in self.code for value in values
        ):
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
        label, text = both.translation, both.translation.text
        if both.role in _NAMES and is_written_large(text):
            return True
        # Pages of others have names, too.
        if label.leaves_the_site and text[0].isupper():
            return True
        if _SHORT_FORM.match(text) or _LETTER.search(text):
            return True
        if any(char.isdigit() for char in text):
            return True
        label_words = word_texts(text)
        return len(label_words) == 1 and self._may_name_one(both, label_words[0])

    def _may_name_one(self, both: LabelPair, word: str) -> bool:
        """The same of a label of one word: packages, programs and fields have such
        names."""
        if both.role == _HEADING and self.words.has_other_form(word):
            return False
        if self._titles(both):
            return not self.words.is_strange(word)
        if both.role != SCREEN:
            return not self.words.is_common(word)
        if self._has_translated_sister(both.translation):
            return False
        # A small one in bold is a term that the text is about.
        return both.translation.text.islower() or not self.words.is_common(word)

    def _has_translated_sister(self, label: Label) -> bool:
        """Whether another bold name of the same paragraph was translated: the program
        speaks the readers' language, then."""
        cut = self.words.pair.translation.source.cut
        return any(
            "\n\n" not in cut(Span(*sorted((place.start, label.place.start))))
            for place in self.screens
        )

    def _titles(self, both: LabelPair) -> bool:
        """Whether a label says of what kind things below it are, as a heading and the
        head of a column do: one word of these is hardly ever a name."""
        if not self.words.own.is_latin or not both.translation.text[0].isupper():
            return False
        is_head = both.role == _CELL and self._is_in_left_head(both)
        return both.role == _HEADING or is_head

    def _is_in_left_head(self, both: LabelPair) -> bool:
        """Whether a label stands in the head of a table all of which is the source's."""
        page, source_page = self.words.pair.translation, self.words.pair.source
        here = page.source.position(both.translation.place.start).line
        there = source_page.source.position(both.source.place.start).line
        if here >= len(page.source.line_starts):
            return False
        row, below = (_line(page, number) for number in (here, here + 1))
        return (
            _DELIMITER_ROW.fullmatch(below) is not None
            and row.split() == _line(source_page, there).split()
        )

    def _surely_foreign(
        self, both: LabelPair, label_words: Sequence[str], ordinary: Sequence[str]
    ) -> bool:
        if self._is_of_source_script(both):
            return True
        if not self.words.own.is_latin:
            return len(ordinary) * 2 >= len(label_words)
        alone = len(label_words) == 1 and not self._titles(both)
        tells = self.words.is_plain if alone else self.words.is_strange
        if any(map(tells, ordinary)):
            return True
        if any(self.words.is_small(word) for word in ordinary):
            return True
        return self.words.own.noun_first and self._is_row_of_nouns(label_words)

    def _is_row_of_nouns(self, label_words: Sequence[str]) -> bool:
        """Whether nouns stand in a row, without a small word between them: no phrase
        of a language that puts "of" there."""
        small = [word for word in label_words if word.islower()]
        if len(label_words) <= 2 or len(small) <= 1:
            return False
        joining = self.words.own.function_words
        return not any(level(word) in joining for word in label_words)


def _line(document: Document, number: int) -> str:
    return document.source.cut(document.source.line_span(number))


def _is_worded(text: str, role: str) -> bool:
    """Whether a text is made of words, not of signs and code, and is no title of
    somebody's change. A heading may have code among words."""
    words_of_it = word_texts(text.replace(OPAQUE, " "))
    may_have_code = role == _HEADING and len(words_of_it) > 1
    has_code = OPAQUE in text and not may_have_code
    worded = not has_code and any(map(str.isalpha, text)) and not CODE.search(text)
    return worded and not titles_change(text) and not is_filler(text)


def is_written_large(text: str) -> bool:
    """Whether all its longer words are written large, as those of titles and names
    are."""
    telling = [word for word in word_texts(text) if len(word) > _LIMITS.joining]
    return len(telling) > 1 and not any(word[0].islower() for word in telling)


def _is_made_a_name(text: str, source_text: str) -> bool:
    """Whether a label has large letters behind its first word where its source has
    small ones: somebody was at it, and took it for a name."""
    following = zip(word_texts(text)[1:], word_texts(source_text)[1:], strict=False)
    return any(_was_made_large(word, of_source) for word, of_source in following)


def _was_made_large(word: str, of_source: str) -> bool:
    is_large_here = word[0].isupper() and of_source[0].islower()
    return is_large_here and fold(word) == fold(of_source)


def _unhyphenated(text: str) -> str:
    return fold(text).replace("-", " ").strip()
