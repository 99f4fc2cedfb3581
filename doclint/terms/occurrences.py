"""Finds the terms of a glossary in the source text, in one pass however many there are.

The terms form a trie of words, and a text is walked along it word by word: a word that
begins no term costs one look. Words are compared without case, plural and spelling of
apostrophes, blanks and hyphens; the longest term wins and keeps its words for itself
("path operation" leaves no "path"). What reads as a name, a verb or a bit of code is
left alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import field
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from doclint.dataclasses import dataclass
from doclint.document import OPAQUE
from doclint.expressions import expression
from doclint.languages import Language
from doclint.languages.record import words as small_words
from doclint.text.stems import stem
from doclint.text.words import UNSPACED, level

T = TypeVar("T")

# Letters of one script; where blanks do not part words, each character is one.
_WORD = expression(rf"[{UNSPACED}]|[가-힣]+|[^\W_{UNSPACED}가-힣]+")
_GAP = expression(r"[\s‐‑–-]+")
# What goes on in code, an address or a compound is no word of its own.
_JOINS_BEFORE = frozenset(f"._/\\@#$-‑={OPAQUE}")
_JOINS_AFTER = frozenset(f"_/\\@-‑=({OPAQUE}")
_DOTTED = expression(r"\.\w")
_ENDS = ".!?:…。！？\n"
# Words before an English verb, and before what the term then is the object of.
_BEFORE_VERB = small_words("""
    to will can could would should must may might shall cannot don doesn didn t not we you they i it ll let just also
    then please automatically always never only
