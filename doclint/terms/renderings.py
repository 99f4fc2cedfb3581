"""Whether a translation has the word that a glossary wants, inflected, compounded or
parted as its grammar asks.

Exact words raise a false alarm on 35 to 56 of 100 right uses in European languages. A
word is taken for another's form when their stems are the same, or one begins as the
other does; words of a term may have two foreign ones between them; German compounds
hold a term inside, its separable verbs part ("stellt … bereit"). Scripts without blanks
between words are compared with blanks, middle dots and long vowels gone. Accepting so,
a random other sentence passes for one use in 200.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.languages import Language
from doclint.languages.record import words as small_words
from doclint.text.stems import stem
from doclint.text.words import UNSPACED, fold, level

_WORD = expression(rf"[{UNSPACED}]+|[^\W_{UNSPACED}]+")
# Names of code and paths that a page has without marking them.
_CODE = expression(r"\S*\w_\w\S*|\S+://\S+|\.\.?/\S+")
_LOOSE = expression(r"[\s・·ー―‐‑–—\-_'’\"“”「」『』＿]+")
# Elided articles and pronouns of Romance languages, which stand before a word as words
# of their own.
_ELIDED = small_words("l d j n s c m t qu")


# "And", "in", "as", "to", "from", "that" and the article before a word, in one with it.
_GLUED = expression("[ובכלמשה]{1,3}|[وف]?[بكل]?(?:ال)?")


@dataclass(frozen=True, slots=True)
class _Calibration:
    """What counts as a form of a term. `benchmarks/terms/measure.py` measures it: how
    many right uses are found, and how many other sentences pass. Words on either side
    of each number stand in tests/terms/test_renderings.py."""

    # Words of a term may have so many others between them (count).
    foreign_between: int = 2
    # A form begins with such a share of the term's letters (0 to 1),
    prefix: float = 0.7
    # with so many of them at least,
    least: int = 3
    # and so many letters may follow,
    left_over: int = 4
    # after a term of the least letters so many.
    left_over_short: int = 2
    # Letters of a stem that is looked for inside a compound.
    least_stem: int = 4
    # Letters of a term that is looked for across blanks and hyphens.
    least_joined: int = 7


_LIMITS = _Calibration()


class _Word(NamedTuple):
    """A word without case, and without accents as well; its stem without either."""

    plain: str
    bare: str
    stem: str


@dataclass(frozen=True)
class TermWording:
    """A right translation of a term, made ready to be looked for.

    `source`: the term's own forms, which are none, though one may hold it ("site" in "website").
    """

    text: str
    words: tuple[_Word, ...]
    squeezed: str
    joined: str
    source: frozenset[str] = frozenset()


class Rendering:
    """A piece of a translation, made ready to be looked into."""

    def __init__(self, text: str, language: Language | None) -> None:
        self.text = text
        self.language = language

    @cached_property
    def words(self) -> tuple[_Word, ...]:
        """All its words, in order."""
        return _words(self.text, self.language)

    @cached_property
    def squeezed(self) -> str:
        """Its text with all that may or may not part words gone."""
        return _squeezed(self.text)

    @cached_property
    def joined(self) -> str:
        """Its words in one."""
        return "".join(word.bare for word in self.words)

    def has(self, wording: TermWording) -> bool:
        """Whether a wording stands in it, in any form."""
        if _unspaced(self.language):
            return wording.squeezed in self.squeezed
        if _in_order(
            wording.words, self._without(wording.source), _same_for(self.language)
        ):
            return True
        if (
            len(wording.joined) >= _LIMITS.least_joined
            and wording.joined in self.joined
        ):
            return True
        return len(wording.words) == 1 and self._parted(wording.words[0])

    def _without(self, source: frozenset[str]) -> Sequence[_Word]:
        """Its words but those of the source's language."""
        return (
            [word for word in self.words if word.bare not in source]
            if source
            else self.words
        )

    def _parted(self, verb: _Word) -> bool:
        """Whether a separable verb stands in its parts, or with `ge` or `zu` between
        them."""
        parts = self.language.separable if self.language else frozenset()
        for part in parts:
            rest = verb.stem.removeprefix(part)
            if rest == verb.stem or len(rest) < _LIMITS.least:
                continue
            joined = (f"{part}ge{rest}", f"{part}zu{rest}")
            if any(word.stem.startswith(joined) for word in self.words):
                return True
            has_part = any(word.bare == part for word in self.words)
            if has_part and any(word.stem == rest for word in self.words):
                return True
        return False


