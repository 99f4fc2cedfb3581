"""Which texts of an interface file are in the language of the source."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cached_property

from doclint.dataclasses import dataclass
from doclint.document import MessageFile
from doclint.evidence.messages import message_of, message_pairs, message_prose
from doclint.expressions import expression
from doclint.languages import Language, language
from doclint.languages.at_home import is_strange
from doclint.languages.detect import votes
from doclint.page.ordinary import ordinary_words
from doclint.project import BlockPair, Pair, Unit
from doclint.source import Span
from doclint.text.words import level, word_texts

_PLACE = expression(r"@?[\w-]+(?:(?:[./]|::)[\w-]+)+:?")
# gettext's files of pages have strings and comments of code, a message each.
_CODE = expression(
    r'\s*(?:b?"(?:[^\n]*|(?:[^"\\]|\\.)*\\\n(?:[^"\\]|\\.)*)"|//.*|/\*.*)\s*', re.DOTALL
)
_IN_BACKTICKS = expression(r"`([^`\n]+)`")
_INNER = expression(r"[a-z][A-Z]")
# What has none is an abbreviation (`vs`).
_VOWEL = expression(r"[aeiouy]")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """When a text tells its language."""

    # It has so many small words of it (count),
    small_words: int = 2
    # and so many words at all (count).
    words: int = 4
    # A word in small letters of so many (count) is no name.
    plain_letters: int = 4
    # More other languages than so many (count) that have one word as well have it as
    # their own (`Tag`).
    at_home: int = 2
    # So many other languages (count) that translate a text show that it is no name.
    others: int = 2


_LIMITS = _Calibration()


class Judge:
    """Judges the texts of a file beside those of the source: `source` and `own` are the
    languages of both."""

    def __init__(self, pair: Pair, source: Language, own: Language) -> None:
        self.pair, self.source, self.own = pair, source, own
        self.about = next(iter(pair.translation.of(MessageFile)), _NOTHING)
        self.known_labels = next(iter(pair.source.of(MessageFile)), _NOTHING).known_keys

    def is_left(self, both: BlockPair) -> bool:
        """Whether a text of the translation is in the source's language."""
        there, here = both.source, both.translation
        if here is None or not message_of(here).text.strip():
            return False
        text = message_prose(here)
        if there and _CODE.fullmatch(message_of(there).text):
            return False
        if there and not _same(message_prose(there), text):
            return self._is_worded(text)
        if self._has_own_letters(text):
            return False
        if there:
            return self._is_kept(text, here)
        return self._reads_as_source(text, here.key)

    def is_manner(self, both: BlockPair) -> bool:
        """Whether most other languages leave a text of the translation as well, and
        some do not."""
        unit = both.translation
        if unit is None:
            return False
        text = message_prose(unit)
        leaving = self._leaving(unit.key, text)
        if len(leaving) > len(self._translating(unit.key, text)):
            return True
        is_word = len(word_texts(text)) == 1
        return is_word and self.own.is_latin and len(leaving) > _LIMITS.at_home

    def _has_own_letters(self, text: str) -> bool:
        """Whether a text has letters that the source's language has not."""
        spoken = self.own
        if spoken.is_latin:
            accents = spoken.accents - self.source.accents
            return not accents.isdisjoint(text.lower())
        return bool(expression(f"[{spoken.own_letters}]").search(text))

    def _is_kept(self, text: str, unit: Unit) -> bool:
        """Whether a text that both have reads as words of the source's language, not as
        a name."""
        words = word_texts(text)
        if not words or self._is_name(text, words):
            return False
        if level(text).casefold() in self.translated and not text.isupper():
            return True
        if len(words) == 1 or _are_forms_of_one(text, words):
            return self._is_single(words[0], unit.key)
        if unit.key in self.known_labels or self._others_translate(unit.key, text):
            return True
        if text.islower() and not all(map(self._is_word, words)):
            return False  # a command, or a version
        if any(map(self._is_small_of_source, words)):
            return True
        if all(map(self._is_own, words)) or self._is_kept_run(words):
            return False
        return (
            self._is_sentence(words) or self._has_plain(words) or self._are_known(words)
        )

    def _is_small_of_source(self, word: str) -> bool:
        """Whether a word is a small one of the source's language alone."""
        text = level(word).lower()
        is_of_source = text in self.source.function_words
        return is_of_source and text not in self.own.function_words

    def _is_sentence(self, words: Sequence[str]) -> bool:
        """Whether a word is one that the translation's language has not, and one is in
        small letters, as no name has it (`Sign in`)."""
        return any(map(self._is_common, words)) and any(
            word.islower() and _VOWEL.search(word) for word in words
        )

    def _has_plain(self, words: Sequence[str]) -> bool:
        """Whether a word is written as no name is, and is not the translation's as
        well."""
        return any(
            word.islower()
            and len(word) >= _LIMITS.plain_letters
            and not self._is_own(word)
            for word in words
        )

    def _is_own(self, word: str) -> bool:
        """Whether a word is a small one of the translation's language, or a loan of
        it."""
        at_home = self.own.function_words | self.own.loanwords
        return level(word).lower() in at_home

    def _is_kept_run(self, words: Sequence[str]) -> bool:
        """Whether texts that were translated keep the words in a row: a name or a term
        (`Ouvrir une pull request`)."""
        run = " ".join(level(word).lower() for word in words)
        return any(f" {run} " in text for text in self.kept_texts)

    def _are_known(self, words: Sequence[str]) -> bool:
        """Whether words that are written large as those of a name are, are ordinary
        ones."""
        known = [
            word
            for word in words
            if level(word).lower() in self.ordinary | self.source.plain_words
        ]
        if self.own.is_latin or len(known) > 1:
            return len(known) > 1
        return bool(known) and all(map(self._joins, words))

    def _is_single(self, word: str, key: str) -> bool:
        """Whether one word is the source's language, and not at home in the
        translation's."""
        if word.isupper() or _INNER.search(word) or word in self.names_of_code:
            return False
        plain = level(word).lower()
        if plain in self.own.function_words | self.own.loanwords | self.kept:
            return False
        if word.islower() and key not in self.known_labels:
            return False  # a value that a program knows
        if self._is_common(word):
            return True
        translating = self._translating(key, word)
        return (
            not self.own.is_latin and not self._leaving(key, word) and bool(translating)
        )

    def _reads_as_source(self, text: str, key: str) -> bool:
        """Whether a text whose source is not known is in its language."""
        words = word_texts(text)
        if not words or _CODE.fullmatch(text) or self._is_name(text, words):
            return False
        if len(words) == 1:
            return self._is_common_alone(words[0], key)
        strange = {level(word).lower() for word in words}
        if self._has_own(strange):
            return False
        is_plain = self._has_plain(words) and not text.islower()
        if is_plain and not self.own.is_latin:
            return True
        common = any(map(self._is_common, words))
        if common and all(map(self._is_word, words)):
            return True
        may_be_read = common or not strange.isdisjoint(self.source.function_words)
        return may_be_read and self._others_translate(key, text)

    def _is_common_alone(self, word: str, key: str) -> bool:
        """Whether a text of one word is a common one of the source's language."""
        return self._is_common(word) and self._is_single(word, key)

    def _has_own(self, words: Collection[str]) -> bool:
        """Whether any of the words is one of the language's small ones, or one that
        it keeps."""
        small_words = self.own.function_words
        return any(word in small_words or word in self.kept for word in words)

    def _is_worded(self, text: str) -> bool:
        """Whether a text is in the source's language, though it is not the source's."""
        small = votes(text, self.source)
        return (
            small >= _LIMITS.small_words
            and not votes(text, self.own)
            and len(word_texts(text)) >= _LIMITS.words
        )

    def _is_name(self, text: str, words: Sequence[str]) -> bool:
        """Whether a text is the name of a place in a program or of a product: a word
        with a large letter within, and large letters throughout."""
        if _PLACE.fullmatch(text.strip()):
            return True
        large = [
            word
            for word in words
            if level(word).lower() not in self.source.function_words
        ]
        return all(word[0].isupper() for word in large) and any(
            _INNER.search(word) for word in large
        )

    def _is_common(self, word: str) -> bool:
        """Whether a word is one that the translation's language has not, no other one in
        the same script as a rule."""
        plain = level(word).lower()
        if not self.own.is_latin and plain in self.source.shared_words:
            return True
        return is_strange(plain, self.source, self.own)

    def _is_word(self, word: str) -> bool:
        """Whether a word is no name."""
        plain = level(word).lower()
        return (
            self._is_common(word)
            or plain in self.source.function_words
            or plain in self.ordinary
        )

    def _joins(self, word: str) -> bool:
        """Whether a word is no name in a text beside another script, where small ones
        are the source's."""
        is_small = word.islower() and len(word) < _LIMITS.plain_letters
        return is_small or self._is_word(word)

    @cached_property
    def ordinary(self) -> frozenset[str]:
        """The words that the source has in small letters, and the translation has
        not."""
        return ordinary_words(self.pair.source) - ordinary_words(self.pair.translation)

    @cached_property
    def translated(self) -> frozenset[str]:
        """The source's texts that the file translates, all in small letters: left under
        another key, such a text is no name."""
        return frozenset(
            level(message_prose(one)).casefold()
            for one, other in message_pairs(self.pair)
            if not _same(message_prose(one), message_prose(other))
            and _words(message_prose(one)).isdisjoint(_words(message_prose(other)))
        )

    @cached_property
    def names_of_code(self) -> frozenset[str]:
        """The words in code of the source's texts, as they are written: what a text of
        one such word names is none to translate."""
        codes = _IN_BACKTICKS.findall(self.pair.source.text)
        return frozenset(word for code in codes for word in word_texts(code))

    @cached_property
    def kept(self) -> frozenset[str]:
        """The words of texts that were translated: names and loans among them stay as
        they are."""
        return frozenset(word for text in self.kept_texts for word in text.split())

    @cached_property
    def kept_texts(self) -> tuple[str, ...]:
        """The words of each text that was translated, between blanks."""
        return tuple(
            f" {' '.join(level(word).lower() for word in word_texts(message_prose(other)))} "
            for one, other in message_pairs(self.pair)
            if not _same(message_prose(one), message_prose(other))
        )

    def _others_translate(self, key: str, text: str) -> bool:
        """Whether other languages show that a text is no name."""
        translating = self._translating(key, text)
        left = self._leaving(key, text)
        return len(translating) >= _LIMITS.others and len(left) * _LIMITS.others <= len(
            translating
        )

    def _translating(self, key: str, text: str) -> list[str]:
        """The languages in Latin letters that say a text in other words: other scripts
        spell names in their own letters."""
        words = _words(text)
        return [
            code
            for code, other in self._elsewhere(key)
            if _is_latin(code) and not words <= _words(other)
        ]

    def _leaving(self, key: str, text: str) -> list[str]:
        return [code for code, other in self._elsewhere(key) if _same(other, text)]

    def _elsewhere(self, key: str) -> Iterator[tuple[str, str]]:
        """What other languages than the translation's say for a key."""
        by_code: Mapping[str, str] = self.about.elsewhere.get(key, {})
        for code, text in by_code.items():
            if code != self.pair.translation.language:
                yield code, text


_NOTHING = MessageFile(Span(0, 0))


def _are_forms_of_one(text: str, words: Sequence[str]) -> bool:
    """Whether a text is the forms of one word, as plurals stand side by side: `{n} minute | {n} minutes`."""
    stems = {level(word).lower().removesuffix("s") for word in words}
    return "|" in text and len(stems) == 1


def _same(one: str, other: str) -> bool:
    return level(one).casefold() == level(other).casefold()


def _words(text: str) -> frozenset[str]:
    return frozenset(level(word).lower() for word in word_texts(text))


def _is_latin(code: str) -> bool:
    record = language(code)
    return record is not None and record.is_latin