""")
_AFTER_VERB = small_words(
    "the a an your our their its it them this that these those all any each"
)
_ARTICLES = frozenset(("the", "a", "an"))


@dataclass(frozen=True, slots=True)
class Form(Generic[T]):
    """A way to write a term, and what it stands for. `verb` None: it may be a verb or
    not."""

    text: str
    value: T
    match_case: bool = False
    verb: bool | None = None


class Use(NamedTuple, Generic[T]):
    """A place of a text where a term stands."""

    start: int
    end: int
    form: Form[T]


class _Node(Generic[T]):
    """A place in the trie: where each next word leads, and the forms that end here."""

    __slots__ = ("following", "forms")

    def __init__(self) -> None:
        self.following: dict[str, _Node[T]] = {}
        self.forms: list[_Known[T]] = []


@dataclass(frozen=True, slots=True)
class _Known(Generic[T]):
    """A form with what is compared: what stands between its words, and its words where
    their case counts."""

    form: Form[T]
    gaps: tuple[str, ...]
    cased: tuple[str, ...]


@dataclass(frozen=True)
class _Text:
    """A text cut into words. `label`: it is a name of a thing, not a sentence."""

    text: str
    label: bool
    words: Sequence[tuple[int, int]]
    lower: str = field(default="")

    def word(self, index: int) -> str:
        start, end = self.words[index]
        return self.text[start:end]

    def gap(self, index: int) -> str:
        """What stands between a word and the next, blanks and hyphens made equal."""
        return _GAP.sub(
            " ", self.lower[self.words[index][1] : self.words[index + 1][0]]
        )


class TermBook(Generic[T]):
    """The terms of a glossary as a trie. Of forms alike in all that counts, the later
    one is found."""

    def __init__(self, forms: Iterable[Form[T]], language: Language | None) -> None:
        self._key = _key_of(language)
        self._english = language is not None and language.plural_alone
        self._root: _Node[T] = _Node()
        for form in forms:
            self._add(form)

    def __bool__(self) -> bool:
        return bool(self._root.following)

    def _add(self, form: Form[T]) -> None:
        text = _cut(form.text, False)
        first = 1 if self._begins_with_article(text) else 0
        if len(text.words) == first:
            return
        node = self._root
        indexes = range(first, len(text.words))
        written = tuple(text.word(index) for index in indexes)
        for word in written:
            node = node.following.setdefault(self._key(word), _Node())
        gaps = tuple(text.gap(index) for index in indexes[:-1])
        has_capitals = any(word != word.lower() for word in written)
        cased = written if form.match_case or has_capitals else ()
        node.forms.append(_Known(form, gaps, cased))

    def _begins_with_article(self, text: _Text) -> bool:
        """Whether an English term has an article before it, which texts may lack."""
        if not self._english or len(text.words) < 2:
            return False
        return text.word(0).lower() in _ARTICLES

    def find(self, text: str, label: bool = False) -> Iterator[Use[T]]:
        """The terms of a text, from left to right. In a `label` any word may be written
        large."""
        cut = _cut(text, label)
        index, count = 0, len(cut.words)
        while index < count:
            longest = self._longest(cut, index)
            if longest is None:
                index += 1
                continue
            length, known = longest
            if known is not None:
                yield Use(
                    cut.words[index][0], cut.words[index + length - 1][1], known.form
                )
            index += length

    def _longest(self, cut: _Text, index: int) -> tuple[int, _Known[T] | None] | None:
        """The longest term from a word on: how many words, and the form, None where it
        is not used as a term."""
        node: _Node[T] | None = self._root
        best: tuple[int, _Known[T] | None] | None = None
        at = index
        while at < len(cut.words) and node is not None:
            node = node.following.get(self._key(cut.word(at)))
            at += 1
            if node is not None and node.forms:
                fitting = [known for known in node.forms if _fits(known, cut, index)]
                if fitting:
                    best = at - index, self._chosen(fitting, cut, index, at)
        return best

    def _chosen(
        self, fitting: Sequence[_Known[T]], cut: _Text, first: int, end: int
    ) -> _Known[T] | None:
        if _torn(cut, first, end) or _is_name(cut, first, end, fitting):
            return None
        cased = [known for known in fitting if known.cased]
        for known in reversed([*(k for k in fitting if not k.cased), *cased]):
            if (
                not self._english
                or end - first > 1
                or _is_part_of_speech(known.form.verb, cut, first)
            ):
                return known
        return None


def _cut(text: str, label: bool) -> _Text:
    return _Text(
        text, label, [match.span() for match in _WORD.finditer(text)], level(text)
    )


def _key_of(language: Language | None) -> Callable[[str], str]:
    """How words of a language are made comparable. English loses its plural alone: its
    stems join verb and noun."""
    if language is not None and language.plural_alone:
        return singular
    if language is not None and language.stemmer:
        name = language.stemmer
        return lambda word: stem(word.lower(), name)
    return str.lower


@lru_cache(maxsize=65536)
def singular(word: str) -> str:
    """A word in the singular, cut so that both numbers give the same: class and
    classes, type and types."""
    word = word.lower()
    is_plural = word.endswith("s") and not word.endswith(("ss", "us"))
    if is_plural and len(word) > 3:
        word = word[:-1]
    if len(word) <= 3:
        return word
    if word.endswith("ie"):
        return word[:-2] + "y"
    return word.removesuffix("e")


def _fits(known: _Known[T], cut: _Text, first: int) -> bool:
    """Whether what stands between the words is the form's, and the case of its words,
    where that counts."""
    gaps = enumerate(known.gaps)
    if any(cut.gap(first + at) != gap for at, gap in gaps):
        return False
    return all(
        _same_case(word, cut.word(first + at)) for at, word in enumerate(known.cased)
    )


def _same_case(known: str, word: str) -> bool:
    shared = min(len(known), len(word), max(len(known) - 2, 1))
    return known[:shared] == word[:shared]


def _torn(cut: _Text, first: int, end: int) -> bool:
    """Whether a term is a part of a longer word, an address or a bit of code."""
    start, stop = cut.words[first][0], cut.words[end - 1][1]
    before, after = (
        cut.text[start - 1 : start] if start else "",
        cut.text[stop : stop + 1],
    )
    return (
        before in _JOINS_BEFORE
        or after in _JOINS_AFTER
        or bool(_DOTTED.match(cut.text, stop))
    )


def _is_name(cut: _Text, first: int, end: int, fitting: Sequence[_Known[T]]) -> bool:
    """Whether one word is written as a name though the term is not, or the other way at
    the start of a sentence."""
    if end - first > 1 or cut.label:
        return False
    opens = _opens(cut, first)
    word = cut.word(first)
    if not any(known.cased for known in fitting):
        return word[0].isupper() and not opens
    is_only_name = all(known.cased for known in fitting)
    is_alone = len(cut.words) == 1
    return opens and is_only_name and word[1:].islower() and not is_alone


def _opens(cut: _Text, first: int) -> bool:
    """Whether a word is the first of a sentence."""
    start, _ = cut.words[first]
    before = cut.text[:start].rstrip(" \t\u00a0\"'“”„«‘([*_")
    return not before or before[-1] in _ENDS


def _is_part_of_speech(verb: bool | None, cut: _Text, index: int) -> bool:
    """Whether one English word may be used as the verb, or the noun, that the term
    is."""
    is_last = index + 1 >= len(cut.words)
    before = cut.word(index - 1).lower() if index else ""
    after = "" if is_last else cut.word(index + 1).lower()
    is_imperative = after in _AFTER_VERB and _opens(cut, index)
    is_verb = before in _BEFORE_VERB or is_imperative
    if verb is None:
        return not is_verb
    return verb is is_verb