def term_wording(
    text: str, language: Language | None, forms: Iterable[str] = ()
) -> TermWording:
    """Make a translation of the glossary ready. Its small words are left out, unless it
    has no others.

    `forms` are those of the term in the source's language.
    """
    words = _words(text, language)
    function_words = language.function_words if language else frozenset()
    small = {fold(word, accents=False) for word in function_words} | _ELIDED
    content = tuple(word for word in words if word.plain not in small) or words
    joined = ""
    if content:
        *others, last = content
        joined = "".join(word.bare for word in others) + last.stem
    other_forms = frozenset(map(fold, forms)) - {word.bare for word in words}
    return TermWording(text, content, _squeezed(text), joined, other_forms)


def _unspaced(language: Language | None) -> bool:
    return language is not None and (not language.spaces or bool(language.script))


def _words(text: str, language: Language | None) -> tuple[_Word, ...]:
    text = without_code(text)
    algorithm = language.stemmer if language else None
    endings = language.endings if language else ()
    return tuple(
        _word(word, algorithm, endings)
        for word in _WORD.findall(level(unicodedata.normalize("NFC", text)))
    )


@lru_cache(maxsize=65_536)
def _word(
    word: str, algorithm: str | None, endings: tuple[tuple[str, str], ...]
) -> _Word:
    plain = fold(word, accents=False)
    for ending, usual in endings:
        if plain.endswith(ending):
            plain = plain.removesuffix(ending) + usual
    bare = fold(word)
    return _Word(plain, bare, fold(stem(plain, algorithm)) if algorithm else bare)


def without_code(text: str) -> str:
    """A text without names of code and paths that stand in it unmarked."""
    return _CODE.sub(" ", text)


def _squeezed(text: str) -> str:
    return _LOOSE.sub("", unicodedata.normalize("NFKC", text).casefold())


def _in_order(
    wanted: Sequence[_Word],
    words: Sequence[_Word],
    same: Callable[[_Word, _Word], bool],
) -> bool:
    """Whether words stand in a text in their order, few others between."""
    if not wanted:
        return False
    first, rest = wanted[0], wanted[1:]
    starts = (at for at, word in enumerate(words, 1) if same(first, word))
    return any(_follow(rest, words, at, same) for at in starts)


def _follow(
    wanted: Sequence[_Word],
    words: Sequence[_Word],
    at: int,
    same: Callable[[_Word, _Word], bool],
) -> bool:
    for term in wanted:
        near = range(at, min(at + _LIMITS.foreign_between + 1, len(words)))
        index_of_word = next(
            (index for index in near if same(term, words[index])), None
        )
        if index_of_word is None:
            return False
        at = index_of_word + 1
    return True


def _same_for(language: Language | None) -> Callable[[_Word, _Word], bool]:
    return _same_or_inside if language is not None and language.compounds else _same


def _same(term: _Word, word: _Word) -> bool:
    """Whether a word is a form of a term's word."""
    if term.stem == word.stem or term.bare == word.bare:
        return True
    plain = _without_prefix(word.plain, term.plain)
    if plain == term.plain:
        return True
    shared = _shared(term.plain, plain)
    left_over = len(plain) - shared
    has_all = shared == len(term.plain)
    if has_all:
        most = shared if shared > _LIMITS.least else _LIMITS.left_over_short
        return shared >= _LIMITS.least and left_over <= most
    least = max(_LIMITS.least, _LIMITS.prefix * len(term.plain))
    return shared >= least and left_over <= _LIMITS.left_over


def _without_prefix(word: str, term: str) -> str:
    """A word without the small words of Hebrew or Arabic that are written in one with it,
    where a term stands behind them."""
    at = word.find(term)
    is_glued = at > 0 and _GLUED.fullmatch(word, 0, at) is not None
    return word[at:] if is_glued else word


def _same_or_inside(term: _Word, word: _Word) -> bool:
    return _same(term, word) or (
        len(term.stem) >= _LIMITS.least_stem and term.stem in word.bare
    )


def _shared(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return length
