"""What tells of words on a translated page whether they are its source's language or its
own."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from doclint.dataclasses import dataclass
from doclint.document import BlockKind, Role, Segment
from doclint.evidence.copied import QUOTED
from doclint.evidence.label_pairs import labels_in
from doclint.evidence.left_over import untranslated_segments
from doclint.evidence.names import page_wording
from doclint.languages import Language
from doclint.languages.at_home import is_strange
from doclint.project import BlockPair, Pair
from doclint.source import Span
from doclint.text.stems import stem
from doclint.text.words import level, level_words


@dataclass(frozen=True, slots=True)
class _Calibration:
    """Which words are a language's own; labels on either side of each number stand in
    tests/evidence/test_words_by_degrees.py."""

    # Words kept in running text are handed on in runs of at most so many (count).
    longest_run: int = 4
    # Text is the translation's own with more letters of its script (count),
    own_letters: int = 3
    # or with more words (count), a small word of its language among them.
    own_words: int = 3
    # Words of fewer letters (count) are none of a language for sure.
    ordinary: int = 3


_LIMITS = _Calibration()


class PageWords:
    """The words of a pair of pages, `source` and `spoken` the languages of both."""

    def __init__(self, pair: Pair, source: Language, spoken: Language) -> None:
        self.pair = pair
        self.source = source
        self.own = spoken

    @cached_property
    def untranslated(self) -> frozenset[Span]:
        """Segments that another rule tells of."""
        return untranslated_segments(self.pair)

    @cached_property
    def small(self) -> frozenset[str]:
        """The words that the source page has in small letters."""
        return page_wording(self.pair.source).small

    @cached_property
    def _small_forms(self) -> Mapping[str, frozenset[str]]:
        """The words that the source page has in small letters, by their stems."""
        forms: defaultdict[str, set[str]] = defaultdict(set)
        for word in self.small:
            forms[stem(word, self.source.stemmer or "")].add(word)
        return {stemmed: frozenset(words) for stemmed, words in forms.items()}

    @cached_property
    def running(self) -> frozenset[str]:
        """The words of the translation's running text, labels and what was left over
        aside."""
        runs: set[str] = set()
        for both in self.pair.blocks:
            running = self._running(both)
            apart = (
                labels_in(both.translation, self.pair.translation)
                if both.translation and running
                else ()
            )
            for segment in running:
                runs.update(level_words(_without(segment.text, apart)))
        return frozenset(runs)

    @cached_property
    def kept(self) -> frozenset[str]:
        """Runs of words that stand in running text of both, unit by unit: names, terms
        and cognates."""
        runs: set[str] = set()
        for both in self.pair.blocks:
            runs.update(" ".join(run) for run in self._common_runs(both))
        return frozenset(filter(self._tells, runs))

    def _tells(self, run: str) -> bool:
        """Whether a run of words has more than one letter, and not small words alone."""
        words_of_run = set(run.split())
        return len(run) > 1 and not words_of_run <= self.source.function_words

    def _common_runs(self, both: BlockPair) -> Iterator[tuple[str, ...]]:
        """The runs of words that running text of a unit shares with its source."""
        running = self._running(both)
        if not running or both.source is None or both.translation is None:
            return
        apart = labels_in(both.translation, self.pair.translation)
        source_words = level_words(
            "\n".join(segment.text for segment in both.source.segments)
        )
        known, source_runs = frozenset(source_words), frozenset(grams(source_words))
        for segment in running:
            segment_words = level_words(self._foreign_in(segment.text, apart))
            if known.isdisjoint(segment_words):
                continue
            yield from (run for run in grams(segment_words) if run in source_runs)

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
        unit = both.translation
        if (
            unit is None
            or unit.kind in (BlockKind.HEADING, BlockKind.CELL, BlockKind.TABLE)
            or unit.key
        ):
            return []
        return [
            segment
            for segment in unit.segments
            if segment.role is Role.PROSE
            and segment.span not in self.untranslated
            and self._is_translated(segment)
        ]

    def _is_translated(self, segment: Segment) -> bool:
        """Whether a text is prose in the translation's own language."""
        if not self.own.is_latin:
            letters = re.findall(f"[{self.own.own_letters}]", segment.text)
            return len(letters) > _LIMITS.own_letters
        texts = level_words(segment.text)
        return (
            len(texts) > _LIMITS.own_words
            and sum(word in self.own.function_words for word in texts) > 0
        )

    def is_ordinary(self, word: str) -> bool:
        """Whether a word is one of the language, not a name: in small letters there or
        on the source page."""
        plain = level(word)
        if len(plain) < _LIMITS.ordinary or not plain.isalpha():
            return False
        return (
            word.islower()
            or plain in self.small
            or self.is_plain(word)
            or plain in self.source.function_words
            or self.has_other_form(plain)
        )

    def has_other_form(self, word: str) -> bool:
        """Whether the source page has another form of a word in small letters, "channel"
        of "Channels": it is no name there. Among Latin letters it may be a word of both
        languages."""
        algorithm = self.source.stemmer
        if self.own.is_latin or algorithm is None:
            return False
        plain = level(word)
        return bool(
            self._small_forms.get(stem(plain, algorithm), frozenset()) - {plain}
        )

    def is_plain(self, word: str) -> bool:
        """Whether a word is surely the source's language, and not the translation's as
        well."""
        return self.is_common(word) and not self.is_own(level(word))

    def is_common(self, word: str) -> bool:
        """Whether a word is an ordinary one of the source's language, and none of a
        language in the same script."""
        plain = level(word)
        return plain in self.source.plain_words or (
            not self.own.is_latin and plain in self.source.shared_words
        )

    def is_strange(self, word: str) -> bool:
        """Whether a word among others of the source's label is none of the
        translation's language: more words tell of several than of one, which may be a
        name or a loan."""
        plain = level(word)
        return self.is_listed(word) or (self.is_common(word) and not self.is_own(plain))

    def is_listed(self, word: str) -> bool:
        """Whether a word is one of the source's language, and lists of the
        translation's, in Latin letters too, have none like it."""
        plain = level(word)
        return (
            self.own.is_latin
            and not self.is_own(plain)
            and is_strange(plain, self.source, self.own)
        )

    def is_small(self, word: str) -> bool:
        """Whether a word is a small one of the source's language alone."""
        plain = level(word)
        return (
            len(plain) > 2
            and plain in self.source.function_words
            and not self.is_own(plain)
        )

    def is_own(self, word: str) -> bool:
        """Whether a word, without accents and in small letters, is one of the
        translation's."""
        return (
            word in self.own.function_words
            or word in self.running
            or word in self.own.loanwords
        )


def grams(texts: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """All runs of a text's words up to the longest that is handed on."""
    for length in range(1, _LIMITS.longest_run + 1):
        for start in range(len(texts) - length + 1):
            yield tuple(texts[start : start + length])


def longest_run(
    texts: Sequence[str], runs: frozenset[tuple[str, ...]]
) -> tuple[int, int] | None:
    """The longest run of a label's words that the source's label has, first word and
    end."""
    for length in range(min(_LIMITS.longest_run, len(texts)), 1, -1):
        for start in range(len(texts) - length + 1):
            if tuple(texts[start : start + length]) in runs:
                return start, start + length
    return None


def _without(text: str, labels: Sequence[str]) -> str:
    for label in labels:
        text = text.replace(label, " | ")
    return text
