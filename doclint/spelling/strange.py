"""Words that stand once in all pages of a language, in no source text, and in no dictionary: slips of the pen, where a
known word is but a letter away."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.distance import DamerauLevenshtein
from rapidfuzz.process import extractOne

from doclint.dataclasses import dataclass
from doclint.document import Document, Role, Segment
from doclint.expressions import expression
from doclint.languages import Language
from doclint.source import Span
from doclint.spelling.dictionaries import Speller
from doclint.text.sentences import sentences

# What is written at a file, an address, code or a number is no word of a text.
_WORD = expression(r"(?<![\w@#/\\.:;\ufffc`&·-])[^\W\d_]+(?![\w@/\\`\ufffc]|[.:-]\w)")
_ROLES = frozenset({Role.PROSE, Role.ALT, Role.FRONT_MATTER})
# Letters with signs that are left out or exchanged by slips, by the bare one.
_SIGNED = {
    "a": "àáâãäå", "c": "çćč", "e": "èéêëěę", "i": "ìíîï", "n": "ñń", "o": "òóôõöő",
    "s": "šśş", "u": "ùúûüů", "y": "ýÿ", "z": "žźż",
}  # fmt: skip
# What differs in nothing but signs.
_MARKS = expression("[\u0300-\u036f]")
_BARE = {signed: bare for bare, signs in _SIGNED.items() for signed in signs}


@dataclass(frozen=True, slots=True)
class _Calibration:
    """Which words are surely slips; words on either side stand in tests/spelling."""

    # Shorter ones (letters) are short for something.
    shortest: int = 5
    # So many letters a slip changes (count).
    slips: int = 1
    # So many words (count) of a language are asked for with a letter put in, a few hundred questions each: a
    # dictionary answers some thousand a second.
    asked: int = 300
    # A word of the source's language is borrowed with an ending of at most so many
    # letters ("rendern", "indentar"),
    ending: int = 3
    # and has at least so many of its own.
    borrowed: int = 4


_LIMITS = _Calibration()


class Slip(NamedTuple):
    """A word that nobody knows, where it stands, and the one that was likely meant."""

    document: Document
    place: Span
    word: str
    meant: str


class _Word(NamedTuple):
    text: str
    segment: Segment
    start: int
    begins: bool


def slips(
    pages: Sequence[Document],
    language: Language,
    speller: Speller,
    known: Collection[str],
    foreign: Speller | None = None,
) -> Iterator[Slip]:
    """The misspelt words of all pages of a language, in their order.

    `known` are words that are right whatever a dictionary says, in small letters: those of the source texts, of
    glossaries and of names. `foreign` knows the words of the source's language, which texts may borrow.
    """
    counts = Counter(word for page in pages for word in words_of_page(page))
    often = [word for word, times in counts.items() if times > 1]
    letters = sorted(set("".join(often)))
    lookups_left = _LIMITS.asked
    lookup = _Lookup(counts, language, speller, known, foreign)
    for page in pages:
        for word in filter(lookup.is_strange, _words(page)):
            folded = word.text.casefold()
            meant = _like(folded, often, speller) or _by_signs(folded, speller)
            if meant is None and lookups_left:
                lookups_left -= 1
                meant = _with_a_letter(folded, letters, speller)
            # What has a capital may be a name that begins a sentence.
            if meant is None and word.text.islower():
                meant = _like(folded, speller.stems, speller)
            if meant and not lookup.is_another_form(folded, meant):
                end = word.start + len(word.text)
                place = word.segment.place(word.start, end)
                yield Slip(page, place, word.text, meant)


class _Lookup(NamedTuple):
    """All that may know a word."""

    counts: Mapping[str, int]
    language: Language
    speller: Speller
    known: Collection[str]
    foreign: Speller | None

    def is_strange(self, word: _Word) -> bool:
        """Whether a plain word stands once, and nobody knows it."""
        folded = word.text.casefold()
        if self.counts[folded] > 1 or folded in self.known:
            return False
        if not _is_plain(word, self.language) or _knows(self.speller, word.text):
            return False
        return self.foreign is None or not self.foreign.knows(folded)

    def is_another_form(self, word: str, meant: str) -> bool:
        """Whether a word is no slip for the one that is like it: a spelling that stands
        beside it, a borrowed word with an ending, or a verb with pronouns."""
        if self._is_reformed(word):
            return True
        if _without_signs(word) == _without_signs(meant):
            return self._has_pronoun(word)
        return self._is_borrowed(word) or self._has_pronoun(word)

    def _is_reformed(self, word: str) -> bool:
        """Whether the dictionary has a word in the spelling before a reform."""
        return any(
            self.speller.knows(word[:at] + old + word[at + 1 :])
            for old, new in self.language.respelt
            for at, letter in enumerate(word)
            if letter == new
        )

    def _is_borrowed(self, word: str) -> bool:
        """Whether a word is one of the source texts with an ending of its own."""
        bare = word.removeprefix("ge") if self.language.nouns_large else word
        for length in range(1, _LIMITS.ending + 1):
            stem = bare[:-length]
            if len(stem) >= _LIMITS.borrowed and stem in self.known:
                return True
        return False

    def _has_pronoun(self, word: str) -> bool:
        """Whether a word is a known verb with a pronoun behind it, which makes it carry a
        sign (`pégalo`)."""
        pronouns = self.language.joined_pronouns
        stems = [word.removesuffix(each) for each in pronouns if word.endswith(each)]
        return any(
            _without_signs(stem) != stem and self.speller.knows(_without_signs(stem))
            for stem in stems
        )


def _without_signs(word: str) -> str:
    return _MARKS.sub("", unicodedata.normalize("NFD", word))


def words_of_page(page: Document) -> Iterator[str]:
    """The words of a page in small letters."""
    return (word.text.casefold() for word in _words(page))


def _words(page: Document) -> Iterator[_Word]:
    for segment in page.of(Segment):
        if segment.role not in _ROLES:
            continue
        starts = {sentence.start for sentence in sentences(segment.text)}
        for match in _WORD.finditer(segment.text):
            at = match.start()
            yield _Word(match.group(), segment, at, at in starts)


def _is_plain(word: _Word, language: Language) -> bool:
    """Whether it is written as an ordinary word is: names have a capital amid a sentence, abbreviations are short."""
    text = word.text
    if len(text) < _LIMITS.shortest or not text[1:].islower():
        return False
    return text.islower() or word.begins or language.nouns_large


def _knows(speller: Speller, word: str) -> bool:
    return any(map(speller.knows, dict.fromkeys((word, word.lower(), word.title()))))


def _by_signs(word: str, speller: Speller) -> str | None:
    """The known word that a sign, a doubled letter or two exchanged ones make of a word."""
    return next(filter(speller.knows, _near(word)), None)


def _with_a_letter(word: str, letters: Sequence[str], speller: Speller) -> str | None:
    """The known word that lost a letter in its midst."""
    longer = (
        word[:at] + letter + word[at:]
        for at in range(1, len(word))
        for letter in letters
    )
    return next(filter(speller.knows, longer), None)


def _like(word: str, choices: Sequence[str], speller: Speller) -> str | None:
    """The known word of a list that differs in a letter. Other endings are other forms of a word, and other
    beginnings other words."""
    best = extractOne(
        word, choices, scorer=DamerauLevenshtein.distance, score_cutoff=_LIMITS.slips
    )
    if best and _is_slip(word, best[0]) and speller.knows(best[0]):
        return str(best[0])
    return None


def _is_slip(word: str, other: str) -> bool:
    """Whether a word of the same first letter is no form of the other: one that is the
    other's beginning, but for its last letter."""
    if word[0] != other[0] or not other.islower():
        return False
    begins_other = other.startswith(word[:-1])
    is_begun_by_other = word.startswith(other[:-1])
    return not begins_other and not is_begun_by_other


def _near(word: str) -> Iterator[str]:
    """A word with a sign more, less or another, with a letter doubled or single, with two letters exchanged."""
    for at, letter in enumerate(word):
        before, behind = word[:at], word[at + 1 :]
        bare = _BARE.get(letter, letter)
        for other in bare + _SIGNED.get(bare, ""):
            if other != letter:
                yield before + other + behind
        if behind.startswith(letter):
            yield before + behind
        elif at:
            yield before + letter + letter + behind
        if at and behind and behind[0] != letter:
            yield before + behind[0] + letter + behind[1:]
