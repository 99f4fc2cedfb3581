"""Finds any of thousands of phrases in a text in one pass.

The phrases become one regular expression in the shape of a trie, so a text costs about
the same however many there are (the technique of `Regexp::Trie`). Blanks in a phrase
meet any blanks, apostrophes any apostrophe.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from doclint.dataclasses import dataclass
from doclint.expressions import expression
from doclint.text.words import level

T = TypeVar("T")

# Letters that go on a Latin word, in lower case. Python compiles a class within Latin-1
# fifty times as fast as a wider one, and there is one at the end of every phrase.
_LATIN = "[0-9_a-zß-ÿ]"
_KATAKANA = r"[\u30a1-\u30fa\u30fc]"
_HANGUL = r"[\uac00-\ud7a3]"
# Korean joins particles to the word; Japanese and Chinese put any word next to any
# other, but a katakana word ends where katakana ends. A Latin word ends at any other
# script. A name in an address is no word.
_PARTICLES = (
    "은|는|이|가|을|를|의|에|에서|에게|에는|에도|로|으로|로는|와|과|도|만|부터|까지|보다|처럼|나|이나|라도|이라도|마다|밖에|조차|께서|한테|"
    "라는|이라는|라고|이라고|이며|입니다|이다|인|들|들은|들이|들을|들의|들에"
)
# What may not stand before a phrase, and after it.
_STARTS = {
    "latin": (_LATIN, r"[@.\\]"),
    "katakana": (_KATAKANA,),
    "hangul": (_HANGUL,),
    "any": (),
}
_ENDS = {
    "latin": rf"(?!{_LATIN}|œ|\.\w|@)",
    "katakana": rf"(?!{_KATAKANA})",
    "hangul": rf"(?=(?:{_PARTICLES})?(?!{_HANGUL}))",
    "any": "",
}


@dataclass(frozen=True)
class Phrase(Generic[T]):
    """Words to look for and what they stand for; `match_case` asks for the same large
    and small letters."""

    text: str
    value: T
    match_case: bool = False


class Match(NamedTuple, Generic[T]):
    """A place of a text where a phrase stands."""

    start: int
    end: int
    phrase: Phrase[T]


class PhraseBook(Generic[T]):
    """Phrases, compiled. Of phrases that overlap, the one that starts first and then
    the longest is found."""

    def __init__(self, phrases: Iterable[Phrase[T]]) -> None:
        self._phrases: dict[str, list[Phrase[T]]] = defaultdict(list)
        for phrase in phrases:
            if key := _key(phrase.text):
                self._phrases[key].append(phrase)
        self._pattern = _compile(self._phrases)

    def find(self, text: str) -> Iterator[Match[T]]:
        """Every phrase in a text, from left to right."""
        if self._pattern is None:
            return
        even, at = level(text), 0
        while match := self._pattern.search(even, at):
            end = match.end()
            phrase = self._fitting(text[match.start() : end], _key(match.group()))
            if phrase is not None:
                yield Match(match.start(), end, phrase)
            at = end if phrase is not None else match.start() + 1

    def _fitting(self, written: str, key: str) -> Phrase[T] | None:
        for phrase in self._phrases[key]:
            if not phrase.match_case or _even_blanks(written) == _even_blanks(
                phrase.text
            ):
                return phrase
        return None


def _key(text: str) -> str:
    return " ".join(level(text).split())


def _even_blanks(text: str) -> str:
    return " ".join(text.replace("’", "'").split())


def _edge(char: str) -> str:
    if "\u30a1" <= char <= "\u30fa" or char == "ー":
        return "katakana"
    if "가" <= char <= "힣":
        return "hangul"
    return (
        "any"
        if not (char.isalnum() or char == "_") or "\u3041" <= char <= "\u9fff"
        else "latin"
    )


class _Node:
    """A place in the trie: where each next character leads, and how a phrase ends here,
    if one does."""

    __slots__ = ("ending", "following")

    def __init__(self) -> None:
        self.following: dict[str, _Node] = {}
        self.ending: str | None = None

    def add(self, key: str) -> None:
        node = self
        for char in key:
            node = node.following.setdefault(char, _Node())
        node.ending = _edge(key[-1])

    def pattern(self) -> str:
        """The alternatives from here on, longer phrases first. A run without another
        way is walked to its end: phrases may be long."""
        run, node = "", self
        while node.ending is None and len(node.following) == 1:
            ((char, node),) = node.following.items()
            run += _written(char)
        options = [
            _written(char) + then.pattern() for char, then in node.following.items()
        ]
        if node.ending is not None:
            options.append(_ENDS[node.ending])
        return run + (options[0] if len(options) == 1 else f"(?:{'|'.join(options)})")


def _written(char: str) -> str:
    return r"\s+" if char == " " else re.escape(char)


def _compile(keys: Iterable[str]) -> re.Pattern[str] | None:
    root = _Node()
    for key in keys:
        root.add(key)
    # What stands before a phrase is looked at after its first character: so each
    # alternative begins with a letter, and the search can leap to the next one of these
    # letters.
    options = [_first(char) + node.pattern() for char, node in root.following.items()]
    return expression("|".join(options)) if options else None


def _first(char: str) -> str:
    letter = re.escape(char)
    return letter + "".join(f"(?<!{barred}{letter})" for barred in _STARTS[_edge(char)])
